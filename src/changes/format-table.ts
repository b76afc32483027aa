import { applyEdits, type Edit } from "../document/edit.ts";
import type { Table, TableLine } from "../document/blocks.ts";
import type { Page } from "../document/page.ts";
import { modelOf } from "../document/page-model.ts";
import { parsePage } from "../document/parse.ts";
import { createSource } from "../document/source.ts";
import { width } from "../model/width.ts";
import type { Change } from "./change.ts";

/** How a task table is to stand: its columns filled up to one display width, or with one space around each text. */
export type TableForm = "aligned" | "compact";

/** Puts the padding of the task tables of a page in order. Texts, missing and surplus cells, missing outer pipes and the alignment of columns stay as they are. */
export const formatTables = (page: Page, form: TableForm): Change => {
  const { text } = page.source;
  const edits = page.taskTables.flatMap(({ table }) => tableEdits(text, table, form));
  const before = modelOf(page);
  if (edits.length === 0) return { edits, expected: before };
  // Only the lines of the header and of the delimiters may read otherwise.
  const { tables } = modelOf(parsePage(createSource(page.source.path, applyEdits(text, edits))));
  return { edits, expected: { ...before, tables } };
};

/** Characters that an aligned table may have: one long text in a table of many rows would fill the memory. */
const largest = 8_000_000;

const tableEdits = (text: string, table: Table, form: TableForm): readonly Edit[] => {
  const widths = form === "compact" ? [] : widthsOf(table);
  const area = widths.reduce((sum, each) => sum + each, 0) * table.rows.length;
  if (area > largest) return [];
  const lines = [table.header, table.delimiter, ...table.rows];
  return lines.flatMap((line) => {
    const written = line === table.delimiter ? delimiterLine(line, widths) : contentLine(line, widths);
    const end = line.span.start + text.slice(line.span.start, line.span.end).trimEnd().length;
    const span = { start: line.span.start, end: Math.max(end, line.span.start) };
    return !isRow(line) || text.slice(span.start, line.span.end) === written
      ? []
      : [{ span: { start: span.start, end: line.span.end }, text: written }];
  });
};

/** A line without a pipe of its own is no row that people lined up. */
const isRow = ({ leadingPipe, trailingPipe, cells }: TableLine): boolean => leadingPipe || trailingPipe || cells.length > 1;

/** The widest text of each column of the header; surplus cells stand behind the columns, and widen none. */
const widthsOf = ({ header, delimiter, rows }: Table): readonly number[] =>
  header.cells.map((_, column) =>
    [header, ...rows.filter((row) => isRow(row))].reduce(
      (widest, line) => Math.max(widest, width(line.cells[column]?.text ?? "")),
      leastDashes(delimiter.cells[column]?.text ?? ""),
    ),
  );

const leastDashes = (mark: string): number => 3 + (mark.startsWith(":") ? 1 : 0) + (mark.endsWith(":") ? 1 : 0);

const contentLine = (line: TableLine, widths: readonly number[]): string =>
  joined(
    line,
    line.cells.map(({ text }, column) => text + " ".repeat(Math.max(0, (widths[column] ?? 0) - width(text)))),
  );

const delimiterLine = (line: TableLine, widths: readonly number[]): string =>
  joined(
    line,
    line.cells.map(({ text }, column) => {
      const [left, right] = [text.startsWith(":") ? ":" : "", text.endsWith(":") && text.length > 1 ? ":" : ""];
      return left + "-".repeat(Math.max(3, (widths[column] ?? 3) - left.length - right.length)) + right;
    }),
  );

const joined = ({ leadingPipe, trailingPipe }: TableLine, cells: readonly string[]): string =>
  `${leadingPipe ? "| " : ""}${cells.join(" | ")}${trailingPipe ? " |" : ""}`.trimEnd();
