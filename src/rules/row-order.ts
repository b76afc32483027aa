import { compareDates } from "../model/date.ts";
import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { startSpan, strayRows } from "./calendar.ts";
import type { Rule, Violation } from "./rule.ts";

/** Rows that go back in time. */
export const rowOrder: Rule = {
  name: "row-order",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a row that starts before the row above it",
  why: "A week is read from its first day to its last; a row out of order is often a wrong date.",
  example: { wrong: "| 3 | … | 10/07/2025 |\n| 2 | … | 10/06/2025 |", right: "| 2 | … | 10/06/2025 |\n| 3 | … | 10/07/2025 |" },
  check: ({ series, partnerOf }) =>
    flatMap(series, (pages) => {
      const found = pages.map((page) => onPage(page, partnerOf(page)));
      const unordered = found.filter((violations) => violations.length > 0).length;
      return unordered > 2 && unordered * 3 > pages.length ? [] : found.flat();
    }),
};

/** The first row of each table that goes back. */
const onPage = (page: LogPage, partner: LogPage | undefined): readonly Violation[] => {
  const stray = new Set(strayRows(page, partner));
  const violations: Violation[] = [];
  const seen = new Set<unknown>();
  let above: LogPage["rows"][number] | undefined;
  for (const row of page.rows) {
    if (row.start === null || stray.has(row)) continue;
    const { table } = row.row;
    const isLater = above?.row.table === table && above.start !== null && compareDates(row.start, above.start) < 0;
    if (isLater && !seen.has(table)) {
      seen.add(table);
      violations.push({
        source: page.page.source,
        span: startSpan(row),
        message: phrase`The row starts on ${row.row.start?.text ?? phrase`a day`}, before the row above it (${above?.row.start?.text ?? ""}).`,
        advice: phrase`Correct the date, or move the row.`,
      });
    }
    above = row;
  }
  return violations;
};
