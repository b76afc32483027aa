import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor } from "../model/once.ts";
import { phrase } from "../model/phrase.ts";
import { textsOf } from "./page-texts.ts";
import { titleSpan } from "./places.ts";
import type { Rule } from "./rule.ts";

/** A page in the other language. */
export const pageLanguage: Rule = {
  name: "page-language",
  group: "languages",
  severity: "warning",
  fixable: false,
  summary: "an English page in Vietnamese, or the other way round",
  why: "Readers of that language find a page they cannot read: the two files were swapped, or one was copied. A log that is kept so throughout is left alone.",
  example: { wrong: "_index.vi.md in English", right: "_index.vi.md in Vietnamese" },
  check: ({ series }) =>
    flatMap(series, (pages) => {
      const wrong = pages.filter((page) => !isInLanguage(page));
      if (pages.length > 2 && wrong.length * 2 > pages.length) return [];
      return wrong.map((page) => ({
        source: page.page.source,
        span: titleSpan(page.page),
        message: page.language === "vi" ? phrase`The page is not in Vietnamese.` : phrase`The page is in Vietnamese.`,
        advice: phrase`Translate it, or move it to the file of its language.`,
      }));
    }),
};

/** As much of a page as tells its language. */
const enough = 3000;

/** A letter that only Vietnamese has; decomposed ones count by their marks. */
export const vietnameseLetter = /[ăâđêôơưĂÂĐÊÔƠƯẠ-ỹ]|[\u0300\u0301\u0303\u0309\u0323]/;

const vietnamese = new RegExp(vietnameseLetter, "g");

const startOf = (texts: readonly string[]): string => {
  let count = 0;
  for (let length = 0; count < texts.length && length < enough; count += 1) length += (texts[count]?.length ?? 0) + 1;
  return texts.slice(0, count).join(" ").slice(0, enough);
};

/** Words of worklogs that are none in English, as they stand in Vietnamese that is typed without its marks: more than one in eight there. */
const unmarked =
  /(?<![a-z])(?:cac|cua|va|voi|cho|duoc|nhung|trong|tuan|ngay|cong|viec|nhiem|vu|muc|tieu|ket|qua|dat|hoc|hoan|thanh|hieu|trien|khai|thuc|hien|cach|dung|huong|dan|nghien|cuu|tao|thiet|ke|kiem)(?![a-z])/gi;

const isWithoutMarks = (text: string): boolean => (text.match(unmarked)?.length ?? 0) * 8 > (text.match(/[a-z]+/gi)?.length ?? 0);

const addresses = /https?:\/\/\S+/g;

/** What a page says outside its front matter and its code, where tasks and lists say little: its paragraphs, and columns of its author's own. */
const wholeText = ({ page: { source, frontMatter } }: LogPage): string =>
  source.text
    .slice(frontMatter.span.end, frontMatter.span.end + enough * 2)
    .replace(/```[^`]*```|`[^`\n]*`|<[^<>\n]*>/g, " ")
    .replace(addresses, "")
    .replace(/[^\p{L}\p{M}]+/gu, " ")
    .slice(0, enough);

/** Whether the text of a page is in its language, told by the letters that only Vietnamese has: about one in six there, hardly any in English. */
export const isInLanguage = onceFor((page: LogPage): boolean => {
  if (page.language !== "vi" && page.language !== "en") return true;
  const listed = startOf(textsOf(page)).replace(addresses, "");
  const text = listed.length < 250 ? wholeText(page) : listed;
  if (text.length < 250) return true;
  return page.language === "vi" ? hasMarked(text, 0.012) || isWithoutMarks(text) : !hasMarked(text, 0.05);
});

/** Whether more than a share of a text are letters that only Vietnamese has; it is read no further than up to them. */
const hasMarked = (text: string, share: number): boolean => {
  vietnamese.lastIndex = 0;
  for (let left = Math.floor(text.length * share); left >= 0; left -= 1) if (!vietnamese.test(text)) return false;
  return true;
};
