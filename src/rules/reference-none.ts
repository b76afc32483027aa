import type { Row } from "../document/page.ts";
import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { othersDo } from "./habit.ts";
import type { Rule } from "./rule.ts";
import { isUnderway } from "./subject.ts";

/** A table that has a column for references and no reference. */
export const referenceNone: Rule = {
  name: "reference-none",
  group: "references",
  severity: "warning",
  fixable: false,
  summary: "a task table without any reference, in a log that has them",
  why: "The programme asks what the work was based on. A log whose weeks mostly have no references is left alone, and so is a table that says in each row that there is none.",
  example: {
    wrong: "| 3 | - Deploy | 10/07/2025 | 10/07/2025 |  |",
    right: "| 3 | - Deploy | 10/07/2025 | 10/07/2025 | <https://000016.awsstudygroup.com/> |",
  },
  check: (subject) =>
    flatMap(subject.series.flat(), (found) => {
      const { page } = found;
      const rows = page.rows.filter(({ tasks }) => tasks.length > 0);
      const [row] = rows;
      const column = row?.table.columns.findIndex(({ role }) => role === "reference") ?? -1;
      const header = row?.table.table.header.cells[column];
      if (header === undefined || hasReference(found) || rows.every((each) => saysNone(each))) return [];
      if (isUnderway(subject, found) || !othersDo(subject, found, hasReference)) return [];
      return [
        {
          source: page.source,
          span: header.content,
          message: phrase`No row of this table has a reference.`,
          advice: phrase`Write what the work was based on, for one row at least, or a dash in each row where there is nothing.`,
        },
      ];
    }),
};

/** A dash or a word for "none" is an answer. */
const saysNone = (row: Row): boolean => (row.cell("reference")?.text ?? "") !== "";

const hasReference = ({ page }: LogPage): boolean => page.rows.some(({ references }) => references.length > 0);
