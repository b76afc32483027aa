import { parseWeekdayName, type DayNumber } from "./day.ts";
import { isSpokenDate } from "./spoken-date.ts";

/** What a user gives for a day: a number, a weekday, a date (not yet read), or the text of a cell. What a number means hangs on the log. */
export type DayInput =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "weekday"; readonly day: DayNumber }
  | { readonly kind: "date" }
  | { readonly kind: "text" };

/** Tells apart what `--day` was given. */
export const parseDayInput = (text: string): DayInput => {
  const trimmed = text.trim().normalize("NFC");
  if (/^\d{1,3}$/.test(trimmed)) return { kind: "number", value: Number(trimmed) };
  const day = parseWeekdayName(trimmed);
  if (day !== null) return { kind: "weekday", day };
  return { kind: written.test(trimmed) || isSpokenDate(trimmed) ? "date" : "text" };
};

const written = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}([/.])\d{1,2}(?:\1\d{4})?|\d{1,2}-\d{1,2}-\d{4})$/;
