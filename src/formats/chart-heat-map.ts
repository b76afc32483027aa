import { addDays, formatIso, parseIso } from "../model/date.ts";
import { shadeOf, type CalendarWeek } from "./calendar-weeks.ts";
import type { OverviewLabels } from "./overview-labels.ts";
import type { Statistics } from "./statistics.ts";
import { chartWidth, figure, label, rectangle } from "./svg.ts";

const left = 34;
const top = 22;

/** More weeks would be too small to see; the latest are shown. */
const mostWeeks = 60;

/** The days of the log as a calendar, one column a week, darker where more tasks began; nothing for a log without dates. */
export const heatMapChart = ({ calendar, days }: Statistics, labels: OverviewLabels): string => {
  const weeks = calendar.slice(-mostWeeks);
  if (weeks.length === 0) return "";
  const most = Math.max(...weeks.flatMap(({ tasks }) => tasks));
  const hasWeekend = weeks.some(({ tasks }) => tasks.slice(5).some((count) => count > 0));
  const rows = hasWeekend ? 7 : 5;
  const cell = Math.min(26, (chartWidth - left) / weeks.length);
  const height = top + rows * cell;
  const description = days.map(({ date, tasks }) => labels.tasksOn(date, tasks)).join("; ");
  return figure("calendar", labels.calendar, `${description}.`, height + 26, [
    ...labels.weekdays
      .slice(0, rows)
      .flatMap((name, row) => (cell >= 14 || row % 2 === 0 ? [label(name, 0, top + (row + 0.5) * cell + 4)] : [])),
    ...monthLabels(weeks, cell, labels),
    ...weeks.flatMap((week, index) => column(week, { index, cell, rows, most }, labels)),
    ...legend(height + 10, labels),
  ]);
};

interface Place {
  readonly index: number;
  readonly cell: number;
  readonly rows: number;
  readonly most: number;
}

const column = (
  { monday, tasks, afterGap }: CalendarWeek,
  { index, cell, rows, most }: Place,
  labels: OverviewLabels,
): readonly string[] => {
  const first = parseIso(monday);
  const x = left + index * cell;
  const days = tasks.slice(0, rows).map((count, row) => {
    const date = first === null ? monday : formatIso(addDays(first, row));
    return rectangle(`s${String(shadeOf(count, most))}`, [x + 1, top + row * cell + 1, cell - 2, cell - 2], labels.tasksOn(date, count));
  });
  return afterGap && index > 0
    ? [`<path class="gap" d="M${String(Math.round(x))} ${String(top)}v${String(Math.round(rows * cell))}"/>`, ...days]
    : days;
};

/** Above the first week of each month, where there is room since the last name. */
const monthLabels = (weeks: readonly CalendarWeek[], cell: number, labels: OverviewLabels): readonly string[] => {
  const names: string[] = [];
  let last = "";
  let free = 0;
  for (const [index, { monday }] of weeks.entries()) {
    const month = monday.slice(0, 7);
    const x = left + index * cell;
    if (month !== last && x >= free) {
      names.push(label(labels.month(Number(monday.slice(5, 7))), x + 1, top - 8));
      free = x + 30;
    }
    last = month;
  }
  return names;
};

const legend = (y: number, labels: OverviewLabels): readonly string[] => {
  const start = left + 8 + labels.less.length * 7;
  const squares = [0, 1, 2, 3, 4].map((shade) => rectangle(`s${String(shade)}`, [start + shade * 15, y, 12, 12], null));
  return [label(labels.less, start - 6, y + 10, "end"), ...squares, label(labels.more, start + 80, y + 10)];
};
