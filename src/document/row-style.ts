import { flatMap } from "../model/flat-map.ts";
import { mostCommon } from "../model/most-common.ts";
import { onceFor } from "../model/once.ts";
import { width } from "../model/width.ts";
import { isPadded } from "./cell-edit.ts";
import { alignedWidth } from "./aligned-width.ts";
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
  const tab = tabBehind(text, neighbour);
  const empty = tab === undefined ? " ".repeat(emptyWidth(table) ?? pad.length * 2) : pad + tab;
  const cells = contents.map((content, column) => {
    const cell = content === "" ? empty : pad + content + (tab ?? pad);
    return cell + " ".repeat(Math.max(0, alignedWidth(text, table, column) - width(cell)));
  });
  const opened = neighbour.leadingPipe || needsOuterPipe(contents[0] ?? "");
  const closed = table.header.trailingPipe || neighbour.trailingPipe || contents.at(-1) === "";
  const row = (opened ? "|" : "") + cells.join("|") + (closed ? "|" : "");
  const { end } = lineSpan(source, below.line);
  return { span: { start: end, end }, text: lineEndOf(source) + prefix + (opened && closed ? row : row.trim()) };
};

/** What stands behind the texts of a line whose cells all end with a tab, as programs that make tables write them. */
const tabBehind = (text: string, { cells }: TableLine): string | undefined => {
  const tails = cells.map((cell) => text.slice(cell.content.end, cell.span.end));
  return tails.every((tail) => tail.includes("\t")) ? tails[0] : undefined;
};

/** How many spaces most of the empty cells of a table hold, as far as they fill none up; undefined where there are none. */
const emptyWidth = onceFor(({ rows }: Table): number | undefined =>
  mostCommon(
    flatMap(rows, ({ cells }) => cells.filter((cell) => cell.text === "").map(({ span }) => span.end - span.start)).filter(
      (length) => length <= 2,
    ),
  ),
);

/** Whether a line that began with this text would be no row of the table, or a row with one cell less. */
const needsOuterPipe = (content: string): boolean => /^(?:$|[-+*](?:\s|$)|[>#|`~=<:]|\d{1,9}[.)](?:\s|$))/.test(content);

/** The row that a new one is to look like: the one above, if it is a row with pipes, else another, else the header. */
const neighbourOf = (table: Table, below: TableLine): TableLine => {
  const rows = table.rows.filter((row) => row.cells.length > 1);
  return rows.find((row) => row.line === below.line) ?? rows.at(-1) ?? table.header;
};
