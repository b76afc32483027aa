import { wordsOf } from "../log/awaiting.ts";
import { isInLanguage } from "./page-language.ts";
import { textsOf } from "./page-texts.ts";
import { titleSpan } from "./places.ts";
import type { Rule } from "./rule.ts";
import { isTemplatePage } from "./template-text.ts";

/** A page that was copied and waits for its translation. */
export const untranslated: Rule = {
  name: "untranslated",
  group: "languages",
  severity: "warning",
  fixable: false,
  summary: "a page with much of its text word for word as in the other language",
  why: "It was copied and not translated. Addresses, code, and the names in the configuration's `keep` are the same in every language and do not count.",
  example: { wrong: "“Deploy the application” on both pages", right: "“Deploy the application” and “Triển khai ứng dụng”" },
  check: (subject) =>
    subject.pairs.flatMap(({ page, partner }) => {
      // Most texts of most pages are not there word for word, and need no closer look.
      const other = new Set(textsOf(partner));
      const texts = textsOf(page);
      const same = texts.filter((text) => other.has(text) && isWorthTranslating(text, subject.keep));
      if (same.length < 3 || same.length * 4 < texts.length || isTemplatePage(subject, page)) return [];
      const [at, from] = isInLanguage(partner) ? [page, partner] : [partner, page];
      // A page that is not in its language at all has another finding.
      if (!isInLanguage(at)) return [];
      return [
        {
          source: at.page.source,
          span: titleSpan(at.page),
          message: `${String(same.length)} of ${String(texts.length)} texts are the same as in ${from.path}.`,
          advice: "Translate them.",
        },
      ];
    }),
};

/** A term of up to three words may be a name. */
const isWorthTranslating = (text: string, keep: readonly string[]): boolean => wordsOf(text, keep).split(" ").length > 3;
