import { width } from "../model/width.ts";
import type { Cell, TableLine } from "./blocks.ts";
import type { Edit } from "./edit.ts";

/** Sets the text of a cell. The padding before it stays; the padding behind it gives way as far as it can, so that the columns stay aligned where the text fits. */
export const replaceCell = (text: string, line: TableLine, cell: Cell, replacement: string): Edit => {
  const padded = isPadded(text, line);
  const old = text.slice(cell.content.start, cell.content.end);
  const lead = cell.content.start === cell.span.start && padded && old === "" ? " " : "";
  if (isOpenCell(line, cell)) {
    // What follows is no padding. An empty cell at the end of a line is there only if a pipe closes it.
    const closing = replacement === "" ? "|" : "";
    return { span: cell.content, text: lead + replacement + closing };
  }
  const tail = text.slice(cell.content.end, cell.span.end);
  const room = width(old) + tail.length;
  const least = padded && replacement !== "" ? 1 : Math.min(tail.length, 1);
  const kept = Math.max(least, room - width(replacement) - lead.length);
  const padding = " ".repeat(Math.max(0, kept - tail.length)) + tail.slice(Math.max(0, tail.length - kept));
  return { span: { start: cell.content.start, end: cell.span.end }, text: lead + replacement + padding };
};

/** Inserts text into a cell at an offset, and takes as much from the padding behind the cell's text as it needs. */
export const insertIntoCell = (line: TableLine, cell: Cell, offset: number, addition: string): readonly Edit[] => {
  const tail = cell.span.end - cell.content.end;
  const surplus = isOpenCell(line, cell) ? 0 : Math.min(Math.max(tail - 1, 0), width(addition));
  const insertion = { span: { start: offset, end: offset }, text: addition };
  return surplus === 0 ? [insertion] : [insertion, { span: { start: cell.span.end - surplus, end: cell.span.end }, text: "" }];
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
