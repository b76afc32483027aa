import { calendarDate, type CalendarDate, type DateForm, type DateOrder } from "../model/date.ts";
import { readDate } from "./date-reading.ts";
import type { Span } from "./source.ts";

export type { DateForm, DateOrder } from "../model/date.ts";

/** What a date cell says before the day/month order is known. */
export interface DateReading {
  /** The form of the date, for those who write a new one like it. */
  readonly form: DateForm;
  /** What it means with the day first and with the month first; null where that is no day of the calendar. ISO dates and month names mean the same in both. */
  readonly dmy: PartialDate | null;
  readonly mdy: PartialDate | null;
}

/** A date whose year may be missing from the cell. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** What kind of text a date cell holds: `words` is a placeholder or remark, `unreadable` looks like a date and is none, `impossible` is no day in either order. */
export type DateState = "date" | "empty" | "words" | "unreadable" | "impossible";

/** One date cell: its text, where it stands, and what it says. */
export interface DateCell {
  readonly span: Span;
  readonly text: string;
  readonly state: DateState;
  /** The date, or the first date of a range; null where the state is not `date`. */
  readonly first: DateReading | null;
  /** The last date of a range; the same as `first` otherwise. */
  readonly last: DateReading | null;
}

/** Reads a date cell; `span` is its content in `source`. Any text gives a result. */
export const readDateCell = (source: string, span: Span): DateCell => {
  const text = source.slice(span.start, span.end);
  return { span, text, ...readDate(text) };
};

/** The day of the calendar that a reading means in an order; `year` stands in where the cell has none. Null where there is no such day. */
export const resolveReading = (reading: DateReading, order: DateOrder, year: number | null): CalendarDate | null => {
  const partial = reading[order];
  if (partial === null || hasYear(partial)) return partial;
  return year === null ? null : calendarDate(year, partial.month, partial.day);
};

/** What is read from a cell is a day that exists. */
const hasYear = (date: PartialDate): date is CalendarDate => date.year !== null;
