import { resolveReading, type DateReading } from "../document/date-cell.ts";
import type { Page } from "../document/page.ts";
import { addDays, compareDates, daysBetween, formatIso, parseIso, weekdayOf, type CalendarDate, type DateOrder } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { mostCommon } from "../model/most-common.ts";
import { once, onceFor } from "../model/once.ts";

/** A page of a log before its dates are resolved. */
export interface LogInput {
  readonly path: string;
  readonly week: number;
  readonly language: string;
  readonly page: Page;
}

/** The day that a reading means; a year that is missing is the one that brings it nearest to `near`. Null where there is no such day. */
export const resolveNear = (reading: DateReading | null | undefined, order: DateOrder, near: CalendarDate): CalendarDate | null => {
  if (reading === null || reading === undefined) return null;
  if (reading[order]?.year !== null) return resolveReading(reading, order, null);
  let best: CalendarDate | null = null;
  for (const year of [near.year - 1, near.year, near.year + 1]) {
    const date = resolveReading(reading, order, year);
    if (date !== null && (best === null || distance(date, near) < distance(best, near))) best = date;
  }
  return best;
};

const distance = (a: CalendarDate, b: CalendarDate): number => Math.abs(daysBetween(a, b));

/** The template's own date, which stands on pages of any year. */
const templateDate = "2024-01-01";

/**
 * A day near each page's week, from which a missing year follows: another date of the page, else its front matter's date, else the year in which its days of
 * the month fall on the weekdays that it names, else the nearest page that has one (of the same language first), else the last time that its log's first date came
 * round. A front matter date that stands on several pages says nothing about any of them.
 */
export const daysNear = (pages: readonly LogInput[], today: CalendarDate): ((page: LogInput) => CalendarDate) => {
  const isOwn = once(() => ownFrontMatterDates(pages));
  const byWeekdays = once(() => datesByWeekdays(pages, today));
  const own = onceFor((page: LogInput) => dateWithYear(page) ?? only(frontMatterDate(page), isOwn) ?? byWeekdays().get(page) ?? null);
  const known = once(() => {
    const found = flatMap(pages, (page) => {
      const date = own(page);
      return date === null ? [] : [{ page, date }];
    });
    return found.length > 0 ? found : lastTime(pages, today);
  });
  return onceFor((page) => own(page) ?? fromNearest(page, known()) ?? today);
};

interface KnownDate {
  readonly page: LogInput;
  readonly date: CalendarDate;
}

/** So many days before its time a page is made, and a completion filled in. */
const ahead = 14;

/**
 * The last time that the last completion of a log came round, or the first date where nothing is complete: a log is written as its weeks go by, is read for years,
 * and nothing in it is completed long before its time.
 */
const lastTime = (pages: readonly LogInput[], today: CalendarDate): readonly KnownDate[] => {
  const byWeek = pages.toSorted((a, b) => a.week - b.week);
  const completed = flatMap(byWeek, (page) =>
    flatMap(page.page.rows, (row) => (row.completed?.last ? [{ page, reading: row.completed.last }] : [])),
  ).at(-1);
  const first = flatMap(byWeek, (page) => flatMap(page.page.rows, ({ readings }) => readings.map((reading) => ({ page, reading }))))[0];
  const found = completed ?? first;
  if (found === undefined) return [];
  const date = flatMap(["dmy", "mdy"] as const, (order) =>
    flatMap([-1, 0, 1], (by) => resolveReading(found.reading, order, today.year + by) ?? []),
  )
    .filter((each) => daysBetween(today, each) <= ahead)
    .toSorted(compareDates)
    .at(-1);
  return date === undefined ? [] : [{ page: found.page, date }];
};

const ownFrontMatterDates = (pages: readonly LogInput[]): ((date: CalendarDate) => boolean) => {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const date = frontMatterDate(page);
    if (date !== null) counts.set(formatIso(date), (counts.get(formatIso(date)) ?? 0) + 1);
  }
  // A page of each language may share its date with the other one.
  return (date) => (counts.get(formatIso(date)) ?? 0) <= 2 && formatIso(date) !== templateDate;
};

const only = (date: CalendarDate | null, isGood: () => (date: CalendarDate) => boolean): CalendarDate | null =>
  date !== null && isGood()(date) ? date : null;

const frontMatterDate = ({ page }: LogInput): CalendarDate | null => {
  const value = page.frontMatter.values["date"];
  return typeof value === "string" ? parseIso(value.slice(0, 10)) : null;
};

/** The order does not matter here: both readings lie in the same year. */
const dateWithYear = ({ page }: LogInput): CalendarDate | null => {
  for (const row of page.rows) {
    for (const reading of row.readings) {
      const date = resolveReading(reading, "dmy", null) ?? resolveReading(reading, "mdy", null);
      if (date !== null) return date;
    }
  }
  return null;
};

/** By the weekdays of each page; one that stands years away from most of the others has its weekdays wrong. */
const datesByWeekdays = (pages: readonly LogInput[], today: CalendarDate): ReadonlyMap<LogInput, CalendarDate> => {
  const dates = flatMap(pages, (page) => {
    const date = dateByWeekdays(page, today);
    return date === null ? [] : [{ page, date }];
  });
  const usual = mostCommon(dates.map(({ date }) => date.year)) ?? today.year;
  return new Map(flatMap(dates, ({ page, date }) => (Math.abs(date.year - usual) > 1 ? [] : [[page, date] as const])));
};

/** A weekday comes back to its date after five years at the soonest. */
const yearsBack = [0, 1, 2, 3, 4, -1];

/** The first date of a page in the year that most of its named weekdays agree with; null where there is no such year. */
const dateByWeekdays = ({ page }: LogInput, today: CalendarDate): CalendarDate | null => {
  const named = flatMap(page.rows, ({ day, start }) => {
    const reading = day?.reading?.date ?? start?.first;
    return reading === null || reading === undefined || day?.reading?.named[0] === undefined
      ? []
      : [{ reading, day: day.reading.named[0] }];
  });
  const fitting = flatMap(named, ({ reading, day }) =>
    flatMap(["dmy", "mdy"] as const, (order) =>
      flatMap(yearsBack, (back) => {
        const date = resolveReading(reading, order, today.year - back);
        return date !== null && weekdayOf(date) === day ? [{ date, key: `${order} ${String(date.year)}` }] : [];
      }),
    ),
  );
  const best = mostCommon(fitting.map(({ key }) => key));
  const dates = fitting.filter(({ key }) => key === best);
  return dates.length * 2 > named.length ? (dates[0]?.date ?? null) : null;
};

const fromNearest = (page: LogInput, known: readonly KnownDate[]): CalendarDate | null => {
  const farness = (other: LogInput): number => Math.abs(other.week - page.week) + (other.language === page.language ? 0 : 0.5);
  let best: KnownDate | undefined;
  for (const candidate of known) if (best === undefined || farness(candidate.page) < farness(best.page)) best = candidate;
  return best === undefined ? null : addDays(best.date, (page.week - best.page.week) * 7);
};
