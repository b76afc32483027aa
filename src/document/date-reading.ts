import { flatMap } from "../model/flat-map.ts";
import { withoutPictures } from "../model/letters.ts";
import { remembered } from "../model/once.ts";
import { orUnmarked, patternOrUnmarked } from "../model/or-unmarked.ts";
import type { DateForm } from "../model/date.ts";
import { foldedText } from "../model/text.ts";
import type { DateReading, DateState, PartialDate } from "./date-cell.ts";
import { partial, readNamedDate } from "./named-date.ts";

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
  // Nearly every date is numbers alone; to compile the expressions for all others takes as long as to read a page.
  const numbers = numbersAlone.exec(raw);
  const plain = numbers === null ? null : readNumbers(numbers);
  if (plain !== null) return dated(plain, plain);
  const text = bare(raw);
  if (!/\d/.test(text)) return { state: "words", first: null, last: null };
  const [first, last] = wholeText(text) ?? insideText(text);
  if (first === undefined || last === undefined)
    return { state: /\d\s*[/.-]+\s*\d|^\d{8}$/.test(text) ? "unreadable" : "words", first: null, last: null };
  return dated(first, last);
});

const numbersAlone = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

const dated = (first: DateReading, last: DateReading): ReadDate => {
  const possible = (first.dmy !== null && last.dmy !== null) || (first.mdy !== null && last.mdy !== null);
  return possible ? { state: "date", first, last } : { state: "impossible", first: null, last: null };
};

/** Without emphasis, emoji, tags, escapes, times of day, words before a date, remarks behind it, and a date that another one strikes out. */
const bare = (raw: string): string =>
  withoutPictures(foldedText(raw))
    .replace(/<[^<>]*>|&[a-z]+;/g, " ")
    .replace(/\\(?=[/.-])/g, "")
    .replace(/~~[^~]*~~(?=.*\d)/g, " ")
    .replace(/[*_~`]/g, "")
    .replace(/(\d)[ t,]{1,3}(?:lúc )?\d{1,2}(?::|h)\d{2}(?::\d{2})?(?:\.\d{1,6})?(?: ?[ap]m)?(?:z|[+-]\d{2}:?\d{2})?/g, "$1")
    .replace(/\([^()\d]*\)\s*$/, " ")
    .replace(/\s+/g, " ")
    .replace(wordsBefore(), "")
    .replace(/^[\s,:;(–-]+|[\s,;.:)–-]+$/g, "");

const wordsBefore = patternOrUnmarked("^[ @]*(?:(?:từ|from|since|on|ngày|date)[: ]+)*");

type Pair = readonly [DateReading, DateReading];

/** A text that is a date, a range of dates or a range of days, and nothing else. */
const wholeText = (text: string): Pair | undefined => {
  const single = readOne(withoutWeekday(text));
  if (single !== null) return [single, single];
  const days = dayRange(text);
  if (days !== undefined) return days;
  for (const separator of [
    " - ",
    " – ",
    " — ",
    " → ",
    "->",
    "→",
    " to ",
    " đến ngày ",
    " den ngay ",
    " đến ",
    " den ",
    "~",
    ", ",
    " & ",
    " and ",
    " và ",
    " va ",
    "–",
    "-",
    " ",
  ]) {
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
  const readings = flatMap(found, (date) => readOne(date) ?? []);
  const [first, last] = [readings[0], readings.at(-1)];
  return first === undefined || last === undefined ? [] : [first, last];
};

const weekday =
  "(?:thứ (?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|chủ nhật|cn|t[2-7])";
const weekdayBefore = patternOrUnmarked(`^${weekday}[\\s,.:(–-]+(?:ngày )?`);
const weekdayBehind = patternOrUnmarked(`[\\s,.(–-]+${weekday}$`);

const withoutWeekday = (text: string): string => text.replace(weekdayBefore(), "").replace(/\)$/, "").replace(weekdayBehind(), "");

/** One date; null where the text is none. */
const readOne = (text: string): DateReading | null => {
  const ymd = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(20\d{2})()(\d{2})(\d{2})$/.exec(text);
  if (ymd !== null) {
    const date = partial(Number(ymd[1]), Number(ymd[3]), Number(ymd[4]));
    return { form: { order: "ymd", separator: ymd[2] ?? "", padded: isPadded(ymd[3], ymd[4]), year: "full" }, dmy: date, mdy: date };
  }
  const bareNumbers = /^(\d{1,2}) ?([/.-]) ?(\d{1,2})(?: ?\2 ?(\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{1,2})( )(\d{1,2}) (\d{4})$/.exec(text);
  if (bareNumbers !== null) return readNumbers(bareNumbers);
  return readNamedDate(text);
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

const between = orUnmarked(" ?(?:[-–~]|to|đến) ?");
const monthFirstDays = new RegExp(`^(\\d{1,2})([/.])(\\d{1,2})${between}(\\d{1,2})(?:\\2(\\d{4}))?$`);
const dayFirstDays = new RegExp(`^(\\d{1,2})${between}(\\d{1,2})([/.])(\\d{1,2})(?:\\3(\\d{4}))?$`);
const daysOfNamedMonth = new RegExp(`^(\\d{1,2})${between}(\\d{1,2})((?:st|nd|rd|th)?[ -][a-z].*)$`);
const namedMonthDays = new RegExp(`^([a-z]{3,9}\\.? )(\\d{1,2})${between}(\\d{1,2})(\\D.*)?$`);

/** `09/13-14/2025` (month first), `13-14/09/2025` and `8-10/9` (day first), `8-10 Sep 2025`, `Sep 8-10, 2025`. */
const dayRange = (text: string): Pair | undefined => {
  const monthFirst = monthFirstDays.exec(text);
  if (monthFirst !== null) {
    const [, month, separator, first, last, year] = monthFirst;
    return rangeOf("mdy", separator, year, [month, first], [month, last]);
  }
  const dayFirst = dayFirstDays.exec(text);
  if (dayFirst !== null) {
    const [, first, last, separator, month, year] = dayFirst;
    return rangeOf("dmy", separator, year, [month, first], [month, last]);
  }
  const [, day = "", lastDay = "", month = ""] = daysOfNamedMonth.exec(text) ?? [];
  if (month !== "") return namedRange(day + month, lastDay + month);
  const [, name = "", from = "", to = "", year = ""] = namedMonthDays.exec(text) ?? [];
  return name === "" ? undefined : namedRange(name + from + year, name + to + year);
};

type MonthAndDay = readonly [string | undefined, string | undefined];

const rangeOf = (order: "dmy" | "mdy", separator = "/", year: string | undefined, first: MonthAndDay, last: MonthAndDay): Pair => {
  const full = year === undefined ? null : Number(year);
  const form: DateForm = { order: "either", separator, padded: true, year: full === null ? "none" : "full" };
  const none = { form, dmy: null, mdy: null };
  const dateOf = ([month, day]: MonthAndDay): PartialDate | null => partial(full, Number(month), Number(day));
  return [
    { ...none, [order]: dateOf(first) },
    { ...none, [order]: dateOf(last) },
  ];
};

const namedRange = (first: string, last: string): Pair | undefined => {
  const [from, to] = [readNamedDate(first), readNamedDate(last)];
  return from === null || to === null ? undefined : [from, to];
};

/** In `01/06 - 07/06/2026` the year counts for both ends. */
const withYearOf = (first: DateReading, last: DateReading): DateReading => {
  const year = last.dmy?.year ?? last.mdy?.year ?? null;
  const fill = (date: PartialDate | null): PartialDate | null => (date === null ? null : { ...date, year: date.year ?? year });
  return { ...first, dmy: fill(first.dmy), mdy: fill(first.mdy) };
};

const isPadded = (a = "", b = ""): boolean => a.length === 2 && b.length === 2;
