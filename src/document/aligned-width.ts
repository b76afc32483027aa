import { onceFor } from "../model/once.ts";
import { width } from "../model/width.ts";
import type { Cell, Table, TableLine } from "./blocks.ts";

/**
 * The width to which the cells of a column are filled up: the header's where most filled rows have it too, else that of all rows, else 0. That a text happens
 * to be as wide as the header or as the other texts says nothing: some cell, or each, must be filled up, or in a table without rows every dash of the delimiter
 * row be counted.
 */
export const alignedWidth = (text: string, table: Table, column: number): number => {
  const known = widthsOf(table);
  const aligned = known.get(column) ?? widthOf(text, table, column);
  known.set(column, aligned);
  return aligned;
};

/** The widths that are known already: many cells of a table may be written at once. */
const widthsOf = onceFor<Table, Map<number, number>>(() => new Map());

const widthOf = (text: string, table: Table, column: number): number => {
  const widthAt = (line: TableLine, index: number): number => {
    const cell = line.cells[index];
    return cell === undefined ? 0 : width(text.slice(cell.span.start, cell.span.end));
  };
  const header = widthAt(table.header, column);
  const rows = table.rows.filter((row) => row.cells[column] !== undefined && row.cells.length > 1);
  if (rows.length === 0) {
    const isDrawn = table.header.cells.every((_, index) => widthAt(table.header, index) === widthAt(table.delimiter, index));
    return isDrawn ? header : 0;
  }
  const isFilledUp = [table.header, ...rows].some((line) => isFilled(text, line.cells[column]));
  const aligned = rows.filter((row) => widthAt(row, column) === header);
  if (isFilledUp && aligned.length * 2 > rows.length) return header;
  const widths = new Set(rows.map((row) => widthAt(row, column)));
  const texts = new Set(rows.map((row) => width(row.cells[column]?.text ?? "")));
  const areFilled = rows.length > 1 && rows.every((row) => isFilled(text, row.cells[column]));
  return widths.size === 1 && (texts.size > 1 || areFilled) ? Math.max(...widths) : 0;
};

/** Whether more than one space stands behind the text of a cell; a tab fills nothing up. */
const isFilled = (text: string, cell: Cell | undefined): boolean =>
  cell !== undefined && / {2}/.test(text.slice(cell.content.end, cell.span.end));
