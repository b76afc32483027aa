import { weekLinks } from "../log/index-links.ts";
import { recogniseWeekPath } from "../log/week-path.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** A link of the index to a week that is not there. */
export const indexDeadLink: Rule = {
  name: "index-dead-link",
  group: "index",
  severity: "warning",
  fixable: false,
  summary: "a link of the section index to a week that is not there",
  why: "A reader who follows it finds an empty page. Letter case does not count, as Hugo writes all addresses in lower case.",
  example: { wrong: "[Containers](1.15-week5/)", right: "[Containers](1.5-week5/)" },
  check: ({ log, indexes }) => {
    const weeks = new Set([...log.pages, ...log.unreadable].map(({ week }) => week));
    const names = new Set([...log.pages, ...log.unreadable].map(({ path }) => recogniseWeekPath(path)?.name.toLowerCase()));
    return flatMap(indexes, ({ page: { source } }): readonly Violation[] => {
      const dead = weekLinks(source).filter(({ week, name }) => !names.has(name) && (!weeks.has(week) || looksLikeFolder(name, names)));
      const misspelled = dead.filter(({ week }) => weeks.has(week));
      const missing = dead.filter(({ week }) => !weeks.has(week));
      const [first] = missing;
      const listed = missing.map(({ week }) => String(week)).join(", ");
      const many = missing.length > 1;
      return [
        ...misspelled.map(({ week, name, span }) => ({
          source,
          span,
          message: phrase`There is no page ${quote(name)} in this log.`,
          advice: phrase`Write the name that the folder of week ${week} has.`,
        })),
        ...(first === undefined
          ? []
          : [
              {
                source,
                span: first.span,
                message: many
                  ? phrase`The index links to weeks ${listed}, which are not there.`
                  : phrase`The index links to week ${listed}, which is not there.`,
                advice: many ? phrase`Take the lines out, or make the weeks.` : phrase`Take the line out, or make the week.`,
              },
            ]),
      ];
    });
  },
};

/** A page may have its own address (`slug`, `url`); only a name in the form of the log's folders must be one of them. */
const looksLikeFolder = (name: string, names: ReadonlySet<string | undefined>): boolean => {
  const form = (text: string): string => text.replace(/\d+/g, "0");
  return [...names].some((other) => other !== undefined && form(other) === form(name));
};
