import { addDays, compareDates, dayFrom, daysBetween, mondayOf, weekdayOf, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { mostCommon } from "../model/most-common.ts";
import { onceFor } from "../model/once.ts";
import type { Log, LogPage } from "./log.ts";
import type { LogSettings } from "./settings.ts";

/** The pages of a week, the default language first; two of one language where the log has two. */
export const pagesOfWeek = (log: Log, week: number): readonly LogPage[] => log.pages.filter((page) => page.week === week);

/** The numbers of all weeks that have a page, read or not, in rising order. */
export const weeksOf = (log: Log): readonly number[] =>
  [...new Set([...log.pages, ...log.unreadable].map(({ week }) => week))].toSorted((a, b) => a - b);

/** The highest week; null for an empty log. */
export const latestWeek = (log: Log): number | null => weeksOf(log).at(-1) ?? null;

/** The Monday of the week in which most rows of a page start, the earlier one of two; null where no row has a date. A slip in one date does not move the week. */
export const mondayOfPage = onceFor((page: Pick<LogPage, "rows">): CalendarDate | null => {
  const counts: { readonly monday: CalendarDate; count: number }[] = [];
  for (const { start } of page.rows) {
    if (start === null) continue;
    const known = counts.find(({ monday }) => isInWeekOf(start, monday));
    if (known === undefined) counts.push({ monday: mondayOf(start), count: 1 });
    else known.count += 1;
  }
  return counts.toSorted((a, b) => b.count - a.count || compareDates(a.monday, b.monday))[0]?.monday ?? null;
});

const isInWeekOf = (date: CalendarDate, first: CalendarDate): boolean => {
  const days = daysBetween(first, date);
  return days >= 0 && days < 7;
};

/**
 * The first of the seven days of a page's week: the Monday, but where the rows run over a Sunday within seven days (Friday to Thursday), the day of the first one.
 * Null where no row has a date.
 */
export const firstDayOfPage = onceFor((page: Pick<LogPage, "rows">): CalendarDate | null => {
  const starts = flatMap(page.rows, ({ start }) => start ?? []).toSorted(compareDates);
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return null;
  return daysBetween(first, last) < 7 && !isInWeekOf(last, mondayOf(first)) ? first : mondayOfPage(page);
});

/** The week whose seven days hold a day, the latest of several; null where none does. */
export const weekOfDay = (log: Log, date: CalendarDate): number | null => {
  const holding = log.pages.findLast((page) => {
    const first = firstDayOfPage(page);
    return first !== null && isInWeekOf(date, first);
  });
  return holding?.week ?? null;
};

/**
 * The first of the seven days of a week that is there or is to be made: its own, else, where most of the weeks around it run over a Sunday and begin on one
 * weekday (Friday to Thursday), that day of the nearest week moved by seven days a week, else its Monday.
 */
export const firstDayOfWeek = (log: Log, week: number, settings: Pick<LogSettings, "start" | "today">): CalendarDate => {
  const page = log.pages.find((each) => each.week === week && firstDayOfPage(each) !== null);
  const own = page === undefined ? null : firstDayOfPage(page);
  if (own !== null) return own;
  const around = datedWeeksAround(log, week);
  const [nearest] = around;
  const begins = mostCommon(around.map(({ first }) => weekdayOf(first)));
  const isUsual = around.filter(({ first }) => weekdayOf(first) === begins).length * 2 > around.length;
  if (nearest === undefined || begins === undefined || begins === 2 || !isUsual) return mondayOfWeek(log, week, settings);
  return addDays(dayFrom(addDays(nearest.first, -6), begins), (week - nearest.week) * 7);
};

/** How many weeks tell on which weekday the weeks of a log begin: to ask all of them would read every page. */
const tellingWeeks = 4;

const datedWeeksAround = (log: Log, week: number): readonly { readonly week: number; readonly first: CalendarDate }[] => {
  const weeks = new Map<number, CalendarDate>();
  for (const page of byNearness(log, week)) {
    const first = weeks.has(page.week) || weeks.size === tellingWeeks ? null : firstDayOfPage(page);
    if (first !== null) weeks.set(page.week, first);
  }
  return [...weeks].map(([number, first]) => ({ week: number, first }));
};

const byNearness = (log: Log, week: number): readonly LogPage[] =>
  log.pages.toSorted((a, b) => Math.abs(a.week - week) - Math.abs(b.week - week) || a.week - b.week);

/**
 * The Monday of a week that is there or is to be made: its own, else that of the nearest week (the earlier of two) moved by seven days a week, else from the
 * configured start of week 1, else the Monday of today.
 */
export const mondayOfWeek = (log: Log, week: number, settings: Pick<LogSettings, "start" | "today">): CalendarDate => {
  for (const page of byNearness(log, week)) {
    const monday = mondayOfPage(page);
    if (monday !== null) return addDays(monday, (week - page.week) * 7);
  }
  return settings.start === undefined ? mondayOf(settings.today) : addDays(mondayOf(settings.start), (week - 1) * 7);
};
