import { bulletAt, capitalAt, isArrow } from "./bullet-mark.ts";
import { cellLines, type CellLine } from "./cell-lines.ts";
import { unescapePipes } from "./cell-text.ts";
import { readHtmlList } from "./html-list.ts";
import { maxTaskDepth, type LocatedTask } from "./located-task.ts";
import { countsOn, isCounting, markKind } from "./ordinal-mark.ts";
import type { Span } from "./source.ts";

/** A line of a cell as the grammar sees it: its mark, if it has one, and its text. */
interface MarkedLine {
  readonly marker: string;
  /** What its mark has in common with those of one rank. */
  readonly kind: string;
  readonly indent: number;
  readonly start: number;
  readonly text: Span;
}

/** A task while its sub-tasks are still being collected. */
interface OpenTask {
  readonly line: MarkedLine;
  /** An unmarked line that gathers the bullets below it. */
  readonly gathers: boolean;
  texts: string[];
  textEnd: number;
  readonly items: OpenTask[];
}

/**
 * The tasks of a task cell: a marked line is a task, one that is pushed in or has another mark than the line above is a sub-task of it.
 * An unmarked line continues the marked task above it, unless it stands further left, or opens a group (bold, or with a colon at its end); in a cell without marks each line is a task.
 */
export const readTaskCell = (text: string, span: Span): readonly LocatedTask[] => {
  if (/<li[\s>]/i.test(text.slice(span.start, span.end))) return readHtmlList(text, span);
  const lines = cellLines(text, span).filter(({ content }) => content.end > content.start);
  const filled = markedLines(text, lines).filter((line) => line.text.end > line.text.start);
  return nest(text, filled).map((task) => locate(task));
};

const markedLines = (text: string, lines: readonly CellLine[]): readonly MarkedLine[] => {
  const capitals = lines.map((line) => capitalAt(text, line.content.start)).filter((mark) => mark !== "");
  const isCounted = capitals.some((mark, index) => index > 0 && countsOn(mark, capitals[index - 1] ?? ""));
  const markers = lines.map(({ content: { start, end } }) => {
    const found = bulletAt(text, start) || (isCounted ? capitalAt(text, start) : "");
    return start + found.length > end ? "" : found;
  });
  const counting = markers.filter((marker) => isCounting(marker));
  let counted = 0;
  return lines.map(({ content, indent }, index) => {
    const marker = markers[index] ?? "";
    const kind = markKind(marker, counted > 0 ? counting[counted - 1] : undefined, counting[counted + 1]);
    if (isCounting(marker)) counted += 1;
    return { marker, kind, indent, start: content.start, text: textBehind(text, content, marker) };
  });
};

const textBehind = (text: string, { start, end }: Span, marker: string): Span => {
  if (marker === "") return { start, end };
  let at = start + marker.length;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return { start: at, end };
};

const isBlank = (unit: number): boolean => unit === 32 || unit === 9 || unit === 0xa0;

const nest = (text: string, lines: readonly MarkedLine[]): readonly OpenTask[] => {
  const roots: OpenTask[] = [];
  const open: OpenTask[] = [];
  const marked = lines.some((line) => line.marker !== "");
  let firstMarked: MarkedLine | undefined;
  let index = 0;
  for (const line of lines) {
    const above = open.at(-1);
    index += 1;
    if (marked && above !== undefined && continues(text, line, above, lines[index], open[0])) {
      above.texts.push(unescapePipes(text.slice(line.text.start, line.text.end)));
      above.textEnd = line.text.end;
      continue;
    }
    const gathers = line.marker === "" && (opensGroup(text, line, lines[index]) || firstMarked === undefined);
    const task: OpenTask = {
      line,
      gathers,
      texts: [unescapePipes(text.slice(line.text.start, line.text.end))],
      textEnd: line.text.end,
      items: [],
    };
    closeFinished(open, line, firstMarked);
    if (open.length >= maxTaskDepth) open.length = maxTaskDepth - 1;
    if (open.length === 0 && line.marker !== "") firstMarked ??= line;
    (open.at(-1)?.items ?? roots).push(task);
    open.push(task);
  }
  return roots;
};

const continues = (text: string, line: MarkedLine, above: OpenTask, next: MarkedLine | undefined, root: OpenTask | undefined): boolean =>
  line.marker === "" &&
  above.line.marker !== "" &&
  line.indent >= above.line.indent &&
  !opensGroup(text, line, next) &&
  !(root !== undefined && root.line.marker === "" && isOutcome(above.line.marker, root.texts[0] ?? "")) &&
  !(root !== undefined && root.line.marker === "" && hasSameSign(text, line, root.line));

const sign = /^(?:[\d#*]\ufe0f?\u20e3|\p{Extended_Pictographic})/u;

/** Whether two lines begin with the same emoji, or both with a number as one: then they are of one rank. */
const hasSameSign = (text: string, a: MarkedLine, b: MarkedLine): boolean => {
  const [first, second] = [a, b].map(({ text: { start, end } }) => sign.exec(text.slice(start, end))?.[0].replace(/^\d/, "1"));
  return first !== undefined && first === second;
};

const opensGroup = (text: string, line: MarkedLine, next: MarkedLine | undefined): boolean => {
  if (next === undefined || next.marker === "" || line.indent > 0) return false;
  return isTitle(text.slice(line.text.start, line.text.end));
};

/** Whether a line without a mark looks like a title: bold, or with a colon at its end. */
export const isTitle = (content: string): boolean =>
  /^(?:\*\*[^*]*\*\*|__[^_]*__|<(b|strong)>.*<\/\1>)[::]?$/i.test(content) || /[::]\**$/.test(content);

/** Below a plain line an arrow points to what came of it, and is no bullet of a list to which the line is the title. */
const isOutcome = (marker: string, above: string): boolean => isArrow(marker) && !isTitle(above);

/** Closes every open task that cannot be the parent of the line. */
const closeFinished = (open: OpenTask[], line: MarkedLine, firstMarked: MarkedLine | undefined): void => {
  if (returnsToRoot(open, line, firstMarked)) open.length = 0;
  while (open.length > 0) {
    const top = open.at(-1);
    if (top === undefined || isParent(top, line, open)) return;
    open.pop();
  }
};

/** Behind `- a`, `Practice:`, `+ b` another `- c` is a task again, as the sub-tasks of the group have a mark of their own. */
const returnsToRoot = (open: readonly OpenTask[], line: MarkedLine, firstMarked: MarkedLine | undefined): boolean => {
  if (line.marker === "" || line.indent > 0 || firstMarked === undefined) return false;
  const group = open[0];
  const child = group?.items[0];
  if (group === undefined || group.line.marker !== "" || child === undefined) return false;
  return isSibling(firstMarked, line) && child.line.kind !== line.kind;
};

const isParent = ({ line: above, gathers, items }: OpenTask, line: MarkedLine, open: readonly OpenTask[]): boolean => {
  if (line.indent > above.indent) return true;
  if (line.indent < above.indent || line.marker === "" || line.indent > 0) return false;
  // Whoever pushes the bullets of a title in ends them with one that is not.
  if (above.marker === "") return gathers && items.every((item) => item.line.indent === line.indent);
  return above.kind !== line.kind && !open.some((task) => isSibling(task.line, line));
};

const isSibling = (a: MarkedLine, b: MarkedLine): boolean => a.indent === b.indent && a.kind === b.kind;

const locate = (task: OpenTask): LocatedTask => {
  const items = task.items.map((item) => locate(item));
  const textSpan = { start: task.line.text.start, end: task.textEnd };
  return {
    text: task.texts.length === 1 ? (task.texts[0] ?? "") : task.texts.join("\n"),
    items,
    textSpan,
    span: { start: task.line.start, end: items.at(-1)?.span.end ?? textSpan.end },
    marker: task.line.marker,
  };
};

/** Whether a task is an unmarked line over bullets that are not pushed in, and that are not the sub-tasks of marked tasks beside it: then the bullets are what the cell lists. */
export const isGroup = (text: string, task: LocatedTask, siblings: readonly LocatedTask[]): boolean => {
  const first = task.items[0];
  if (task.marker !== "" || first === undefined || isOutcome(first.marker, task.text)) return false;
  if (siblings.some(({ marker }) => marker !== "" && markKind(marker) !== markKind(first.marker))) return false;
  return !/&(?:emsp|ensp|nbsp)|[\u00a0\u2002\u2003]| {4}/i.test(text.slice(task.textSpan.end, first.span.start));
};
