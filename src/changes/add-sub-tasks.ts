import { insertIntoCell } from "../document/cell-edit.ts";
import type { Edit } from "../document/edit.ts";
import type { LocatedTask } from "../document/located-task.ts";
import type { Page, Row } from "../document/page.ts";
import { plainItem, rowModel } from "../document/page-model.ts";
import { inferTaskStyle, nextMark, renderHtml, renderSubTasks, type TaskStyle } from "../document/task-style.ts";
import type { Item } from "../model/item.ts";
import { changeItemAt } from "./add-items.ts";
import { rowChange, type RowChange } from "./change.ts";
import { taskAt } from "./edit-task.ts";
import { columnOf } from "./set-cell.ts";
import { itemsAsRead } from "./task-edits.ts";

/** Adds sub-tasks behind those that a task has; `path` leads to the task, each number an index from 0. */
export const addSubTasks = (page: Page, row: Row, path: readonly number[], items: readonly Item[], pageStyle: TaskStyle): RowChange => {
  const task = taskAt(row, path);
  const cell = row.cell("task");
  if (task === undefined || cell === undefined) return rowChange(page, row, [], rowModel(row));
  const inferred = inferTaskStyle(page.source.text, [{ cell, tasks: row.tasks }], () => pageStyle);
  const style = { ...inferred, subMark: nextMark(page.source.text, task.items, inferred.subMark) };
  const [at, text] =
    task.marker === "li" ? insideList(page.source.text, task, items) : [task.span.end, renderSubTasks(items, style, path.length)];
  const edits: readonly Edit[] = insertIntoCell(page.source.text, row, cell, at, text);
  const model = rowModel(row);
  const column = columnOf(row, "task");
  const tasks = changeItemAt(
    row.tasks.map((each) => plainItem(each)),
    path,
    (item) => [{ ...item, items: [...item.items, ...itemsAsRead(items)] }],
  );
  const cells = model.cells.map((each, index) => (index === column ? null : each));
  return rowChange(page, row, edits, { ...model, cells, tasks });
};

/** Behind the last item of the list that the task holds, else in a new list before its closing tag. */
const insideList = (text: string, task: LocatedTask, items: readonly Item[]): readonly [at: number, text: string] => {
  const added = items.map((item) => renderHtml(item)).join("");
  const last = task.items.at(-1);
  if (last !== undefined) return [last.span.end, added];
  const closing = /<\/li\s*>$/i.exec(text.slice(task.span.start, task.span.end))?.[0].length ?? 0;
  return [task.span.end - closing, `<ul>${added}</ul>`];
};
