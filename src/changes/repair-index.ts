import { applyEdits, type Edit } from "../document/edit.ts";
import { createSource } from "../document/source.ts";
import { isTemplateEntry, weekLinks, type WeekLink } from "../log/index-links.ts";
import { addIndexEntry, escapedLabel, type IndexEntry } from "./index-entry.ts";

/** A week as the index is to have it. */
export interface IndexedWeek extends IndexEntry {
  /** Which text of an entry that is there gives way to the summary: any, the template's placeholder, or none. */
  readonly replaces: "any" | "placeholder" | "none";
}

/**
 * The text of a section index with an entry for every week: links that name another folder lead to the right one, the template's placeholders give way to
 * the summaries, and weeks that are missing get an entry in the form of their neighbours. Everything else stays. `others` are the names of further weeks, whose
 * entries are left as they are. Null where the page lists no weeks at all.
 */
export const repairIndex = (
  text: string,
  weeks: readonly IndexedWeek[],
  others: ReadonlyMap<number, string> = new Map(),
): string | null => {
  const names = new Map([...others, ...weeks.map(({ week, name }): [number, string] => [week, name])]);
  const links = weekLinks(createSource("", text));
  const edits = links.flatMap((link): readonly Edit[] => {
    const week = weeks.find((candidate) => candidate.week === link.week);
    return week === undefined ? [] : [...renamed(text, link, week), ...retold(text, link, week, links)];
  });
  let current = applyEdits(text, edits);
  for (const week of weeks.toSorted((a, b) => a.week - b.week)) {
    const listed = weekLinks(createSource("", current)).some((link) => link.week === week.week);
    const added = listed ? current : addIndexEntry(current, week, names);
    if (added === null) return null;
    current = added;
  }
  return links.length === 0 && current === text ? null : current;
};

/** Only a name in the form of the log's own folders was meant to be one of them; a page may have an address of its own. */
const renamed = (text: string, link: WeekLink, { name }: IndexedWeek): readonly Edit[] => {
  if (link.name === name.toLowerCase() || formOf(link.name) !== formOf(name.toLowerCase())) return [];
  const start = text.toLowerCase().lastIndexOf(link.name, link.span.end);
  if (start < link.span.start) return [];
  const span = { start, end: start + link.name.length };
  const written = text.slice(span.start, span.end);
  return [{ span, text: written === written.toLowerCase() ? name.toLowerCase() : name }];
};

const formOf = (name: string): string => name.replace(/\d+/g, "0");

const retold = (text: string, link: WeekLink, { summary, replaces }: IndexedWeek, links: readonly WeekLink[]): readonly Edit[] => {
  if (replaces === "none" || (replaces === "placeholder" && !isTemplateEntry(link.text))) return [];
  const start = text.indexOf("[", link.span.start) + 1;
  const label = numbered(link.text, links) + escapedLabel(summary);
  return link.text === label ? [] : [{ span: { start, end: start + link.text.length }, text: label }];
};

/** `Week 5: `, where a link begins with it, or where it says no more than that and others begin so. */
const numbered = (label: string, links: readonly WeekLink[]): string => {
  const [own, , mark] = numberedLabel.exec(label.normalize("NFC")) ?? [];
  if (own === undefined || mark !== undefined) return own ?? "";
  const marks = links.flatMap((link) => numberedLabel.exec(link.text.normalize("NFC"))?.[2] ?? []);
  return own === label.normalize("NFC") && marks[0] !== undefined ? own + marks[0] : "";
};

const numberedLabel = /^((?:week|tu[ầa]n)\s*\d{1,2})(\s*[:–—-]\s*)?/iu;
