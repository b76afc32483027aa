import type { Item } from "../model/item.ts";
import { insertIntoCell, replaceCell } from "../document/cell-edit.ts";
import { escapeBullet, linesOf, readBack } from "../document/cell-text.ts";
import type { Cell } from "../document/blocks.ts";
import type { Edit } from "../document/edit.ts";
import type { Row } from "../document/page.ts";
import { plainItem } from "../document/page-model.ts";
import type { LocatedTask } from "../document/located-task.ts";
import { isGroup } from "../document/task-cell.ts";
import { freshStyle, inferTaskStyle, nextMark, renderCell, renderTasks, type TaskStyle } from "../document/task-style.ts";

/** Edits to one task cell, and the tasks that it holds afterwards. */
export interface TaskEdits {
  readonly edits: readonly Edit[];
  readonly tasks: readonly Item[];
}

/**
 * Adds tasks to the end of a task cell in its own style. A last task `...` stays last. Where the cell ends with a group (an unmarked line with bullets below it),
 * the tasks join the group, as its bullets are the cell's bullets.
 */
export const addTasks = (text: string, row: Row, cell: Cell, added: readonly Item[], pageStyle: TaskStyle): TaskEdits => {
  const inferred = inferTaskStyle(text, [{ cell, tasks: row.tasks }], () => pageStyle);
  const [first, last] = [row.tasks[0], row.tasks.at(-1)];
  const isPushedIn = first !== undefined && /&[en]/i.test(text.slice(cell.content.start, first.span.start));
  const fresh = isPushedIn ? inferred : freshStyle(inferred, last === undefined ? added : []);
  const own = { ...fresh, mark: nextMark(text, row.tasks, fresh.mark) };
  if (last === undefined) return { edits: [replaceCell(text, row, cell, renderCell(added, own))], tasks: tasksAsRead(added, own) };
  const before = row.tasks.map((task) => plainItem(task));
  if (isGroup(text, last, row.tasks)) return addToGroup(text, row, cell, added, own, last);
  const more = tasksAsRead(added, own);
  if (isPlaceholder(last)) {
    const edits = insertIntoCell(text, row, cell, last.span.start, renderTasks(added, own) + own.separator);
    return { edits, tasks: [...before.slice(0, -1), ...more, ...before.slice(-1)] };
  }
  const lead = own.form === "html" ? "" : own.separator;
  return { edits: insertIntoCell(text, row, cell, last.span.end, lead + renderTasks(added, own)), tasks: [...before, ...more] };
};

const addToGroup = (text: string, row: Row, cell: Cell, added: readonly Item[], style: TaskStyle, group: LocatedTask): TaskEdits => {
  const inferred = inferTaskStyle(text, [{ cell, tasks: [group] }], () => ({ ...style, form: "bullets" }));
  const bullets = { ...inferred, mark: nextMark(text, group.items, inferred.mark) };
  const edits = insertIntoCell(text, row, cell, group.span.end, bullets.separator + renderTasks(added, bullets));
  const members = [...group.items.map((item) => plainItem(item)), ...tasksAsRead(added, bullets)];
  return { edits, tasks: [...row.tasks.slice(0, -1).map((task) => plainItem(task)), { text: group.text, items: members }] };
};

/** How tasks read once they are written: in the plain form every line of a text is a task. */
export const tasksAsRead = (tasks: readonly Item[], style: TaskStyle): readonly Item[] =>
  tasks.flatMap((task) => {
    const items = itemsAsRead(task.items);
    const texts = style.form === "plain" ? linesOf(task.text).map((line) => readBack(escapeBullet(line))) : [readBack(task.text)];
    return texts.map((line, index) => ({ text: line, items: index === texts.length - 1 ? items : [] }));
  });

/** How sub-tasks read once they are written, those below them included. */
export const itemsAsRead = (items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({ text: readBack(item.text), items: itemsAsRead(item.items) }));

/** A last task `...`, which the template leaves for what is still to come. */
export const isPlaceholder = (task: { readonly text: string; readonly items: readonly unknown[] }): boolean =>
  task.items.length === 0 && /^(?:\.{3,}|…)$/.test(task.text);
