import type { Item } from "../model/item.ts";
import { mostCommon } from "../model/most-common.ts";
import { cellText, escapeBullet, linesOf, writtenLines } from "./cell-text.ts";
import type { Cell } from "./blocks.ts";
import type { LocatedTask } from "./located-task.ts";
import { isArrow } from "./bullet-mark.ts";
import { firstMark, markBehind, markKind } from "./ordinal-mark.ts";
import { isGroup, isTitle } from "./task-cell.ts";

/** How a cell, a page or a log writes its tasks. Separators reach from the end of a text to the mark of the next. */
export interface TaskStyle {
  readonly form: "bullets" | "plain" | "html";
  /** The mark of the first task with the space behind it (`- `, `1. `); empty in the plain form. */
  readonly mark: string;
  readonly separator: string;
  /** The mark of the first sub-task. */
  readonly subMark: string;
  /** Before the first sub-task and between sub-tasks. */
  readonly subSeparator: string;
  /** Whether a task with sub-tasks is a title without a mark in a cell of its own, and they are the bullets below it. */
  readonly titled: boolean;
  /** Whether every cell begins without a mark: then a task by itself has none. */
  readonly bare: boolean;
}

/** The programme's own template: `- task <br>&emsp; + sub-task <br> - task`. */
export const templateTaskStyle: TaskStyle = {
  form: "bullets",
  mark: "- ",
  separator: " <br> ",
  subMark: "+ ",
  subSeparator: " <br>&emsp; ",
  titled: false,
  bare: false,
};

/** A task cell as far as its style goes. */
export interface TaskCell {
  readonly cell: Cell;
  readonly tasks: readonly LocatedTask[];
}

/** The style that most of the cells show; what none of them shows (such as sub-tasks) comes from `otherwise`, which is asked for nothing else. */
export const inferTaskStyle = (text: string, cells: readonly TaskCell[], otherwise: () => TaskStyle): TaskStyle => {
  const seen: Seen = { form: [], mark: [], separator: [], groupSeparator: [], subMark: [], subSeparator: [], titled: [], bare: [] };
  for (const { tasks } of cells) {
    const [only, ...others] = tasks;
    if (only !== undefined) seen.bare.push(only.marker === "");
    if (only !== undefined && only.items.length > 0 && others.length === 0) seen.titled.push(isGroup(text, only, tasks));
    seeTasks(text, tasks, seen);
  }
  const form = mostCommon(seen.form);
  if (form === "html") return { ...otherwise(), form: "html", mark: "", subMark: "", bare: false };
  if (form === "plain") return plainStyle(seen, otherwise);
  if (form === undefined) return otherwise();
  const fallback = (): TaskStyle => (otherwise().form === "bullets" ? otherwise() : bulletsLike(otherwise()));
  const separator = mostCommon(seen.separator) ?? mostCommon(seen.groupSeparator);
  const subSeparator = mostCommon(seen.subSeparator);
  const style: TaskStyle = {
    form: "bullets",
    mark: mostCommon(seen.mark) ?? fallback().mark,
    separator: separator ?? (subSeparator === undefined ? fallback().separator : withoutIndent(subSeparator)),
    subMark: mostCommon(seen.subMark) ?? fallback().subMark,
    subSeparator: subSeparator ?? likeBreak(fallback().subSeparator, separator),
    titled: mostCommon(seen.titled) ?? fallback().titled,
    bare: seen.bare.every((isBare) => isBare),
  };
  const isFlat = indents(style.separator) > 0 && indents(style.subSeparator) <= indents(style.separator);
  return isFlat ? { ...style, subSeparator: `${style.separator}&emsp; ` } : style;
};

/** The bullets of the template with the line breaks of another style. */
const bulletsLike = (style: TaskStyle): TaskStyle => ({
  ...templateTaskStyle,
  separator: plainSeparator(style),
  subSeparator: likeBreak(templateTaskStyle.subSeparator, style.separator),
});

/** Sub-tasks of plain lines are pushed in, as the next plain line would go on with them else; only behind an arrow it does not. */
const plainStyle = (seen: Seen, otherwise: () => TaskStyle): TaskStyle => {
  const separator = mostCommon(seen.separator);
  const below = mostCommon(seen.subSeparator) ?? likeBreak(otherwise().subSeparator, separator);
  const subMark = mostCommon(seen.subMark) ?? otherwise().subMark;
  const isFlat = indents(below) === 0 && !isArrow(subMark);
  return {
    form: "plain",
    mark: "",
    separator: separator ?? plainSeparator(otherwise()),
    subMark,
    subSeparator: isFlat ? `${below.trimEnd()}&emsp; ` : below,
    titled: false,
    bare: true,
  };
};

/** The mark of the task behind others: that of the style, or the next one where theirs count. */
export const nextMark = (text: string, tasks: readonly LocatedTask[], mark: string): string => {
  const marks = tasks.map(({ span, textSpan }) => text.slice(span.start, textSpan.start));
  return markKind(marks.at(-1) ?? "", marks.at(-2)) === markKind(mark) ? markBehind(marks, 1) : mark;
};

/** The style of tasks in a cell that is empty yet: they are not pushed in, and one of several lines has a mark, as each plain line would be a task. */
export const freshStyle = (style: TaskStyle, tasks: readonly Item[]): TaskStyle => {
  if (style.form === "plain" && tasks.some(({ text }) => linesOf(text).length > 1))
    return { ...style, form: "bullets", mark: templateTaskStyle.mark };
  return style.form === "bullets" && indents(style.separator) > 0 ? { ...style, separator: plainSeparator(style) } : style;
};

const indents = (separator: string): number => separator.match(/&(?:emsp|ensp|nbsp)|\u2003/gi)?.length ?? 0;

/** Tasks as they fill a cell. */
export const renderCell = (tasks: readonly Item[], style: TaskStyle): string => {
  if (style.titled && tasks.every((task, index) => canBeTitle(task, index)))
    return tasks.map(({ text, items }) => cellText(text, "") + style.separator + renderTasks(items, style)).join(style.separator);
  const [only, ...others] = tasks;
  if (style.bare && only !== undefined && others.length === 0 && only.items.length === 0 && isPlainLine(only.text))
    return cellText(only.text, "");
  const rendered = renderTasks(tasks, style);
  return style.form === "html" && tasks.length > 0 ? `<ul>${rendered}</ul>` : rendered;
};

/** Whether a task reads as the title of its sub-tasks where it has no mark; behind another one only what looks like a title does. */
const canBeTitle = ({ text, items }: Item, index: number): boolean =>
  items.length > 0 && isPlainLine(text) && (index === 0 || isTitle(text));

/** Whether a text is one line that needs no mark to be read as it stands. */
const isPlainLine = (text: string): boolean => linesOf(text).length === 1 && escapeBullet(text) === text;

/** Tasks as they stand in a cell, without the separator before the first, and without the list round items of HTML. */
export const renderTasks = (tasks: readonly Item[], style: TaskStyle): string =>
  style.form === "html"
    ? tasks.map((task) => renderHtml(task)).join("")
    : tasks.map((task, index) => renderTask(task, { ...style, mark: markBehind([style.mark], index) })).join(style.separator);

const renderTask = (task: Item, style: TaskStyle): string => {
  const text =
    style.form === "plain"
      ? linesOf(task.text)
          .map((line) => writtenLines(escapeBullet(line)).join(""))
          .join(style.separator)
      : cellText(task.text, breakOf(style.separator));
  return style.mark + text + renderSubTasks(task.items, style);
};

/** Sub-tasks as they stand behind the text of their task, the separator before the first included; `level` is 1 right below a task, and each level is pushed in further. */
export const renderSubTasks = (items: readonly Item[], style: TaskStyle, level = 1): string => {
  if (style.form === "html") return items.length === 0 ? "" : `<ul>${items.map((item) => renderHtml(item)).join("")}</ul>`;
  const separator = style.subSeparator + "&emsp; ".repeat(level - 1);
  return items
    .map(
      (item, index) =>
        separator +
        markBehind([style.subMark], index) +
        cellText(item.text, breakOf(separator)) +
        renderSubTasks(item.items, style, level + 1),
    )
    .join("");
};

/** A task as an item of an HTML list. */
export const renderHtml = (task: Item): string => {
  const below = task.items.map((item) => renderHtml(item)).join("");
  return `<li>${cellText(task.text, "<br>")}${below === "" ? "" : `<ul>${below}</ul>`}</li>`;
};

/** The `<br>` inside a text whose task a separator sets apart, with the plain spaces around it. Where the task is pushed in, its further lines are too, else they would not be its own. */
const breakOf = (separator: string): string =>
  (indents(separator) > 0 ? / ?<br\s*\/?>[^<]*$/i : / ?<br\s*\/?>(?: (?![ &]))?/i).exec(separator)?.[0] ?? "<br>";

const plainSeparator = (style: TaskStyle): string => withoutIndent(style.separator);

const withoutIndent = (separator: string): string => separator.replace(/&\w+;?|\u2003/g, "").replace(/ {2,}/g, " ");

/** A separator with the spelling of `<br>` that another one shows, and the spaces before it. */
const likeBreak = (separator: string, example: string | undefined): string => {
  const mark = / *<br\s*\/?>/i.exec(example ?? "")?.[0];
  return mark === undefined ? separator : separator.replace(/ *<br\s*\/?>/gi, () => mark);
};

/** All that was seen of each feature, in page order. */
interface Seen {
  readonly form: TaskStyle["form"][];
  readonly mark: string[];
  readonly separator: string[];
  /** Between the title of a group and its first bullet. */
  readonly groupSeparator: string[];
  readonly subMark: string[];
  readonly subSeparator: string[];
  readonly titled: boolean[];
  readonly bare: boolean[];
}

const seeTasks = (text: string, tasks: readonly LocatedTask[], seen: Seen): void => {
  // A plain line behind a bullet would go on with it.
  const hasMarks = tasks.some(({ marker }) => marker !== "");
  for (const [index, task] of tasks.entries()) {
    seen.form.push(task.marker === "li" ? "html" : hasMarks || isGroup(text, task, tasks) ? "bullets" : "plain");
    if (task.marker === "li") continue;
    if (task.marker !== "") seen.mark.push(firstMark(text.slice(task.span.start, task.textSpan.start)));
    const before = tasks[index - 1];
    if (before !== undefined) addSeparator(text, before.span.end, task.span.start, seen.separator);
    const [first] = task.items;
    if (first !== undefined && isGroup(text, task, tasks)) {
      addSeparator(text, task.textSpan.end, first.span.start, seen.groupSeparator);
      seeTasks(text, task.items, seen);
    } else seeSubTasks(text, task, seen);
  }
};

const seeSubTasks = (text: string, task: LocatedTask, seen: Seen): void => {
  let end = task.textSpan.end;
  for (const item of task.items) {
    if (item.marker !== "") seen.subMark.push(firstMark(text.slice(item.span.start, item.textSpan.start)));
    addSeparator(text, end, item.span.start, seen.subSeparator);
    end = item.span.end;
  }
};

const addSeparator = (text: string, start: number, end: number, list: string[]): void => {
  const separator = text.slice(start, end);
  if (separator.length < 80 && /^(?:\s|<br\s*\/?>|&(?:emsp|ensp|nbsp);)+$/i.test(separator) && /<br/i.test(separator)) list.push(separator);
};
