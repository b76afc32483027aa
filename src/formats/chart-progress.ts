import type { OverviewLabels } from "./overview-labels.ts";
import type { Statistics, WeekStatistics } from "./statistics.ts";
import { chartWidth, figure, label, rectangle, round } from "./svg.ts";

const top = 34;
const height = 120;
const left = 28;
const bottom = top + height;

/** The tasks of each week as a bar, whose lower part is done; nothing for a log without tasks. */
export const progressChart = ({ weeks, totals }: Statistics, labels: OverviewLabels): string => {
  if (totals.tasks === 0) return "";
  const most = Math.max(...weeks.map(({ tasks }) => tasks));
  const step = stepOf(most);
  const highest = Math.ceil(most / step) * step;
  const slot = (chartWidth - left) / weeks.length;
  const every = Math.ceil(18 / slot);
  const isMeasured = totals.tasksDone > 0;
  const titles = weeks.map((week) => titleOf(week, isMeasured, labels));
  return figure("progress", labels.progress, `${titles.join("; ")}.`, bottom + 20, [
    ...(isMeasured ? legend(totals.tasksDone < totals.tasks, labels) : []),
    ...Array.from({ length: highest / step + 1 }, (_, at) => gridLine(at * step, highest)),
    ...weeks.flatMap((week, index) =>
      bar(isMeasured ? week : { ...week, tasksDone: week.tasks }, { x: left + index * slot, slot, highest }, titles[index] ?? ""),
    ),
    ...weeks.flatMap(({ week }, index) =>
      index % every === 0 ? [label(String(week), left + (index + 0.5) * slot, bottom + 15, "middle")] : [],
    ),
  ]);
};

/** A log without completion dates does not say that nothing was done. */
const titleOf = ({ week, tasks, tasksDone }: WeekStatistics, isMeasured: boolean, labels: OverviewLabels): string =>
  `${labels.week(week)}: ${isMeasured ? labels.tasksDone(tasksDone, tasks) : labels.tasksIn(tasks)}`;

/** Two to five lines, at round numbers. */
const stepOf = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return (
    [1, 2, 5, 10].map((factor) => Math.max(1, (factor * power) / 5)).find((step) => most / step <= 5 && Number.isInteger(step)) ?? power * 5
  );
};

const legend = (hasOpen: boolean, labels: OverviewLabels): readonly string[] => [
  rectangle("done", [left, 4, 11, 11], null),
  label(labels.done, left + 17, 14),
  ...(hasOpen ? [rectangle("open", [left + 150, 4, 11, 11], null), label(labels.open, left + 167, 14)] : []),
];

const gridLine = (value: number, highest: number): string => {
  const y = bottom - (value / highest) * height;
  return `<path class="grid" d="M${String(left)} ${round(y)}H${String(chartWidth)}"/>${label(String(value), left - 6, y + 4, "end")}`;
};

interface Slot {
  readonly x: number;
  readonly slot: number;
  readonly highest: number;
}

const bar = (week: WeekStatistics, { x, slot, highest }: Slot, title: string): readonly string[] => {
  const width = Math.min(slot * 0.7, 36);
  const start = x + (slot - width) / 2;
  const scale = height / highest;
  const done = week.tasksDone * scale;
  const all = week.tasks * scale;
  return [
    ...(week.tasksDone > 0 ? [rectangle("done", [start, bottom - done, width, done], title)] : []),
    ...(week.tasks > week.tasksDone ? [rectangle("open", [start, bottom - all, width, all - done], title)] : []),
  ];
};
