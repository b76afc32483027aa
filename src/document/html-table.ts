import { flatMap } from "../model/flat-map.ts";
import type { Block, Cell, Table, TableLine } from "./blocks.ts";
import { positionAt, type Source, type Span } from "./source.ts";

const tag = /<!--[^]*?-->|<(?<closing>\/?)(?<name>table|tr|td|th)(?:\s[^<>]*)?>/gi;

/**
 * The tables that stand in HTML at the top of a page, each `tr` as a line and each `td` or `th` as a cell with its place, for reading alone: what is
 * written into pages is Markdown. Cells that another one covers by `rowspan` or `colspan` are empty. Tables inside of tables are left out.
 */
export const htmlTables = (source: Source, blocks: readonly Block[]): readonly Table[] =>
  flatMap(blocks, (block) => {
    const start = block.kind === "html" ? source.text.slice(block.span.start, block.span.end).search(/<table[\s>]/i) : -1;
    if (start === -1) return [];
    const { lines, end } = readTable(source, block.span.start + start);
    const [header, ...rows] = lines.filter(({ cells }) => cells.length > 0);
    if (header === undefined) return [];
    const span = { start: block.span.start + start, end };
    return [{ kind: "table", line: positionAt(source, span.start).line, span, header, delimiter: header, rows }];
  });

/** A line whose cells are still being found. */
interface OpenLine {
  readonly start: number;
  readonly cells: Cell[];
}

/** How many more lines a cell above covers, by column. */
type Covered = Map<number, number>;

const readTable = (source: Source, from: number): { readonly lines: readonly TableLine[]; readonly end: number } => {
  const { text } = source;
  const lines: TableLine[] = [];
  const covered: Covered = new Map();
  let line: OpenLine | undefined;
  let cell: { readonly start: number; readonly tag: string } | undefined;
  const endCell = (end: number): void => {
    if (line !== undefined && cell !== undefined) addCell(text, line.cells, { start: cell.start, end }, cell.tag, covered);
    cell = undefined;
  };
  const endLine = (end: number): void => {
    endCell(end);
    if (line === undefined) return;
    fillCovered(line, covered);
    const span = { start: line.start, end };
    lines.push({ line: positionAt(source, line.start).line, span, cells: line.cells, leadingPipe: true, trailingPipe: false });
    line = undefined;
  };
  tag.lastIndex = from;
  for (let found = tag.exec(text), depth = 0; found !== null; found = tag.exec(text)) {
    const name = found.groups?.["name"]?.toLowerCase();
    const isClosing = found.groups?.["closing"] === "/";
    if (name === "table") depth += isClosing ? -1 : 1;
    if (depth > 1) return { lines: [], end: from };
    if (name === "tr" || depth === 0) endLine(isClosing && name === "tr" ? tag.lastIndex : found.index);
    if (depth === 0) return { lines, end: tag.lastIndex };
    if (name === "tr" && !isClosing) line = { start: found.index, cells: [] };
    if (name === "td" || name === "th") {
      endCell(found.index);
      if (!isClosing) cell = { start: tag.lastIndex, tag: found[0] };
    }
  }
  endLine(text.length);
  return { lines, end: text.length };
};

const addCell = (text: string, cells: Cell[], span: Span, opening: string, covered: Covered): void => {
  fillCovered({ start: span.start, cells }, covered);
  const column = cells.length;
  const inner = text.slice(span.start, span.end);
  const start = span.start + (inner.length - inner.trimStart().length);
  const content = { start: Math.min(start, span.end), end: Math.max(start, span.start + inner.trimEnd().length) };
  cells.push({ span, content, text: text.slice(content.start, content.end) });
  const width = spanOf(opening, "colspan");
  for (let more = 1; more < width; more++) cells.push(emptyCell(span.end));
  const height = spanOf(opening, "rowspan");
  if (height < 2) return;
  for (let at = column; at < column + width; at++) covered.set(at, height - 1);
};

/** Puts empty cells where cells of the lines above reach down, as far as the line has got. */
const fillCovered = ({ start, cells }: OpenLine, covered: Covered): void => {
  for (let left = covered.get(cells.length) ?? 0; left > 0; left = covered.get(cells.length) ?? 0) {
    covered.set(cells.length, left - 1);
    cells.push(emptyCell(start));
  }
};

const emptyCell = (at: number): Cell => ({ span: { start: at, end: at }, content: { start: at, end: at }, text: "" });

/** More than a week's worth of lines or columns is a mistake. */
const spanOf = (opening: string, name: string): number =>
  Math.min(100, Number(new RegExp(`\\s${name}\\s*=\\s*["']?(\\d{1,3})`, "i").exec(opening)?.[1] ?? 1));
