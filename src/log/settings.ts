import type { CalendarDate, DateOrder } from "../model/date.ts";

/** What is set for a log from outside, as far as reading it hangs on that. */
export interface LogSettings {
  /** The day on the user's clock. */
  readonly today: CalendarDate;
  /** The first day of week 1. */
  readonly start?: CalendarDate;
  /** The languages of the log, the default first. */
  readonly languages?: readonly string[];
  /** The order of day and month, for all languages or for each. */
  readonly dateOrder?: DateOrder | Readonly<Record<string, DateOrder>>;
  /** The days that get a row in a new week, such as `2-6`. */
  readonly days?: string;
  /** The title and the author of a report. */
  readonly title?: string;
  readonly author?: string;
}

/** The configured order of day and month for a language. */
export const configuredOrder = ({ dateOrder }: Pick<LogSettings, "dateOrder">, language: string): DateOrder | undefined =>
  typeof dateOrder === "string" || dateOrder === undefined ? dateOrder : dateOrder[language];
