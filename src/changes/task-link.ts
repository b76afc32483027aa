import { replaceInCell } from "../document/cell-edit.ts";
import { escapePipes, unescapePipes } from "../document/cell-text.ts";
import type { LocatedTask } from "../document/located-task.ts";
import type { Page, Row } from "../document/page.ts";
import { modelOf, plainItem, rowModel } from "../document/page-model.ts";
import type { Reference } from "../document/reference-cell.ts";
import { renderReference, type NewReference, type ReferenceStyle } from "../document/reference-style.ts";
import type { Span } from "../document/source.ts";
import { changeItemAt } from "./add-items.ts";
import { rowChange, type Change } from "./change.ts";
import { keepsForm, removeTask } from "./edit-task.ts";
import { columnOf } from "./set-cell.ts";

/** Changes the URL, the label or both of a link that stands in a task, as in a table without a column for references. */
export const editTaskLink = (page: Page, row: Row, reference: Reference, change: Partial<NewReference>, style: ReferenceStyle): Change => {
  const url = change.url ?? reference.url;
  const label = change.label ?? reference.label;
  const onlyUrl = change.label === undefined && url !== null && keepsForm(reference, url);
  return onlyUrl && reference.urlSpan !== null
    ? replaceInTask(page, row, reference.urlSpan, escapePipes(url))
    : replaceInTask(page, row, reference.span, renderReference({ url, label }, style));
};

/** Takes a link off the end of a task, or the task with it where it says nothing else; null where words of the task stand behind the link, or sub-tasks would be lost. */
export const removeTaskLink = (page: Page, row: Row, { span }: Reference): Change | null => {
  const [task, path] = taskAround(row.tasks, span, []) ?? [];
  if (task === undefined || path === undefined) return null;
  const { text } = page.source;
  if (text.slice(span.end, task.textSpan.end).trim() !== "") return null;
  const before = text.slice(task.textSpan.start, span.start).replace(/(?:\s|<br\s*\/?>|&(?:emsp|ensp|nbsp);)+$/i, "");
  if (before === "") return task.items.length === 0 ? removeTask(page, row, path) : null;
  return replaceInTask(page, row, span, "", task.textSpan.start + before.length);
};

/** The task in whose text a stretch lies, and the path that leads to it. */
const taskAround = (
  tasks: readonly LocatedTask[],
  span: Span,
  above: readonly number[],
): readonly [task: LocatedTask, path: readonly number[]] | undefined => {
  for (const [index, task] of tasks.entries()) {
    const path = [...above, index];
    if (task.textSpan.start <= span.start && span.end <= task.textSpan.end) return [task, path];
    const below = taskAround(task.items, span, path);
    if (below !== undefined) return below;
  }
  return undefined;
};

/** Replaces a part of a task; without a replacement all before it goes with it that sets it apart. */
const replaceInTask = (page: Page, row: Row, span: Span, replacement: string, from = span.start): Change => {
  const [task, path] = taskAround(row.tasks, span, []) ?? [];
  const cell = row.cell("task");
  if (task === undefined || path === undefined || cell === undefined) return { edits: [], expected: modelOf(page) };
  const { text } = page.source;
  const said = (start: number, end: number): string => unescapePipes(text.slice(start, end));
  const old = said(span.start, span.end);
  const at = placeOf(task.text, old, said(task.textSpan.start, span.start).split(old).length);
  const head = task.text.slice(0, at);
  const changed = (from < span.start ? head.trimEnd() : head) + unescapePipes(replacement) + task.text.slice(at + old.length);
  const model = rowModel(row);
  const column = columnOf(row, "task");
  const tasks = changeItemAt(
    row.tasks.map((each) => plainItem(each)),
    path,
    (item) => [{ ...item, text: changed }],
  );
  const cells = model.cells.map((each, index) => (index === column ? null : each));
  return rowChange(page, row, replaceInCell(text, row, cell, { start: from, end: span.end }, replacement), { ...model, cells, tasks });
};

/** Where a part stands in a text for the nth time, from 1. */
const placeOf = (text: string, part: string, nth: number): number =>
  Array.from({ length: nth }).reduce<number>((at) => text.indexOf(part, at + 1), -1);
