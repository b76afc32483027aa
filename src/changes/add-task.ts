import type { Cell } from "../document/blocks.ts";
import { insertIntoCell } from "../document/cell-edit.ts";
import type { Edit } from "../document/edit.ts";
import type { Page, Row } from "../document/page.ts";
import { rowModel, type RowModel } from "../document/page-model.ts";
import { freshStyle, renderCell, type TaskStyle } from "../document/task-style.ts";
import type { Item } from "../model/item.ts";
import { rowChange, type RowChange } from "./change.ts";
import {
  inferReferenceStyle,
  referenceReadBack,
  renderReference,
  renderReferences,
  separatorBetween,
  type NewReference,
  type ReferenceStyle,
} from "../document/reference-style.ts";
import { endingWith } from "./ending-with.ts";
import { cellEdit, columnOf } from "./set-cell.ts";
import { addTasks, tasksAsRead } from "./task-edits.ts";

/** What is to be added to a row that is there. `completed` is the text of its completion cell as the page writes dates; undefined leaves the cell alone. */
export interface RowAddition {
  readonly tasks: readonly Item[];
  readonly references: readonly NewReference[];
  readonly completed: string | undefined;
}

/** How a page writes tasks and references. */
export interface RowDialect {
  readonly tasks: TaskStyle;
  readonly references: ReferenceStyle;
}

/** Adds tasks and references to a row: one line of the page changes. Without a reference column the references go to the end of the task cell. */
export const addToRow = (page: Page, row: Row, addition: RowAddition, dialect: RowDialect): RowChange => {
  const column = { task: columnOf(row, "task"), reference: columnOf(row, "reference"), completed: columnOf(row, "completed") };
  const links = addition.references.map((reference) => renderReference(reference, dialect.references));
  const tasks = column.reference === -1 ? endingWith(addition.tasks, links) : addition.tasks;
  const parts: RowPart[] = [];
  if (tasks.length > 0) parts.push(addTasksPart(page, row, column.task, tasks, dialect.tasks));
  if (addition.completed !== undefined && column.completed !== -1)
    parts.push({ column: column.completed, text: addition.completed, edits: null });
  const references = newReferences(row, addition.references);
  if (column.reference !== -1 && references.length > 0)
    parts.push(addReferencesPart(page, row, column.reference, references, dialect.references));
  return composeRow(page, row, parts);
};

/** What happens to one cell: the edits where the cell is there, the whole text where it is missing. */
interface RowPart {
  readonly column: number;
  readonly text: string;
  readonly edits: readonly Edit[] | null;
  readonly model?: Partial<RowModel>;
}

const addTasksPart = (page: Page, row: Row, column: number, tasks: readonly Item[], style: TaskStyle): RowPart => {
  const cell = row.line.cells[column];
  if (cell === undefined) {
    const fresh = freshStyle(style, tasks);
    return { column, text: renderCell(tasks, fresh), edits: null, model: { tasks: tasksAsRead(tasks, fresh) } };
  }
  const added = addTasks(page.source.text, row, cell, tasks, style);
  return { column, text: "", edits: added.edits, model: { tasks: added.tasks } };
};

/** New references behind those of a cell, in its own style. */
const addReferencesPart = (page: Page, row: Row, column: number, added: readonly NewReference[], pageStyle: ReferenceStyle): RowPart => {
  const cell = row.line.cells[column];
  const style = inferReferenceStyle(page.source.text, [row.references], () => pageStyle);
  const old = row.references.map(({ url, label }) => ({ url, label }));
  const references = [...old, ...added.map((reference) => referenceReadBack(reference, style))];
  if (cell === undefined || old.length === 0) return { column, text: renderReferences(added, style), edits: null, model: { references } };
  const list = /<\/[uo]l\s*>$/i.exec(cell.text)?.[0] ?? "";
  const addition =
    list === ""
      ? leadOf(cell, separatorBetween(references, style)) + renderReferences(added, style)
      : added.map((reference) => `<li>${renderReference(reference, style)}</li>`).join("");
  return {
    column,
    text: "",
    edits: insertIntoCell(page.source.text, row, cell, cell.content.end - list.length, addition),
    model: { references },
  };
};

/** What sets a new reference apart: a cell that ends with a line break needs no other. */
const leadOf = ({ text }: Cell, separator: string): string =>
  /<br\s*\/?>$/i.test(text) ? separator.replace(/^.*<br\s*\/?>/i, "") : separator;

/** The references that the row does not have yet. */
const newReferences = (row: Row, references: readonly NewReference[]): readonly NewReference[] =>
  references.filter(({ url, label }) => !row.references.some((known) => known.url === url && (label === null || known.label === label)));

/** Puts the parts together; cells that the row lacks are appended from left to right in one edit. */
const composeRow = (page: Page, row: Row, parts: readonly RowPart[]): RowChange => {
  const { text } = page.source;
  const present = row.line.cells.length;
  const edits: Edit[] = [];
  for (const part of parts) {
    if (part.edits !== null) edits.push(...part.edits);
    else if (part.column < present) edits.push(cellEdit(text, row, part.column, part.text));
  }
  const missing = parts.filter((part) => part.edits === null && part.column >= present).toSorted((a, b) => a.column - b.column);
  let reached = present;
  for (const part of missing) {
    const line = { ...row.line, cells: [...row.line.cells, ...emptyCells(row, reached - present)] };
    edits.push(cellEdit(text, { ...row, line }, part.column, part.text));
    reached = part.column + 1;
  }
  const before = rowModel(row);
  const touched = new Set(parts.map((part) => part.column));
  const length = Math.max(present, reached);
  const cells = Array.from({ length }, (_, index) => (touched.has(index) ? null : (before.cells[index] ?? "")));
  const last = <K extends "tasks" | "references">(key: K): RowModel[K] | undefined =>
    parts.findLast(({ model }) => model?.[key] !== undefined)?.model?.[key];
  const after: RowModel = { cells, tasks: last("tasks") ?? before.tasks, references: last("references") ?? before.references };
  return rowChange(page, row, edits, after);
};

/** Stand-ins for cells that an earlier part of the same change appends: they end where the line's last cell ends. */
const emptyCells = (row: Row, count: number): Row["line"]["cells"] => {
  const last = row.line.cells.at(-1);
  return last === undefined ? [] : Array.from({ length: count }, () => last);
};
