import { replaceInCell } from "../document/cell-edit.ts";
import type { Edit } from "../document/edit.ts";
import { cellLines } from "../document/cell-lines.ts";
import { cellText, readBack } from "../document/cell-text.ts";
import type { Cell } from "../document/blocks.ts";
import type { Page, Row } from "../document/page.ts";
import { modelOf, plainItem, rowModel, type RowModel } from "../document/page-model.ts";
import {
  canStandBare,
  labelLineOf,
  referenceReadBack,
  renderReference,
  type NewReference,
  type ReferenceStyle,
} from "../document/reference-style.ts";
import type { Reference } from "../document/reference-cell.ts";
import type { Span } from "../document/source.ts";
import type { LocatedTask } from "../document/located-task.ts";
import { readTaskCell } from "../document/task-cell.ts";
import type { Item } from "../model/item.ts";
import { changeItemAt } from "./add-items.ts";
import { rowChange, type Change } from "./change.ts";
import { columnOf } from "./set-cell.ts";

/** The task to which a path of indices from 0 leads (a task, or a task and a sub-task); undefined where there is none. */
export const taskAt = (row: Row, path: readonly number[]): LocatedTask | undefined =>
  path.reduce<{ readonly items: readonly LocatedTask[]; readonly task?: LocatedTask }>(
    ({ items }, index) => {
      const task = items[index];
      return task === undefined ? { items: [] } : { items: task.items, task };
    },
    { items: row.tasks },
  ).task;

/** Replaces the text of a task; its mark and its sub-tasks stay. A title without a mark keeps what makes it one where the text alone would go on with the task above. */
export const editTask = (page: Page, row: Row, path: readonly number[], text: string): Change => {
  const { source } = page;
  const task = taskAt(row, path);
  const cell = row.cell("task");
  if (task === undefined || cell === undefined) return unchanged(page);
  const breakMark = `<br>${indentOf(source.text, cell, task)}`;
  const standsApart =
    task.marker !== "" || tasksWith(source.text, cell, task.textSpan, cellText(text, breakMark)).length === row.tasks.length;
  const wanted = standsApart ? text : likeTitle(task.text, text);
  const edits = replaceInCell(source.text, row, cell, task.textSpan, cellText(wanted, breakMark));
  return changeTasks(page, row, edits, path, (item) => [{ ...item, text: readBack(wanted) }]);
};

/** The tasks of a cell once a stretch of it says something else. */
const tasksWith = (text: string, { content }: Cell, span: Span, replacement: string): readonly LocatedTask[] => {
  const after = text.slice(content.start, span.start) + replacement + text.slice(span.end, content.end);
  return readTaskCell(after, { start: 0, end: after.length });
};

/** A text with the emoji, the bold and the colon of a title. */
const likeTitle = (title: string, text: string): string =>
  (/^(?:\p{Extended_Pictographic}\ufe0f?|[\d#*]\ufe0f?\u20e3|\s|\*\*|__|<(?:b|strong)>)*/iu.exec(title)?.[0] ?? "") +
  text +
  (/(?:[::]|\*\*|__|<\/(?:b|strong)>)*$/i.exec(title)?.[0] ?? "");

/** What pushes a task in: its further lines must be pushed in as far, or they would be tasks of their own. */
const indentOf = (text: string, cell: Cell, task: LocatedTask): string => {
  const line = cellLines(text, cell.content).find(({ content }) => content.start === task.span.start);
  return line === undefined || line.indent === 0 ? "" : text.slice(line.lead.start, line.lead.end);
};

/** Removes a task with its sub-tasks and the line break that set it apart; the last one leaves an empty cell. */
export const removeTask = (page: Page, row: Row, path: readonly number[]): Change => {
  const task = taskAt(row, path);
  const cell = row.cell("task");
  const index = path.at(-1);
  if (task === undefined || cell === undefined || index === undefined) return unchanged(page);
  const parent = path.length > 1 ? taskAt(row, path.slice(0, -1)) : undefined;
  const siblings = parent?.items ?? row.tasks;
  const span = removedSpan(cell, siblings, index, parent);
  const edits = replaceInCell(page.source.text, row, cell, span, "");
  return changeTasks(page, row, [...edits, ...withoutCapital(siblings.toSpliced(index, 1), parent)], path, () => []);
};

/** A capital letter before the only task that is left would read as an initial: another mark takes its place. */
const withoutCapital = ([left, ...others]: readonly LocatedTask[], parent: LocatedTask | undefined): readonly Edit[] => {
  if (left === undefined || others.length > 0 || !/^[A-ZĐ]/.test(left.marker)) return [];
  const mark = parent === undefined ? "" : parent.marker === "-" ? "+ " : "- ";
  return [{ span: { start: left.span.start, end: left.textSpan.start }, text: mark }];
};

const removedSpan = (cell: Cell, siblings: readonly LocatedTask[], index: number, parent: LocatedTask | undefined): Span => {
  const [task, before, after] = [siblings[index], siblings[index - 1], siblings[index + 1]];
  if (task === undefined) return { start: 0, end: 0 };
  if (task.marker === "li") return siblings.length === 1 && parent === undefined ? cell.content : task.span;
  if (before !== undefined) return { start: before.span.end, end: task.span.end };
  if (after !== undefined && parent === undefined) return { start: task.span.start, end: after.span.start };
  if (parent !== undefined)
    return after === undefined ? { start: parent.textSpan.end, end: task.span.end } : { start: task.span.start, end: after.span.start };
  return cell.content;
};

/** Replaces the URL, the label or both of one reference; what is not given stays. */
export const editReference = (page: Page, row: Row, index: number, change: Partial<NewReference>, style: ReferenceStyle): Change => {
  const reference = row.references[index];
  const cell = row.cell("reference");
  if (reference === undefined || cell === undefined) return unchanged(page);
  const url = change.url ?? reference.url;
  const label = change.label ?? reference.label;
  const onlyUrl = change.label === undefined && url !== null && keepsForm(reference, url);
  const [labelled = style.labelled] = labelLineOf(page.source.text, reference);
  const own = { ...style, labelled };
  const edits =
    onlyUrl && reference.urlSpan !== null
      ? replaceInCell(page.source.text, row, cell, reference.urlSpan, url)
      : replaceInCell(
          page.source.text,
          row,
          cell,
          reference.span,
          url === null ? cellText(label ?? "", " ") : renderReference({ url, label }, own),
        );
  const written = onlyUrl ? { url, label } : referenceReadBack({ url, label }, own);
  return changeReferences(page, row, edits, (references) => references.with(index, written));
};

/** Whether another URL can stand where the old one stands, with all that is round it. */
export const keepsForm = ({ label, urlSpan, form }: Reference, url: string): boolean => {
  if (urlSpan === null || form === "defined") return false;
  if (form === "bare" || form === "label-line") return canStandBare(url);
  return label !== null || form === "autolink";
};

/** Removes one reference and the separator that set it apart. */
export const removeReference = (page: Page, row: Row, index: number): Change => {
  const cell = row.cell("reference");
  const [reference, before, after] = [row.references[index], row.references[index - 1], row.references[index + 1]];
  if (reference === undefined || cell === undefined) return unchanged(page);
  const span =
    before === undefined
      ? after === undefined
        ? cell.content
        : { start: reference.span.start, end: after.span.start }
      : { start: before.span.end, end: reference.span.end };
  return changeReferences(page, row, replaceInCell(page.source.text, row, cell, span, ""), (references) => references.toSpliced(index, 1));
};

const unchanged = (page: Page): Change => ({ edits: [], expected: modelOf(page) });

const changeTasks = (
  page: Page,
  row: Row,
  edits: readonly Edit[],
  path: readonly number[],
  change: (item: Item) => readonly Item[],
): Change => {
  const tasks = changeItemAt(
    row.tasks.map((task) => plainItem(task)),
    path,
    change,
  );
  return changeRow(page, row, edits, "task", { tasks });
};

const changeReferences = (
  page: Page,
  row: Row,
  edits: readonly Edit[],
  change: (references: RowModel["references"]) => RowModel["references"],
): Change => changeRow(page, row, edits, "reference", { references: change(rowModel(row).references) });

const changeRow = (page: Page, row: Row, edits: readonly Edit[], role: "task" | "reference", part: Partial<RowModel>): Change => {
  const column = columnOf(row, role);
  const model = rowModel(row);
  const cells = model.cells.map((cell, index) => (index === column ? null : cell));
  return rowChange(page, row, edits, { ...model, cells, ...part });
};
