import type { DateCell } from "../document/date-cell.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { resolveNear } from "../log/missing-years.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor } from "../model/once.ts";
import { addDays, compareDates, daysBetween, mondayOf, weekdayOf, type CalendarDate } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";

/** Where the start of a row stands: its start cell, else its day cell, else its line. */
export const startSpan = ({ row }: ResolvedRow): { readonly start: number; readonly end: number } =>
  row.start !== null && row.start.text !== "" ? row.start.span : (row.day?.span ?? row.line.span);

/** What a row says as its start: its start cell, else its day cell. */
export const startText = ({ row }: ResolvedRow): string => (row.start?.text ?? "") || (row.day?.text ?? "");

/** Rows that start within a few days of one another, and the rows of a page that a slip put elsewhere are some days away from them. */
interface Cluster {
  readonly rows: readonly ResolvedRow[];
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The longest pause within a week, in days: from a Monday to a Saturday. */
const longestPause = 5;

const clustersOf = onceFor((page: LogPage): readonly Cluster[] => {
  const clusters: { readonly rows: ResolvedRow[]; readonly first: CalendarDate; last: CalendarDate }[] = [];
  const dated = flatMap(page.rows, (row) => (row.start === null ? [] : [{ row, start: row.start }]));
  for (const { row, start } of dated.toSorted((a, b) => compareDates(a.start, b.start))) {
    const open = clusters.at(-1);
    if (open !== undefined && daysBetween(open.last, start) <= longestPause) {
      open.rows.push(row);
      open.last = start;
    } else clusters.push({ rows: [row], first: start, last: start });
  }
  return clusters;
});

/** Whether the start dates of a page lie more than eight days apart, with a pause between them that no week has. */
export const isSpread = (page: LogPage): boolean => {
  const clusters = clustersOf(page);
  const first = clusters[0];
  const last = clusters.at(-1);
  return clusters.length > 1 && first !== undefined && last !== undefined && daysBetween(first.first, last.last) > 8;
};

/**
 * The rows whose start lies far from the week of the page; none where it has no such week. That is where most rows start, or, where the page in the other
 * language has no such slip, the week of that one.
 */
export const strayRows = (page: LogPage, partner?: LogPage): readonly ResolvedRow[] => {
  if (!isSpread(page)) return [];
  const week = weekOf(page, partner);
  return week === null ? [] : flatMap(clustersOf(page), ({ rows, first }) => (compareDates(first, week.first) === 0 ? [] : rows));
};

/** The rows that show the week that a page is about; null where as many rows lie elsewhere. */
const weekOf = (page: LogPage, partner: LogPage | undefined): Cluster | null => {
  const own = clustersOf(page);
  const [other, ...more] = partner === undefined ? [] : clustersOf(partner);
  const shared = own.filter(
    ({ first, last }) => other !== undefined && daysBetween(other.last, first) <= 0 && daysBetween(last, other.first) <= 0,
  );
  const [only] = shared;
  if (more.length === 0 && shared.length === 1 && only !== undefined) return only;
  const [largest, second] = own.toSorted((a, b) => b.rows.length - a.rows.length);
  return largest === undefined || largest.rows.length === second?.rows.length ? null : largest;
};

/** What a date was probably meant to be, and how that differs from what is there. */
export interface Repair {
  readonly date: CalendarDate;
  readonly what: "year" | "month" | "swapped";
}

/** The dates that differ from one in its year, its month or the order of day and month alone, and that lie in a week (and on a weekday, where one is known). */
export const repairsOf = (
  wrong: CalendarDate,
  cell: Pick<DateCell, "first"> | null,
  { page, partner, day }: { readonly page: LogPage; readonly partner: LogPage | undefined; readonly day: DayNumber | null },
): readonly Repair[] => {
  const week = weekOf(page, partner);
  if (week === null) return [];
  const monday = mondayOf(week.first);
  const years = [-1, 1].map((by): Repair => ({ date: { ...wrong, year: wrong.year + by }, what: "year" }));
  const months = Array.from({ length: 12 }, (_, index): Repair => ({ date: { ...wrong, month: index + 1 }, what: "month" }));
  const other = resolveNear(cell?.first, page.order === "dmy" ? "mdy" : "dmy", monday);
  const swapped: readonly Repair[] = other === null ? [] : [{ date: other, what: "swapped" }];
  const found = [...swapped, ...years, ...months].filter(({ date }) => {
    const days = daysBetween(monday, date);
    const isNear = (days >= 0 && days < 7) || (compareDates(date, week.first) > 0 && compareDates(date, week.last) < 0);
    return compareDates(date, wrong) !== 0 && isDay(date) && isNear && (day === null || weekdayOf(date) === day);
  });
  return found.filter((repair, index) => found.findIndex(({ date }) => compareDates(date, repair.date) === 0) === index);
};

const isDay = (date: CalendarDate): boolean => compareDates(addDays(date, 0), date) === 0;
