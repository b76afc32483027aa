import { createSource, lineEndOf, lineSpan, textOf, type Source } from "../document/source.ts";
import { linkText, weekLinks } from "../log/index-links.ts";
import { weekOfTitle } from "../log/week-title.ts";

/** A week as the section index is to list it. `link` is the last part of its address, such as `1.8-week8/`. */
export interface IndexEntry {
  readonly week: number;
  /** The folder or file name of the week's page, such as `1.8-Week8`. */
  readonly name: string;
  /** What the entry says; one line. */
  readonly summary: string;
}

/** A line of an index that links to a week. */
interface EntryLine {
  readonly index: number;
  readonly week: number;
  /** The name of the week's page in the link. */
  readonly name: string;
  readonly text: string;
}

const linkPattern = new RegExp(String.raw`\[(${linkText})\]\((?:<([^<>]*)>|([^()\s]*))\)`);

/**
 * The text of a section index with an entry for a week, in the form of its neighbours (paragraph, bullet or table row; relative or absolute links in the site's letter case).
 * The text comes back unchanged where the week is listed already, and null where the page lists no weeks at all.
 */
export const addIndexEntry = (text: string, entry: IndexEntry, names: ReadonlyMap<number, string>): string | null => {
  const source = createSource("", text);
  const lines = source.lineStarts.map((_, index) => textOf(source, lineSpan(source, index + 1)));
  const entries = entryLines(lines, new Map([...names, [entry.week, entry.name]]));
  if (entries.some(({ week }) => week === entry.week)) return text;
  const before = entries
    .filter(({ week }) => week < entry.week)
    .toSorted((a, b) => a.week - b.week || a.index - b.index)
    .at(-1);
  const neighbour = before ?? entries.toSorted((a, b) => a.week - b.week)[0];
  if (neighbour === undefined) return null;
  const line = entryLike(isBare(neighbour) ? (entries.findLast((each) => !isBare(each)) ?? neighbour) : neighbour, entry);
  const spaced =
    entries.length < 2
      ? lines[neighbour.index + 1]?.trim() === ""
      : entries.some(({ index }, at) => at > 0 && lines[index - 1]?.trim() === "");
  const added = spaced && !neighbour.text.trimStart().startsWith("|") ? (before === undefined ? [line, ""] : ["", line]) : [line];
  return withLines(source, before === undefined ? neighbour.index : lastLineOf(lines, neighbour, entries) + 1, added);
};

/** The text with lines before the one at an index from 0; every other line keeps its end. Behind a lone CR they end in one, too, as a LF would be one line end with it. */
const withLines = (source: Source, index: number, added: readonly string[]): string => {
  const start = source.lineStarts[index];
  const end = start !== undefined && source.text[start - 1] === "\r" ? "\r" : lineEndOf(source);
  if (start === undefined) return source.text + added.map((line) => end + line).join("");
  return source.text.slice(0, start) + added.map((line) => line + end).join("") + source.text.slice(start);
};

/**
 * An entry may run over several lines: up to another entry, a blank line, or a line that begins a heading, a table row or an item. Items below a paragraph, or
 * deeper than the item that the entry is, are part of it.
 */
const lastLineOf = (lines: readonly string[], entry: EntryLine, entries: readonly EntryLine[]): number => {
  const depth = itemDepth(entry.text);
  const isPart = (index: number, line = lines[index]): boolean =>
    line !== undefined && !entries.some((each) => each.index === index) && goesOn(line, depth);
  let last = entry.index;
  while (isPart(last + 1)) last += 1;
  return last;
};

const goesOn = (line: string, depth: number): boolean => {
  const own = itemDepth(line);
  return own === -1 ? !/^\s*(?:$|#|\||\{\{|>|\*\*)/.test(line) : own > depth;
};

/** How far an item is indented; -1 for other lines. */
const itemDepth = (line: string): number => /^(\s*)(?:[-*+]|\d{1,9}[.)])\s/.exec(line)?.[1]?.length ?? -1;

/** The lines that link to a week: to one of the names, else to what looks like the page of a week that is not there yet. */
const entryLines = (lines: readonly string[], names: ReadonlyMap<number, string>): readonly EntryLine[] =>
  lines.flatMap((text, index) => {
    const target = targetOf(text);
    if (target === null) return [];
    const parts = target.toLowerCase().split(/[/#?"\s]+/);
    for (const [week, name] of names) if (parts.includes(name.toLowerCase())) return [{ index, week, name, text }];
    return weekLinks(createSource("", text))
      .slice(0, 1)
      .map(({ week, name }) => ({ index, week, name, text }));
  });

const targetOf = (line: string): string | null => {
  if (line.length > 5000) return null;
  const link = linkPattern.exec(line);
  if (link !== null) return link[2] ?? link[3] ?? "";
  return /\{\{[<%]\s*(?:rel)?ref\s+"([^"]*)"/.exec(line)?.[1] ?? null;
};

/** The neighbour's line with the other week's number, link and summary. */
const entryLike = ({ week, name, text }: EntryLine, entry: IndexEntry): string => {
  const link = linkPattern.exec(text);
  const replaceNumber = (part: string): string =>
    part.replace(new RegExp(`(?<![\\d.])(0?)${String(week)}(?!\\d)`, "g"), (found, zero: string) =>
      zero === "" ? String(entry.week) : String(entry.week).padStart(found.length, "0"),
    );
  const replaceName = (part: string): string => {
    const at = part.toLowerCase().lastIndexOf(name.toLowerCase());
    if (at === -1) return part;
    const written = part.slice(at, at + name.length);
    return part.slice(0, at) + (written === written.toLowerCase() ? entry.name.toLowerCase() : entry.name) + part.slice(at + name.length);
  };
  if (link === null) return replaceNumber(replaceName(text));
  const label = (link[1] ?? "").replace(remark, "");
  const topic = escapedLabel(topicOf(entry));
  const written = isNumbered(label, week) ? withTopic(replaceNumber(label), topic) : escapedLabel(entry.summary);
  const linked = link[0].slice(1 + (link[1] ?? "").length);
  const tail = text.slice(link.index + link[0].length);
  const isRow = text.trimStart().startsWith("|");
  const rest = isRow ? emptyCells(tail) : tailWith(tail, isNumbered(label, week) && withTopic(label, "") === label ? topic : "");
  const lead = text.slice(0, link.index);
  const own = isRow ? lead.replace(/[^|]+/g, (cell) => withoutDates(cell, week).padEnd(cell.length)) : lead.replace(remark, "");
  return replaceNumber(own) + `[${written}` + replaceName(linked) + rest;
};

/** Whether an entry says no more than the name of its week, as one does that was made before the week had a topic. */
const isBare = ({ week, text }: EntryLine): boolean => {
  const label = linkPattern.exec(text)?.[1] ?? "";
  return isNumbered(label, week) && withTopic(label, "") === label && !/[\p{L}\d]/u.test(text.slice(text.lastIndexOf(")")));
};

/** A cell before the link as it is for another week: numbers beside that of the week say something of this one, such as when it was. A week that is named is the one of the link, whatever its number. */
const withoutDates = (cell: string, week: number): string => {
  const short = cell.replace(remark, "").replace(weekName, `$1${String(week)}`);
  const isOwn = /\d/.test(short) && !new RegExp(`^\\D*0?${String(week)}\\D*$`).test(short.replace(/<[^<>]*>/g, ""));
  return isOwn ? "" : short;
};

/** A cell that says no more than the name of a week. */
const weekName = /^([\s*_]*(?:week|tu[ầa]n)\s*0?)\d{1,2}(?=[\s*_]*$)/iu;

/** A remark with numbers in brackets, such as the dates of a week. */
const remark = /\s*\([^()]*\d[^()]*\)/g;

const isNumbered = (label: string, week: number): boolean =>
  new RegExp(`^[*_]*(?:week|tu[ầa]n)\\s*0?${String(week)}\\b`, "iu").test(label.normalize("NFC"));

/** What an entry says beside the name of its week, which a title such as `Week 5 Worklog` only repeats. */
const topicOf = ({ week, summary }: IndexEntry): string => {
  const title = /\d\s*(?:worklog\s*)?(?:[:–—-]\s*(.*))?$/iu.exec(summary);
  return title !== null && weekOfTitle(summary) === week ? (title[1] ?? "") : summary;
};

/** `Week 5: EC2` with another topic behind its mark, or without mark and topic; what closes the label stays. */
const withTopic = (label: string, topic: string): string =>
  topic === ""
    ? label.replace(/\s*[:–—-]\s*[^*_\s].*?([:：]?[*_]*)$/u, "$1")
    : label.replace(/([:–—-]\s*)[^*_\s].*?([:：]?[*_]*)$/u, (_, mark: string, end: string) => mark + topic + end);

/** What stands behind a link: the signs that close it, and words only where they are the topic. */
const tailWith = (tail: string, topic: string): string => {
  if (!/[\p{L}\d]/u.test(tail)) return /^[*_\s:]*$/.test(tail) ? tail : "";
  const [signs = ""] = /^[^\p{L}\d]*/u.exec(tail) ?? [];
  return topic === "" ? (/^:?[*_]*/.exec(signs)?.[0] ?? "") : signs + topic;
};

/** A text as it may stand between the brackets of a link. */
export const escapedLabel = (text: string): string => text.replace(/[[\]|]/g, "\\$&");

const emptyCells = (tail: string): string => tail.replace(/[^|]+/g, (cell) => (cell.trim() === "" ? cell : " ".repeat(cell.length)));
