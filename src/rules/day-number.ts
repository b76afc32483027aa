import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** A day that no week has. */
export const dayNumber: Rule = {
  name: "day-number",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a day number that is no day of the week",
  why: "The programme counts 2 for Monday to 7 for Saturday, and 8 or CN for Sunday. A log that counts from 1, or merely numbers its rows, is read as it counts.",
  example: { wrong: "| 9 | - Deploy |", right: "| 4 | - Deploy |" },
  check: ({ log }) =>
    flatMap(log.pages, (page) => {
      const numbered = flatMap(page.rows, ({ row: { day } }) =>
        day?.reading?.named.length === 0 && day.reading.numbers.length > 0 ? [{ span: day.span, numbers: day.reading.numbers }] : [],
      );
      // How days are counted takes a look at all pages.
      if (numbered.length === 0 || page.numbering === "sequence") return [];
      const [least, most] = page.numbering === "monday-1" ? [1, 7] : [2, 8];
      return flatMap(numbered, ({ span, numbers }) => {
        const wrong = numbers.find((number) => number < least || number > most);
        if (wrong === undefined) return [];
        return [
          {
            source: page.page.source,
            span,
            message: phrase`${wrong} is no day of the week in this log.`,
            advice: phrase`Write ${least} for Monday to ${most} for Sunday.`,
          },
        ];
      });
    }),
};
