import { compareDates } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { strayRows } from "./calendar.ts";
import type { Rule } from "./rule.ts";

/** A row that ended before it began. */
export const completionBeforeStart: Rule = {
  name: "completion-before-start",
  group: "calendar",
  severity: "error",
  fixable: false,
  summary: "a completion date before the start date",
  why: "Nothing is complete before it begins: one of the two dates is wrong.",
  example: { wrong: "| 3 | - Deploy | 10/07/2025 | 10/06/2025 |", right: "| 3 | - Deploy | 10/07/2025 | 10/07/2025 |" },
  check: ({ log, partnerOf }) =>
    flatMap(log.pages, (page) => {
      const stray = new Set(strayRows(page, partnerOf(page)));
      return flatMap(page.rows, (resolved) => {
        const { row, start, completed } = resolved;
        if (start === null || completed === null || row.completed === null || compareDates(completed, start) >= 0 || stray.has(resolved))
          return [];
        return [
          {
            source: page.page.source,
            span: row.completed.span,
            message:
              row.start === null
                ? phrase`The row is complete on ${row.completed.text}, before it starts.`
                : phrase`The row is complete on ${row.completed.text}, before it starts on ${row.start.text}.`,
            advice: phrase`Correct one of the two dates.`,
          },
        ];
      });
    }),
};
