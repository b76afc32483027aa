import { completionIn } from "../log/completion.ts";
import type { Log, LogPage, ResolvedRow } from "../log/log.ts";
import { formatIso } from "../model/date.ts";
import type { ListedWeek } from "./list-view.ts";
import { periodBetween } from "./period-between.ts";

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
export type WeekRecord = Pick<ListedWeek, "week" | "path" | "languages" | "start" | "end" | "rows">;

/** A week at a glance as plain data. */
export const weekRecord = ({ page, languages, rows }: WeekFacts): WeekRecord => ({
  week: page.week,
  path: page.path,
  languages,
  start: page.start === null ? null : formatIso(page.start),
  end: page.end === null ? null : formatIso(page.end),
  rows: rows.length,
});

/** The first and the last date of a page, as `periodBetween` has them. */
export const period = ({ start, end }: Pick<LogPage, "start" | "end">): string =>
  periodBetween(start === null ? null : formatIso(start), end === null ? null : formatIso(end));
