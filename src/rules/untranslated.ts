import type { Span } from "../document/source.ts";
import { alignRows } from "../log/align-rows.ts";
import { awaitingIn, wordsOf } from "../log/awaiting.ts";
import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { isInLanguage, vietnameseLetter } from "./page-language.ts";
import { textsOf } from "./page-texts.ts";
import { titleSpan } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { isTemplatePage } from "./template-text.ts";
import { quote } from "./words.ts";

/** A page that was copied and waits for its translation. */
export const untranslated: Rule = {
  name: "untranslated",
  group: "languages",
  severity: "warning",
  fixable: false,
  summary: "a text, a title, a header, or much of a page, that is word for word as in the other language",
  why: "It was copied and not translated. Addresses, code, and the names in the configuration's `keep` are the same in every language and do not count.",
  example: { wrong: "“Deploy the application” on both pages", right: "“Deploy the application” and “Triển khai ứng dụng”" },
  check: (subject) => [
    ...flatMap([titleOf, headerOf], (labelOf) => sameLabels(subject, labelOf)),
    ...flatMap(subject.pairs, ({ page, partner }) => {
      // Most texts of most pages are not there word for word, and need no closer look.
      const other = new Set(textsOf(partner));
      const texts = textsOf(page);
      const same = texts.filter((text) => other.has(text) && isWorthTranslating(text, subject.keep));
      if (same.length === 0 || isTemplatePage(subject, page)) return [];
      if (same.length < 3 || same.length * 4 < texts.length) return single(subject, page, partner);
      const [at, from] = isInLanguage(partner) ? [page, partner] : [partner, page];
      // A page that is not in its language at all has another finding.
      if (!isInLanguage(at)) return [];
      return [
        {
          source: at.page.source,
          span: titleSpan(at.page),
          message: phrase`${same.length} of ${texts.length} texts are the same as in ${from.path}.`,
          advice: phrase`Translate them.`,
        },
      ];
    }),
  ],
};

/** A title or a header, and where it stands. */
interface Label {
  readonly text: string;
  readonly span: Span;
}

/** The title of a week; one that tells of a topic alone may be the same in both languages. */
const titleOf = ({ page }: LogPage): Label | null => {
  const title = page.frontMatter.values["title"];
  return typeof title === "string" && /week|tuần/i.test(title) ? { text: title, span: titleSpan(page) } : null;
};

const headerOf = ({ page }: LogPage): Label | null => {
  const header = page.taskTables[0]?.table.header;
  return header === undefined ? null : { text: header.cells.map(({ text }) => text).join(" | "), span: header.span };
};

/** The labels that are the same on both pages of a week, unless that is the log's habit. */
const sameLabels = ({ pairs }: Subject, labelOf: (page: LogPage) => Label | null): readonly Violation[] => {
  const same = flatMap(pairs, ({ page, partner }) => {
    const label = labelOf(page);
    if (label === null || label.text !== labelOf(partner)?.text) return [];
    const isOther = (label.text.search(vietnameseLetter) === -1) === (page.language === "vi");
    const [at, from] = isOther ? [page, partner] : [partner, page];
    // A page that is not in its language at all has another finding.
    if (!isInLanguage(at)) return [];
    return [
      {
        source: at.page.source,
        span: labelOf(at)?.span ?? label.span,
        message: phrase`${quote(label.text)} is the same in ${from.path}.`,
        advice: phrase`Translate it.`,
        severity: "info" as const,
      },
    ];
  });
  return same.length * 2 > pairs.length ? [] : same;
};

/** The texts that alone await their translation; each may be meant so. */
const single = ({ keep }: Subject, page: LogPage, partner: LogPage): readonly Violation[] => {
  if (!isInLanguage(page) || !isInLanguage(partner)) return [];
  return awaitingIn(partner, page, alignRows(partner.rows, page.rows), keep)
    .filter(({ text }) => isWorthTranslating(text, keep))
    .map(({ page: at, text, span }) => ({
      source: at.page.source,
      span,
      message: phrase`${quote(text)} is the same in ${(at === page ? partner : page).path}.`,
      advice: phrase`Translate it.`,
      severity: "info",
    }));
};

/**
 * A term of up to three words may be a name, and so may several beside one another and one whose longer words begin with a capital, but for one. What begins with the
 * number of a module or lab is its title.
 */
const isWorthTranslating = (text: string, keep: readonly string[]): boolean =>
  !/^[^\p{L}]*(?:module|lab) ?\d/iu.test(text) &&
  text.split(betweenTerms).some((part) => wordsOf(part, keep).split(" ").length > 3) &&
  (text.match(/(?<![\p{L}\p{N}_./-])\p{Ll}\p{L}{3,}/gu)?.length ?? 0) > 1;

const betweenTerms = /[,;]|\s[/&+]\s|\bvs\b/;
