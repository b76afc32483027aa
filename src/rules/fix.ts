import { applyEdits, type Edit } from "../document/edit.ts";
import type { Page } from "../document/page.ts";
import { modelOf } from "../document/page-model.ts";
import { parsePage } from "../document/parse.ts";
import { createSource } from "../document/source.ts";
import type { LocatedFinding } from "./check-log.ts";

/** A page with the repairs that were made. */
export interface FixedPage {
  readonly path: string;
  readonly text: string;
  readonly fixed: number;
}

/**
 * Makes the repairs of one page that do not overlap, from top to bottom. After each the page is read again: it must say the same in every row, item and
 * other block as before, or that repair is left out.
 */
export const fixPage = (page: Page, findings: readonly LocatedFinding[]): FixedPage => {
  const { path, text } = page.source;
  const before = sayings(page);
  let edits: readonly Edit[] = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (fix.length === 0 || fix.some((edit) => edits.some((other) => overlap(edit, other)))) continue;
    const tried = [...edits, ...fix];
    if (sayings(parsePage(createSource(path, applyEdits(text, tried)))) !== before) continue;
    edits = tried;
    fixed += 1;
  }
  return { path, text: applyEdits(text, edits), fixed };
};

/** Also two insertions at one place: nobody could say which comes first. */
const overlap = (a: Edit, b: Edit): boolean => a.span.start <= b.span.end && b.span.start <= a.span.end;

/** All that people wrote on a page; cells of dates are what repairs are about, and front matter is compared as values where it is touched. */
const sayings = (page: Page): string => {
  const { blocks, objectives, achievements, rows } = modelOf(page);
  return JSON.stringify([blocks, objectives, achievements, rows.map(({ tasks, references }) => [tasks, references])]);
};
