import { flatMap } from "../model/flat-map.ts";
import { counted, phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** Two languages with other rows. */
export const rowsDiffer: Rule = {
  name: "rows-differ",
  group: "languages",
  severity: "warning",
  fixable: false,
  summary: "a week with another number of rows in the other language",
  why: "A day was added to one page and forgotten on the other.",
  example: { wrong: "5 rows in English, 4 in Vietnamese", right: "5 rows in both" },
  check: ({ pairs }) =>
    flatMap(pairs, ({ page, partner }) => {
      const [own, other] = [filled(page.page.rows), filled(partner.page.rows)];
      const table = page.page.taskTables[0]?.table;
      if (own === other || own === 0 || other === 0 || table === undefined) return [];
      return [
        {
          source: page.page.source,
          span: table.header.span,
          message: phrase`The page has ${counted(own, "row")}, ${partner.path} has ${other}.`,
          advice: phrase`Bring the two pages in line.`,
        },
      ];
    }),
};

const filled = (rows: readonly { readonly line: { readonly cells: readonly { readonly text: string }[] } }[]): number =>
  rows.filter(({ line }) => line.cells.length > 1 && line.cells.some(({ text }) => text !== "")).length;
