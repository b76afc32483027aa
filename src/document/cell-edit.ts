import { width } from "../model/width.ts";
import { alignedWidth } from "./aligned-width.ts";
import type { Cell, TableLine } from "./blocks.ts";
import type { Edit } from "./edit.ts";
import type { Row } from "./page.ts";
import type { Span } from "./source.ts";

/** A line of a table, with the table. */
type RowOfTable = Pick<Row, "line" | "table">;

/** Sets the text of a cell. The space round it stays, as far as it does not fill up the cell. */
export const replaceCell = (text: string, row: RowOfTable, cell: Cell, replacement: string): Edit => {
  const old = text.slice(cell.content.start, cell.content.end);
  const needsSpace = old === "" && isPadded(text, row.line);
  const lead = needsSpace && cell.content.start === cell.span.start ? " " : "";
  if (isOpenCell(row.line, cell)) {
    // What follows is no padding. An empty cell at the end of a line is there only if a pipe closes it.
    const closing = replacement === "" ? "|" : "";
    return { span: cell.content, text: lead + replacement + closing };
  }
  const tail = text.slice(cell.content.end, cell.span.end);
  const length = tailAfter(text, row, cell, width(lead + replacement) - width(old));
  const kept = Math.max(length, needsSpace && replacement !== "" ? 1 : 0);
  const padding = " ".repeat(Math.max(0, kept - tail.length)) + tail.slice(Math.max(0, tail.length - kept));
  return { span: { start: cell.content.start, end: cell.span.end }, text: lead + replacement + padding };
};

/** Replaces a stretch of a cell's text. What fills the cell up behind the text takes up the difference in width. */
export const replaceInCell = (text: string, row: RowOfTable, cell: Cell, span: Span, replacement: string): readonly Edit[] => {
  const isOpen = isOpenCell(row.line, cell);
  const isEmptied = replacement === "" && span.start <= cell.content.start && span.end >= cell.content.end;
  // An empty cell at the end of a line is there only if a pipe closes it.
  const edit = { span, text: isEmptied && isOpen ? "|" : replacement };
  if (isOpen) return [edit];
  const { end } = cell.span;
  const missing = tailAfter(text, row, cell, width(replacement) - width(text.slice(span.start, span.end))) - (end - cell.content.end);
  if (missing === 0) return [edit];
  return [edit, missing > 0 ? { span: { start: end, end }, text: " ".repeat(missing) } : { span: { start: end + missing, end }, text: "" }];
};

/** Inserts text into a cell at an offset. */
export const insertIntoCell = (text: string, row: RowOfTable, cell: Cell, offset: number, addition: string): readonly Edit[] =>
  replaceInCell(text, row, cell, { start: offset, end: offset }, addition);

/**
 * How many characters are to stand behind the text of a cell that grows by a width: as many as there are. Only in a cell that is filled up to the width of an
 * aligned column do they make up for the difference; anywhere, spaces give way to a text that grows, but for one.
 */
const tailAfter = (text: string, { line, table }: RowOfTable, cell: Cell, growth: number): number => {
  const tail = text.slice(cell.content.end, cell.span.end);
  const least = Math.min(tail.length, 1);
  const own = width(text.slice(cell.span.start, cell.span.end));
  const aligned = alignedWidth(text, table.table, line.cells.indexOf(cell));
  if (aligned > 0 && own >= aligned) return Math.max(least, aligned - own + tail.length - growth);
  return growth > 0 && /^ *$/.test(tail) ? Math.max(least, tail.length - growth) : tail.length;
};

/** The last cell of a line that no pipe closes: what follows its text is no padding. */
const isOpenCell = (line: TableLine, cell: Cell): boolean => cell === line.cells.at(-1) && !line.trailingPipe;

/** Appends the cells that a short row lacks, up to a column, the last of them with a text. */
export const appendCell = (text: string, line: TableLine, column: number, content: string): Edit => {
  const pad = isPadded(text, line) ? " " : "";
  const missing = column - line.cells.length;
  const last = line.cells.at(-1);
  const trimmedEnd = line.span.start + text.slice(line.span.start, line.span.end).trimEnd().length;
  const at = line.trailingPipe && last !== undefined ? last.span.end + 1 : trimmedEnd;
  const empties = `${pad}${pad}|`.repeat(Math.max(missing, 0));
  const filled = `${pad}${content}${pad}`;
  const addition = line.trailingPipe ? `${empties}${filled}|` : `${pad}|${empties}${filled.trimEnd()}`;
  return { span: { start: at, end: at }, text: addition };
};

/** Whether the cells of a line have a space between pipe and text. */
export const isPadded = (text: string, line: TableLine): boolean => {
  const filled = line.cells.filter((cell) => cell.text !== "");
  const padded = filled.filter((cell) => cell.content.start > cell.span.start || /\s/.test(text.charAt(cell.content.end)));
  return filled.length === 0 || padded.length * 2 >= filled.length;
};
