import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { titleSpan } from "./places.ts";
import type { Rule } from "./rule.ts";

/** A week that has more than one page in a language. */
export const weekTwice: Rule = {
  name: "week-twice",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "a week with more than one page in one language",
  why: "Nobody can tell which of them counts, so no command writes to such a week. Mostly one is a copy that was left behind.",
  example: { wrong: "week 5 in 1.5-Week5/_index.md, and in old/week-05.md", right: "week 5 in 1.5-Week5/_index.md alone" },
  check: ({ series }) =>
    flatMap(series, (pages) => {
      const firsts = new Map<number, string>();
      return flatMap(pages, ({ page, week, path }) => {
        const first = firsts.get(week);
        if (first === undefined) {
          firsts.set(week, path);
          return [];
        }
        return [
          {
            source: page.source,
            span: titleSpan(page),
            message: phrase`Week ${week} has a page in this language already: ${first}.`,
            advice: phrase`Keep one of them, and move or rename the other.`,
          },
        ];
      });
    }),
};
