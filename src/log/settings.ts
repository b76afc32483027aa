import type { Severity } from "../document/finding.ts";
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
  /** The path of any week, relative to the root, after which those of new weeks are named. */
  readonly layout?: string;
  /** The title and the author of a report. */
  readonly title?: string;
  readonly author?: string;
  /** Names that are the same in every language. */
  readonly keep?: readonly string[];
  /** How severe the findings of a rule of `check` are, by its name. */
  readonly rules?: Readonly<Record<string, "off" | Severity>>;
  /** A file or folder with the template that the pages were made from, relative to the root. */
  readonly template?: string;
}

/** The configured order of day and month for a language. */
export const configuredOrder = ({ dateOrder }: Pick<LogSettings, "dateOrder">, language: string): DateOrder | undefined =>
  typeof dateOrder === "string" || dateOrder === undefined ? dateOrder : dateOrder[language];
