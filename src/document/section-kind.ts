/** The three parts that every week page has, and everything else. */
export type SectionKind = "objectives" | "tasks" | "achievements" | "other";

/** Headings that speak of another week or of the week as a whole: they are no section of this week's three, whatever else they say. */
const elsewhere =
  /next week|upcoming|tuần (?:tới|sau|tiếp|kế)|plan(?:s|ning)? for (?:the )?week|kế hoạch (?:cho )?tuần(?! này)|next steps?|bước tiếp|expected|kỳ vọng|dự kiến đạt|lessons?\b|bài học|challeng|difficult|khó khăn|thách thức|summary|tổng kết|reflection|orientation|định hướng|references?\b|tham khảo|tham chiếu|evidence|minh chứng/u;

/** The page's own title. */
const title = /worklog|nhật ký (?:công việc|tuần|thực tập)|báo cáo tuần|weekly report/u;

const words: readonly (readonly [Exclude<SectionKind, "other">, RegExp])[] = [
  ["objectives", /objective|\bgoals?\b|\baims?\b|mục tiêu|mục đích/u],
  ["achievements", /achiev|\bresults?\b|\boutcomes?\b|accomplish|deliverable|kết quả|thành tựu|thành tích|thành quả|đạt được/u],
  [
    "tasks",
    /\btasks?\b|\bwork\b|activit|\bschedule\b|daily (?:writing|progress|log)|content implemented|implementation process|công việc|nhiệm vụ|tác vụ|hoạt động|lịch (?:thực hiện|làm việc|trình)|nhật ký h[ằà]ng ngày|nội dung (?:thực hiện|công việc)|quá trình thực hiện|chi tiết thực hiện/u,
  ],
];

/**
 * What a heading announces, by keyword in English or Vietnamese (from the 1,098 headings of the corpus): the keyword that comes first decides.
 * A task table right below makes it the tasks where it speaks of tasks at all or of nothing else.
 */
export const kindOfHeading = (text: string, hasTaskTable: boolean): SectionKind => {
  const folded = fold(text);
  if (title.test(folded)) return hasTaskTable ? "tasks" : "other";
  if (elsewhere.test(folded)) return "other";
  const found = words.flatMap(([kind, pattern]) => {
    const at = folded.search(pattern);
    return at === -1 ? [] : [{ kind, at }];
  });
  if (hasTaskTable && (found.length === 0 || found.some(({ kind }) => kind === "tasks"))) return "tasks";
  return found.toSorted((a, b) => a.at - b.at)[0]?.kind ?? "other";
};

/** Lower case, composed, without emphasis, emoji, numbering, `(…)` and punctuation at the end. */
const fold = (text: string): string =>
  text
    .slice(0, 300)
    .normalize("NFC")
    .toLowerCase()
    .replace(/\([^()]*\)|<[^<>]*>/gu, " ")
    .replace(/[*_`~#]|\p{Extended_Pictographic}|\ufe0f/gu, "")
    .replace(/^[\s\d.)]+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
