import type { NewReference } from "../document/reference-style.ts";
import { isWorklogError, WorklogError, type TextName } from "../errors.ts";
import { habitualOrder } from "../log/date-order.ts";
import type { LogPage } from "../log/log.ts";
import { configuredOrder } from "../log/settings.ts";
import type { Messages } from "../messages/messages.ts";
import { describeError } from "../messages/sentence.ts";
import { addDays, compareDates, formatIso, type CalendarDate } from "../model/date.ts";
import { parseDateInput } from "../model/date-input.ts";
import { phrase } from "../model/phrase.ts";
import { checkText } from "../model/text.ts";
import { checkReferenceUrl, parseReferenceInput } from "../model/url.ts";
import { textOption, type Options } from "./options.ts";
import type { Session } from "./session.ts";

/** A text that may be written; throws `empty-text` or `control-character` naming the flag. */
export const textInput = (what: TextName, given: string): string => {
  const result = checkText(given);
  if (result.ok) return result.value;
  if (result.error.code === "empty-text") throw new WorklogError("empty-text", { what });
  throw new WorklogError("control-character", { what, character: result.error.character });
};

/** For a question: true for what a check lets through, else the sentence that says what is wrong. */
export const validBy =
  (messages: Messages, check: (text: string) => unknown) =>
  (text: string): true | string => {
    try {
      check(text);
      return true;
    } catch (error) {
      if (!isWorklogError(error)) throw error;
      const { message, advice } = describeError(messages.errors, error);
      return `${message} ${advice}`.trim();
    }
  };

/** For a question, which no flag was given for: whether a text may be written. */
export const validText = (messages: Messages): ((text: string) => true | string) =>
  validBy(messages, (text) => textInput(phrase`the text`, text));

/** A reference as `--ref` takes it (`URL` or `label=URL`); throws `bad-url`, `empty-text` or `control-character`. */
export const referenceInput = (given: string): NewReference => {
  const { url, label } = parseReferenceInput(given);
  return { url: urlInput(url), label: label === null ? null : textInput("--ref", label) };
};

/** An absolute http or https address; throws `bad-url` with the reason. */
export const urlInput = (given: string): string => {
  const result = checkReferenceUrl(given);
  if (result.ok) return result.value;
  throw new WorklogError("bad-url", { given, reason: result.error });
};

/** A date as flags take it, read in the order of the page, a weekday in the week of the page where one is given; throws `bad-date`. */
export const dateInput = (session: Session, page: Pick<LogPage, "order"> & Partial<Pick<LogPage, "week">>, given: string): CalendarDate => {
  const week = page.week === undefined ? null : session.opened.firstDayOf(page.week);
  const result = parseDateInput(given, { today: session.context.today(), order: page.order, week });
  if (result.ok) return result.value;
  throw new WorklogError("bad-date", { given, reason: result.error.reason === "impossible" ? "calendar" : "form" });
};

/**
 * The options with the dates of some of them in ISO form, as the page reads them on which the row is looked for. The pages of a week may write day and month
 * in different orders, and a date is one and the same on all of them.
 */
export const withIsoDates = (session: Session, page: LogPage, options: Options, names: readonly string[]): Options => {
  const dates = names.flatMap((name): readonly (readonly [string, string])[] => {
    const given = textOption(options, name);
    return given === undefined ? [] : [[name, formatIso(dateInput(session, page, given))]];
  });
  return { ...options, ...Object.fromEntries(dates) };
};

/** The order in which a date is read that is given to the log as a whole: that of its default language. */
export const orderOfLog = ({ log, opened }: Session): Pick<LogPage, "order"> => {
  const language = opened.languages[0] ?? "en";
  const page = log.pages.findLast((each) => each.language === language);
  return { order: page?.order ?? configuredOrder(opened.settings, language) ?? habitualOrder(language) };
};

/** What a command takes that helps with a date outside the week: the flag for another week or day, and `--force`, null where it has none. */
export interface WeekFlags {
  readonly flag: "--week" | "--to-week" | "--date" | "--done";
  readonly force: boolean | null;
}

/** Refuses a date outside the seven days of the week unless forced; a date on which a row of the page starts is never outside. */
export const assertInWeek = ({ opened }: Session, page: LogPage, date: CalendarDate, { flag, force }: WeekFlags): void => {
  const first = opened.firstDayOf(page.week);
  const last = addDays(first, 6);
  if (force === true || (compareDates(date, first) >= 0 && compareDates(date, last) <= 0)) return;
  if (page.rows.some(({ start }) => start !== null && compareDates(start, date) === 0)) return;
  throw new WorklogError("date-outside-week", {
    date: formatIso(date),
    week: page.week,
    start: formatIso(first),
    end: formatIso(last),
    flag,
    hasForce: force !== null,
  });
};

/** Refuses a completion date before the start. */
export const assertNotBefore = (completed: CalendarDate, start: CalendarDate | null): void => {
  if (start === null || compareDates(completed, start) >= 0) return;
  throw new WorklogError("completion-before-start", { completed: formatIso(completed), start: formatIso(start) });
};
