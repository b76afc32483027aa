/** The words of the charts and numbers at the head of a report, in one language. */
export interface OverviewLabels {
  readonly overview: string;
  readonly weeks: (weeks: number) => string;
  readonly days: (days: number) => string;
  readonly tasks: (tasks: number) => string;
  readonly done: string;
  readonly open: string;
  /** Neither done nor open. */
  readonly untold: string;
  readonly references: (references: number) => string;
  readonly progress: string;
  readonly calendar: string;
  readonly hosts: string;
  readonly otherHosts: (hosts: number) => string;
  readonly less: string;
  readonly more: string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly week: (week: number) => string;
  readonly month: (month: number) => string;
  readonly tasksDone: (done: number, tasks: number) => string;
  readonly tasksIn: (tasks: number) => string;
  readonly tasksOn: (date: string, tasks: number) => string;
  readonly referencesTo: (host: string, references: number) => string;
}

const named = (number: number, one: string): string => `${one}${number === 1 ? "" : "s"}`;

const count = (number: number, one: string): string => `${String(number)} ${named(number, one)}`;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const en: OverviewLabels = {
  overview: "At a glance",
  weeks: (weeks) => named(weeks, "week"),
  days: (days) => `${named(days, "day")} with tasks`,
  tasks: (tasks) => named(tasks, "task"),
  done: "done",
  open: "open",
  untold: "not recorded",
  references: (references) => named(references, "reference"),
  progress: "Tasks by week",
  calendar: "Tasks by day",
  hosts: "References by site",
  otherHosts: (hosts) => count(hosts, "other site"),
  less: "fewer",
  more: "more",
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  week: (week) => `Week ${String(week)}`,
  month: (month) => months[month - 1] ?? "",
  tasksDone: (done, tasks) => `${String(done)} of ${count(tasks, "task")} done`,
  tasksIn: (tasks) => count(tasks, "task"),
  tasksOn: (date, tasks) => `${date}: ${count(tasks, "task")}`,
  referencesTo: (host, references) => `${host}: ${count(references, "reference")}`,
};

const vi: OverviewLabels = {
  overview: "Tổng quan",
  weeks: () => "tuần",
  days: () => "ngày có công việc",
  tasks: () => "công việc",
  done: "đã hoàn thành",
  open: "chưa hoàn thành",
  untold: "không ghi",
  references: () => "nguồn tài liệu",
  progress: "Công việc theo tuần",
  calendar: "Công việc theo ngày",
  hosts: "Nguồn tài liệu theo trang",
  otherHosts: (hosts) => `${String(hosts)} trang khác`,
  less: "ít",
  more: "nhiều",
  weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
  week: (week) => `Tuần ${String(week)}`,
  month: (month) => `Th${String(month)}`,
  tasksDone: (done, tasks) => `đã hoàn thành ${String(done)} trên ${String(tasks)} công việc`,
  tasksIn: (tasks) => `${String(tasks)} công việc`,
  tasksOn: (date, tasks) => `${date}: ${String(tasks)} công việc`,
  referencesTo: (host, references) => `${host}: ${String(references)} nguồn`,
};

/** The words in a language; English where worklog does not speak it. */
export const overviewLabelsIn = (language: string): OverviewLabels => (language === "vi" ? vi : en);
