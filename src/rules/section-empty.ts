import { isAboutElse } from "../document/section-kind.ts";
import type { Section } from "../document/section.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import { isUnderway } from "./subject.ts";
import { quote, sectionName } from "./words.ts";

/** A heading with nothing below it. */
export const sectionEmpty: Rule = {
  name: "section-empty",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "objectives, tasks or achievements with nothing below their heading",
  why: "The heading promises what is not there. A week that is not over may still be filled in.",
  example: { wrong: "### Week 5 Achievements:\n", right: "### Week 5 Achievements:\n\n* Deployed an application." },
  check: (subject) =>
    flatMap(
      subject.log.pages.filter((page) => !isUnderway(subject, page)),
      ({ page }) =>
        page.sections
          .filter(
            (section) =>
              isEmpty(section) &&
              !goesOn(page.sections, section) &&
              !page.sections.some((other) => other.kind === section.kind && !isEmpty(other)) &&
              (section.kind !== "tasks" || page.taskTables.length === 0),
          )
          .map(({ heading, kind }) => ({
            source: page.source,
            span: heading.textSpan,
            message: phrase`Below ${quote(heading.text)} stands nothing.`,
            advice:
              kind === "tasks"
                ? phrase`Add the task table.`
                : phrase`Write the ${kind === "other" ? "" : sectionName[kind]} below it, or take the heading out.`,
          })),
    ),
};

/** Comments and rules say nothing. */
const isEmpty = ({ kind, blocks }: Section): boolean =>
  kind !== "other" &&
  blocks.every(
    (block) =>
      block.kind === "rule" || (block.kind === "list" && block.items.every(({ text, children }) => text === "" && children.length === 0)),
  );

/** Whether the text of a section stands below the headings that follow, of topics that its author gave the same level or a higher one. */
const goesOn = (sections: readonly Section[], section: Section): boolean => {
  const next = sections.slice(sections.indexOf(section) + 1).find(({ kind, blocks }) => kind !== "other" || blocks.length > 0);
  return next !== undefined && next.kind === "other" && !isAboutElse(next.heading.text);
};
