import { isWorklogError, WorklogError } from "../errors.ts";
import { addDays, compareDates, formatIso, type CalendarDate, type DateOrder } from "../model/date.ts";
import { parseDateInput } from "../model/date-input.ts";
import { parseWeekdayName, toDayNumber, type DayNumber } from "../model/day.ts";
import type { Item } from "../model/item.ts";
import { checkText } from "../model/text.ts";
import { checkReferenceUrl, isMeantAsAddress } from "../model/url.ts";
import { parseWeekNumber } from "../model/week.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { ImportFault, RawReference, RawRow } from "./raw-row.ts";

/** A row that may be written. */
export interface ImportRow {
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly week: number;
  /** Null for every language of the log. */
  readonly language: string | null;
  readonly day: DayNumber | null;
  readonly start: CalendarDate | null;
  /** Whether a new row starts on its day, as the file says nothing of starts. */
  readonly startsOnDay: boolean;
  readonly completed: CalendarDate | null;
  readonly tasks: readonly Item[];
  readonly references: readonly RawReference[];
}

/** What checking a row needs to know of the log. */
export interface ImportLog {
  readonly today: CalendarDate;
  /** How dates such as 06/10/2025 are read; null where nothing tells. */
  readonly order: DateOrder | null;
  /** The first of the seven days of a week; null where nothing tells. */
  readonly firstDayOf: (week: number) => CalendarDate | null;
  /** The week that holds a day; null where none does. */
  readonly weekOf: (date: CalendarDate) => number | null;
  /** Whether dates outside their week, and completion before the start, are let through. */
  readonly force: boolean;
  /** What the pages that a row goes to say already. */
  readonly standingFor: (row: Pick<ImportRow, "week" | "language">) => Standing;
}

/** What every page that a row goes to says already: it is not judged again. */
export interface Standing {
  /** A reference as it stands there: the page tells how a line of CSV is meant that can be read in more than one way. */
  readonly reference: (reference: RawReference) => RawReference | undefined;
  readonly hasStart: (start: CalendarDate) => boolean;
  /** Whether one row has both dates. */
  readonly hasDates: (start: CalendarDate, completed: CalendarDate) => boolean;
}

/** A date in a file: year-month-day, or day and month with a year, as spreadsheets write it. */
export const isBareDate = (text: string): boolean => /^\d{1,2}([/.-])\d{1,2}\1\d{4}$/.test(text);

/** The row that a part of a file says, or all that is wrong with it; null for a row that says nothing. */
export const checkRow = (raw: RawRow, log: ImportLog): ImportRow | null | readonly ImportFault[] => {
  const faults: ImportFault[] = [];
  const attempt = <T>(field: string, otherwise: T, check: () => T): T => {
    try {
      return check();
    } catch (error) {
      if (!isWorklogError(error)) throw error;
      faults.push({ line: raw.lineOf(field), field, error });
      return otherwise;
    }
  };
  const start = attempt("start", null, () => dateOf(raw.start ?? null, log));
  const completed = attempt("completed", null, () => dateOf(raw.completed, log));
  const week = attempt("week", 0, () => weekOf(raw.week, start, log));
  const day = attempt("day", null, () => dayOf(raw.day));
  const language = raw.language?.toLowerCase() ?? null;
  const standing = log.standingFor({ week, language });
  const tasks = attempt("task", [], () => raw.tasks.flatMap((task) => itemOf(task, phrase`a task`)));
  const references = attempt("references", [], () => raw.references.flatMap((reference) => referenceOf(reference, standing)));
  if (week !== 0 && !log.force) {
    attempt("start", undefined, () => assertInWeek(start, week, log, standing));
    attempt("completed", undefined, () => assertOrder(start, completed, standing));
  }
  if (faults.length > 0) return faults;
  const isEmpty = tasks.length === 0 && references.length === 0 && start === null && completed === null && day === null;
  return isEmpty
    ? null
    : {
        line: raw.lineOf(""),
        week,
        language,
        day,
        start,
        startsOnDay: raw.start === undefined,
        completed,
        tasks,
        references,
      };
};

const weekOf = (given: string | null, start: CalendarDate | null, log: ImportLog): number => {
  if (given !== null) {
    const week = parseWeekNumber(given);
    if (week === null) throw new WorklogError("bad-week", { given });
    return week;
  }
  const week = start === null ? null : log.weekOf(start);
  if (week === null)
    throw new WorklogError("bad-value", { given: "", accepted: phrase`the number of a week, or a start date in a week of the log` });
  return week;
};

/** A number is a weekday here, 2 = Monday, whatever the log counts, as `export` writes it. */
const dayOf = (given: string | null): DayNumber | null => {
  if (given === null) return null;
  const day = /^\d+$/.test(given) ? toDayNumber(Number(given)) : parseWeekdayName(given);
  if (day === null)
    throw new WorklogError("bad-value", { given, accepted: phrase`2 (Monday) to 8 (Sunday), or a weekday such as Mon or CN` });
  return day;
};

const dateOf = (given: string | null, { today, order }: ImportLog): CalendarDate | null => {
  if (given === null) return null;
  if (isBareDate(given) && order === null) {
    const [dmy, mdy] = [parseDateInput(given, { today, order: "dmy" }), parseDateInput(given, { today, order: "mdy" })];
    if (!dmy.ok || !mdy.ok || compareDates(dmy.value, mdy.value) !== 0) throw new WorklogError("bad-date", { given, reason: "order" });
  }
  if (!isBareDate(given) && !/^\d{4}([-/])\d{1,2}\1\d{1,2}$/.test(given)) throw new WorklogError("bad-date", { given, reason: "plain" });
  const date = parseDateInput(given, { today, order: order ?? "dmy" });
  if (!date.ok) throw new WorklogError("bad-date", { given, reason: "calendar" });
  return date.value;
};

const itemOf = (item: Item, what: Phrase): readonly Item[] => {
  const items = item.items.flatMap((below) => itemOf(below, phrase`a sub-task`));
  const result = checkText(item.text);
  if (result.ok) return [{ text: result.value, items }];
  if (result.error.code === "control-character") throw new WorklogError("control-character", { what, character: result.error.character });
  // An empty line says nothing; one with something below it would lose its place.
  if (items.length === 0) return [];
  throw new WorklogError("empty-text", { what });
};

const referenceOf = ({ url, label }: RawReference, standing: Standing): readonly RawReference[] => {
  const known = standing.reference({ url, label });
  if (known !== undefined) return [known];
  const text = label === null || label.trim() === "" ? null : checkText(label);
  if (text !== null && !text.ok) {
    if (text.error.code === "control-character")
      throw new WorklogError("control-character", { what: phrase`a label`, character: text.error.character });
    return url === null ? [] : referenceOf({ url, label: null }, standing);
  }
  const name = text === null ? null : text.value;
  if (url === null && name !== null && isMeantAsAddress(name)) return referenceOf({ url: name, label: null }, standing);
  // What only parts two references is none.
  if (url === null) return name === null || !/[\p{L}\p{N}]/u.test(name) ? [] : [{ url, label: name }];
  const address = checkReferenceUrl(url);
  if (!address.ok) throw new WorklogError("bad-url", { given: url, reason: address.error });
  return [{ url: address.value, label: name }];
};

const assertInWeek = (start: CalendarDate | null, week: number, log: ImportLog, standing: Standing): void => {
  const first = log.firstDayOf(week);
  if (start === null || first === null) return;
  const last = addDays(first, 6);
  if (compareDates(start, first) >= 0 && compareDates(start, last) <= 0) return;
  if (standing.hasStart(start)) return;
  throw new WorklogError("date-outside-week", {
    date: formatIso(start),
    week,
    start: formatIso(first),
    end: formatIso(last),
    flag: null,
    hasForce: true,
  });
};

const assertOrder = (start: CalendarDate | null, completed: CalendarDate | null, standing: Standing): void => {
  if (start === null || completed === null || compareDates(completed, start) >= 0) return;
  if (standing.hasDates(start, completed)) return;
  throw new WorklogError("completion-before-start", { completed: formatIso(completed), start: formatIso(start) });
};
