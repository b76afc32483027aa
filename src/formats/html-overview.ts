import { heatMapChart } from "./chart-heat-map.ts";
import { hostsChart } from "./chart-hosts.ts";
import { progressChart } from "./chart-progress.ts";
import { escapeHtml } from "./html-text.ts";
import { overviewLabelsIn, type OverviewLabels } from "./overview-labels.ts";
import type { Statistics } from "./statistics.ts";

/** The numbers and charts at the head of a report; nothing for a log that has none. */
export const overviewHtml = (statistics: Statistics, language: string): readonly string[] => {
  const labels = overviewLabelsIn(language);
  const charts = [progressChart(statistics, labels), heatMapChart(statistics, labels), hostsChart(statistics, labels)].filter(
    (chart) => chart !== "",
  );
  if (charts.length === 0) return [];
  return [
    '<section class="overview" aria-labelledby="overview">',
    `<h2 id="overview">${escapeHtml(labels.overview)}</h2>`,
    `<ul class="numbers">${numbers(statistics, labels).join("")}</ul>`,
    '<div class="charts">',
    ...charts,
    "</div>",
    "</section>",
  ];
};

const numbers = ({ totals }: Statistics, labels: OverviewLabels): readonly string[] => {
  const facts: readonly (readonly [value: string, name: string])[] = [
    [String(totals.weeks), labels.weeks(totals.weeks)],
    [String(totals.days), labels.days(totals.days)],
    [String(totals.tasks), labels.tasks(totals.tasks)],
    // A log without completion dates does not say that nothing was done, nor does one in which some tables have no place for them.
    ...(totals.tasksDone === 0 || totals.tasksDone + totals.tasksOpen < totals.tasks
      ? []
      : [[`${String(Math.floor((totals.tasksDone / totals.tasks) * 100))}%`, labels.done] as const]),
    [String(totals.references), labels.references(totals.references)],
  ];
  return facts.filter(([value]) => value !== "0").map(([value, name]) => `<li><b>${value}</b> ${escapeHtml(name)}</li>`);
};
