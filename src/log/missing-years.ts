import { resolveReading, type DateReading } from "../document/date-cell.ts";
import type { Page } from "../document/page.ts";
import { addDays, daysBetween, formatIso, parseIso, type CalendarDate, type DateOrder } from "../model/date.ts";
import { once } from "../model/once.ts";

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
 * A day near each page's week, from which a missing year follows: another date of the page, else its front matter's date, else the nearest page that has one
 * (of the same language first), else today. A front matter date that stands on several pages says nothing about any of them.
 */
export const daysNear = (pages: readonly LogInput[], today: CalendarDate): ReadonlyMap<LogInput, CalendarDate> => {
  const isOwn = once(() => ownFrontMatterDates(pages));
  const own = pages.map((page) => ({ page, date: dateWithYear(page) ?? only(frontMatterDate(page), isOwn()) }));
  const known = own.flatMap(({ page, date }) => (date === null ? [] : [{ page, date }]));
  return new Map(own.map(({ page, date }) => [page, date ?? fromNearest(page, known) ?? today]));
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

const only = (date: CalendarDate | null, isGood: (date: CalendarDate) => boolean): CalendarDate | null =>
  date !== null && isGood(date) ? date : null;

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

const fromNearest = (page: LogInput, known: readonly { readonly page: LogInput; readonly date: CalendarDate }[]): CalendarDate | null => {
  const farness = (other: LogInput): number => Math.abs(other.week - page.week) + (other.language === page.language ? 0 : 0.5);
  let best: (typeof known)[number] | undefined;
  for (const candidate of known) if (best === undefined || farness(candidate.page) < farness(best.page)) best = candidate;
  return best === undefined ? null : addDays(best.date, (page.week - best.page.week) * 7);
};
