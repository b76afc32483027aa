import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** Tasks in a table of HTML. */
export const htmlTable: Rule = {
  name: "html-table",
  group: "structure",
  severity: "info",
  fixable: false,
  summary: "a task table in HTML, which is read but not written to",
  why: "Commands write Markdown: what they would put into a table of HTML would stand in the page as it is typed. Where most pages of a log have such a table, the first alone is named.",
  example: {
    wrong: "<table>\n<tr><th>Day</th><th>Task</th></tr>\n<tr><td>2</td><td>Deploy</td></tr>\n</table>",
    right: "| Day | Task |\n| --- | --- |\n| 2 | - Deploy |",
  },
  check: ({ series }) =>
    flatMap(series, (pages) => {
      const found = pages.filter(({ page }) => page.rows[0]?.table.isHtml === true);
      const named = found.length * 2 > pages.length ? found.slice(0, 1) : found;
      return flatMap(named, ({ page }) =>
        page.rows.slice(0, 1).map(({ table }) => ({
          source: page.source,
          span: table.table.header.cells[0]?.content ?? table.table.header.span,
          message: phrase`The task table stands in HTML: it is read, but no command writes to it.`,
          advice: phrase`Write it as a Markdown table, or change it by hand.`,
        })),
      );
    }),
};
