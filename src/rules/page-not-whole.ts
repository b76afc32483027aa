import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** A page that was not read to its end. */
export const pageNotWhole: Rule = {
  name: "page-not-whole",
  group: "build",
  severity: "error",
  fixable: false,
  summary: "a page that is nested too deeply, too wide or too long to be read to its end",
  why: "What follows is not seen, and worklog never writes such a page.",
  example: { wrong: "a list of a thousand levels", right: "a list of a few levels" },
  check: ({ log }) =>
    flatMap(log.pages, ({ page: { source, tree } }) =>
      tree.problems.map(({ code, span }) => ({
        source,
        span,
        message:
          code === "too-deep"
            ? phrase`The page is nested too deeply to be read to its end.`
            : code === "too-wide"
              ? phrase`The table is too wide to be read to its end.`
              : phrase`The page has too many lines to be read to its end.`,
        advice:
          code === "too-long"
            ? phrase`Split the page.`
            : code === "too-wide"
              ? phrase`Take some columns out.`
              : phrase`Take some levels out.`,
      })),
    ),
};
