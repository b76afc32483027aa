import { appendCell } from "../document/cell-edit.ts";
import type { Page, Row } from "../document/page.ts";
import { flatMap } from "../model/flat-map.ts";
import { counted, phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";

/** A row that breaks off. */
export const rowShort: Rule = {
  name: "row-short",
  group: "structure",
  severity: "warning",
  fixable: true,
  summary: "a row with fewer cells than the table has columns",
  why: "The cells that are missing are shown empty, and what stands in the row may have moved into the wrong column. A first row without its reference cell, as the template has it, and a log that leaves out empty cells as a habit are left alone.",
  example: { wrong: "| 3 | - Deploy |", right: "| 3 | - Deploy | | | |" },
  check: ({ series }) =>
    flatMap(series, (pages) => {
      const found = pages.map(({ page }) => flatMap(page.rows, (row) => onRow(page, row)));
      const short = found.filter((violations) => violations.length > 0).length;
      return short > 2 && short * 4 > pages.length ? [] : found.flat();
    }),
};

const onRow = (page: Page, { number, line, table }: Row): readonly Violation[] => {
  const missing = table.columns.length - line.cells.length;
  // A line without any pipe is another rule's.
  if (missing <= 0 || line.cells.every(({ text }) => text === "") || (line.cells.length === 1 && !line.leadingPipe)) return [];
  const asTemplate = number === 1 && table.columns.slice(line.cells.length).every(({ role }) => role === "reference" || role === "extra");
  if (asTemplate) return [];
  return [
    {
      source: page.source,
      span: line.span,
      message: phrase`The row has ${counted(line.cells.length, "cell")} and the table ${counted(table.columns.length, "column")}.`,
      advice: phrase`Add the cells that are missing, empty ones too.`,
      // No command writes to a table in HTML.
      ...(table.isHtml ? {} : { fix: [appendCell(page.source.text, line, table.columns.length - 1, "")] }),
    },
  ];
};
