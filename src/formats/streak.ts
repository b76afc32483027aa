import { dayCount, parseIso, type CalendarDate } from "../model/date.ts";

/** How many working days, Monday to Friday, followed one another with tasks; a weekend neither counts nor interrupts. */
export interface Streak {
  /** Up to today, which may still be without tasks; 0 where a working day before it had none. */
  readonly current: number;
  readonly longest: number;
}

/** The streaks in days of the calendar, given in order; what lies after `today` does not count. */
export const streakOf = (days: readonly { readonly date: string }[], today?: CalendarDate): Streak => {
  const now = today === undefined ? Number.POSITIVE_INFINITY : workingDay(today);
  const worked = days.flatMap(({ date }): readonly number[] => {
    const parsed = parseIso(date);
    return parsed === null || dayCount(parsed) % 7 > 4 || workingDay(parsed) > now ? [] : [workingDay(parsed)];
  });
  let [run, longest, last] = [0, 0, Number.NaN];
  for (const day of worked) {
    run = day === last + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = day;
  }
  return { current: today === undefined || last >= now - 1 ? run : 0, longest };
};

/** Counts working days; a Saturday or Sunday has the number of the Monday after it. */
const workingDay = (date: CalendarDate): number => Math.floor(dayCount(date) / 7) * 5 + Math.min(dayCount(date) % 7, 5);
