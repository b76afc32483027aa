import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { othersDo } from "./habit.ts";
import type { Rule } from "./rule.ts";

/** A page whose tasks stand in no table. */
export const taskTable: Rule = {
  name: "task-table",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "a page with a heading of tasks and no task table",
  why: "The programme asks for a table of days, tasks, dates and references, and every command that knows rows works on it. A log that lists its tasks in another way throughout is left alone.",
  example: {
    wrong: "### Tasks\n* Deploy",
    right: "### Tasks\n| Day | Task | Start Date |\n| --- | --- | --- |\n| 2 | - Deploy | 10/06/2025 |",
  },
  check: (subject) =>
    flatMap(subject.series.flat(), (found) => {
      const { page } = found;
      const [first] = page.taskTables;
      if (first !== undefined && !saysWhen(found) && othersDo(subject, found, saysWhen)) {
        return [
          {
            source: page.source,
            span: first.table.header.span,
            message: phrase`This table has no column for the day or the date of a task.`,
            advice: phrase`Give it one, with a header such as Day or Start Date.`,
          },
        ];
      }
      const section = page.sections.find(({ kind, blocks }) => kind === "tasks" && blocks.length > 0);
      if (section === undefined || page.taskTables.length > 0 || page.rows.length > 0) return [];
      if (!othersDo(subject, found, (other) => other.page.taskTables.length > 0)) return [];
      // Lines that were meant as a table are another rule's.
      const looksLikeOne = section.blocks.some(
        ({ kind, span }) => kind !== "table" && /\|\s*:?-{2,}/.test(page.source.text.slice(span.start, span.end)),
      );
      if (looksLikeOne) return [];
      const table = section.blocks.find((block) => block.kind === "table");
      return [
        table === undefined
          ? {
              source: page.source,
              span: section.heading.textSpan,
              message: phrase`The tasks of this page stand in no task table.`,
              advice: phrase`Write them as a table with a column for the day, the task and its dates.`,
            }
          : {
              source: page.source,
              span: table.header.span,
              message: phrase`This table has no column for the day or the date of a task, so its rows are not read as tasks.`,
              advice: phrase`Give it one, with a header such as Day or Start Date.`,
            },
      ];
    }),
};

/** Whether a table of tasks says when they were done. */
const saysWhen = ({ page }: LogPage): boolean =>
  page.taskTables.some(({ columns }) => columns.some(({ role }) => role === "day" || role === "start" || role === "completed"));
