import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addDays as addDaysTo } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { dayNumbers, type DayNumber } from "./day.ts";

/** A day of the proleptic Gregorian calendar, without time and without zone. `month` counts from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the day or the month comes first where a date is two bare numbers. */
export type DateOrder = "dmy" | "mdy";

/** How a date is written: `ymd` for ISO and `YYYY/MM/DD`, `name` for a month in words, `either` for two bare numbers. */
export interface DateForm {
  readonly order: "either" | "ymd" | "name";
  /** What stands between the numbers; for `name` the whole pattern, such as `{mon} {day}, {year}` (the parts are named by `namedParts`). */
  readonly separator: string;
  /** Whether day and month have two digits. */
  readonly padded: boolean;
  readonly year: "full" | "short" | "none";
}

/** The day of the calendar, null where there is none such (30 February) or its year is outside 1900–2199. */
export const calendarDate = (year: number, month: number, day: number): CalendarDate | null => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null;
  return day <= daysInMonth(year, month) ? { year, month, day } : null;
};

const daysInMonth = (year: number, month: number): number => {
  const key = year * 100 + month;
  const known = monthLengths.get(key);
  if (known !== undefined) return known;
  const days = getDaysInMonth(new UTCDateMini(year, month - 1, 1));
  monthLengths.set(key, days);
  return days;
};

/** Logs speak of few months, and of each many times. */
const monthLengths = new Map<number, number>();

/** Reads exactly `YYYY-MM-DD`; null for anything else and for days that do not exist. */
export const parseIso = (text: string): CalendarDate | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** `YYYY-MM-DD`. */
export const formatIso = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

/** The day so many days later, or earlier for a negative number. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => {
  const { year, month } = date;
  const day = date.day + days;
  // Within the days that every month has there is nothing to work out.
  return day >= 1 && day <= 28 ? { year, month, day } : fromDate(addDaysTo(toDate(date), days));
};

/** How many days lie from one day to another; negative where the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayCount(to) - dayCount(from);

/** Negative, zero or positive as the first day is earlier, the same or later. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number => a.year - b.year || a.month - b.month || a.day - b.day;

/** Days since a Monday long ago, Monday, 1 January 1900. */
export const dayCount = ({ year, month, day }: CalendarDate): number => {
  const key = year * 100 + month;
  const known = daysBefore.get(key);
  if (known !== undefined) return known + day;
  const days = differenceInCalendarDays(toDate({ year, month, day: 1 }), toDate(dayZero)) - 1;
  daysBefore.set(key, days);
  return days + day;
};

/** From day zero to the day before a month. */
const daysBefore = new Map<number, number>();
const dayZero: CalendarDate = { year: 1900, month: 1, day: 1 };

/** The weekday by its Vietnamese number. */
export const weekdayOf = (date: CalendarDate): DayNumber => dayNumbers[((dayCount(date) % 7) + 7) % 7] ?? 8;

/** The Monday of the week that holds a day. */
export const mondayOf = (date: CalendarDate): CalendarDate => addDays(date, 2 - weekdayOf(date));

/** The day with a weekday among the seven days from a first one on. */
export const dayFrom = (first: CalendarDate, day: DayNumber): CalendarDate => addDays(first, (day - weekdayOf(first) + 7) % 7);

/** The calendar day that a clock shows in the zone of the machine. */
export const todayOf = (now: Date): CalendarDate => ({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A date as a page writes it; `order` decides where the form is two bare numbers. */
export const formatDate = (date: CalendarDate, form: DateForm, order: DateOrder): string => {
  const [day, month] = [date.day, date.month].map((number) => String(number).padStart(form.padded ? 2 : 1, "0"));
  const year = form.year === "none" ? [] : [String(form.year === "short" ? date.year % 100 : date.year).padStart(2, "0")];
  if (form.order === "ymd") return [String(date.year), month, day].join(form.separator);
  if (form.order === "name") return namedDate(date, form);
  return [...(order === "dmy" ? [day, month] : [month, day]), ...year].join(form.separator);
};

const namedDate = (date: CalendarDate, { separator, padded, year }: DateForm): string => {
  const month = monthNames[date.month - 1] ?? "";
  const namedParts: Readonly<Record<string, string>> = {
    day: String(date.day).padStart(padded ? 2 : 1, "0"),
    nth: nthOf(date.day),
    number: String(date.month),
    month,
    mon: month.slice(0, 3),
    // Those who write `Sept` write `June` and `July` too.
    sept: month.length < 5 || month === "September" ? month.slice(0, 4) : month.slice(0, 3),
    year: String(year === "short" ? date.year % 100 : date.year),
  };
  return separator.replace(/\{(\w+)\}/g, (_, name: string) => namedParts[name] ?? "");
};

const nthOf = (day: number): string => (day > 3 && day < 21 ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th"));

const toDate = ({ year, month, day }: CalendarDate): Date => new UTCDateMini(year, month - 1, day);

const fromDate = (date: Date): CalendarDate => ({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
