import type { RowPlace } from "../changes/add-row.ts";
import { compareDates, weekdayOf, type CalendarDate } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";

/** A new row with its place. `day` is the day of the week that it is for, where that is known; `start` its date, where it has one. */
export interface PlacedRow {
  readonly place: RowPlace;
  readonly day: DayNumber | null;
  readonly start: CalendarDate | null;
}

/** New rows in the order in which they are to stand: at one place by their days. `above` is the number of those that come to stand above a row there. */
export const inOrder = <T extends PlacedRow>(rows: readonly T[]): readonly (T & { readonly above: number })[] => {
  const counts = new Map<number, number>();
  return rows
    .toSorted((a, b) => a.place.number - b.place.number || compareDays(a, b))
    .map((row) => {
      const above = counts.get(row.place.number) ?? 0;
      counts.set(row.place.number, above + 1);
      return Object.assign({ above }, row);
    });
};

/** A row without a day goes on with the one above its place, and comes first. */
const compareDays = (a: PlacedRow, b: PlacedRow): number =>
  a.start !== null && b.start !== null ? compareDates(a.start, b.start) : (a.day ?? 0) - (b.day ?? 0);

/** The place of a new row in the order of days: below the last row before it, with the rows that continue it; null without a task table. */
export const newRowPlace = (page: LogPage, date: CalendarDate): RowPlace | null => {
  const earlier = lastEarlier(page, date);
  const first = page.rows.findIndex((row) => isKnown(row));
  if (earlier === -1 && first !== -1) return before(page, first);
  let last = earlier;
  while (last !== -1 && last + 1 < page.rows.length && continues(page, last + 1)) last += 1;
  const row = last === -1 ? page.rows.findLast(({ row }) => row.line.cells.length > 1) : page.rows[last];
  if (row !== undefined) return { table: row.row.table, below: row.row.line, number: row.row.number + 1 };
  const table = page.page.taskTables[0];
  return table === undefined ? null : { table, below: table.table.delimiter, number: 1 };
};

/** The index of the row below which a date has the fewest rows on the wrong side, so that a slip in one date moves nothing; −1 for none. */
const lastEarlier = (page: LogPage, date: CalendarDate): number => {
  let [last, wrong, least] = [-1, 0, 0];
  for (const [index, row] of page.rows.entries()) {
    if (!isKnown(row)) continue;
    wrong += isLater(row, date) ? 1 : -1;
    if (wrong <= least) [last, least] = [index, wrong];
  }
  return last;
};

const before = (page: LogPage, index: number): RowPlace | null => {
  const [row, above] = [page.rows[index], page.rows[index - 1]];
  if (row === undefined) return null;
  const sameTable = above !== undefined && above.row.table === row.row.table;
  return { table: row.row.table, below: sameTable ? above.row.line : row.row.table.table.delimiter, number: row.row.number };
};

const isKnown = (row: ResolvedRow): boolean => row.start !== null || weekdayOfRow(row) !== null;

const isLater = (row: ResolvedRow, date: CalendarDate): boolean =>
  row.start === null ? (weekdayOfRow(row) ?? 0) > weekdayOf(date) : compareDates(row.start, date) > 0;

/** A row with an empty day cell below the row that it continues. */
const continues = (page: LogPage, index: number): boolean => {
  const row = page.rows[index]?.row;
  return (
    row !== undefined && row.day !== null && row.day.text === "" && row.tasks.length > 0 && row.table === page.rows[index - 1]?.row.table
  );
};
