import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import { isUnderway } from "./subject.ts";

/** A day without a task. */
export const emptyRow: Rule = {
  name: "empty-row",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "a row without a task",
  why: "The day is there and says nothing. A dash stands for a free day, and a week that is not over may still be filled in.",
  example: { wrong: "| 3 |  | 10/07/2025 | 10/07/2025 |  |", right: "| 3 | - Deploy | 10/07/2025 | 10/07/2025 |  |" },
  check: (subject) =>
    flatMap(
      subject.log.pages.filter((page) => !isUnderway(subject, page)),
      ({ page, rows }) => {
        const found = flatMap(rows, ({ row }) => {
          const task = row.cell("task");
          const isBlank = row.line.cells.every(({ text }) => saysNothing(text));
          const isWhole = row.line.cells.length > 1 || row.line.leadingPipe;
          if (!isWhole || (task !== undefined && !saysNothing(task.text)) || (task === undefined && !isBlank)) return [];
          // A table with several columns of tasks says there what was done.
          if (row.extra.some(({ text }) => text !== "")) return [];
          return [
            {
              source: page.source,
              span: isBlank ? row.line.span : (task?.span ?? row.line.span),
              message: isBlank ? phrase`The row is empty.` : phrase`The row has no task.`,
              advice: isBlank ? phrase`Take it out.` : phrase`Write what was done, or a dash for a free day.`,
            },
          ];
        });
        const header = page.taskTables[0]?.table.header.span;
        // A table that nobody has begun to fill in is one finding, not one a row.
        return found.length < 3 || found.length < rows.length || header === undefined
          ? found
          : [
              {
                source: page.source,
                span: header,
                message: phrase`No row of this table has a task.`,
                advice: phrase`Write what was done.`,
              },
            ];
      },
    ),
};

/** Line breaks and indentation say nothing. */
const saysNothing = (text: string): boolean =>
  text === "" || (/^[\s<&]/.test(text) && text.replace(/<br\s*\/?>|&[a-z]{2,5};/gi, "").trim() === "");
