import type { LogPage } from "../log/log.ts";
import { compareDates, daysBetween, formatIso, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { isSpread, startSpan } from "./calendar.ts";
import { longestRun } from "./longest-run.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTemplatePage } from "./template-text.ts";
import type { Subject } from "./subject.ts";

/** A week that does not come after the one before it. */
export const weekSequence: Rule = {
  name: "week-sequence",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a week whose dates do not follow those of the week before",
  why: "Weeks that share their dates, or go back in time, were copied and not changed. A gap of up to three weeks is taken for holidays, a longer one is only mentioned.",
  example: { wrong: "week 5 from 2025-10-06, week 6 from 2025-09-29", right: "week 5 from 2025-10-06, week 6 from 2025-10-13" },
  check: (subject) => flatMap(subject.series, (pages) => inSeries(subject, pages)),
};

interface Week {
  readonly page: LogPage;
  /** The earliest and the latest start. */
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

const inSeries = (subject: Subject, pages: readonly LogPage[]): readonly Violation[] => {
  // Dates that came with the template are not the author's, and a page with a slip in it has another finding.
  const weeks = flatMap(pages, (page) => (isTemplatePage(subject, page) || isSpread(page) ? [] : weekOf(page)));
  const run = longestRun(weeks, follows);
  const wrong = weeks.filter((week) => !run.includes(week));
  // A log that is not kept by weeks has no sequence.
  return wrong.length * 2 > weeks.length ? [] : [...flatMap(wrong, (week) => outOfSequence(week, run)), ...gaps(run)];
};

const weekOf = (page: LogPage): readonly Week[] => {
  const starts = flatMap(page.rows, ({ start }) => start ?? []).toSorted(compareDates);
  const [first, last] = [starts[0], starts.at(-1)];
  return first === undefined || last === undefined ? [] : [{ page, first, last }];
};

/** Whether a week begins when the other is over, or at least most of a week later. */
const follows = (before: Week, after: Week): boolean =>
  before.page.week < after.page.week && (daysBetween(before.last, after.first) > 0 || daysBetween(before.first, after.first) >= 4);

const outOfSequence = (week: Week, run: readonly Week[]): readonly Violation[] => {
  const { page, first } = week;
  const against =
    run.findLast((other) => other.page.week < page.week && !follows(other, week)) ??
    run.find((other) => other.page.week > page.week && !follows(week, other));
  if (against === undefined) return [];
  const isSame = daysBetween(against.first, first) === 0;
  const isWrong = isSame || against.page.week < page.week === daysBetween(against.first, first) < 0;
  return [
    {
      ...placeOf(page),
      message: isSame
        ? phrase`Week ${page.week} (from ${formatIso(first)}) has the dates of week ${against.page.week}.`
        : relation(isWrong ? daysBetween(against.first, first) : 0, [
            page.week,
            formatIso(first),
            against.page.week,
            formatIso(against.first),
          ]),
      advice: isYearAway(week, against)
        ? phrase`Is the year wrong, here or in week ${against.page.week}?`
        : phrase`Correct the dates of one of the two.`,
    },
  ];
};

/** Whether a week lies about a year from where another one puts it: of a January in the old year it is not known which of the two is right. */
const isYearAway = (week: Week, other: Week): boolean => {
  const days = daysBetween(other.first, week.first) - 7 * (week.page.week - other.page.week);
  return Math.abs(Math.abs(days) - 365) <= 21;
};

/** `by` days lie between the two, 0 where they overlap. */
const relation = (by: number, [week, from, other, otherFrom]: readonly [number, string, number, string]): Phrase => {
  if (by === 0) return phrase`Week ${week} (from ${from}) overlaps week ${other} (from ${otherFrom}).`;
  return by < 0
    ? phrase`Week ${week} (from ${from}) starts before week ${other} (from ${otherFrom}).`
    : phrase`Week ${week} (from ${from}) starts after week ${other} (from ${otherFrom}).`;
};

const gaps = (run: readonly Week[]): readonly Violation[] =>
  flatMap(run, ({ page, first }, index) => {
    const before = run[index - 1];
    if (before === undefined) return [];
    const missing = daysBetween(before.first, first) / 7 - (page.week - before.page.week);
    if (missing <= 3) return [];
    return [
      {
        ...placeOf(page),
        severity: "info" as const,
        message: phrase`Week ${page.week} starts ${Math.round(missing + page.week - before.page.week)} weeks after week ${before.page.week}.`,
        advice: phrase`Nothing is to be done if there were holidays or exams between them.`,
      },
    ];
  });

const placeOf = ({ page, rows }: LogPage): Pick<Violation, "source" | "span"> => {
  const first = rows.find(({ start }) => start !== null);
  return { source: page.source, span: first === undefined ? { start: 0, end: 0 } : startSpan(first) };
};
