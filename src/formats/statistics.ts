import { parseIso, weekdayOf } from "../model/date.ts";
import type { CalendarDate } from "../model/date.ts";
import { dayNumbers, type DayNumber } from "../model/day.ts";
import { calendarWeeks, type CalendarWeek } from "./calendar-weeks.ts";
import { isUnreadable } from "./finding.ts";
import type { RowModel, WeekModel } from "./log-model.ts";
import { streakOf, type Streak } from "./streak.ts";

/** What a log comes to, in numbers. */
export interface Statistics {
  /** By week. */
  readonly weeks: readonly WeekStatistics[];
  /** Every weekday from Monday to Sunday. */
  readonly weekdays: readonly (Counts & { readonly day: DayNumber })[];
  /** The days of the calendar on which tasks began, in order. */
  readonly days: readonly DayStatistics[];
  /** The weeks of the calendar that hold those days, for a heat map. */
  readonly calendar: readonly CalendarWeek[];
  /** What references lead to, the most frequent first. */
  readonly hosts: readonly HostStatistics[];
  readonly streak: Streak;
  readonly totals: Counts & { readonly weeks: number; readonly days: number; readonly references: number };
}

/** Rows that have a task, and the tasks in them without what is below those; a task is done where its row is. */
export interface Counts {
  readonly rows: number;
  readonly rowsDone: number;
  /** Rows that are not done. In neither number is a row of a table that cannot say it. */
  readonly rowsOpen: number;
  readonly tasks: number;
  readonly tasksDone: number;
  /** Tasks of rows that are open. */
  readonly tasksOpen: number;
}

/** One week; dates are ISO. */
export interface WeekStatistics extends Counts, Pick<WeekModel, "week" | "language" | "start" | "end"> {}

/** One day of the calendar; the date is ISO. */
export interface DayStatistics extends Pick<Counts, "tasks" | "tasksDone"> {
  readonly date: string;
}

/** One host, without `www.`, and how many references lead there. */
export interface HostStatistics {
  readonly host: string;
  readonly references: number;
}

/**
 * The numbers of a log. Each week counts once, by the first of its pages that could be read. `today` ends the current streak; without it, the last day
 * of the log does.
 */
export const statisticsOf = (pages: readonly WeekModel[], today?: CalendarDate): Statistics => {
  const weeks = onePerWeek(pages);
  const rows = weeks.flatMap((week) => week.rows.filter(({ tasks }) => tasks.length > 0));
  const days = dayStatistics(rows);
  const references = weeks.flatMap((week) => week.rows.flatMap((row) => row.references.flatMap(({ url }) => hostOf(url) ?? [])));
  return {
    weeks: weeks.map(({ week, language, start, end, rows: all }) => ({ week, language, start, end, ...countsOf(all) })),
    weekdays: dayNumbers.map((day) => weekdayStatistics(rows, day)),
    days,
    calendar: calendarWeeks(days),
    hosts: hostStatistics(references),
    streak: streakOf(days, today),
    totals: { weeks: weeks.length, days: days.length, references: references.length, ...countsOf(rows) },
  };
};

const onePerWeek = (pages: readonly WeekModel[]): readonly WeekModel[] => {
  const weeks = new Map<number, WeekModel>();
  for (const page of pages) if (!weeks.has(page.week) && !isUnreadable(page.problems)) weeks.set(page.week, page);
  return [...weeks.values()];
};

const countsOf = (rows: readonly RowModel[]): Counts => {
  const counts = { rows: 0, rowsDone: 0, rowsOpen: 0, tasks: 0, tasksDone: 0, tasksOpen: 0 };
  for (const { tasks, done } of rows) {
    if (tasks.length === 0) continue;
    counts.rows += 1;
    counts.tasks += tasks.length;
    if (done === true) {
      counts.rowsDone += 1;
      counts.tasksDone += tasks.length;
    } else if (done === false) {
      counts.rowsOpen += 1;
      counts.tasksOpen += tasks.length;
    }
  }
  return counts;
};

const dateOf = ({ start, completed }: RowModel): string | null => start ?? completed;

const weekdayOfRow = (row: RowModel): DayNumber | null => {
  const date = parseIso(dateOf(row) ?? "");
  return row.day ?? (date === null ? null : weekdayOf(date));
};

const weekdayStatistics = (rows: readonly RowModel[], day: DayNumber): Statistics["weekdays"][number] => {
  const counts = countsOf(rows.filter((row) => weekdayOfRow(row) === day));
  return { day, ...counts };
};

const dayStatistics = (rows: readonly RowModel[]): readonly DayStatistics[] => {
  const days = new Map<string, DayStatistics>();
  for (const row of rows) {
    const date = dateOf(row);
    if (date === null) continue;
    const before = days.get(date) ?? { tasks: 0, tasksDone: 0 };
    const tasks = row.tasks.length;
    days.set(date, { date, tasks: before.tasks + tasks, tasksDone: before.tasksDone + (row.done === true ? tasks : 0) });
  }
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
};

const hostOf = (url: string | null): string | null => {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, "");
};

const hostStatistics = (hosts: readonly string[]): readonly HostStatistics[] => {
  const counts = new Map<string, number>();
  for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  return [...counts]
    .map(([host, references]) => ({ host, references }))
    .toSorted((a, b) => b.references - a.references || (a.host < b.host ? -1 : 1));
};
