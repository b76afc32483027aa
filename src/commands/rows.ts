import { countsByWords, findPartner, findRows, dayOfNumber, type RowQuery } from "../log/find-row.ts";
import type { LogPage, Numbering, ResolvedRow } from "../log/log.ts";
import { WorklogError } from "../errors.ts";
import { compareDates, type CalendarDate } from "../model/date.ts";
import { parseDateInput } from "../model/date-input.ts";
import { parseDayInput } from "../model/day-input.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import { assertInWeek, type WeekFlags } from "./inputs.ts";
import { textOption, type Options } from "./options.ts";
import { describeMarks, type RowMarks } from "./row-marks.ts";
import type { Session } from "./session.ts";

/** The row is there already: no `--force` makes one. */
const ofWeek: WeekFlags = { flag: "--week", force: null };

/** Which row the flags `--day` and `--row` mean on a page, the row of that day where both were given; undefined where neither was. */
export const rowQuery = (session: Session, page: LogPage, options: Options, flags: WeekFlags = ofWeek): RowQuery | undefined => {
  const row = textOption(options, "row");
  const day = textOption(options, "day");
  const ofDay = day === undefined ? undefined : dayQuery(session, page, day, flags);
  if (row === undefined) return ofDay;
  const query: RowQuery = { kind: "row", number: wholeNumber("--row", row) };
  if (ofDay !== undefined && !findRows(page, ofDay).some((found) => found.row.number === query.number))
    throw new WorklogError("no-such-row", {
      what: phrase`${describeQuery(query)} for ${describeQuery(ofDay)}`,
      path: page.path,
      rows: page.rows.length,
    });
  return query;
};

/** What a day means on a page: a number as the page writes it, a weekday name, a date (in the week, unless forced), or the text of a day cell. */
export const dayQuery = (session: Session, page: LogPage, text: string, flags: WeekFlags): RowQuery => {
  const input = parseDayInput(text);
  if (input.kind === "weekday") return { kind: "weekday", day: input.day, text };
  const numbering = countsByWords(page) ? "sequence" : page.numbering;
  if (input.kind === "number") {
    const query: RowQuery = { kind: "ordinal", number: input.value, text };
    const day = dayOfNumber(input.value, numbering);
    if (day === "ordinal" || (day === null && findRows(page, query).length > 0)) return query;
    if (day === null) throw badDay(text, numbering);
    return { kind: "weekday", day, text };
  }
  if (input.kind === "date") {
    const date = parseDateInput(text, { today: session.context.today(), order: page.order });
    if (date.ok) return dateQuery(session, page, date.value, text, flags);
    throw new WorklogError("bad-date", { given: text, reason: date.error.reason === "impossible" ? "calendar" : "form" });
  }
  const query: RowQuery = { kind: "text", text };
  if (findRows(page, query).length > 0) return query;
  throw badDay(text, numbering);
};

const dateQuery = (session: Session, page: LogPage, date: CalendarDate, text: string, flags: WeekFlags): RowQuery => {
  const query: RowQuery = { kind: "date", date, text };
  if (findRows(page, query).length === 0) assertInWeek(session, page, date, flags);
  return query;
};

const badDay = (given: string, numbering: Numbering): WorklogError => {
  if (numbering === "monday-1")
    return new WorklogError("bad-day", {
      given,
      accepted: phrase`1 (Monday) to 7 (Sunday), as this log counts, or a weekday such as Monday, or a date`,
    });
  if (numbering === "sequence")
    return new WorklogError("bad-day", {
      given,
      accepted: phrase`the number of a row, as this log counts, or a weekday such as Monday, or a date`,
    });
  return new WorklogError("bad-day", { given });
};

/** The one row that a query means; throws `no-such-row` or `ambiguous-row` with the candidates. */
export const oneRow = (page: LogPage, query: RowQuery): ResolvedRow => {
  const rows = findRows(page, query);
  const [row] = rows;
  if (row === undefined) throw new WorklogError("no-such-row", { what: describeMissing(query), path: page.path, rows: page.rows.length });
  if (rows.length > 1) throw ambiguous(page, describeQuery(query), rows);
  return row;
};

/** An error that lists the rows among which the user has to choose. */
export const ambiguous = (page: LogPage, what: Phrase, rows: readonly ResolvedRow[]): WorklogError =>
  new WorklogError("ambiguous-row", {
    what,
    path: page.path,
    candidates: rows.map((row) => describeRow(row)),
  });

/** One line that tells a row apart: its number, its day and the start of its first task, as it is written. */
export const describeRow = (row: ResolvedRow): Phrase => describeMarks(marksOf(row));

/** What tells a row apart, as plain data. */
export const marksOf = ({ row }: ResolvedRow): RowMarks => ({
  number: row.number,
  day: row.day?.text ?? "",
  start: row.start?.text ?? "",
  task: row.tasks[0]?.text ?? "",
});

/** What a query looks for, as an error says it: `day 3`, `row 12`. */
export const describeQuery = (query: RowQuery): Phrase => (query.kind === "row" ? phrase`row ${query.number}` : phrase`day ${query.text}`);

/** The same where nothing was found: `row for day 3`, `row 12`. */
export const describeMissing = (query: RowQuery): Phrase =>
  query.kind === "row" ? describeQuery(query) : phrase`row for ${describeQuery(query)}`;

/** The same row on each of the pages; throws `no-partner` where a page has none. The first page is the one on which the row was chosen. */
export const partnerRows = (pages: readonly LogPage[], row: ResolvedRow): readonly (readonly [LogPage, ResolvedRow])[] => {
  const [first, ...others] = pages;
  if (first === undefined) return [];
  const partners = others.map((other): readonly [LogPage, ResolvedRow] => {
    const partner = findPartner(first, row, other);
    if (partner !== undefined) return [other, partner];
    throw new WorklogError("no-partner", { path: first.path, row: row.row.number, language: first.language, other: other.language });
  });
  return [[first, row], ...partners];
};

/** The rows among which `--match` chooses: those that the other flags name, or all. */
export const candidates = (session: Session, page: LogPage, options: Options): readonly ResolvedRow[] => {
  const query = rowQuery(session, page, options);
  return query === undefined ? page.rows : findRows(page, query);
};

/** The rows with a text in their task cell, whatever the case of its letters. */
export const matching = (page: LogPage, text: string, rows: readonly ResolvedRow[]): readonly ResolvedRow[] => {
  const wanted = foldText(text);
  return rows.filter(({ row }) => {
    const cell = row.cell("task");
    return cell !== undefined && foldText(page.page.source.text.slice(cell.content.start, cell.content.end)).includes(wanted);
  });
};

/** A text as `--match` compares it. */
export const foldText = (text: string): string => text.normalize("NFC").toLowerCase();

const matchedRow = (session: Session, page: LogPage, match: string, options: Options): ResolvedRow => {
  const rows = matching(page, match, candidates(session, page, options));
  const [row] = rows;
  const what = phrase`the text "${match}"`;
  if (row === undefined) throw new WorklogError("no-such-row", { what: phrase`row for ${what}`, path: page.path, rows: page.rows.length });
  if (rows.length > 1) throw ambiguous(page, what, rows);
  return row;
};

/** The row that the flags name, asked for in a terminal where they name none. */
export const chooseRow = async (
  session: Session,
  page: LogPage,
  options: Options,
  isOffered: (row: ResolvedRow) => boolean = () => true,
): Promise<ResolvedRow> => {
  const match = textOption(options, "match");
  if (match !== undefined) return matchedRow(session, page, match, options);
  const query = rowQuery(session, page, options);
  if (query !== undefined) return oneRow(page, query);
  if (page.rows.length === 0) throw new WorklogError("no-such-row", { what: phrase`row for any day`, path: page.path, rows: 0 });
  if (!session.context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--day" });
  const offered = page.rows.filter(isOffered);
  const today = offered.find(({ start }) => start !== null && compareDates(start, session.context.today()) === 0);
  return session.context.terminal.prompt.select({
    message: session.messages.notes.whichRow,
    choices: (offered.length > 0 ? offered : page.rows).map((row) => ({ name: session.messages.say(describeRow(row)), value: row })),
    ...(today === undefined ? {} : { initial: today }),
  });
};

/** A whole number above 0; throws `bad-number` naming the flag. */
export const wholeNumber = (flag: string, given: string): number => {
  if (/^[1-9]\d{0,5}$/.test(given)) return Number(given);
  throw new WorklogError("bad-number", { what: flag, given, accepted: phrase`a whole number from 1 on` });
};
