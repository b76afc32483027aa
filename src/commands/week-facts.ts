import { completionIn } from "../log/completion.ts";
import type { Log, LogPage, ResolvedRow } from "../log/log.ts";
import { formatIso } from "../model/date.ts";
import { width } from "../model/width.ts";

/** A week at a glance, by its page in the log's first language that has one. */
export interface WeekFacts {
  readonly page: LogPage;
  readonly languages: readonly string[];
  /** Rows with a task. */
  readonly rows: readonly ResolvedRow[];
  /** Those of them that are complete, and those that are not; in neither where the table cannot say it. */
  readonly done: readonly ResolvedRow[];
  readonly open: readonly ResolvedRow[];
}

/** The weeks of a log in order. */
export const weekFacts = (log: Log, languages: readonly string[]): readonly WeekFacts[] => {
  const isComplete = completionIn(log);
  return [...new Set(log.pages.map(({ week }) => week))].flatMap((week) => {
    const page = log.pages.find((candidate) => candidate.week === week && languages.includes(candidate.language));
    if (page === undefined) return [];
    const rows = page.rows.filter(({ row }) => row.tasks.length > 0);
    const done = rows.filter((row) => isComplete(page.language, row) === true);
    const open = rows.filter((row) => isComplete(page.language, row) === false);
    return [{ page, languages: log.pages.filter((other) => other.week === week).map(({ language }) => language), rows, done, open }];
  });
};

/** What the JSON says of a week at a glance; dates are ISO. */
export const weekRecord = ({ page, languages, rows }: WeekFacts): object => ({
  week: page.week,
  path: page.path,
  languages,
  start: page.start === null ? null : formatIso(page.start),
  end: page.end === null ? null : formatIso(page.end),
  rows: rows.length,
});

/** `2025-10-06 – 2025-10-10`, one date alone where both are the same, "" without any. */
export const period = ({ start, end }: Pick<LogPage, "start" | "end">): string => {
  if (start === null) return "";
  return end === null || formatIso(start) === formatIso(end) ? formatIso(start) : `${formatIso(start)} – ${formatIso(end)}`;
};

/** Lines of columns, each as wide as its widest cell in a terminal; the last one is not filled up. */
export const columns = (lines: readonly (readonly string[])[]): readonly string[] => {
  const widths = lines.reduce<readonly number[]>(
    (widest, line) => line.map((cell, index) => Math.max(widest[index] ?? 0, width(cell))),
    [],
  );
  return lines.map((line) =>
    line
      .map((cell, index) => cell + " ".repeat(index === line.length - 1 ? 0 : (widths[index] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd(),
  );
};

/** A word, filled up to the widest of those that may stand in its place. */
export const padded = (word: string, words: readonly string[]): string =>
  word + " ".repeat(Math.max(...words.map((other) => width(other))) - width(word));
