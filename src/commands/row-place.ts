import type { TableLine } from "../document/blocks.ts";
import type { TaskTable } from "../document/page.ts";
import { compareDates, weekdayOf, type CalendarDate } from "../model/date.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";

/** Where a new row goes: below which line of which table, and its number among all rows of the page. */
export interface RowPlace {
  readonly table: TaskTable;
  readonly below: TableLine;
  readonly number: number;
}

/** The place of a new row in the order of days: below the last row that is not later, with the rows that continue it; null without a task table. */
export const newRowPlace = (page: LogPage, date: CalendarDate): RowPlace | null => {
  const earlier = page.rows.findLastIndex((row) => isKnown(row) && !isLater(row, date));
  const first = page.rows.findIndex((row) => isKnown(row) && isLater(row, date));
  if (earlier === -1 && first !== -1) return before(page, first);
  let last = earlier;
  while (last !== -1 && last + 1 < page.rows.length && continues(page, last + 1)) last += 1;
  const row = last === -1 ? page.rows.findLast(({ row }) => row.line.cells.length > 1) : page.rows[last];
  if (row !== undefined) return { table: row.row.table, below: row.row.line, number: row.row.number + 1 };
  const table = page.page.taskTables[0];
  return table === undefined ? null : { table, below: table.table.delimiter, number: 1 };
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
