import { lineSpan } from "../document/source.ts";
import { insertRow } from "../document/row-style.ts";
import type { Column, Page, Row, TaskTable } from "../document/page.ts";
import type { Cell, TableLine } from "../document/blocks.ts";
import { modelOf, type RowModel } from "../document/page-model.ts";
import { freshStyle, renderCell } from "../document/task-style.ts";
import type { Item } from "../model/item.ts";
import type { RowDialect } from "./add-task.ts";
import type { Change } from "./change.ts";
import { endingWith } from "./ending-with.ts";
import { referenceReadBack, renderReference, renderReferences, type NewReference } from "../document/reference-style.ts";
import { tasksAsRead } from "./task-edits.ts";

/** A row as it is to be written; every text is as the page writes such a cell. */
export interface NewRow {
  readonly day: string;
  readonly start: string;
  readonly completed: string;
  readonly tasks: readonly Item[];
  readonly references: readonly NewReference[];
  /** The row that it was until now: what is in its other cells stays as it is written, where the table has a column for it. */
  readonly from?: Row;
}

/** Adds a row below a line of a task table. `number` is the place the new row then has among all rows of the page, from 1. */
export const addRow = (page: Page, table: TaskTable, below: TableLine, number: number, row: NewRow, dialect: RowDialect): Change =>
  addRows(page, [{ place: { table, below, number }, row }], dialect);

/** Where a new row goes: below which line of which table, and its number among the rows that the page has now, from 1. */
export interface RowPlace {
  readonly table: TaskTable;
  readonly below: TableLine;
  readonly number: number;
}

/** Adds rows, in the order in which they are to stand; some may have the same place. */
export const addRows = (
  page: Page,
  additions: readonly { readonly place: RowPlace; readonly row: NewRow }[],
  dialect: RowDialect,
): Change => {
  const before = modelOf(page);
  const rows = [...before.rows];
  const counts = new Map<TableLine, number>();
  const edits = additions.map(({ place, row }, index) => {
    const above = counts.get(place.below) ?? 0;
    counts.set(place.below, above + 1);
    const { contents, model } = written(place, above, row, dialect);
    rows.splice(place.number - 1 + index, 0, model);
    return insertRow(page.source, place.table.table, place.below, contents);
  });
  return { edits, expected: { ...before, rows } };
};

/** The cells of a new row, and what they then say. `above` is the number of new rows that come to stand above it at its place. */
const written = (
  { table, below }: RowPlace,
  above: number,
  row: NewRow,
  dialect: RowDialect,
): { readonly contents: readonly string[]; readonly model: RowModel } => {
  const hasReferences = table.columns.some((column) => column.role === "reference");
  const homeless = textsWithoutColumn(table, row.from);
  const links = hasReferences ? [] : row.references.map((reference) => renderReference(reference, dialect.references));
  const tasks = [...endingWith(row.tasks, links), ...homeless.map((text) => ({ text, items: [] }))];
  const style = freshStyle(dialect.tasks, tasks);
  const isKept = row.from !== undefined && homeless.length === 0 && links.length === 0;
  const contents = table.columns.map((column) => {
    const { role } = column;
    if (role === "day" || role === "start" || role === "completed") return row[role];
    if (role === "number" && row.from === undefined) return numberBelow(table, below, above + 1);
    if (isKept || (role !== "task" && role !== "reference")) return cellOf(row.from, column)?.text ?? "";
    return role === "task" ? renderCell(tasks, style) : renderReferences(row.references, dialect.references);
  });
  const read = table.columns.findIndex((column) => column.role === "task");
  const model: RowModel = {
    cells: contents.map((content, column) => (column === read || table.columns[column]?.role === "reference" ? null : content)),
    tasks: isKept ? row.tasks : tasksAsRead(tasks, style),
    references: !hasReferences
      ? []
      : isKept
        ? row.references
        : row.references.map((reference) => referenceReadBack(reference, dialect.references)),
  };
  return { contents, model };
};

/** The number of the nth new row below a line (`3`, `T-03`): n more than the one above; "" where there is none, or the row below has it already. */
const numberBelow = ({ table, columns }: TaskTable, below: TableLine, step: number): string => {
  const column = columns.findIndex(({ role }) => role === "number");
  const at = table.rows.indexOf(below);
  const [above, next] = [at === -1 ? "0" : (below.cells[column]?.text ?? ""), table.rows[at + 1]?.cells[column]?.text ?? ""];
  if (!/^\D*\d+\D*$/.test(above)) return "";
  const number = above.replace(/\d+/, (digits) => String(Number(digits) + step).padStart(digits.length, "0"));
  return valueOf(next) <= valueOf(number) ? "" : number;
};

/** The number in a text; NaN where there is none. */
const valueOf = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** The cell of a row that belongs in a column of a table, which may be another one: that of its role, else that below the same header. */
const cellOf = (row: Row | undefined, { role, header }: Column): Cell | undefined =>
  row?.line.cells[
    row.table.columns.findIndex((own) => own.role === role && (role === "task" || role === "reference" || own.header === header))
  ];

/** What a row says in cells for which a table has no column, each with its header. */
const textsWithoutColumn = (table: TaskTable, row: Row | undefined): readonly string[] =>
  (row?.extra ?? []).flatMap(({ header, text }) =>
    text === "" || table.columns.some((column) => cellOf(row, column)?.text === text && column.header === header)
      ? []
      : [`${header}: ${text}`],
  );

/** The page without a row: its line goes, with its line end, or at the end of the page with the one above. */
export const removeRow = (page: Page, number: number): Change => {
  const before = modelOf(page);
  const row = page.rows[number - 1];
  if (row === undefined) return { edits: [], expected: before };
  const { text } = page.source;
  const start = page.source.lineStarts[row.line.line - 1] ?? row.line.span.start;
  const below = page.source.lineStarts[row.line.line];
  // A lone CR above and a LF below would become one line end between them.
  const joins = below !== undefined && text[start - 1] === "\r" && text[below] === "\n";
  const span =
    below === undefined || joins
      ? { start: endOfLineAbove(text, start), end: joins ? lineSpan(page.source, row.line.line).end : text.length }
      : { start, end: below };
  return { edits: [{ span, text: "" }], expected: { ...before, rows: before.rows.toSpliced(number - 1, 1) } };
};

const endOfLineAbove = (text: string, start: number): number => {
  if (text.slice(0, start).endsWith("\r\n")) return start - 2;
  return Math.max(0, start - 1);
};
