import { positionAt, type Source } from "../document/source.ts";

/** Whether a comment on the page says that a rule's finding on a line (from 1) is not wanted. */
export type Suppressions = (rule: string, line: number) => boolean;

const comment = /<!--\s*worklog-disable(-next-line|-line)?((?:[ ,]+[a-z][a-z0-9-]*)*)\s*-->/g;

/**
 * The comments of a page that switch rules off: `worklog-disable-next-line`, `worklog-disable-line` (for a row of a table, where no line can stand before
 * it) and `worklog-disable` for the whole page, each with the names of rules, or without for all of them.
 */
export const suppressionsOf = (source: Source): Suppressions => {
  if (!source.text.includes("worklog-disable")) return () => false;
  const found = [...source.text.matchAll(comment)].map((match) => ({
    line: lineOf(source, match),
    names: new Set((match[2] ?? "").split(/[ ,]+/).filter((name) => name !== "")),
  }));
  return (rule, line) =>
    found.some((entry) => (entry.line === null || entry.line === line) && (entry.names.size === 0 || entry.names.has(rule)));
};

/** The line that a comment is about; null for all. */
const lineOf = (source: Source, match: RegExpExecArray): number | null => {
  if (match[1] === undefined) return null;
  const { line } = positionAt(source, match[1] === "-line" ? match.index : match.index + match[0].length);
  return match[1] === "-line" ? line : line + 1;
};
