import { isTemplateEntry, weekLinks } from "../log/index-links.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { linesWith } from "./places.ts";
import type { Rule } from "./rule.ts";
import { ownItems } from "./template-text.ts";
import { quote } from "./words.ts";

/** A line of the index that is the template's. */
export const indexPlaceholder: Rule = {
  name: "index-placeholder",
  group: "index",
  severity: "warning",
  fixable: false,
  summary: "a line of the section index that is still the template's, such as “Doing task A...”",
  why: "The line is the template's and says nothing of this worklog.",
  example: { wrong: "**Week 5:** [Doing task D...](1.5-week5/)", right: "**Week 5:** [Containers](1.5-week5/)" },
  check: (subject) =>
    flatMap(subject.indexes, ({ language, page }) => [
      ...linesWith(page, request).map((span) => ({
        source: page.source,
        span,
        message: phrase`Here the template still asks for an introduction of the worklog.`,
        advice: phrase`Introduce your worklog, or take the line out.`,
      })),
      ...weekLinks(page.source)
        .filter(({ text }) => isTemplateEntry(text))
        .map(({ text, week, span }) => ({
          source: page.source,
          span,
          message: phrase`${quote(text)} is the template's line for week ${week}.`,
          advice: subject.log.pages.some(
            (of) => of.week === week && of.language === language && ownItems(subject, of, of.page.objectives).length > 0,
          )
            ? phrase`Write in a few words what the week was about, or put its first objective there with: worklog index`
            : phrase`Write in a few words what the week was about.`,
        })),
    ]),
};

const request = /you will need to introduce your worklog|bạn sẽ cần giới thiệu worklog/i;
