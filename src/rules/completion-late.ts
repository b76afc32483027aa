import { daysBetween } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { strayRows } from "./calendar.ts";
import type { Rule } from "./rule.ts";

/** The longest that a task of a week takes, in days; of 22,000 rows one in 200 takes a week or more, nearly all of them slips. */
export const longestTask = 14;

/** A completion date that is far from the start. */
export const completionLate: Rule = {
  name: "completion-late",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a completion date more than 14 days after the start date",
  why: "A task of a week that takes longer is nearly always a slip in the month or the year.",
  example: { wrong: "| 3 | - Deploy | 10/07/2025 | 11/07/2025 |", right: "| 3 | - Deploy | 10/07/2025 | 10/07/2025 |" },
  check: ({ log, partnerOf }) =>
    flatMap(log.pages, (page) => {
      const stray = new Set(strayRows(page, partnerOf(page)));
      return flatMap(page.rows, (resolved) => {
        const { row, start, completed } = resolved;
        if (start === null || completed === null || row.completed === null || stray.has(resolved)) return [];
        const days = daysBetween(start, completed);
        if (days <= longestTask) return [];
        return [
          {
            source: page.page.source,
            span: row.completed.span,
            message: phrase`The row is complete ${days} days after it starts.`,
            advice: phrase`Look at the month and the year of both dates.`,
          },
        ];
      });
    }),
};
