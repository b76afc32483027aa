import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** The same link twice in a row. */
export const referenceDuplicate: Rule = {
  name: "reference-duplicate",
  group: "references",
  severity: "info",
  fixable: false,
  summary: "the same address twice in one cell",
  why: "The second one tells a reader nothing; often another one was meant.",
  example: { wrong: "<https://a.example/> <br> <https://a.example/>", right: "<https://a.example/>" },
  check: ({ log }) =>
    flatMap(log.pages, ({ page }) =>
      flatMap(page.rows, ({ references }) => {
        const seen = new Set<string>();
        return flatMap(references, ({ url, span }) => {
          const address = url?.replace(/\/$/, "") ?? "";
          if (address === "" || !seen.has(address)) {
            seen.add(address);
            return [];
          }
          return [
            {
              source: page.source,
              span,
              message: phrase`This address stands in the cell already.`,
              advice: phrase`Take it out, or write the one that was meant.`,
            },
          ];
        });
      }),
    ),
};
