import { fromFirstLetter, toLastLetter } from "../model/letters.ts";
import { remembered } from "../model/once.ts";
import { patternOrUnmarked } from "../model/or-unmarked.ts";
import type { SectionKind } from "./section.ts";

/** The parts of a week page that are recognised by their heading. */
export type KnownKind = Exclude<SectionKind, "other">;

/** A part that a heading names. A weak word (a plan, takeaways) counts only on a page where no other heading names the part plainly. */
export interface NamedKind {
  readonly kind: KnownKind;
  readonly weak: boolean;
}

/** The parts that the words of a heading name in English or Vietnamese, in their order; none for a heading of anything else. */
export const kindsInHeading = (heading: string): readonly NamedKind[] => (heading.length > longestHeading ? [] : kindsNamed(heading));

/** The headings of the programme's template, which most pages keep: to make the expressions below takes longer than to read a page. */
const usual: ReadonlyMap<string, readonly NamedKind[]> = new Map(
  (
    [
      ["week # objectives", "objectives"],
      ["mục tiêu tuần #", "objectives"],
      ["tasks to be carried out this week", "tasks"],
      ["các công việc cần triển khai trong tuần này", "tasks"],
      ["week # achievements", "achievements"],
      ["kết quả đạt được tuần #", "achievements"],
    ] as const
  ).map(([heading, kind]) => [heading, [{ kind, weak: false }]]),
);

const kindsNamed = remembered(
  (heading: string): readonly NamedKind[] => usual.get(heading.replace(/\d+/, "#").replace(/:$/, "").toLowerCase()) ?? kindsSaid(heading),
);

const kindsSaid = (heading: string): readonly NamedKind[] => {
  const plain = plainHeading(heading).replace(expected(), " ");
  const topicPrefix = weekPrefix().exec(plain)?.[0] ?? "";
  const said = plain.slice(topicPrefix.length);
  if (notThisWeek().test(said) || ownTitle().test(said)) return [];
  const found = kindsAt(said);
  const start = found[0]?.at ?? 0;
  // Behind `Week 5:` stands a topic, unless it begins with the name of a part.
  if ((topicPrefix !== "" && start > 0) || somethingElse().test(said.slice(0, start))) return [];
  const isOverview = overview().test(said.slice(0, start));
  return found.map(({ kind, weak, at }) => ({
    kind,
    weak: weak || isOverview || (kind === "achievements" && said.slice(0, at).endsWith("learning ")),
  }));
};

/** A longer one is a paragraph that was made a heading, and may say anything. */
const longestHeading = 120;

/** Lower case, composed, without marks, numbering, emoji, remarks in brackets, and the punctuation around it. */
const plainHeading = (heading: string): string => {
  const plain = heading
    .normalize("NFC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/[*_`~"“”'’[\]]/g, "")
    .replace(/\s+/g, " ");
  const unnumbered = fromFirstLetter(plain).replace(/^(?:\d{1,3}|[ivx]{1,4})(?:\.\d{1,3})*[.):] ?/, "");
  return toLastLetter(fromFirstLetter(unnumbered));
};

const weekPrefix = patternOrUnmarked("^(?:week|tuần) ?\\d{1,2} ?[:|–—-] ?");

/** The first place of each part, by place; a part that is named plainly anywhere is not weak. */
const kindsAt = (said: string): readonly (NamedKind & { readonly at: number })[] => {
  const found = keywords.map(({ kind, weak, pattern }) => ({ kind, weak, at: said.search(pattern()) })).filter(({ at }) => at !== -1);
  return found
    .sort((a, b) => a.at - b.at)
    .filter(({ kind }, index) => found.findIndex((other) => other.kind === kind) === index)
    .map(({ kind, at }) => ({ kind, at, weak: found.every((other) => other.kind !== kind || other.weak) }));
};

interface Keyword extends NamedKind {
  readonly pattern: () => RegExp;
}

const words = (...alternatives: readonly string[]): (() => RegExp) => patternOrUnmarked(alternatives.join("|"), "u");

const keywords: readonly Keyword[] = [
  { kind: "objectives", weak: false, pattern: words("\\b(?:objectives?|goals?|aims?)\\b", "mục tiêu", "mục đích") },
  {
    kind: "tasks",
    weak: false,
    pattern: words(
      "\\b(?:tasks?|activity|activities|schedule)\\b",
      "\\bwork (?:completed|done|performed|carried out|contents?|plan|items?|log)\\b",
      "\\bdaily (?:progress|log|work|writing)\\b",
      "\\bcontents? implemented\\b",
      "\\bimplementation process\\b",
      "(?<!luồng )công việc",
      "nhiệm vụ",
      "tác vụ",
      "đầu việc",
      "^(?:các )?hoạt động",
      "lịch (?:thực hiện|công việc|làm việc|trình)",
      "nhật ký (?:hằng|hàng) ngày",
      "nội dung (?:đã |được )?(?:thực hiện|triển khai)",
      "quá trình thực hiện",
    ),
  },
  {
    kind: "achievements",
    weak: false,
    pattern: words(
      "\\bar?ch?[ei]{1,3}ve?ments?\\b",
      "\\b(?:results?|outcomes?)\\b",
      "\\baccomplish",
      "kết quả",
      "thành (?:tựu|tích|quả)",
      "đạt được",
    ),
  },
  { kind: "tasks", weak: true, pattern: words("^(?:weekly |work )?plan\\b", "^kế hoạch", "chi tiết thực hiện") },
  {
    kind: "achievements",
    weak: true,
    pattern: words("\\b(?:takeaways?|deliverables?|harvest|highlights)\\b", "thu hoạch", "(?<!chưa )làm được", "điểm nổi bật"),
  },
];

/** What is hoped for is no achievement: these words are passed over. */
const expected = words(
  "\\b(?:expected|desired|planned) (?:results?|outcomes?|achievements?|deliverables?)\\b",
  "kết quả (?:được )?(?:kỳ vọng|mong đợi|mong muốn|dự kiến)",
);

/** What a heading says beyond the name of a part: `Going live` in `Week 12 Achievements: Going live`; null where that is nothing. */
export const topicOf = (heading: string): string | null => {
  const [, name = "", topic = ""] = /^([^:：]*)[:：]\s*(.*\p{L}.*)$/u.exec(heading.replace(/^(\*\*|__)(.*)\1$/, "$2")) ?? [];
  return topic !== "" && kindsInHeading(name).length > 0 ? topic : null;
};

/** Whether a heading says that it is about something beside the parts of this week: a summary, the challenges, the plan for the next week, the page's own title. */
export const isAboutElse = (heading: string): boolean => {
  const plain = plainHeading(heading.slice(0, longestHeading));
  return [notThisWeek, ownTitle, somethingElse, overview].some((pattern) => pattern().test(plain));
};

const notThisWeek = words(
  "\\b(?:next|following|coming|upcoming) (?:weeks?|steps?|tasks?|goals?|objectives?|plans?)\\b",
  "^plan for (?:the )?week\\b",
  "tuần (?:tới|sau|kế|tiếp)",
  "tiếp theo",
  "^kế hoạch (?:cho )?tuần(?! này)",
);

/** The title of the page, which says "work" in Vietnamese. */
const ownTitle = words("^(?:worklog|work log|weekly report)\\b|^báo cáo tuần", "^nhật ký (?:công việc|thực tập)(?! (?:hằng|hàng) ngày)");

/** A heading that begins with one of these is about that, whatever it says next. */
const somethingElse = words(
  "\\b(?:introduction|references?|notes?|comments?|reflections?|evidence|conclusion)\\b",
  "\\b(?:lessons?|learnings|knowledge|skills?|challenges?|difficult|issues?|problems?|solutions?)",
  "giới thiệu|tham khảo|tham chiếu|tài liệu|ghi chú|nhận xét|minh chứng|kết luận",
  "bài học|kiến thức|kỹ năng|thách thức|khó khăn|vấn đề|giải pháp",
);

/** The overview of a part stands for it where the page has no other heading for it. */
const overview = words("\\b(?:summary|overview)\\b", "tóm tắt|tổng kết|tổng quan");
