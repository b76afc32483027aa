import { formatDate, formatIso, type CalendarDate, type DateOrder } from "../model/date.ts";
import type { DateCell } from "../document/date-cell.ts";
import { weekdayName, type DayNumber } from "../model/day.ts";

/** `Monday`. */
export const dayName = (day: DayNumber): string => {
  const name = weekdayName(day);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** A date as the page would write it in that cell, and the same in ISO form where the two differ. */
export const dateInForm = (date: CalendarDate, cell: Pick<DateCell, "first"> | null, order: DateOrder): string => {
  const form = cell?.first?.form;
  return form === undefined ? formatIso(date) : formatDate(date, form, order);
};

/** `1 row`, `3 rows`. */
export const count = (number: number, one: string, many = `${one}s`): string => `${String(number)} ${number === 1 ? one : many}`;

/** A text for a sentence: on one line, cut where it is long, and without what steers a terminal. */
export const quote = (text: string, longest = 60): string => {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}"`;
};
