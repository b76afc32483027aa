import { flatMap } from "../model/flat-map.ts";
import { allOf, phrase, type Phrase } from "../model/phrase.ts";
import { titleSpan } from "./places.ts";
import type { Rule } from "./rule.ts";

/** A week that is there in one language only. */
export const pageMissing: Rule = {
  name: "page-missing",
  group: "languages",
  severity: "warning",
  fixable: false,
  summary: "a week without its page in the other language, in a log that has two",
  why: "Hugo then leaves the week out of the menu of that language. A log in one language is left alone.",
  example: { wrong: "week 5 in English, weeks 1 to 4 in both languages", right: "all weeks in both languages" },
  check: ({ log }) => {
    const weeks = new Set(log.pages.map(({ week }) => week));
    const kept = log.languages.filter((language) => {
      const own = new Set(log.pages.filter((page) => page.language === language).map(({ week }) => week));
      return own.size * 2 >= weeks.size;
    });
    const isThere = new Set([...log.pages, ...log.unreadable].map(({ week, language }) => `${String(week)} ${language}`));
    return flatMap([...weeks], (week) => {
      const page = log.pages.find((candidate) => candidate.week === week);
      const missing = kept.filter((language) => !isThere.has(`${String(week)} ${language}`));
      if (page === undefined || missing.length === 0) return [];
      return [
        {
          source: page.page.source,
          span: titleSpan(page.page),
          message: phrase`Week ${week} has no page in ${allOf(missing.map((language) => names[language] ?? phrase`"${language}"`))}.`,
          advice: phrase`Make it with: worklog new-week ${week} --lang ${missing.join(" --lang ")}`,
        },
      ];
    });
  },
};

const names: Readonly<Record<string, Phrase>> = { en: phrase`English`, vi: phrase`Vietnamese` };
