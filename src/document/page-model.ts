import { flatMap } from "../model/flat-map.ts";
import type { Item } from "../model/item.ts";
import { onceFor } from "../model/once.ts";
import type { Block } from "./blocks.ts";
import type { Page, Row } from "./page.ts";
import type { LocatedItem } from "./section.ts";
import type { LocatedTask } from "./located-task.ts";

/** What a page says, without places: two pages with equal models say the same. Changes state what they mean as one model turned into another. */
export interface PageModel {
  readonly frontMatter: string;
  /** Every block that is neither a task table nor a list of objectives or achievements: its kind and its text as it stands. */
  readonly blocks: readonly string[];
  readonly tables: readonly string[];
  readonly rows: readonly RowModel[];
  readonly objectives: readonly Item[];
  readonly achievements: readonly Item[];
}

/** One row: its cells as they stand, and what the task and reference cells say. */
export interface RowModel {
  /** Null stands for a cell whose text is not compared, as what it says is. */
  readonly cells: readonly (string | null)[];
  readonly tasks: readonly Item[];
  /** Empty in a table without a reference column, where links are a part of the tasks. */
  readonly references: readonly { readonly url: string | null; readonly label: string | null }[];
}

/** The model of a page. */
export const modelOf = onceFor((page: Page): PageModel => ({
  frontMatter: slice(page, page.frontMatter.span),
  blocks: blockTexts(page),
  tables: page.taskTables.map(({ table }) => slice(page, { start: table.header.span.start, end: table.delimiter.span.end })),
  rows: page.rows.map((row) => rowModel(row)),
  objectives: page.objectives.map((item) => plainItem(item)),
  achievements: page.achievements.map((item) => plainItem(item)),
}));

/** A row without places. */
export const rowModel = (row: Row): RowModel => ({
  cells: row.line.cells.map((cell) => cell.text),
  tasks: row.tasks.map((task) => plainItem(task)),
  references: row.table.columns.some(({ role }) => role === "reference") ? row.references.map(({ url, label }) => ({ url, label })) : [],
});

/** An item or task without places. */
export const plainItem = (item: LocatedItem | LocatedTask | Item): Item => ({
  text: item.text,
  items: item.items.map((child) => plainItem(child)),
});

/** The first thing in which a page is not what it was to become, null if it is; `where` names the part for people who report a bug. */
export const firstDifference = (expected: PageModel, actual: PageModel): string | null => {
  for (const part of ["frontMatter", "blocks", "tables", "objectives", "achievements"] as const) {
    if (JSON.stringify(expected[part]) !== JSON.stringify(actual[part])) return part;
  }
  if (expected.rows.length !== actual.rows.length) return "rows";
  const row = expected.rows.findIndex((wanted, index) => !sameRow(wanted, actual.rows[index]));
  return row === -1 ? null : `row ${String(row + 1)}`;
};

const sameRow = (expected: RowModel, actual: RowModel | undefined): boolean =>
  actual !== undefined &&
  expected.cells.length === actual.cells.length &&
  expected.cells.every((cell, index) => cell === null || cell === actual.cells[index]) &&
  JSON.stringify([expected.tasks, expected.references]) === JSON.stringify([actual.tasks, actual.references]);

const slice = (page: Page, span: { readonly start: number; readonly end: number }): string => page.source.text.slice(span.start, span.end);

/** How many of the model's blocks begin before an offset: where a new block there has its place among them. */
export const blocksBefore = (page: Page, offset: number): number => placedBlocks(page).filter((block) => block.start < offset).length;

const blockTexts = (page: Page): readonly string[] => placedBlocks(page).map((block) => block.text);

interface PlacedText {
  readonly start: number;
  readonly text: string;
}

const placedBlocks = (page: Page): readonly PlacedText[] => {
  const known = new Set<Block>([
    ...flatMap([...page.objectives, ...page.achievements], ({ list }): readonly Block[] => list.paragraphs ?? [list]),
    ...page.taskTables.map(({ table }) => table),
  ]);
  return flatMap(page.tree.blocks, (block) => textsIn(page, block, known));
};

/** A quote counts by its parts, as it may hold a known list or table; any other block by its text. */
const textsIn = (page: Page, block: Block, known: ReadonlySet<Block>): readonly PlacedText[] => {
  if (known.has(block)) return [];
  const { start } = block.span;
  if (block.kind === "quote") return [{ start, text: "quote" }, ...flatMap(block.children, (child) => textsIn(page, child, known))];
  return [{ start, text: `${block.kind} ${slice(page, block.span)}` }];
};
