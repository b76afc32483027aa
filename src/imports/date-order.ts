import { addDays, compareDates, type CalendarDate, type DateOrder } from "../model/date.ts";
import { parseDateInput } from "../model/date-input.ts";
import { parseWeekNumber } from "../model/week.ts";
import { isBareDate } from "./import-row.ts";
import type { RawRow } from "./raw-row.ts";

/**
 * Whether the day or the month comes first in the dates of a file that a spreadsheet has rewritten: what all of them can be, else what puts more rows into
 * their week. Null where nothing tells.
 */
export const orderOfFile = (
  rows: readonly RawRow[],
  today: CalendarDate,
  firstDayOf: (week: number) => CalendarDate | null,
): DateOrder | null => {
  const dates = rows.flatMap(({ week, start, completed }) =>
    [start, completed].flatMap((text) => (text === null || text === undefined || !isBareDate(text) ? [] : [{ week, text }])),
  );
  const orders: readonly DateOrder[] = ["dmy", "mdy"];
  const possible = orders.filter((order) => dates.every(({ text }) => parseDateInput(text, { today, order }).ok));
  const [only, second] = possible;
  if (second === undefined) return only ?? null;
  const fitting = possible.map((order) => dates.filter(({ week, text }) => isInWeek(week, text, { today, order }, firstDayOf)).length);
  const [first = 0, other = 0] = fitting;
  return first === other ? null : first > other ? "dmy" : "mdy";
};

const isInWeek = (
  given: string | null,
  text: string,
  context: { readonly today: CalendarDate; readonly order: DateOrder },
  firstDayOf: (week: number) => CalendarDate | null,
): boolean => {
  const week = parseWeekNumber(given ?? "");
  const first = week === null ? null : firstDayOf(week);
  const date = parseDateInput(text, context);
  return first !== null && date.ok && compareDates(date.value, first) >= 0 && compareDates(date.value, addDays(first, 6)) <= 0;
};
