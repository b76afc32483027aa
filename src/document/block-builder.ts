import type { BlockListener, TextStart } from "./block-events.ts";
import { headingText, paragraphText, type BlockText } from "./block-text.ts";
import type { Block, BlockTree, ListItem, Table, TableLine } from "./blocks.ts";
import { problemAt, type Problem, type ProblemCode } from "./problem.ts";
import { lineSpan, type Source, type Span } from "./source.ts";
import { filledCells, splitTableLine } from "./table-cells.ts";

/** Builds the tree from what it is told; `tree` may be called at any time and gives what was told until then. */
export interface BlockBuilder extends BlockListener {
  readonly tree: () => BlockTree;
}

/** Thrown to stop the reading of a page that would need gigabytes of memory. */
export const pageTooLarge = new Error("The page is too large.");

/** Pages have some hundred blocks; a page of 10 MB that is all bullets would have millions. */
const mostBlocks = 400_000;
const mostCells = 1_000_000;

/** markdown-it ends a table in silence where it has filled in this many missing cells. We do not, but every column costs time in every row. */
const mostMissingCells = 65_536;

/** A list, item, quote or the page itself, while its blocks are read. */
interface Open {
  readonly kind: "page" | "list" | "item" | "quote";
  readonly line: number;
  readonly ordered: boolean;
  readonly marker: number;
  text: (BlockText & { readonly line: number }) | null;
  /** The last line with something on it. */
  end: number;
  readonly blocks: Block[];
  readonly items: ListItem[];
}

const noBlocks: readonly Block[] = [];

/** An empty tree of a page that grows as blocks are told of. */
export const createBlockBuilder = (source: Source): BlockBuilder => {
  const problems: Problem[] = [];
  const page = open("page", 1);
  const stack: Open[] = [page];
  let blocks = 0;
  let cells = 0;

  const top = (): Open => stack.at(-1) ?? page;
  const report = (code: ProblemCode, span: Span): void => {
    if (problems.length === 0) problems.push(problemAt(code, span));
  };
  const count = (line: number): void => {
    blocks += 1;
    if (blocks <= mostBlocks) return;
    report("too-long", lineSpan(source, line));
    throw pageTooLarge;
  };
  const add = (block: Block, end: number): void => {
    count(block.line);
    top().blocks.push(block);
    top().end = Math.max(top().end, end);
  };
  const push = (kind: Open["kind"], line: number, ordered = false, marker = 0): void => {
    count(line);
    stack.push(open(kind, line, ordered, marker));
  };
  /** The first paragraph or heading of an item is its text and no child. */
  const takeAsText = (text: BlockText, line: number, end: number): boolean => {
    const item = top();
    if (item.kind !== "item" || item.text !== null || item.blocks.length > 0) return false;
    item.text = { text: text.text, span: text.span, line };
    item.end = Math.max(item.end, end);
    return true;
  };
  const close = (end: number | null): void => {
    const done = stack.length > 1 ? stack.pop() : undefined;
    if (done === undefined) return;
    if (end !== null) done.end = Math.max(done.end, end);
    const parent = top();
    parent.end = Math.max(parent.end, done.end);
    if (done.kind === "item") parent.items.push(itemOf(source, done));
    else parent.blocks.push(blockOf(source, done));
  };

  return {
    heading: (level, isUnderlined, line, end, startOf) => {
      const text = isUnderlined
        ? paragraphText(source, line, end - 1, startOf)
        : headingText(source, level, startOf(line), lineSpan(source, line).end);
      if (takeAsText(text, line, end)) return;
      add({ kind: "heading", level, line, span: linesSpan(source, line, end), text: text.text, textSpan: text.span }, end);
    },
    paragraph: (line, end, startOf) => {
      const isFirst = top().kind === "item" && top().text === null && top().blocks.length === 0;
      if (isFirst && takeAsText(paragraphText(source, line, end, startOf), line, end)) return;
      add({ kind: "paragraph", line, span: linesSpan(source, line, end), children: noBlocks }, end);
    },
    table: (line, end, startOf) => {
      const table = tableOf(source, line, end, startOf);
      cells += cellsOf(table);
      add(table, end);
      if (cells <= mostCells && missingCells(table) <= mostMissingCells) return;
      report("too-wide", lineSpan(source, line));
      throw pageTooLarge;
    },
    leaf: (kind, line, end) => {
      add({ kind, line, span: linesSpan(source, line, end), children: noBlocks }, end);
    },
    openList: (ordered, line) => {
      push("list", line, ordered);
    },
    openItem: (line, marker) => {
      push("item", line, false, marker);
    },
    openQuote: (line) => {
      push("quote", line);
    },
    close,
    tooDeep: (line) => {
      report("too-deep", lineSpan(source, line));
    },
    tree: () => {
      while (stack.length > 1) close(null);
      return { blocks: page.blocks, problems };
    },
  };
};

const open = (kind: Open["kind"], line: number, ordered = false, marker = 0): Open => ({
  kind,
  line,
  ordered,
  marker,
  text: null,
  end: line,
  blocks: [],
  items: [],
});

const linesSpan = (source: Source, line: number, end: number): Span => ({
  start: lineSpan(source, line).start,
  end: lineSpan(source, end).end,
});

const blockOf = (source: Source, { kind, line, end, ordered, items, blocks }: Open): Block => {
  const span = linesSpan(source, line, end);
  return kind === "list" ? { kind, ordered, line, span, items } : { kind: "quote", line, span, children: blocks };
};

const numberPattern = /\d{1,9}[.)]/y;

const markerAt = (text: string, offset: number): string => {
  const unit = text.charAt(offset);
  if (unit === "*" || unit === "-" || unit === "+") return unit;
  numberPattern.lastIndex = offset;
  return numberPattern.exec(text)?.[0] ?? "";
};

const itemOf = (source: Source, { line, end, marker, text, blocks }: Open): ListItem => {
  const mark = markerAt(source.text, marker);
  const lineEnd = lineSpan(source, line).end;
  const behindMark = Math.min(marker + mark.length + 1, lineEnd);
  const leadEnd = text?.line === line ? text.span.start : behindMark;
  return {
    line,
    span: linesSpan(source, line, end),
    marker: mark,
    lead: { start: lineSpan(source, line).start, end: leadEnd },
    textSpan: text?.span ?? { start: behindMark, end: behindMark },
    text: text?.text ?? "",
    children: blocks,
  };
};

const tableOf = (source: Source, line: number, end: number, startOf: TextStart): Table => {
  const lineAt = (at: number) => splitTableLine(source.text, at, startOf(at), lineSpan(source, at).end);
  const rows: TableLine[] = [];
  for (let at = line + 2; at <= end; at++) rows.push(lineAt(at));
  return { kind: "table", line, span: linesSpan(source, line, end), header: lineAt(line), delimiter: lineAt(line + 1), rows };
};

const cellsOf = ({ header, rows }: Table): number => rows.reduce((sum, row) => sum + row.cells.length, header.cells.length * 2);

/** How many cells of the rows renderers have to invent. */
const missingCells = ({ header, rows }: Table): number => rows.reduce((sum, row) => sum + header.cells.length - filledCells(row), 0);
