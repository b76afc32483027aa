import { weekLinks } from "../log/index-links.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import { lineAround } from "./places.ts";

/** A week that the page above the weeks does not list. */
export const indexWeekMissing: Rule = {
  name: "index-week-missing",
  group: "index",
  severity: "warning",
  fixable: false,
  summary: "a week that the section index does not link to",
  why: "Readers go from the index to the weeks. An index that lists no weeks at all is left alone.",
  example: { wrong: "weeks 1 to 4 are listed, week 5 is not", right: "**Week 5:** [Containers](1.5-week5/)" },
  check: ({ log, indexes }) =>
    flatMap(indexes, ({ language, page }) => {
      const links = weekLinks(page.source);
      const last = links.at(-1);
      if (last === undefined || links.length < 2) return [];
      const listed = new Set(links.map(({ week }) => week));
      const missing = [...new Set(log.pages.filter((found) => found.language === language).map(({ week }) => week))].filter(
        (week) => !listed.has(week),
      );
      if (missing.length === 0) return [];
      return [
        {
          source: page.source,
          span: lineAround(page, last.span.start),
          message:
            missing.length === 1
              ? phrase`The index does not link to week ${missing.join("")}.`
              : phrase`The index does not link to weeks ${missing.join(", ")}.`,
          advice: phrase`Add a line like the others, or make it with: worklog index`,
        },
      ];
    }),
};
