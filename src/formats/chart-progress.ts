import type { OverviewLabels } from "./overview-labels.ts";
import type { Counts, Statistics, WeekStatistics } from "./statistics.ts";
import { chartWidth, figure, label, rectangle, round } from "./svg.ts";

const top = 34;
const height = 120;
const left = 28;
const bottom = top + height;

/** The tasks of each week as a bar: what is done, above it what is open, above that what the page does not say; nothing for a log without tasks. */
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
    ...(isMeasured ? legend(totals, labels) : []),
    ...Array.from({ length: highest / step + 1 }, (_, at) => gridLine(at * step, highest)),
    ...weeks.flatMap((week, index) =>
      bar(
        isMeasured ? week : { ...week, tasksDone: week.tasks, tasksOpen: 0 },
        { x: left + index * slot, slot, highest },
        titles[index] ?? "",
      ),
    ),
    ...weeks.flatMap(({ week }, index) =>
      index % every === 0 ? [label(String(week), left + (index + 0.5) * slot, bottom + 15, "middle")] : [],
    ),
  ]);
};

/** A log without completion dates does not say that nothing was done. */
const titleOf = ({ week, tasks, tasksDone, tasksOpen }: WeekStatistics, isMeasured: boolean, labels: OverviewLabels): string => {
  const told = tasksDone + tasksOpen;
  return `${labels.week(week)}: ${isMeasured && (told > 0 || tasks === 0) ? labels.tasksDone(tasksDone, told) : labels.tasksIn(tasks)}`;
};

/** Two to five lines, at round numbers. */
const stepOf = (most: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  return (
    [1, 2, 5, 10].map((factor) => Math.max(1, (factor * power) / 5)).find((step) => most / step <= 5 && Number.isInteger(step)) ?? power * 5
  );
};

const legend = (totals: Counts, labels: OverviewLabels): readonly string[] =>
  partsOf(totals)
    .filter(({ tasks }) => tasks > 0)
    .flatMap(({ name }, index) => [
      rectangle(name, [left + 150 * index, 4, 11, 11], null),
      label(labels[name], left + 150 * index + 17, 14),
    ]);

/** What is known of tasks, from the bottom of a bar up. */
const partsOf = ({ tasks, tasksDone, tasksOpen }: Counts) =>
  [
    { name: "done", tasks: tasksDone },
    { name: "open", tasks: tasksOpen },
    { name: "untold", tasks: tasks - tasksDone - tasksOpen },
  ] as const;

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
  let below = 0;
  return partsOf(week).flatMap(({ name, tasks }) => {
    if (tasks === 0) return [];
    below += tasks;
    return [rectangle(name, [start, bottom - below * scale, width, tasks * scale], title)];
  });
};
