import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import { quote } from "./words.ts";

/** A line that the table above it swallowed. */
export const strayLine: Rule = {
  name: "stray-line",
  group: "structure",
  severity: "error",
  fixable: false,
  summary: "a line that became a row of the table above it",
  why: "A table ends only at a blank line or at another block: text, or a rule of dashes, right below it is shown in its first column. So is the rest of a row behind a line break.",
  example: { wrong: "| 6 | - Deploy | … |\nSee also the notes.", right: "| 6 | - Deploy | … |\n\nSee also the notes." },
  check: ({ log }) =>
    flatMap(log.pages, ({ page }) =>
      flatMap(page.rows, ({ line, table }) => {
        const text = line.cells[0]?.text ?? "";
        // Where other rows begin with a pipe, a pipe behind the only cell is the end of the row above.
        const isRow = line.leadingPipe || (line.trailingPipe && !table.table.header.leadingPipe);
        if (line.cells.length !== 1 || isRow || table.columns.length < 2 || text === "") return [];
        return [
          {
            source: page.source,
            span: line.cells[0]?.content ?? line.span,
            message: phrase`${quote(text)} is a row of the table above it.`,
            advice: phrase`Put a blank line before it, or move it into the cell that it belongs to.`,
          },
        ];
      }),
    ),
};
