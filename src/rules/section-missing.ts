import { kindsInHeading, type KnownKind } from "../document/section-kind.ts";
import type { Section } from "../document/section.ts";
import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { othersDo } from "./habit.ts";
import { titleSpan } from "./places.ts";
import type { Rule } from "./rule.ts";
import { isUnderway } from "./subject.ts";
import { sectionName } from "./words.ts";

/** A page without one of the three parts of a week. */
export const sectionMissing: Rule = {
  name: "section-missing",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "a page without objectives, tasks or achievements",
  why: "A week has three parts. A part that most pages of a log lack is its author's habit, and one of a week that is not over may still come.",
  example: { wrong: "### Objectives\n### Tasks", right: "### Objectives\n### Tasks\n### Achievements" },
  check: (subject) =>
    flatMap(subject.series, (pages) => {
      const missing = flatMap(pages, (page) =>
        isBlank(page) ? [] : kinds.filter((kind) => !has(page, kind)).map((kind) => ({ page, kind })),
      );
      const blank = pages
        .filter((page) => isBlank(page) && !isUnderway(subject, page))
        .map(({ page }) => ({
          source: page.source,
          span: titleSpan(page),
          message: phrase`The page is empty.`,
          advice: phrase`Write the objectives, the tasks and the achievements of the week.`,
        }));
      return [
        ...blank,
        ...missing
          .filter(({ page, kind }) => !isUnderway(subject, page) && othersDo(subject, page, (other) => has(other, kind)))
          .map(({ page, kind }) => ({
            source: page.page.source,
            span: titleSpan(page.page),
            message: phrase`The page has no ${sectionName[kind]}.`,
            advice:
              kind === "tasks"
                ? phrase`Add a heading with the task table below it.`
                : phrase`Add a heading with the ${sectionName[kind]} of the week below it.`,
          })),
      ];
    }),
};

const isBlank = ({ page }: LogPage): boolean => page.tree.blocks.length === 0;

const kinds: readonly KnownKind[] = ["objectives", "tasks", "achievements"];

/** A heading such as "Tasks and Achievements" stands for both. */
const has = ({ page }: LogPage, kind: KnownKind): boolean =>
  page.sections.some((section) => section.kind === kind || names(section, kind)) ||
  (kind === "tasks" && page.taskTables.length + page.rows.length > 0);

const names = ({ heading }: Section, kind: KnownKind): boolean =>
  kindsInHeading(heading.text).some((named) => named.kind === kind && !named.weak);
