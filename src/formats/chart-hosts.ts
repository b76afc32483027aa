import type { OverviewLabels } from "./overview-labels.ts";
import type { HostStatistics, Statistics } from "./statistics.ts";
import { chartWidth, figure, label, rectangle } from "./svg.ts";

const mostHosts = 8;
const line = 30;

/** The sites that most references lead to, each with a bar; nothing for a log without references. */
export const hostsChart = ({ hosts }: Statistics, labels: OverviewLabels): string => {
  const shown = hosts.slice(0, mostHosts);
  const most = shown[0]?.references ?? 0;
  if (most === 0) return "";
  const rest = hosts.slice(mostHosts).reduce((total, { references }) => total + references, 0);
  const description = hosts.map(({ host, references }) => labels.referencesTo(host, references)).join("; ");
  const bottom = shown.length * line;
  return figure("hosts", labels.hosts, `${description}.`, bottom + (rest === 0 ? 0 : 18), [
    ...shown.flatMap((host, index) => bar(host, most, index * line, labels)),
    ...(rest === 0 ? [] : words(labels.otherHosts(hosts.length - mostHosts), rest, bottom)),
  ]);
};

const bar = ({ host, references }: HostStatistics, most: number, y: number, labels: OverviewLabels): readonly string[] => [
  ...words(shortened(host), references, y),
  rectangle("track", [0, y + 17, chartWidth, 6], null),
  rectangle("bar", [0, y + 17, Math.max(3, (references / most) * chartWidth), 6], labels.referencesTo(host, references)),
];

const words = (name: string, references: number, y: number): readonly string[] => [
  label(name, 0, y + 12),
  label(String(references), chartWidth, y + 12, "end"),
];

/** As much as fits beside the number. */
const shortened = (host: string): string => (host.length > 52 ? `${host.slice(0, 51)}…` : host);
