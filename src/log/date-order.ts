import type { DateReading } from "../document/date-cell.ts";
import type { Row } from "../document/page.ts";
import { compareDates, daysBetween, weekdayOf, type CalendarDate, type DateOrder } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { flatMap } from "../model/flat-map.ts";
import { resolveNear } from "./missing-years.ts";

/** Which of two counts is the larger; null where they are equal. */
const larger = (dmy: number, mdy: number): DateOrder | null => (dmy === mdy ? null : dmy > mdy ? "dmy" : "mdy");

const isBare = (reading: DateReading): boolean => reading.form.order === "either";

/** The order that most of the cells allow which allow only one. */
export const orderByCells = (rows: readonly Row[]): DateOrder | null => {
  const counts = { dmy: 0, mdy: 0 };
  for (const reading of flatMap(rows, (row) => row.readings)) {
    if (!isBare(reading) || (reading.dmy === null) === (reading.mdy === null)) continue;
    counts[reading.dmy === null ? "mdy" : "dmy"] += 1;
  }
  return larger(counts.dmy, counts.mdy);
};

/** The order in which the start dates span at most 7 days, where they do so in one order only. */
export const orderBySpan = (rows: readonly Row[], near: CalendarDate): DateOrder | null => {
  const fits = { dmy: spansAWeek(rows, "dmy", near), mdy: spansAWeek(rows, "mdy", near) };
  return fits.dmy === fits.mdy ? null : fits.dmy ? "dmy" : "mdy";
};

const spansAWeek = (rows: readonly Row[], order: DateOrder, near: CalendarDate): boolean => {
  let first: CalendarDate | null = null;
  let last: CalendarDate | null = null;
  for (const row of rows) {
    const reading = startReading(row);
    if (reading === null) continue;
    const date = resolveNear(reading, order, near);
    if (date === null) return false;
    if (first === null || compareDates(date, first) < 0) first = date;
    if (last === null || compareDates(date, last) > 0) last = date;
  }
  return first !== null && last !== null && daysBetween(first, last) <= 7;
};

/** The order in which more start dates fall on the weekday that their row names. */
export const orderByWeekdays = (rows: readonly Row[], near: CalendarDate, dayOf: (row: Row) => DayNumber | null): DateOrder | null => {
  const counts = { dmy: 0, mdy: 0 };
  for (const row of rows) {
    const day = dayOf(row);
    const reading = startReading(row);
    if (day === null || reading === null || !isBare(reading)) continue;
    for (const order of ["dmy", "mdy"] as const) {
      const date = resolveNear(reading, order, near);
      if (date !== null && weekdayOf(date) === day) counts[order] += 1;
    }
  }
  return larger(counts.dmy, counts.mdy);
};

/** The order in which more dates are among those of another page. */
export const orderByDates = (rows: readonly Row[], near: CalendarDate, dates: readonly CalendarDate[]): DateOrder | null => {
  const known = new Set(dates.map((date) => keyOf(date)));
  const counts = { dmy: 0, mdy: 0 };
  for (const reading of flatMap(rows, (row) => row.readings)) {
    for (const order of ["dmy", "mdy"] as const) {
      const date = resolveNear(reading, order, near);
      if (date !== null && known.has(keyOf(date))) counts[order] += 1;
    }
  }
  return larger(counts.dmy, counts.mdy);
};

const keyOf = ({ year, month, day }: CalendarDate): number => (year * 100 + month) * 100 + day;

/** What a row says about its start: its start cell or, in a table without that column, the date in its day cell. */
export const startReading = (row: Row): DateReading | null => (row.start === null ? (row.day?.reading?.date ?? null) : row.start.first);

/** The order of people who write in a language, as the programme's template has it. */
export const habitualOrder = (language: string): DateOrder => (/^en(?:-|$)/.test(language) ? "mdy" : "dmy");
