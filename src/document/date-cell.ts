import type { CalendarDate } from "../model/date.ts";
import type { Span } from "./source.ts";

/** Whether a page writes the day or the month first. */
export type DateOrder = "dmy" | "mdy";

/** What a date cell says before the day/month order is known. `year` is null where the cell has none. */
export interface DateReading {
  /** The form of the cell, for those who write a new one like it. */
  readonly form: DateForm;
  /** Two bare numbers of which one is the day: what they mean in each order, null where that is no day of the calendar. */
  readonly dmy: PartialDate | null;
  readonly mdy: PartialDate | null;
}

/** A date whose year may be missing from the cell. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** How a date is written: order is `ymd` for ISO and `YYYY/MM/DD`, `name` for month names, else `either` (two bare numbers). */
export interface DateForm {
  readonly order: "either" | "ymd" | "name";
  readonly separator: string;
  /** Whether day and month have two digits. */
  readonly padded: boolean;
  readonly year: "full" | "short" | "none";
}

/** One date cell: its text, where it stands, and what it says. */
export interface DateCell {
  readonly span: Span;
  readonly text: string;
  /** The date, or the first date of a range; null where the cell is empty or cannot be read. */
  readonly first: DateReading | null;
  /** The last date of a range; the same as `first` otherwise. */
  readonly last: DateReading | null;
}

export type { CalendarDate };
