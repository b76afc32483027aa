import type { Cell } from "../document/blocks.ts";
import type { Page, Row } from "../document/page.ts";
import { flatMap } from "../model/flat-map.ts";
import { hasLetters } from "../model/letters.ts";
import { counted, phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** A row with more cells than its table has columns. */
export const rowCells: Rule = {
  name: "row-cells",
  group: "structure",
  severity: "error",
  fixable: false,
  summary: "a row with more cells than the table has columns",
  why: "What stands in the surplus cells is not shown at all. Nearly always a pipe in the text was meant as text.",
  example: { wrong: "| 3 | - docker ps | grep app | 10/07/2025 | | |", right: "| 3 | - docker ps \\| grep app | 10/07/2025 | | |" },
  check: ({ log }) => flatMap(log.pages, ({ page }) => flatMap(page.rows, (row) => surplus(page, row))),
};

const surplus = (page: Page, { line, table }: Row): readonly Violation[] => {
  const [first, ...others] = line.cells.slice(table.columns.length).filter(({ text }) => hasLetters(text));
  if (first === undefined) return [];
  const last: Cell = others.at(-1) ?? first;
  return [
    {
      source: page.source,
      span: { start: first.content.start, end: last.content.end },
      message: phrase`The row has ${counted(line.cells.length, "cell")} and the table ${counted(table.columns.length, "column")}: ${quote(first.text)} is not shown.`,
      advice: phrase`Write a pipe that belongs to the text as \\|, or take the surplus cell out.`,
    },
  ];
};
