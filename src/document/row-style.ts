import { isPadded, width } from "./cell-edit.ts";
import type { Table, TableLine } from "./blocks.ts";
import type { Edit } from "./edit.ts";
import { lineEndOf, lineSpan, type Source } from "./source.ts";

/** A new row below a line of a table, in the form of its neighbours: pipes, padding, and width where the column is aligned. */
export const insertRow = (source: Source, table: Table, below: TableLine, contents: readonly string[]): Edit => {
  const { text } = source;
  const neighbour = neighbourOf(table, below);
  const start = source.lineStarts[table.delimiter.line - 1] ?? 0;
  const prefix = text.slice(start, table.delimiter.span.start);
  const pad = isPadded(text, neighbour) ? " " : "";
  const cells = contents.map((content, column) => {
    const cell = `${pad}${content}${pad}`;
    return cell + " ".repeat(Math.max(0, alignedWidth(text, table, column) - width(cell)));
  });
  const closed = table.header.trailingPipe || neighbour.trailingPipe;
  const row = (neighbour.leadingPipe ? "|" : "") + cells.join("|") + (closed ? "|" : "");
  const { end } = lineSpan(source, below.line);
  return { span: { start: end, end }, text: lineEndOf(source) + prefix + (neighbour.leadingPipe && closed ? row : row.trim()) };
};

/** The row that a new one is to look like: the one above, if it is a row with pipes, else another, else the header. */
const neighbourOf = (table: Table, below: TableLine): TableLine => {
  const rows = table.rows.filter((row) => row.cells.length > 1);
  return rows.find((row) => row.line === below.line) ?? rows.at(-1) ?? table.header;
};

/** The width to which the cells of a column are filled up: the header's where most filled rows have it too, else 0. */
const alignedWidth = (text: string, table: Table, column: number): number => {
  const widthOf = (line: TableLine): number => {
    const cell = line.cells[column];
    return cell === undefined ? 0 : width(text.slice(cell.span.start, cell.span.end));
  };
  const header = widthOf(table.header);
  const rows = table.rows.filter((row) => row.cells[column] !== undefined && row.cells.length > 1);
  const examples = rows.length === 0 ? [table.delimiter] : rows;
  const aligned = examples.filter((row) => widthOf(row) === header);
  return aligned.length * 2 > examples.length ? header : 0;
};
