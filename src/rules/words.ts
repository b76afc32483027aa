import { formatDate, formatIso, type CalendarDate, type DateOrder } from "../model/date.ts";
import type { DateCell } from "../document/date-cell.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { KnownKind } from "../document/section-kind.ts";

/** The parts of a page, in the middle of a sentence. */
export const sectionName: Readonly<Record<KnownKind, Phrase>> = {
  objectives: phrase`objectives`,
  tasks: phrase`tasks`,
  achievements: phrase`achievements`,
};

/** A date as the page would write it in that cell, and the same in ISO form where the two differ. */
export const dateInForm = (date: CalendarDate, cell: Pick<DateCell, "first"> | null, order: DateOrder): string => {
  const form = cell?.first?.form;
  return form === undefined ? formatIso(date) : formatDate(date, form, order);
};

/** A text for a sentence: on one line, cut where it is long, and without what steers a terminal. */
export const quote = (text: string, longest = 60): string => {
  const line = text
    .replace(/\s+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
    .trim();
  return `"${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}"`;
};
