import type { StateBlock } from "markdown-it";
import { filledCells, splitTableLine } from "./table-cells.ts";

const pipe = 124;
const colon = 58;
const hyphen = 45;

/**
 * Finds GFM tables where markdown-it's own rule does, and reports of each that it begins and ends. That rule takes all cells apart and reports each of them,
 * which took a third of all reading; we do so ourselves, as we ask where each cell stands.
 */
export const tableRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean => {
  if (startLine + 2 > endLine || isCode(state, startLine)) return false;
  const delimiter = startLine + 1;
  if (sCount(state, delimiter) < state.blkIndent || isCode(state, delimiter)) return false;
  const start = startOf(state, delimiter);
  if (!beginsDelimiters(state.src.charCodeAt(start))) return false;
  const columns = columnsOf(state.src.slice(start, endOf(state, delimiter)));
  if (columns === 0 || columns !== cellsOf(state, startLine)) return false;
  if (silent) return true;
  const next = lineBelow(state, startLine + 2, endLine);
  state.push("table_open", "table", 1).map = [startLine, next];
  state.line = next;
  state.push("table_close", "table", -1);
  return true;
};

const startOf = ({ bMarks, tShift }: StateBlock, line: number): number => (bMarks[line] ?? 0) + (tShift[line] ?? 0);
const endOf = ({ eMarks }: StateBlock, line: number): number => eMarks[line] ?? 0;
const sCount = (state: StateBlock, line: number): number => state.sCount[line] ?? 0;

/** Whether a line stands so far right that it would be code. */
const isCode = (state: StateBlock, line: number): boolean => sCount(state, line) - state.blkIndent >= 4;

const beginsDelimiters = (unit: number): boolean => unit === pipe || unit === colon || unit === hyphen;

const delimiterRow = /^(?:[|:][-|: \t]|-[-|:])[-|: \t]*$/;
const delimiterCell = /^:?-+:?$/;

/** The columns of a delimiter row; 0 for any other line. */
const columnsOf = (text: string): number => {
  if (!delimiterRow.test(text)) return 0;
  const cells = text.split("|").map((cell) => cell.trim());
  const inner = cells.slice(cells[0] === "" ? 1 : 0, cells.at(-1) === "" ? -1 : undefined);
  return inner.every((cell) => delimiterCell.test(cell)) ? inner.length : 0;
};

/** The cells of a header row; 0 for a line without a pipe. */
const cellsOf = (state: StateBlock, line: number): number => {
  const text = state.src.slice(startOf(state, line), endOf(state, line));
  return text.includes("|") ? filledCells(splitTableLine(text, line, 0, text.length)) : 0;
};

/** The first line below that is no row: a blank one, code, or the start of another block. */
const lineBelow = (state: StateBlock, first: number, endLine: number): number => {
  const terminators = state.md.block.ruler.getRules("blockquote");
  for (let line = first; line < endLine; line += 1) {
    if (sCount(state, line) < state.blkIndent || isCode(state, line)) return line;
    const start = startOf(state, line);
    // No block begins with a pipe.
    if (state.src.charCodeAt(start) === pipe) continue;
    if (state.src.slice(start, endOf(state, line)).trim() === "") return line;
    if (terminators.some((rule) => rule(state, line, endLine, true))) return line;
  }
  return endLine;
};
