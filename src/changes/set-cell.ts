import { appendCell, replaceCell } from "../document/cell-edit.ts";
import type { Edit } from "../document/edit.ts";
import type { ColumnRole, Page, Row } from "../document/page.ts";
import { rowModel } from "../document/page-model.ts";
import { rowChange, type RowChange } from "./change.ts";

/** Sets the text of the cell that a row has for a role, or appends the cells that it lacks. The row's table must have such a column. */
export const setCell = (page: Page, row: Row, role: ColumnRole, text: string): RowChange => {
  const column = columnOf(row, role);
  const cells = row.line.cells.map((cell) => cell.text);
  return rowChange(page, row, [cellEdit(page.source.text, row, column, text)], { ...rowModel(row), cells: withCell(cells, column, text) });
};

/** The edit that makes a cell of a row say something, whether or not the row has the cell already. */
export const cellEdit = (text: string, row: Pick<Row, "line" | "table">, column: number, content: string): Edit => {
  const cell = row.line.cells[column];
  return cell === undefined ? appendCell(text, row.line, column, content) : replaceCell(text, row, cell, content);
};

/** The index of the column of a role in the table of a row; −1 without one. */
export const columnOf = (row: Row, role: ColumnRole): number => row.table.columns.findIndex((column) => column.role === role);

const withCell = (cells: readonly string[], column: number, text: string): readonly string[] => {
  const filled = [...cells, ...Array.from({ length: Math.max(0, column + 1 - cells.length) }, () => "")];
  return filled.map((cell, index) => (index === column ? text : cell));
};
