import { firstDifference, type PageModel } from "../document/page-model.ts";
import { modelOf } from "../document/page-model.ts";
import { applyEdits, type Edit } from "../document/edit.ts";
import type { Page } from "../document/page.ts";
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

/** A model with another row in place of the one with a number (from 1). */
export const withRow = (
  model: PageModel,
  number: number,
  change: (row: PageModel["rows"][number]) => PageModel["rows"][number],
): PageModel => ({
  ...model,
  rows: model.rows.map((row, index) => (index === number - 1 ? change(row) : row)),
});
