import type { Item } from "../model/item.ts";
import type { StreamedFormat, WeekStream } from "./format.ts";
import type { ReferenceModel, RowModel, WeekModel } from "./log-model.ts";

const columns = ["week", "language", "path", "line", "row", "day", "start", "completed", "task", "items", "references"] as const;

/**
 * The rows of the task tables for spreadsheets (RFC 4180, CRLF), in a notation that can be read back:
 * `task` holds one task a line. `items` holds the sub-tasks of each task, one a line and two spaces further in for each level below;
 * an empty line parts those of one task from those of the next (empty parts at the end are left off).
 * `references` holds one a line, as `--ref` takes them: `URL` or `label=URL`; plain text where there is no URL. A line break inside a text is `<br>`.
 */
export const csv: StreamedFormat = {
  name: "csv",
  extension: "csv",
  summary: "One row of the task table a line, for spreadsheets.",
  languages: "all",
  streamed: true,
  render: (input) => renderLines(input),
};

function* renderLines({ model, bom }: WeekStream): Generator<string> {
  yield (bom === true ? "\ufeff" : "") + csvLine(columns);
  for (const week of model.weeks) {
    for (const [index, row] of week.rows.entries()) yield csvLine(cellsOf(week, row, index + 1));
  }
}

const cellsOf = (week: WeekModel, row: RowModel, number: number): readonly string[] => [
  String(week.week),
  week.language,
  week.path,
  String(row.line),
  String(number),
  row.day === null ? "" : String(row.day),
  row.start ?? "",
  row.completed ?? "",
  row.tasks.map((task) => oneLine(task.text)).join("\n"),
  itemsCell(row.tasks),
  row.references.map((reference) => referenceLine(reference)).join("\n"),
];

const itemsCell = (tasks: readonly Item[]): string => {
  const parts = tasks.map((task) => outline(task.items, "").join("\n"));
  return parts.slice(0, parts.findLastIndex((part) => part !== "") + 1).join("\n\n");
};

const outline = (items: readonly Item[], indent: string): readonly string[] =>
  items.flatMap((item) =>
    item.text === "" && item.items.length === 0 ? [] : [indent + oneLine(item.text), ...outline(item.items, `${indent}  `)],
  );

const referenceLine = ({ url, label }: ReferenceModel): string => {
  if (url === null) return oneLine(label ?? "");
  return label === null ? oneLine(url) : `${oneLine(label)}=${oneLine(url)}`;
};

const oneLine = (text: string): string => text.replaceAll(/\r\n|\r|\n/g, "<br>");

const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => csvCell(cell)).join(",")}\r\n`;

/** A cell that a spreadsheet would take for a formula gets one `'`, and so does one that starts with `'`: taking one away always gives the text back. */
const csvCell = (text: string): string => {
  const guarded = /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
