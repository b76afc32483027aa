import type { Cell, TableLine } from "./blocks.ts";

const backslash = 92;

/**
 * Splits a line that is known to belong to a table, from its first character after indentation to its end, into cells.
 * As in markdown-it and Goldmark, a pipe belongs to the text when a backslash stands right before it, in code spans too, and the outer pipes may be missing.
 * A line of one pipe holds one empty cell, as in micromark; all three draw it alike.
 */
export const splitTableLine = (text: string, line: number, start: number, end: number): TableLine => {
  const raw = text.slice(start, end);
  const trimmed = raw.trim();
  const from = start + raw.indexOf(trimmed);
  const to = from + trimmed.length;
  const pipes = pipesIn(trimmed, from);
  const leadingPipe = pipes[0] === from;
  const trailingPipe = pipes.length > (leadingPipe ? 1 : 0) && pipes.at(-1) === to - 1;
  const span = { start, end };
  const inner = pipes.slice(leadingPipe ? 1 : 0, trailingPipe ? -1 : undefined);
  const first = leadingPipe ? from + 1 : start;
  const last = trailingPipe ? to - 1 : end;
  return { line, span, cells: cellsBetween(text, inner, first, last), leadingPipe, trailingPipe };
};

/** Where the pipes of a line that are not escaped stand in the page; `offset` is where the line begins. */
const pipesIn = (line: string, offset: number): readonly number[] => {
  const pipes: number[] = [];
  for (let at = line.indexOf("|"); at !== -1; at = line.indexOf("|", at + 1)) {
    if (at === 0 || line.charCodeAt(at - 1) !== backslash) pipes.push(offset + at);
  }
  return pipes;
};

const cellsBetween = (text: string, pipes: readonly number[], first: number, last: number): readonly Cell[] => {
  const cells: Cell[] = [];
  let start = first;
  for (const end of pipes) {
    cells.push(cellIn(text, start, end));
    start = end + 1;
  }
  cells.push(cellIn(text, start, last));
  return cells;
};

const cellIn = (text: string, start: number, end: number): Cell => {
  const raw = text.slice(start, end);
  const content = raw.trim();
  const padding = content === "" ? Math.min(raw.length, 1) : raw.indexOf(content);
  const at = start + padding;
  return { span: { start, end }, content: { start: at, end: at + content.length }, text: content };
};

/** The cells of a line as renderers count them, for which a line of one pipe has none. */
export const filledCells = ({ cells, leadingPipe, trailingPipe }: TableLine): number =>
  cells.length === 1 && leadingPipe && !trailingPipe && cells[0]?.text === "" ? 0 : cells.length;
