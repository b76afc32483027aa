import { findPartner } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { compareDates, formatIso, weekdayOf, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { startSpan, startText, strayRows } from "./calendar.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTemplatePage } from "./template-text.ts";
import { quote } from "./words.ts";

/** The same row with other dates in the other language. */
export const datesDiffer: Rule = {
  name: "dates-differ",
  group: "languages",
  severity: "warning",
  fixable: false,
  summary: "a row whose dates are not those of the same row in the other language",
  why: "Both pages tell of the same day, so one of the two dates is wrong. Each page may write day and month in its own order.",
  example: { wrong: "10/07/2025 in English, 08/10/2025 in Vietnamese", right: "10/07/2025 in English, 07/10/2025 in Vietnamese" },
  check: (subject) =>
    flatMap(subject.pairs, ({ page, partner }) => {
      if (page.page.rows.length !== partner.page.rows.length || isTemplatePage(subject, page) !== isTemplatePage(subject, partner))
        return [];
      // A slip that stands out on its own page has been found there.
      const stray = new Set([...strayRows(page, partner), ...strayRows(partner, page)]);
      const found = flatMap(page.rows, (row) => onRow(page, row, partner, stray));
      const [first] = found;
      if (first === undefined || found.length < 4 || found.length * 3 < page.rows.length * 2) return found;
      // Where nearly all differ, the pages are of different weeks, and one sentence says so.
      return [
        {
          ...first,
          source: page.page.source,
          span: page.page.taskTables[0]?.table.header.span ?? first.span,
          message: phrase`Most dates are not those of ${partner.path}.`,
          advice: phrase`Bring the dates of the two pages in line.`,
        },
      ];
    }),
};

const onRow = (page: LogPage, row: ResolvedRow, partner: LogPage, stray: ReadonlySet<ResolvedRow>): readonly Violation[] => {
  const other = findPartner(page, row, partner);
  if (other === undefined || stray.has(row) || stray.has(other)) return [];
  const start = differs(row.start, other.start) ? difference(page, row, partner, other, "start") : [];
  return start.length > 0 ? start : differs(row.completed, other.completed) ? difference(page, row, partner, other, "completed") : [];
};

const differs = (a: CalendarDate | null, b: CalendarDate | null): boolean => a !== null && b !== null && compareDates(a, b) !== 0;

/** Said on the page whose date does not fit its day, else on the one in the other language. */
const difference = (
  page: LogPage,
  row: ResolvedRow,
  partner: LogPage,
  other: ResolvedRow,
  role: "start" | "completed",
): readonly Violation[] => {
  const isTheirs = role === "start" && !fitsDay(other) && fitsDay(row);
  const [at, from, wrong, right] = isTheirs ? [partner, page, other, row] : [page, partner, row, other];
  const date = right[role];
  if (date === null) return [];
  const cell = wrong.row[role];
  const [here, there] = [quote(role === "start" ? startText(wrong) : (cell?.text ?? "")), formatIso(date)];
  return [
    {
      source: at.page.source,
      span: role === "start" || cell === null ? startSpan(wrong) : cell.span,
      message:
        role === "start"
          ? phrase`The row starts on ${here} here, and on ${there} in ${from.path}.`
          : phrase`The row is complete on ${here} here, and on ${there} in ${from.path}.`,
      advice: phrase`Correct one of the two dates.`,
    },
  ];
};

const fitsDay = ({ day, start }: ResolvedRow): boolean => day !== null && start !== null && weekdayOf(start) === day;
