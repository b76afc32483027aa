import { width as widthOf } from "../model/width.ts";
import type { Canvas } from "./stats-view.ts";
import { periodBetween } from "./period-between.ts";

/** A week at a glance, by its page in the log's first language that has one: what the JSON says of it, and `done`. Dates are ISO. */
export interface ListedWeek {
  readonly week: number;
  /** Relative to the root of the log. */
  readonly path: string;
  readonly languages: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  /** How many rows have a task; those that are open, and those that are done: neither where the table cannot say it. */
  readonly rows: number;
  readonly open: number;
  readonly done: number;
  readonly objectives: number;
  readonly achievements: number;
  /** What `check` finds in the pages of the week. */
  readonly findings: { readonly errors: number; readonly warnings: number; readonly infos: number };
}

type ColumnName = keyof Canvas["words"]["list"];

interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** The columns from left to right; with less room, the next of these sets. */
const choices: readonly (readonly ColumnName[])[] = [
  ["week", "dates", "done", "findings", "achievements", "objectives", "languages"],
  ["week", "dates", "done", "findings", "achievements", "objectives"],
  ["week", "dates", "done", "findings", "achievements"],
  ["week", "dates", "done", "findings"],
  ["week", "start", "done", "findings"],
  ["week", "start", "done"],
];

/** One line a week below the names of the columns: as many of these as find room. */
export const listView = (weeks: readonly ListedWeek[], canvas: Canvas): string => {
  const made = new Map<ColumnName, Column>();
  const column = (name: ColumnName): Column => {
    const known = made.get(name) ?? columnOf(name, weeks, canvas);
    made.set(name, known);
    return known;
  };
  const width = (names: readonly ColumnName[]): number => names.reduce((sum, name) => sum + column(name).width + 2, -2);
  const columns = (choices.find((names) => width(names) <= canvas.width) ?? choices.at(-1) ?? []).map((name) => column(name));
  return [
    canvas.style.dim(lineOf(columns.map(({ head }) => head))),
    ...weeks.map((_, index) => lineOf(columns.map(({ cells }) => cells[index] ?? ""))),
  ]
    .map((line) => `${line}\n`)
    .join("");
};

interface Column {
  readonly width: number;
  /** Padded to the width of the column. */
  readonly head: string;
  readonly cells: readonly string[];
}

const lineOf = (cells: readonly string[]): string => cells.join("  ").trimEnd();

const columnOf = (name: ColumnName, weeks: readonly ListedWeek[], canvas: Canvas): Column => {
  const head = canvas.words.list[name];
  const cells = weeks.map((week) => cellOf(name, week, canvas));
  const width = Math.max(widthOf(head), ...cells.map(({ text }) => widthOf(text)));
  const isNumber = name === "week" || name === "done" || name === "achievements" || name === "objectives";
  const padded = ({ text, paint = (plain) => plain }: Cell): string => {
    const space = " ".repeat(width - widthOf(text));
    return isNumber ? space + paint(text) : paint(text) + space;
  };
  return { width, head: padded({ text: head }), cells: cells.map((cell) => padded(cell)) };
};

const cellOf = (
  name: ColumnName,
  { week, start, end, languages, rows, done, open, objectives, achievements, findings }: ListedWeek,
  { style, words }: Canvas,
): Cell => {
  switch (name) {
    case "week":
      return { text: String(week), paint: style.bold };
    case "dates":
      return { text: periodBetween(start, end) };
    case "start":
      return { text: start ?? "" };
    case "done":
      return doneCell(rows, done, open, style);
    case "findings":
      return { text: words.findings(findings.errors, findings.warnings), paint: findings.errors > 0 ? style.red : style.yellow };
    case "achievements":
      return { text: String(achievements) };
    case "objectives":
      return { text: String(objectives) };
    case "languages":
      return { text: languages.join(" ") };
  }
};

/** Empty where no table of the week says what is complete. */
const doneCell = (rows: number, done: number, open: number, style: Canvas["style"]): Cell =>
  rows > 0 && done + open === 0
    ? { text: "" }
    : { text: `${String(done)}/${String(done + open)}`, paint: open > 0 ? style.yellow : style.green };
