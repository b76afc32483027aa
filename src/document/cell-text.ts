import type { Span } from "./source.ts";
import { lineBreaks } from "./cell-lines.ts";

/** Text that a user typed, as it stands in a cell of a table: its written lines with `breakMark` between them. */
export const cellText = (text: string, breakMark: string): string => writtenLines(text).join(breakMark);

/**
 * The lines of a text as they stand in a cell: pipes are escaped, and a backtick without a partner too, so that it cannot swallow what follows.
 * Lines after the first that would read as a bullet get a backslash.
 */
export const writtenLines = (text: string): readonly string[] =>
  linesOf(text).map((line, index) => escapePipes(escapeBackticks(index === 0 ? line : escapeBullet(line))));

/** What `text` reads as once it was written into a cell. */
export const readBack = (text: string): string =>
  writtenLines(text)
    .map((line) => unescapePipes(line))
    .join("\n");

/** The text of a cell as GFM hands it on: `\|` is a pipe. */
export const unescapePipes = (text: string): string => text.replaceAll("\\|", "|");

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
  return lines
    .flatMap((line) => line.split(/[\r\n\u2028\u2029]/))
    .map((line) => line.trim())
    .filter((line) => line !== "");
};

/** A pipe becomes `\|` unless a backslash stands before it already, as GFM splits cells before anything else. */
export const escapePipes = (text: string): string =>
  text.replace(/(^|[^\\])(\|+)/g, (_, before: string, pipes: string) => before + "\\|".repeat(pipes.length));

/** A line that would read as a bullet or number gets a backslash before its mark. */
export const escapeBullet = (line: string): string =>
  line
    .replace(/^(?:[-+*•](?=\s|$|[^\s*\-+>=])|\d{1,3}(?=[.)]\s))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    .replace(/^\\•/, "&bull;");

const escapeBackticks = (text: string): string => {
  const runs = [...text.matchAll(/`+/g)];
  const counts = new Map<number, number>();
  for (const [run] of runs) counts.set(run.length, (counts.get(run.length) ?? 0) + 1);
  if ([...counts.values()].every((count) => count % 2 === 0)) return text;
  return text.replace(/`+/g, (run) => ((counts.get(run.length) ?? 0) % 2 === 0 ? run : "\\`".repeat(run.length)));
};
