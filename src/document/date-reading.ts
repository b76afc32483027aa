import { withoutPictures } from "../model/letters.ts";
import { remembered } from "../model/once.ts";
import { calendarDate, type DateForm } from "../model/date.ts";
import type { DateReading, DateState, PartialDate } from "./date-cell.ts";

/** What a text says as a date. */
export interface ReadDate {
  readonly state: DateState;
  readonly first: DateReading | null;
  readonly last: DateReading | null;
}

/** Longer texts are remarks; the longest date cell of the corpus has 40 characters. */
const longest = 200;

/** Reads every form of date and range of dates that the corpus has (ANALYSIS section 6). */
export const readDate = (raw: string): ReadDate => (raw.length > longest ? { state: "words", first: null, last: null } : readShort(raw));

const readShort = remembered((raw: string): ReadDate => {
  if (raw === "") return { state: "empty", first: null, last: null };
  const text = bare(raw);
  if (!/\d/.test(text)) return { state: "words", first: null, last: null };
  const [first, last] = wholeText(text) ?? insideText(text);
  if (first === undefined || last === undefined)
    return { state: /\d\s*[/.-]+\s*\d/.test(text) ? "unreadable" : "words", first: null, last: null };
  const possible = (first.dmy !== null && last.dmy !== null) || (first.mdy !== null && last.mdy !== null);
  return possible ? { state: "date", first, last } : { state: "impossible", first: null, last: null };
});

/** Without emphasis, emoji, tags, times of day, weekdays and words before a date. */
const bare = (raw: string): string =>
  withoutPictures(raw.normalize("NFC").toLowerCase())
    .replace(/<[^<>]*>|&[a-z]+;/g, " ")
    .replace(/[*_~`]/g, "")
    .replace(/(\d)[ t,]{1,3}(?:lúc )?\d{1,2}(?::|h)\d{2}(?::\d{2})?(?:\.\d{1,6})?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?/g, "$1")
    .replace(/\s+/g, " ")
    .replace(/^(?:ngày|date)[: ]+/, "")
    .replace(/^[\s,:;(–-]+|[\s,;.:)–-]+$/g, "");

type Pair = readonly [DateReading, DateReading];

/** A text that is a date, a range of dates or a range of days, and nothing else. */
const wholeText = (text: string): Pair | undefined => {
  const single = readOne(withoutWeekday(text));
  if (single !== null) return [single, single];
  const days = dayRange(text);
  if (days !== undefined) return days;
  for (const separator of [" - ", " – ", " — ", " → ", "->", "→", " to ", " đến ", "~", ", ", " & ", " and ", " và ", "–", "-", " "]) {
    const parts = text.split(separator);
    if (parts.length !== 2) continue;
    const first = readOne(withoutWeekday(parts[0]?.trim() ?? ""));
    const last = readOne(withoutWeekday(parts[1]?.trim() ?? ""));
    if (first !== null && last !== null) return [withYearOf(first, last), last];
  }
  return undefined;
};

/** The first and last full date that stand in a text among words (`TBD 12/09/2025`). */
const insideText = (text: string): Pair | readonly [] => {
  const found = text.match(/(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/-])\d{1,2}\2\d{1,2})(?![\d/-]|\.\d)/g) ?? [];
  const readings = found.flatMap((date) => readOne(date) ?? []);
  const [first, last] = [readings[0], readings.at(-1)];
  return first === undefined || last === undefined ? [] : [first, last];
};

const withoutWeekday = (text: string): string =>
  text
    .replace(
      /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])[\s,.:(–-]+/,
      "",
    )
    .replace(/\)$/, "");

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** One date; null where the text is none. */
const readOne = (text: string): DateReading | null => {
  const ymd = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (ymd !== null) {
    const date = partial(Number(ymd[1]), Number(ymd[3]), Number(ymd[4]));
    return { form: { order: "ymd", separator: ymd[2] ?? "-", padded: isPadded(ymd[3], ymd[4]), year: "full" }, dmy: date, mdy: date };
  }
  const bareNumbers = /^(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/.exec(text);
  if (bareNumbers !== null) return readNumbers(bareNumbers);
  return readNamed(text);
};

const readNumbers = (match: RegExpExecArray): DateReading | null => {
  const [, a = "", separator = "/", b = "", year] = match;
  if (year === undefined && separator === "-" && (a.length < 2 || b.length < 2)) return null;
  const full = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
  const form: DateForm = {
    order: "either",
    separator,
    padded: isPadded(a, b),
    year: year === undefined ? "none" : year.length === 2 ? "short" : "full",
  };
  return { form, dmy: partial(full, Number(b), Number(a)), mdy: partial(full, Number(a), Number(b)) };
};

/** `Jun 1, 2026`, `1st June 2026`, `1 tháng 6, 2026`, `1 tháng 6 năm 2026`. */
const readNamed = (text: string): DateReading | null => {
  const form: DateForm = { order: "name", separator: " ", padded: false, year: /\d{4}$/.test(text) ? "full" : "none" };
  const vietnamese = /^(\d{1,2}) ?tháng ?(\d{1,2})(?:,| năm|,? năm)? ?(\d{4})?$/.exec(text);
  if (vietnamese !== null) return same(form, vietnamese[3], Number(vietnamese[2]), Number(vietnamese[1]));
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}))?$/.exec(text);
  if (monthFirst !== null) return same(form, monthFirst[3], monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? ?-?([a-z]{3,9})\.?,?-? ?(\d{4})?$/.exec(text);
  return dayFirst === null ? null : same(form, dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]));
};

const monthOf = (word: string | undefined): number => months.indexOf(word?.slice(0, 3) ?? "") + 1;

const same = (form: DateForm, year: string | undefined, month: number, day: number): DateReading | null => {
  if (month === 0) return null;
  const date = partial(year === undefined ? null : Number(year), month, day);
  return { form, dmy: date, mdy: date };
};

/** `09/13-14/2025` (month first) and `13-14/09/2025` (day first). */
const dayRange = (text: string): Pair | undefined => {
  const monthFirst = /^(\d{1,2})([/.])(\d{1,2}) ?[-–] ?(\d{1,2})\2(\d{4})$/.exec(text);
  if (monthFirst !== null) {
    const [month, first, last, year] = [monthFirst[1], monthFirst[3], monthFirst[4], monthFirst[5]].map(Number);
    return rangeOf(monthFirst[2] ?? "/", "mdy", partial(year ?? 0, month ?? 0, first ?? 0), partial(year ?? 0, month ?? 0, last ?? 0));
  }
  const dayFirst = /^(\d{1,2}) ?[-–] ?(\d{1,2})([/.])(\d{1,2})\3(\d{4})$/.exec(text);
  if (dayFirst === null) return undefined;
  const [first, last, month, year] = [dayFirst[1], dayFirst[2], dayFirst[4], dayFirst[5]].map(Number);
  return rangeOf(dayFirst[3] ?? "/", "dmy", partial(year ?? 0, month ?? 0, first ?? 0), partial(year ?? 0, month ?? 0, last ?? 0));
};

const rangeOf = (separator: string, order: "dmy" | "mdy", first: PartialDate | null, last: PartialDate | null): Pair => {
  const form: DateForm = { order: "either", separator, padded: true, year: "full" };
  const none = { form, dmy: null, mdy: null };
  return [
    { ...none, [order]: first },
    { ...none, [order]: last },
  ];
};

/** In `01/06 - 07/06/2026` the year counts for both ends. */
const withYearOf = (first: DateReading, last: DateReading): DateReading => {
  const year = last.dmy?.year ?? last.mdy?.year ?? null;
  const fill = (date: PartialDate | null): PartialDate | null => (date === null ? null : { ...date, year: date.year ?? year });
  return { ...first, dmy: fill(first.dmy), mdy: fill(first.mdy) };
};

/** A day that exists; without a year it may be 29 February. */
const partial = (year: number | null, month: number, day: number): PartialDate | null =>
  calendarDate(year ?? 2024, month, day) === null ? null : { year, month, day };

const isPadded = (a = "", b = ""): boolean => a.length === 2 && b.length === 2;
