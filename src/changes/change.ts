import { firstDifference, modelOf, type PageModel, type RowModel } from "../document/page-model.ts";
import { applyEdits, type Edit } from "../document/edit.ts";
import type { Page, Row } from "../document/page.ts";
import { parsePage } from "../document/parse.ts";
import { createSource } from "../document/source.ts";
import { WorklogError } from "../errors.ts";

/** What is to be done to a page, and what the page is to say afterwards. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly expected: PageModel;
}

/**
 * The text of the page after a change. The new text is read again: if it does not say exactly what was expected, the change is refused (`edit-refused`) and nothing is lost.
 * Pages that were not read whole (`page-not-whole`) or that carry code (`front-matter-code`) are never changed, nor tables in HTML (`html-table`).
 */
export const applyChange = (page: Page, change: Change): string => {
  assertChangeable(page);
  const { path, text } = page.source;
  assertNotHtml(page, change.edits);
  const after = applyEdits(text, change.edits);
  const difference = firstDifference(change.expected, modelOf(parsePage(createSource(path, after))));
  if (difference !== null) throw new WorklogError("edit-refused", { path });
  return after;
};

const assertChangeable = ({ source, frontMatter, tree }: Page): void => {
  const { path, text } = source;
  for (const problem of tree.problems) {
    const place = { path, text, span: problem.span };
    if (problem.code === "too-deep") throw new WorklogError("page-not-whole", { path, reason: "too-deep" }, place);
    if (problem.code === "too-wide") throw new WorklogError("page-not-whole", { path, reason: "too-wide" }, place);
    if (problem.code === "too-long") throw new WorklogError("page-not-whole", { path, reason: "too-long" }, place);
  }
  if (frontMatter.code !== null) {
    const place = { path, text, span: frontMatter.problems[0]?.span ?? frontMatter.span };
    throw new WorklogError("front-matter-code", { path, language: frontMatter.code }, place);
  }
};

/** Tables in HTML are read alone. */
const assertNotHtml = ({ source: { path, text }, rows }: Page, edits: readonly Edit[]): void => {
  const row = rows.find(
    ({ table }) => table.isHtml && edits.some(({ span }) => table.table.span.start <= span.start && span.start <= table.table.span.end),
  );
  if (row === undefined) return;
  const { start } = row.table.table.span;
  throw new WorklogError("html-table", { path }, { path, text, span: { start, end: start + "<table>".length } });
};

/** A change of what one row of a page says. */
export interface RowChange extends Change {
  /** The number of the row, from 1. */
  readonly number: number;
  readonly row: RowModel;
}

/** A change after which a row says something else, and all others say what they do. */
export const rowChange = (page: Page, { number }: Row, edits: readonly Edit[], row: RowModel): RowChange => ({
  edits,
  number,
  row,
  get expected() {
    return withRows(page, [{ number, row }]);
  },
});

/** Changes of rows, each of another one, as one change: one reading of the page then proves them all. */
export const together = (page: Page, changes: readonly RowChange[]): Change => ({
  edits: changes.flatMap(({ edits }) => edits),
  expected: withRows(page, changes),
});

const withRows = (page: Page, changes: readonly Pick<RowChange, "number" | "row">[]): PageModel => {
  const before = modelOf(page);
  const changed = new Map(changes.map(({ number, row }) => [number, row]));
  return { ...before, rows: before.rows.map((row, index) => changed.get(index + 1) ?? row) };
};
