const count = (number: number, one: string, many = `${one}s`): string => `${String(number)} ${number === 1 ? one : many}`;

/** The words of what commands show of a log, in English. Days are numbered from Monday on, months from January on, both from 0. */
export const viewsInEnglish = {
  shortWeekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  week: (week: number | string): string => `Week ${week}`,
  objectives: "Objectives",
  tasks: "Tasks",
  achievements: "Achievements",
  open: "open",
  done: (date: string | null): string => (date === null ? "done" : `done ${date}`),
  /** Headings of the columns of `list`. */
  list: {
    week: "Week",
    dates: "Dates",
    start: "Start",
    done: "Done",
    findings: "Findings",
    achievements: "Achievements",
    objectives: "Objectives",
    languages: "Languages",
  },
  findings: (errors: number, warnings: number): string =>
    [...(errors > 0 ? [count(errors, "error")] : []), ...(warnings > 0 ? [count(warnings, "warning")] : [])].join(", "),
  /** Headings of `stats`. */
  completion: "Completion",
  weekdays: "Tasks by weekday",
  calendar: "Calendar",
  hosts: "References",
  streak: "Streak",
  totals: "In all",
  /** Below a heat map; each part follows its shade. */
  tasksPerDay: "tasks a day",
  /** Where older weeks found no room. */
  latestWeeks: (weeks: number): string => `the latest ${count(weeks, "week")}`,
  moreHosts: (hosts: number): string => `… and ${count(hosts, "more host", "more hosts")}`,
  noReferences: "none",
  streakDays: (current: number, longest: number): string =>
    `${count(current, "working day")} now, ${count(longest, "working day")} at most`,
  weeksAndDays: (weeks: number, days: number): string => `${count(weeks, "week")}, ${count(days, "day")} with tasks`,
  rowsDone: (done: number, rows: number): string => `${String(done)} of ${count(rows, "row")} done`,
  tasksAndReferences: (tasks: number, references: number): string => `${count(tasks, "task")}, ${count(references, "reference")}`,
  /** Where the flags leave nothing to show. */
  nothingFits: "No row of any week fits what was asked for.",
};
