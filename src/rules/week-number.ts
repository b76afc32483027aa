import type { LogPage } from "../log/log.ts";
import { weekOfTitle } from "../log/week-title.ts";
import { flatMap } from "../model/flat-map.ts";
import { letterClass } from "../model/letters.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { titleSpan, valueSpan } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";

/** A page that speaks of another week than its folder. */
export const weekNumber: Rule = {
  name: "week-number",
  group: "structure",
  severity: "error",
  fixable: true,
  summary: "a title, heading, `pre` or folder that names another week",
  why: "The page was copied and not changed throughout: the menu or the page shows the wrong week.",
  example: { wrong: "1.5-Week5/_index.md with the title “Week 4 Worklog”", right: "1.5-Week5/_index.md with the title “Week 5 Worklog”" },
  check: ({ series }) =>
    flatMap(series, (pages) => {
      const isPreHabit = pages.filter((page) => preWeek(page) === page.week).length * 2 >= pages.length;
      const isTitleHabit = pages.filter((page) => titleWeek(page) === page.week).length * 2 >= pages.length;
      return flatMap(pages, (page) => [
        ...inFolder(page),
        ...(isTitleHabit ? inTitle(page) : []),
        ...(isPreHabit ? inPre(page) : []),
        ...inHeadings(page),
      ]);
    }),
};

const violation = (page: LogPage, span: Violation["span"], what: Phrase, week: number): Violation => ({
  source: page.page.source,
  span,
  message: phrase`${what} names week ${week}, but this is the page of week ${page.week}.`,
  advice: phrase`Write ${page.week}.`,
});

const titleWeek = ({ page }: LogPage): number | null => {
  const title = page.frontMatter.values["title"];
  return typeof title === "string" ? weekOfTitle(title) : null;
};

const inTitle = (page: LogPage): readonly Violation[] => {
  const week = titleWeek(page);
  return week === null || week === page.week ? [] : [violation(page, titleSpan(page.page), phrase`The title`, week)];
};

const preNumber = /(?<!\d)\d{1,2}\.(\d{1,2})(?!\d)/d;

/** The second number of `pre`, such as the 5 of `<b>1.5.</b>`. */
const preWeek = ({ page }: LogPage): number | null => {
  const value = page.frontMatter.values["pre"];
  const number = typeof value === "string" ? preNumber.exec(value)?.[1] : undefined;
  return number === undefined ? null : Number(number);
};

/** `pre` is a mark for the menu that nobody writes as text, so its number is repaired. */
const inPre = (page: LogPage): readonly Violation[] => {
  const week = preWeek(page);
  const value = week === null || week === page.week ? null : valueSpan(page.page, "pre");
  if (value === null || week === null) return [];
  const place = preNumber.exec(page.page.source.text.slice(value.start, value.end))?.indices?.[1];
  if (place === undefined) return [];
  const span = { start: value.start + place[0], end: value.start + place[1] };
  return [{ ...violation(page, span, phrase`\`pre\``, week), fix: [{ span, text: String(page.week) }] }];
};

/** In small letters, as V8 takes long to make an expression that is to ignore the case of so many. */
const named = new RegExp(`(?<![${letterClass}])(?:week|tu[ầa]n) ?(\\d{1,2})(?!\\d)`);

/** A heading that begins with a week, as the title of a page does. */
const titled = new RegExp(`^[^${letterClass}\\d]*${named.source}`);

/** The headings of the parts, and those above all parts, which are titles of the page. A deeper one may speak of another week. */
const inHeadings = (page: LogPage): readonly Violation[] => {
  const parts = page.page.sections.filter(({ kind }) => kind !== "other").map(({ heading }) => heading.level);
  const isTitle = (level: number): boolean => parts.length > 0 && parts.every((part) => level < part);
  return flatMap(page.page.sections, ({ kind, heading }) => {
    const pattern = kind !== "other" ? named : isTitle(heading.level) ? titled : null;
    const week = Number(pattern?.exec(heading.text.normalize("NFC").toLowerCase())?.[1] ?? page.week);
    return week === page.week ? [] : [violation(page, heading.textSpan, phrase`The heading`, week)];
  });
};

const inFolder = (page: LogPage): readonly Violation[] => {
  const numbers = /(?:^|\/)\d{1,2}\.(\d{1,2})[-_. ]+(?:week|tu(?:ần|an))[-_ ]*(\d{1,2})(?!\d)[^/]*(?:\/[^/]*)?$/.exec(
    page.path.normalize("NFC").toLowerCase(),
  );
  const prefix = Number(numbers?.[1] ?? page.week);
  return numbers === null || prefix === Number(numbers[2])
    ? []
    : [violation(page, titleSpan(page.page), phrase`The number before the name of the folder`, prefix)];
};
