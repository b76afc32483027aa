import { WorklogError } from "../errors.ts";
import { completionIn } from "../log/completion.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import type { Log, ResolvedRow } from "../log/log.ts";
import { compareDates, type CalendarDate } from "../model/date.ts";
import { parseWeekdayName, toDayNumber } from "../model/day.ts";
import { parseWeekRanges } from "../model/week.ts";
import { dateInput } from "./inputs.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import type { Session } from "./session.ts";

/** Which weeks and rows are wanted. */
export interface Filter {
  readonly isWeek: (week: number) => boolean;
  readonly isRow: (language: string, row: ResolvedRow) => boolean;
  /** Whether a flag asks for rows, so that what stands outside the table does not count. */
  readonly rowsOnly: boolean;
}

/** What the flags ask for; throws `bad-week`, `bad-day` or `bad-date`. */
export const filterOf = (session: Session, options: Options): Filter => {
  const { log } = session;
  const weeks = weeksOption(options);
  const day = dayOption(options);
  const date = (name: string): CalendarDate | undefined => {
    const given = textOption(options, name);
    return given === undefined ? undefined : dateInput(session, { order: log.pages[0]?.order ?? "mdy" }, given);
  };
  const [since, until, open, ref] = [date("since"), date("until"), flagOption(options, "open"), flagOption(options, "ref")];
  const isComplete = completionIn(log);
  return {
    isWeek: (week) => weeks === undefined || weeks.includes(week),
    isRow: (language, row) =>
      (day === undefined || weekdayOfRow(row) === day) &&
      (since === undefined || (row.start !== null && compareDates(row.start, since) >= 0)) &&
      (until === undefined || (row.start !== null && compareDates(row.start, until) <= 0)) &&
      (!open || (row.row.tasks.length > 0 && isComplete(language, row) === false)) &&
      (!ref || row.row.references.length > 0),
    rowsOnly: day !== undefined || since !== undefined || until !== undefined || open || ref,
  };
};

const weeksOption = (options: Options): readonly number[] | undefined => {
  const range = textOption(options, "week");
  const weeks = range === undefined ? undefined : parseWeekRanges(range);
  if (weeks === null) throw new WorklogError("bad-week", { given: range ?? "", isRange: true });
  return weeks;
};

const dayOption = (options: Options) => {
  const given = textOption(options, "day");
  const day = given === undefined ? undefined : (toDayNumber(Number(given)) ?? parseWeekdayName(given));
  if (day === null) throw new WorklogError("bad-day", { given: given ?? "" });
  return day;
};

/** The log with the wanted weeks and rows alone; a page of which no row is wanted is left out where rows are asked for. */
export const filterLog = (log: Log, { isWeek, isRow, rowsOnly }: Filter): Log => ({
  ...log,
  pages: log.pages.flatMap((page) => {
    if (!isWeek(page.week)) return [];
    const rows = rowsOnly ? page.rows.filter((row) => isRow(page.language, row)) : page.rows;
    return rowsOnly && rows.length === 0 ? [] : [{ ...page, rows }];
  }),
  unreadable: log.unreadable.filter(({ week }) => isWeek(week)),
});
