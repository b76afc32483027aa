import { compareDates, parseIso } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { valueSpan } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";

/** Something that is said to have happened and has not yet. */
export const futureDate: Rule = {
  name: "future-date",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a completion date, or a `date` of a page, that has not come yet",
  why: "Nothing is complete tomorrow. And Hugo leaves out every page whose `date` lies in the future.",
  example: { wrong: "date: 2125-10-06", right: "date: 2025-10-06" },
  check: ({ log, today, content }) =>
    flatMap(log.pages, ({ page, rows }): readonly Violation[] => {
      const value = page.frontMatter.values["date"];
      const date = typeof value === "string" ? parseIso(value.slice(0, 10)) : null;
      const span = date === null || content === null || compareDates(date, today) <= 0 ? null : valueSpan(page, "date");
      const completions = flatMap(rows, ({ row, completed }) =>
        row.completed === null || completed === null || compareDates(completed, today) <= 0
          ? []
          : [
              {
                source: page.source,
                span: row.completed.span,
                message: phrase`The row is complete on ${row.completed.text}, which has not come yet.`,
                advice: phrase`Correct the date, or leave the cell empty until then.`,
              },
            ],
      );
      const late = { message: phrase`Hugo leaves this page out until its date has come.`, advice: phrase`Write a date that has come.` };
      return span === null ? completions : [{ source: page.source, span, ...late }, ...completions];
    }),
};
