import { weekdayOf } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { formatDayRange } from "../model/day-range.ts";
import { flatMap } from "../model/flat-map.ts";
import { mostCommon } from "../model/most-common.ts";
import { nearestPages } from "./dialect.ts";
import type { Log, LogPage, ResolvedRow } from "./log.ts";

/**
 * The days that have a row in most of the weeks nearest to one, as `--days` takes them, where these are more than Monday to Friday; else null: a week has a row
 * for each working day, and fewer may only be what somebody had to write about.
 */
export const usualDays = (log: Log, week: number): string | null => {
  const days = shared(weeksNear(log, week).map((page) => daysOf(page)));
  return days === "2-7" || days === "2-8" ? days : null;
};

const weeksNear = (log: Log, week: number): readonly LogPage[] =>
  nearestPages(log, log.languages[0] ?? "en", week).filter(({ rows }) => rows.length > 0);

/** What more than half of the values are, and two of them at least. */
const shared = <T>(values: readonly T[]): T | undefined => {
  const best = mostCommon(values);
  const count = values.filter((value) => value === best).length;
  return count > 1 && count * 2 > values.length ? best : undefined;
};

/** The days of the rows; null where two rows have one day, or a row's day is not sure. */
const daysOf = ({ rows }: LogPage): string | null => {
  const days = flatMap(rows, (row) => sureDay(row) ?? []);
  return new Set(days).size === rows.length ? formatDayRange(days) : null;
};

/** The weekday of a row; null where it has none or several, and where its date is one of another day, such as one of a wrong year. */
const sureDay = ({ day, start, row }: ResolvedRow): DayNumber | null => {
  const { named, numbers } = row.day?.reading ?? { named: [], numbers: [] };
  if (named.length > 1 || numbers.length > 1) return null;
  const weekday = start === null ? day : weekdayOf(start);
  return day === null || day === weekday ? weekday : null;
};
