import { addDays, daysBetween, formatIso, mondayOf, parseIso, type CalendarDate } from "../model/date.ts";

/** A week of the calendar: the ISO date of its Monday, and how many tasks began on each of its days, Monday first. */
export interface CalendarWeek {
  readonly monday: string;
  readonly tasks: readonly number[];
  /** Whether weeks were left out before it, as nothing happened in them for long. */
  readonly afterGap: boolean;
}

/** Empty weeks in a row that a heat map still shows. More come from a date in the wrong year, and would be most of the picture. */
const longestGap = 8;

/** The weeks of the calendar from the first day with tasks to the last, those between them included unless the gap is long. */
export const calendarWeeks = (days: readonly { readonly date: string; readonly tasks: number }[]): readonly CalendarWeek[] => {
  const weeks: { monday: CalendarDate; tasks: number[]; afterGap: boolean }[] = [];
  for (const { date, tasks } of days) {
    const day = parseIso(date);
    if (day === null) continue;
    const monday = mondayOf(day);
    const last = weeks.at(-1)?.monday;
    const passed = last === undefined ? 1 : daysBetween(last, monday) / 7;
    const empty = passed > longestGap + 1 ? 0 : passed - 1;
    for (let back = empty; back >= 1; back -= 1) weeks.push({ monday: addDays(monday, -7 * back), tasks: noTasks(), afterGap: false });
    if (passed > 0) weeks.push({ monday, tasks: noTasks(), afterGap: passed > longestGap + 1 });
    const week = weeks.at(-1);
    if (week !== undefined) week.tasks[daysBetween(monday, day)] = tasks;
  }
  return weeks.map(({ monday, tasks, afterGap }) => ({ monday: formatIso(monday), tasks, afterGap }));
};

const noTasks = (): number[] => [0, 0, 0, 0, 0, 0, 0];

/** How dark a day is in a heat map: 0 without tasks, else 1 to 4 by its share of the busiest day. */
export const shadeOf = (tasks: number, most: number): 0 | 1 | 2 | 3 | 4 => {
  if (tasks <= 0 || most <= 0) return 0;
  const share = tasks / most;
  return share > 0.75 ? 4 : share > 0.5 ? 3 : share > 0.25 ? 2 : 1;
};
