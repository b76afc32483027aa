import { replaceCell } from "../document/cell-edit.ts";
import { findPartner } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { compareDates, daysBetween, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { isSpread, repairsOf, startSpan, startText, strayRows, type Repair } from "./calendar.ts";
import { longestTask } from "./completion-late.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { dateInForm, quote } from "./words.ts";

/** A start date far from the other ones of its page. */
export const weekSpan: Rule = {
  name: "week-span",
  group: "calendar",
  severity: "warning",
  fixable: true,
  summary: "start dates of one week that lie more than eight days apart",
  why: "One slip in the month or the year, or a date of another week, puts a row months away. It is repaired only where one date fits and the page in the other language has it.",
  example: { wrong: "| 2 | … | 10/06/2025 |\n| 3 | … | 11/07/2025 |", right: "| 2 | … | 10/06/2025 |\n| 3 | … | 10/07/2025 |" },
  check: (subject) =>
    flatMap(subject.series, (pages) => {
      const spread = pages.filter((page) => isSpread(page));
      // Who writes two weeks on a page does so on most pages.
      return spread.length > 2 && spread.length * 5 > pages.length * 2 ? [] : flatMap(spread, (page) => onPage(subject, page));
    }),
};

const onPage = (subject: Subject, page: LogPage): readonly Violation[] => {
  const stray = strayRows(page, subject.partnerOf(page));
  const others = page.rows.filter((row) => !stray.includes(row));
  if (stray.length > 0) return flatMap(stray, (row) => strayRow(subject, page, row, others));
  const dated = page.rows.filter(({ start }) => start !== null).toSorted((a, b) => compareDates(a.start ?? zero, b.start ?? zero));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      source: page.page.source,
      span: startSpan(last),
      message: phrase`The rows start ${daysBetween(first.start ?? zero, last.start ?? zero)} days apart, from ${dateText(page, first)} to ${dateText(page, last)}.`,
      advice: phrase`Look at the months and the years of the dates.`,
    },
  ];
};

const zero: CalendarDate = { year: 2000, month: 1, day: 1 };

const dateText = (page: LogPage, { row, start }: ResolvedRow): string => (start === null ? "" : dateInForm(start, row.start, page.order));

const strayRow = (subject: Subject, page: LogPage, row: ResolvedRow, others: readonly ResolvedRow[]): readonly Violation[] => {
  const { start } = row;
  if (start === null) return [];
  const partner = subject.partnerOf(page);
  const repairs = repairsOf(start, row.row.start, { page, partner, day: row.day });
  const other = partner === undefined ? undefined : findPartner(page, row, partner);
  const confirmed = repairWith(repairs, other?.start);
  // What the other language says is told also where it does not fit the day: then day and date disagree on both pages.
  const told = repairs.length === 0 ? repairWith(repairsOf(start, row.row.start, { page, partner, day: null }), other?.start) : undefined;
  const meant = confirmed ?? told ?? (repairs.length === 1 ? repairs[0] : undefined);
  const fix = repairs.length === 1 && confirmed !== undefined ? fixOf({ page, partner }, row, confirmed.date, other?.completed) : undefined;
  return [
    {
      source: page.page.source,
      span: startSpan(row),
      message: phrase`${quote(startText(row))} lies far from the other dates of the page.`,
      advice:
        meant !== undefined
          ? slips[meant.what](dateInForm(meant.date, row.row.start, page.order))
          : others.some((near) => near.start !== null && isYearsAway(start, near.start))
            ? phrase`Is the year wrong, here or in the other rows?`
            : phrase`Write a date of this week.`,
      fix,
    },
  ];
};

/** Whether one date is of the same days of another year: a slip made in January, of which it is not known on which side. */
const isYearsAway = (date: CalendarDate, other: CalendarDate): boolean =>
  date.year !== other.year && Math.abs(daysBetween({ ...date, year: other.year }, other)) < 7;

const slips: Readonly<Record<Repair["what"], (date: string) => Phrase>> = {
  year: (date) => phrase`Is the year wrong? ${date} fits.`,
  month: (date) => phrase`Is the month wrong? ${date} fits.`,
  swapped: (date) => phrase`Is the day where the month should be? ${date} fits.`,
};

/** The repair that gives the date of the page in the other language. */
const repairWith = (repairs: readonly Repair[], other: CalendarDate | null | undefined): Repair | undefined =>
  repairs.find(({ date }) => other !== null && other !== undefined && compareDates(date, other) === 0);

/** The start of a row, with its completion where that has such a slip, too: a row that is repaired by half would be complete before it starts. */
const fixOf = (
  week: { readonly page: LogPage; readonly partner: LogPage | undefined },
  row: ResolvedRow,
  start: CalendarDate,
  otherCompleted: CalendarDate | null | undefined,
): Violation["fix"] => {
  const { completed } = row;
  const first = dateEdit(week.page, row, "start", start);
  const days = completed === null ? 0 : daysBetween(start, completed);
  if (completed === null || (days >= 0 && days <= longestTask)) return first;
  const confirmed = repairWith(repairsOf(completed, row.row.completed, { ...week, day: null }), otherCompleted);
  const second = confirmed === undefined ? undefined : dateEdit(week.page, row, "completed", confirmed.date);
  return first === undefined || second === undefined ? undefined : [...first, ...second];
};

/** A single date in a cell of its own; a range is left to its author. */
const dateEdit = (page: LogPage, { row }: ResolvedRow, role: "start" | "completed", date: CalendarDate): Violation["fix"] => {
  const cell = row.cell(role);
  const reading = row[role]?.first;
  if (cell === undefined || reading === null || reading === undefined || reading !== row[role]?.last) return undefined;
  return [replaceCell(page.page.source.text, row, cell, dateInForm(date, row[role], page.order))];
};
