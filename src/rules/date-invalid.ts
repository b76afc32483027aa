import { replaceCell } from "../document/cell-edit.ts";
import type { DateCell } from "../document/date-cell.ts";
import type { ColumnRole } from "../document/page.ts";
import { findPartner } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { dateFormOf } from "../log/dialect.ts";
import { resolveNear } from "../log/missing-years.ts";
import { mondayOfPage } from "../log/weeks.ts";
import { compareDates, daysBetween, formatDate, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { quote } from "./words.ts";

/** A date cell that holds no date. */
export const dateInvalid: Rule = {
  name: "date-invalid",
  group: "calendar",
  severity: "error",
  fixable: true,
  summary: "a date that does not exist or cannot be read",
  why: "The row belongs to no day: it is left out of calendars and counts. Where the same row in the other language has a date of this week, that is the one that was meant.",
  example: { wrong: "| 3 | - Deploy | 04/24../2026 |", right: "| 3 | - Deploy | 24/04/2026 |" },
  check: (subject) =>
    flatMap(subject.log.pages, (page) =>
      flatMap(page.rows, (row) => [...inCell(subject, page, row, "start"), ...inCell(subject, page, row, "completed")]),
    ),
};

const inCell = (subject: Subject, page: LogPage, row: ResolvedRow, role: "start" | "completed"): readonly Violation[] => {
  const cell = row.row[role];
  if (cell === null) return [];
  const isWrong = cell.state === "unreadable" || cell.state === "impossible";
  const other = cell.state === "date" && row[role] === null ? otherOrder(page, cell) : false;
  // The placeholder of a template is another rule's.
  if ((!isWrong && !other) || /[dmy]{2}/i.test(cell.text)) return [];
  const swapped = other ? inOtherOrder(page, cell) : null;
  const theirs = partnerDate(subject, page, row, role);
  const isConfirmed = theirs !== null && (!other || (swapped !== null && compareDates(swapped, theirs) === 0));
  const meant = isConfirmed ? theirs : swapped;
  const text = meant === null ? null : formatDate(meant, dateFormOf([page.page], role), page.order);
  return [
    {
      source: page.page.source,
      span: cell.span,
      message: messageOf(cell, other, page),
      advice:
        text === null
          ? phrase`Write the date as the other rows do.`
          : isConfirmed
            ? phrase`Write ${text}, as the page in the other language does.`
            : phrase`Write ${text}.`,
      ...(text === null || !isConfirmed ? {} : { fix: fixOf(page, row, role, text) }),
    },
  ];
};

const messageOf = (cell: DateCell, other: boolean, page: LogPage): Phrase => {
  if (other)
    return page.order === "dmy"
      ? phrase`${quote(cell.text)} is no day with the day first, as this page writes its dates.`
      : phrase`${quote(cell.text)} is no day with the month first, as this page writes its dates.`;
  return cell.state === "unreadable" ? phrase`${quote(cell.text)} is not a date.` : phrase`There is no such day as ${cell.text}.`;
};

/** Whether a date is one only in the order that the page does not have. */
const otherOrder = ({ order }: LogPage, cell: DateCell): boolean => cell.first?.[order] === null && cell.first[opposite[order]] !== null;

const opposite = { dmy: "mdy", mdy: "dmy" } as const;

/** The day that such a date is then; null for a range. */
const inOtherOrder = (page: LogPage, { first, last }: DateCell): CalendarDate | null => {
  const monday = mondayOfPage(page);
  return first === null || first !== last || monday === null ? null : resolveNear(first, opposite[page.order], monday);
};

/** The date of the same row in the other language, if it lies in the week of this page. */
const partnerDate = (subject: Subject, page: LogPage, row: ResolvedRow, role: "start" | "completed"): CalendarDate | null => {
  const partner = subject.partnerOf(page);
  const date = partner === undefined ? null : (findPartner(page, row, partner)?.[role] ?? null);
  const monday = mondayOfPage(page);
  if (date === null || monday === null) return null;
  const days = daysBetween(monday, date);
  return days >= 0 && days < 7 ? date : null;
};

const fixOf = (page: LogPage, { row }: ResolvedRow, role: ColumnRole, text: string): Violation["fix"] => {
  const cell = row.cell(role);
  return cell === undefined ? [] : [replaceCell(page.page.source.text, row, cell, text)];
};
