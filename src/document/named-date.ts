import { calendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import type { DateReading, PartialDate } from "./date-cell.ts";

/** A date with its month in words: `Jun 1, 2026`, `1st June 2026`, `01-Jun-26`, `1 tháng 6, 2026`, `1 thg 6 năm 2026`; null for any other text. Takes lower case. */
export const readNamedDate = (text: string): DateReading | null => {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return readingOf(match);
  }
  return null;
};

/** A day that exists; without a year it may be 29 February. */
export const partial = (year: number | null, month: number, day: number): PartialDate | null =>
  calendarDate(year ?? 2024, month, day) === null ? null : { year, month, day };

const patterns = [
  /^(?<day>\d{1,2}) ?(?:tháng|thang|thg) ?(?<number>\d{1,2})(?:(?:,| n[ăa]m|, ?n[ăa]m)? ?(?<year>\d{4}))?$/d,
  /^(?<month>[a-z]{3,9})(?:\.? |-)(?<day>\d{1,2})(?<nth>st|nd|rd|th)?,?(?:[ -](?<year>\d{4}))?$/d,
  /^(?<day>\d{1,2})(?<nth>st|nd|rd|th)?(?: of |[ ./-]{0,2})(?<month>[a-z]{3,9})(?:[ .,/-]{1,2}(?<year>\d{4}|\d{2}))?[.,]?$/d,
  /^(?<year>\d{4})[ -](?<month>[a-z]{3,9})[ -](?<day>\d{1,2})$/d,
];

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

const readingOf = (match: RegExpExecArray): DateReading | null => {
  const { day = "", month, number, year } = match.groups ?? {};
  const monthNumber = month === undefined ? Number(number) : months.findIndex((name) => name.startsWith(month)) + 1;
  if (monthNumber === 0) return null;
  const full = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = partial(full, monthNumber, Number(day));
  const kind = year === undefined ? "none" : year.length === 2 ? "short" : "full";
  return { form: { order: "name", separator: patternOf(match), padded: day.startsWith("0"), year: kind }, dmy: date, mdy: date };
};

/** The text with a name in braces in place of each part, as `formatDate` takes it: what stands between them is kept. */
const patternOf = (match: RegExpExecArray): string => {
  let pattern = match[0];
  const spans = flatMap(Object.entries(match.indices?.groups ?? {}), ([name, span]) => (span === undefined ? [] : [{ name, span }]));
  for (const { name, span } of spans.toSorted((a, b) => b.span[0] - a.span[0])) {
    const length = span[1] - span[0];
    const token = name !== "month" || length > 4 ? name : length === 4 ? "sept" : "mon";
    pattern = `${pattern.slice(0, span[0])}{${token}}${pattern.slice(span[1])}`;
  }
  return pattern;
};
