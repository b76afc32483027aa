import { calendarDate, daysBetween, type CalendarDate, type DateOrder } from "./date.ts";
import { flatMap } from "./flat-map.ts";
import { fail, ok, type Result } from "./result.ts";
import { spokenDate } from "./spoken-date.ts";

/** Why a text that a user typed is no date. */
export interface DateFault {
  readonly reason: "unreadable" | "impossible" | "other-order";
}

/** What reading a date from a flag needs to know. */
export interface DateContext {
  readonly today: CalendarDate;
  readonly order: DateOrder;
  /** The first day of the week that a bare weekday is in; without one it is the last such day, today included. */
  readonly week?: CalendarDate | null;
}

/** A date as flags take it: `YYYY-MM-DD`, words such as `yesterday`, `last fri` or `hôm qua`, or day and month in the order of the page, with or without a year (then the one nearest to today). */
export const parseDateInput = (text: string, { today, order, week = null }: DateContext): Result<CalendarDate, DateFault> => {
  const folded = text.trim().normalize("NFC").toLowerCase();
  const spoken = spokenDate(folded, today, week);
  if (spoken !== null) return ok(spoken);
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(folded);
  if (iso !== null) return orImpossible(calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const bare = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?$/.exec(folded);
  if (bare === null) return fail({ reason: "unreadable" });
  const [first, second] = [Number(bare[1]), Number(bare[3])];
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  const at = (d: number, m: number): CalendarDate | null =>
    bare[4] === undefined ? nearestTo(today, d, m) : calendarDate(Number(bare[4]), m, d);
  const date = at(day, month);
  if (date !== null) return ok(date);
  return fail({ reason: at(month, day) === null ? "impossible" : "other-order" });
};

const orImpossible = (date: CalendarDate | null): Result<CalendarDate, DateFault> =>
  date === null ? fail({ reason: "impossible" }) : ok(date);

const nearestTo = (today: CalendarDate, day: number, month: number): CalendarDate | null => {
  const years = [today.year - 1, today.year, today.year + 1];
  const dates = flatMap(years, (year) => calendarDate(year, month, day) ?? []);
  return dates.toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? null;
};
