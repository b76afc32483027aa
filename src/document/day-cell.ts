import { flatMap } from "../model/flat-map.ts";
import { letterClass, withoutPictures } from "../model/letters.ts";
import { remembered } from "../model/once.ts";
import { patternOrUnmarked } from "../model/or-unmarked.ts";
import { parseWeekdayName, toDayNumber, usualWeekday, type DayNumber } from "../model/day.ts";
import { foldedText } from "../model/text.ts";
import type { DateReading } from "./date-cell.ts";
import { readDate } from "./date-reading.ts";
import type { Span } from "./source.ts";

/** What a day cell says. */
export interface DayReading {
  /** Bare numbers as written (`2`, `1`, `12`; the ends of a range `6-7`). Empty for names. */
  readonly numbers: readonly number[];
  /** Weekdays named beyond doubt (`Mon`, `Thứ 2`, `T2`, `CN`, `2 (Mon)`), first and last of a range; empty where only a bare number stands. */
  readonly named: readonly DayNumber[];
  /** `Day 1`, `Ngày 3`, `Week 2 - Day 3`: the number only counts rows. */
  readonly ordinal: number | null;
  /** A date in the cell (`Tue (9/9)`, `Fri - 17/04`, `08/05/2026`, `Mon, Sep 8`), else null. */
  readonly date: DateReading | null;
  /** The date as the folded cell writes it, "" where there is none. */
  readonly dateText: string;
}

/** One day cell. `reading` is null where the cell is empty or says no day. */
export interface DayCell {
  readonly span: Span;
  readonly text: string;
  readonly reading: DayReading | null;
}

const longest = 80;
const names = new RegExp(
  `(?<![${letterClass}])(?:thứ\\s*(?:hai|ba|tư|năm|sáu|b[ảẩ]y|[2-8])|thu (?:hai|ba|tu|nam|sau|bay|[2-7](?! ?[${letterClass}]|[/.-]\\d))|chủ ?nhật|chúa nhật|chu nhat|cn|t(?:h?[ .]{0,2})[2-7]|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun|(?:mo|tu|we(?!ek)|th|fr|sa|su)[a-z]{0,7}day|hai|ba|tư|năm|sáu|bảy)(?![${letterClass}\\d])`,
  "g",
);

/** Reads a day cell; `span` is its content in `source`. Any text gives a result. */
export const readDayCell = (source: string, span: Span): DayCell => {
  const text = source.slice(span.start, span.end);
  return { span, text, reading: text === "" || text.length > longest ? null : readDay(text) };
};

const bare = (text: string): string =>
  withoutPictures(foldedText(text))
    .replace(/<[^<>]*>|&[a-z]+;/g, " ")
    .replace(/[*_~`]/g, "")
    .replace(/\s+/g, " ")
    .trim();

const readDay = remembered((cell: string): DayReading | null => {
  // Most cells hold a number or a weekday and nothing else, which needs none of the expressions below.
  if (/^\d{1,3}$/.test(cell)) return { numbers: [Number(cell)], named: [], ordinal: null, date: null, dateText: "" };
  const weekday = usualWeekday(cell);
  if (weekday !== undefined) return { numbers: [], named: [weekday], ordinal: null, date: null, dateText: "" };
  const text = bare(cell);
  const ordinal = ordinalDay().exec(text);
  const dateText = dateIn(text);
  const rest = dateText === "" ? text : text.replace(dateText, " ").replace(otherDates, " ");
  const date = dateText === "" ? null : readDate(dateText).first;
  const named = flatMap([...rest.matchAll(names)], ([name]) => parseWeekdayName(name) ?? []);
  if (ordinal !== null) return { numbers: [], named, ordinal: Number(ordinal[1]), date, dateText };
  const numbers = bareNumbers(rest.replace(names, named.length > 0 ? " " : "$&"));
  if (named.length > 0)
    return {
      numbers: numbers.length > 0 && named.length === 1 ? rangeWith(numbers, named) : [],
      named: namedRange(numbers, named),
      ordinal: null,
      date,
      dateText,
    };
  if (numbers.length === 0 && date === null) return null;
  return { numbers, named: [], ordinal: null, date, dateText };
});

const ordinalDay = patternOrUnmarked(
  "^(?:(?:week|tuần) ?\\d{1,2} ?[-–—:,/|.]? ?)?(?:day|ngày) ?(\\d{1,3})(?!\\d*[/.-]\\d| ?(?:tháng|thg))",
  "u",
);
const wordyDates = patternOrUnmarked(
  "\\d{1,2} ?(?:tháng|thg) ?\\d{1,2}(?:,? (?:năm )?\\d{4})?|\\d{1,2}(?:st|nd|rd|th)?[ -][a-z]{3,9}\\.?(?:,? \\d{4})?|[a-z]{3,9}\\.?[ -]\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?",
  "g",
);

/** The last day of a range is no number of a day. */
const otherDates = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{1,2}\/\d{1,2}/g;

/** The date that stands in a cell, with its month in numbers or in words. */
const dateIn = (text: string): string => {
  const dates = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}([/.-])\d{1,2}(?:\1\d{2,4})/.exec(text) ?? /\d{1,2}\/\d{1,2}/.exec(text);
  if (dates !== null) return dates[0];
  return (text.match(wordyDates()) ?? []).find((found) => readDate(found).first !== null) ?? "";
};

/** `6 - CN` is a range of a number and a name. */
const namedRange = (numbers: readonly number[], named: readonly DayNumber[]): readonly DayNumber[] => {
  const number = numbers.length === 1 && named.length === 1 ? toDayNumber(numbers[0] ?? 0) : null;
  const [name] = named;
  return number !== null && name === 8 && number < name ? [number, name] : named;
};

const rangeWith = (numbers: readonly number[], named: readonly DayNumber[]): readonly number[] =>
  namedRange(numbers, named).length > 1 ? [] : numbers;

/** The numbers of a text that is nothing but numbers, what joins them, and a remark in brackets. */
const bareNumbers = (cell: string): readonly number[] => {
  const text = cell.replace(/\([^()\d]*\)/g, " ");
  if (!/^[\d\s,&()+/–—~.→>-]*(?:(?:and|và|to|đến)[\d\s]*)?$/.test(text)) return [];
  // `6.1` and `6.2` are the first and the second part of day 6, and `5.6` may be two days.
  const days = text.replace(/(\d+)\.(\d+)/g, (both, day: string, part: string) => (Number(part) <= Number(day) ? day : both));
  return (days.match(/\d+/g) ?? []).filter((digits) => digits.length <= 3).map(Number);
};
