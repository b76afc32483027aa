import { flatMap } from "../model/flat-map.ts";
import type { Span } from "./source.ts";
import { lineBreaks, withoutIndentation } from "./cell-lines.ts";
import { bulletAt } from "./bullet-mark.ts";

/** Text that a user typed, as it stands in a cell of a table: its written lines with `breakMark` between them. */
export const cellText = (text: string, breakMark: string): string => writtenLines(text).join(breakMark);

/**
 * The lines of a text as they stand in a cell: pipes are escaped, and a backtick without a partner too, so that it cannot swallow what follows.
 * Lines after the first that would read as a bullet get a backslash.
 */
export const writtenLines = (text: string): readonly string[] =>
  linesOf(text).map((line, index) => endSafely(escapePipes(escapeListTags(escapeBackticks(index === 0 ? line : escapeBullet(line))))));

/** What `text` reads as once it was written into a cell. */
export const readBack = (text: string): string =>
  writtenLines(text)
    .map((line) => unescapePipes(line).trimEnd())
    .join("\n");

/** The text of a cell as GFM hands it on: `\|` is a pipe. */
export const unescapePipes = (text: string): string => (text.includes("\\|") ? text.replaceAll("\\|", "|") : text);

/** The lines of a text: at its line ends and at every `<br>`, trimmed; empty lines are dropped. */
export const linesOf = (text: string): readonly string[] => {
  const span: Span = { start: 0, end: text.length };
  const lines: string[] = [];
  let start = 0;
  for (const mark of lineBreaks(text, span)) {
    lines.push(text.slice(start, mark.start));
    start = mark.end;
  }
  lines.push(text.slice(start));
  return flatMap(lines, (line) => line.split(/[\r\n\u2028\u2029]/))
    .map((line) => withoutIndentation(line.trim()))
    .filter((line) => line !== "");
};

/** A pipe becomes `\|` unless a backslash stands before it already, as GFM splits cells before anything else. */
export const escapePipes = (text: string): string =>
  text.replace(/(^|[^\\])(\|+)/g, (_, before: string, pipes: string) => before + "\\|".repeat(pipes.length));

/** A line that would read as a bullet or number is written so that it does not: with a backslash, or as an entity where Markdown has no escape for the mark. */
export const escapeBullet = (line: string): string => {
  const mark = bulletAt(line, 0);
  if (mark === "") return line;
  const rest = line.slice(mark.length);
  const number = /^\d+/.exec(mark)?.[0];
  if (number !== undefined) return `${number}\\${mark.slice(number.length)}${rest}`;
  if (/^[-+*_]/.test(mark)) return `\\${mark}${rest}`;
  return `&#${String(mark.codePointAt(0))};${mark.slice(1)}${rest}`;
};

/** A backslash right before a `<br>` or the end of the cell would take its meaning away. */
const endSafely = (line: string): string => (line.endsWith("\\") ? `${line} ` : line);

/** In a cell that is no list, the tags of one would make it one. */
const escapeListTags = (line: string): string => line.replace(/<(?=\/?(?:li|ul|ol)[\s>])/gi, "&lt;");

const escapeBackticks = (text: string): string => {
  const runs = [...text.matchAll(/`+/g)];
  const counts = new Map<number, number>();
  for (const [run] of runs) counts.set(run.length, (counts.get(run.length) ?? 0) + 1);
  if ([...counts.values()].every((count) => count % 2 === 0)) return text;
  return text.replace(/`+/g, (run) => ((counts.get(run.length) ?? 0) % 2 === 0 ? run : "\\`".repeat(run.length)));
};
