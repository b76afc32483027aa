import type { Source, Span } from "../document/source.ts";
import { onceFor } from "../model/once.ts";
import { matchBareNumber, matchWeekName } from "./week-name.ts";

/** A link of a section index to the page of a week. */
export interface WeekLink {
  readonly week: number;
  /** The folder or file that the link names, without what surrounds it, in lower case: Hugo does not mind the letter case. */
  readonly name: string;
  /** What the link says. */
  readonly text: string;
  /** The whole link. */
  readonly span: Span;
}

/** What stands between the brackets of a link: brackets in pairs belong to the text, as in `[[Project] Costs](1.9-week9/)`. */
export const linkText = String.raw`(?:[^\][\\]|\\.|\[[^\][]*\])*`;

const link = new RegExp(String.raw`\[(${linkText})\]\((?:<([^<>]*)>|\{\{[<%]\s*(?:rel)?ref\s+"([^"]*)"\s*[%>]\}\}|([^()\s]*))\)`, "dg");

/** The links to weeks in the text of a section index, in order. Links to anything else are left out. */
export const weekLinks = onceFor(({ text }: Source): readonly WeekLink[] => {
  const links: WeekLink[] = [];
  for (const match of text.matchAll(link)) {
    const target = match[2] ?? match[3] ?? match[4] ?? "";
    const name = weekNameIn(target);
    const found = name === null ? null : (matchWeekName(name) ?? matchBareNumber(name));
    if (name === null || found === null) continue;
    links.push({ week: found.week, name, text: match[1] ?? "", span: { start: match.index, end: match.index + match[0].length } });
  }
  return links;
});

/** Whether the text of an entry is the template's own, such as “Doing task A...”. */
export const isTemplateEntry = (text: string): boolean =>
  /^(?:doing task|làm công việc) [a-z]\b[.… ]*$/iu.test(text.normalize("NFC").trim());

/** The part of a page's path that names the week in a link: the folder of `_index.md`, else the file without its endings. */
export const linkName = (path: string): string => {
  const parts = path.split("/");
  const file = parts.at(-1) ?? "";
  return /^_?index/i.test(file) ? (parts.at(-2) ?? file) : file.replace(/(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.md$/i, "");
};

/** The last part of an address, without the names that every page has. */
const weekNameIn = (target: string): string | null => {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  const [path = ""] = target.split(/[?#]/);
  const parts = path
    .split("/")
    .filter((part) => part !== "" && part !== "." && !/^_?index(?:\.[a-z-]{2,5})?(?:\.(?:md|html))?$/i.test(part));
  const last = parts.at(-1)?.replace(/(?:\.[a-z]{2}(?:-[a-z]{2})?)?\.(?:md|markdown|html)$/i, "");
  return last === undefined ? null : safeDecode(last).toLowerCase();
};

const safeDecode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
