import type { Terminal } from "../context.ts";
import type { Statistics } from "../formats/statistics.ts";
import type { Messages } from "../messages/messages.ts";
import { heatMap } from "./heat-map.ts";
import { columns } from "./columns.ts";

/** What a picture of a log is drawn with. Where the width has no end, as in a pipe, the picture has that of a usual terminal. */
export interface Canvas {
  readonly style: Terminal["style"];
  readonly width: number;
  readonly words: Messages["views"];
  readonly say: Messages["say"];
}

const widestBar = 40;
const mostHosts = 10;

/** The numbers of a log as bars and a heat map, no wider than the canvas. */
export const statsView = (statistics: Statistics, canvas: Canvas): string => {
  const { words, style } = canvas;
  const { current, longest } = statistics.streak;
  const parts: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [words.completion, completion(statistics, canvas)],
    [words.weekdays, weekdays(statistics, canvas)],
    [words.calendar, heatMap(statistics.calendar, canvas)],
    [words.hosts, hosts(statistics, canvas)],
    [words.streak, [words.streakDays(current, longest)]],
    [words.totals, totals(statistics, canvas)],
  ];
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => `${style.bold(heading)}\n${lines.map((line) => `${`  ${line}`.trimEnd()}\n`).join("")}`)
    .join("\n");
};

const completion = ({ weeks: all }: Statistics, { words, style, width }: Canvas): readonly string[] => {
  // Of a week whose tables cannot say what is done there is nothing to show.
  const weeks = all.filter(({ rows, rowsDone, rowsOpen }) => rows === 0 || rowsDone + rowsOpen > 0);
  const numbers = rightAligned(weeks.map(({ rowsDone, rowsOpen }) => `${String(rowsDone)}/${String(rowsDone + rowsOpen)}`));
  const labels = columns(weeks.map(({ week }, index) => [words.week(week), numbers[index] ?? "", ""]));
  const room = roomBeside(labels, width - "  100%".length);
  return weeks.map(({ rowsDone, rowsOpen }, index) => {
    const rows = rowsDone + rowsOpen;
    const filled = rows === 0 ? 0 : Math.floor((rowsDone / rows) * room);
    const percent = rows === 0 ? "" : `${String(Math.floor((rowsDone / rows) * 100))}%`;
    const bar = style.green("█".repeat(filled)) + style.dim("░".repeat(room - filled));
    return `${labels[index] ?? ""}  ${bar}${percent.padStart("  100%".length)}`.trimEnd();
  });
};

const weekdays = ({ weekdays: days }: Statistics, { words, style, width }: Canvas): readonly string[] => {
  // A weekend is shown only where somebody worked on it.
  const shown = days.filter(({ day, tasks }) => day <= 6 || tasks > 0);
  const numbers = rightAligned(shown.map(({ tasks }) => String(tasks)));
  const labels = columns(shown.map(({ day }, index) => [words.shortWeekdays[day - 2] ?? "", numbers[index] ?? "", ""]));
  const most = Math.max(...days.map(({ tasks }) => tasks), 1);
  const room = roomBeside(labels, width);
  return shown.map(({ tasks }, index) => {
    // One task is something, however busy the other days were.
    const length = tasks === 0 ? 0 : Math.max(1, Math.round((tasks / most) * room));
    return `${labels[index] ?? ""}  ${style.cyan("█".repeat(length))}`.trimEnd();
  });
};

const rightAligned = (texts: readonly string[]): readonly string[] => {
  const widest = Math.max(0, ...texts.map((text) => text.length));
  return texts.map((text) => text.padStart(widest));
};

/** How long a bar may be beside labels of one width. */
const roomBeside = (labels: readonly string[], width: number): number =>
  Math.max(5, Math.min(widestBar, width - "    ".length - Math.max(0, ...labels.map((label) => label.length))));

const hosts = ({ hosts: found }: Statistics, { words, width }: Canvas): readonly string[] => {
  const shown = found.slice(0, mostHosts);
  const numbers = rightAligned(shown.map(({ references }) => String(references)));
  const room = Math.max(10, width - "    ".length - (numbers[0]?.length ?? 0));
  return [
    ...shown.map(({ host }, index) => `${numbers[index] ?? ""}  ${host.length > room ? `${host.slice(0, room - 1)}…` : host}`),
    ...(found.length > mostHosts ? [words.moreHosts(found.length - mostHosts)] : []),
  ];
};

const totals = ({ totals: all }: Statistics, { words }: Canvas): readonly string[] => [
  words.weeksAndDays(all.weeks, all.days),
  ...(all.rows > 0 && all.rowsDone + all.rowsOpen === 0 ? [] : [words.rowsDone(all.rowsDone, all.rowsDone + all.rowsOpen)]),
  words.tasksAndReferences(all.tasks, all.references),
];
