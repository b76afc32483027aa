import type { DayNumber } from "../model/day.ts";
import { readDayCell, type DayCell } from "./day-cell.ts";

/** A day cell of the log with the weekday that it stands for (null where its number only counts rows). */
export interface DayExample {
  readonly cell: DayCell;
  readonly day: DayNumber | null;
}

/** The day that a new cell is to name: its weekday, the number that a bare number is to be, and its date for cells that hold one. */
export interface NewDay {
  readonly day: DayNumber;
  readonly number: number;
  /** The number of the row, for cells such as `Day 1` that only count. */
  readonly ordinal: number;
  /** The date as such cells write it (`09/10`), "" where it is not known. */
  readonly date: string;
}

/** Weekday names from Monday to Sunday, the usual spelling of two first; those that begin as `Thu` stand before it. */
const nameSets: readonly (readonly string[])[] = [
  ["thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat"],
  ["thu 2", "thu 3", "thu 4", "thu 5", "thu 6", "thu 7", "chu nhat"],
  ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  ["mon", "tues", "wed", "thurs", "fri", "sat", "sun"],
  ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"],
  ["thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7", "chủ nhật"],
  ["t2", "t3", "t4", "t5", "t6", "t7", "cn"],
  ["hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật"],
];

/**
 * The text of a new day cell, as the log writes it: a cell of the same weekday is copied where its name is of the same set (a Sunday may be `CN` among numbers), else the nearest example is
 * changed to that day, else the bare number stands.
 * `examples` come nearest first.
 */
export const dayText = (examples: readonly DayExample[], wanted: NewDay): string => {
  const simple = examples.filter(({ cell }) => cell.reading !== null && cell.reading.named.length < 2 && cell.reading.numbers.length < 2);
  const first = simple[0];
  if (first === undefined) return String(wanted.number);
  const style = shapeOf(first.cell.text);
  const names = namesIn(first);
  const same = simple.find(
    (each) =>
      each.day === wanted.day &&
      each.cell.reading?.date === null &&
      shapeOf(each.cell.text) === style &&
      (names.length === 0 || isCn(each.cell.text) || namesIn(each).some((set) => names.includes(set))),
  );
  if (same !== undefined) return same.cell.text;
  const sunday = simple.find(({ cell }) => isName(cell.text));
  // Among numbers, the Sunday alone may have its name.
  if (sunday !== undefined && style === "0" && wanted.day === 8 && simple.every(({ cell, day }) => day === 8 || !isName(cell.text)))
    return sunday.cell.text;
  const example = simple.find(({ cell }) => shapeOf(cell.text) === style) ?? first;
  return changedDay(example, wanted);
};

/** Digits and letters folded, so that `**2**` and `**6**` have one shape, `Mon` and `Tue` too. */
const shapeOf = (text: string): string =>
  text
    .replace(/\d+/g, "0")
    .replace(/\p{L}+/gu, "a")
    .replace(/\s+/g, " ");

/** A day cell as it is in a week: one that begins with the name of its own (`Week 2 - Day 3`) gets another number. */
export const inWeek = (cell: DayCell, week: number): DayCell => {
  const text = cell.text.replace(weekName, (name) =>
    name.replace(/\d+$/, (own) => String(week).padStart(own.startsWith("0") ? 2 : 1, "0")),
  );
  return text === cell.text ? cell : readDayCell(text, { start: 0, end: text.length });
};

const weekName = /^[^\p{L}\d]*(?:week|tuần|tuan) ?\d{1,2}/iu;

const isName = (text: string): boolean => /^a(?: a)?$/.test(shapeOf(text));

const changedDay = ({ cell: { text, reading }, day }: DayExample, wanted: NewDay): string => {
  // The date waits behind a mark, so that none of its digits is taken for the number of the day.
  const opened = wanted.date === "" ? text : withDate(text, reading?.dateText ?? "", dateMark);
  const named = day === null ? null : renamed(opened, day, wanted.day);
  const dated = opened === text ? null : opened;
  const number = reading?.ordinal === null ? wanted.number : wanted.ordinal;
  const own = reading?.ordinal ?? reading?.numbers[0];
  // Beside a name, a number may be the day of the month.
  const counts = named === null || reading?.ordinal !== null || (own ?? 0) - (day ?? 0) === number - wanted.day;
  const numbered = own === undefined || !counts ? null : withNumber(named ?? opened, own, number);
  return (numbered ?? named ?? dated ?? String(number)).replace(dateMark, () => wanted.date);
};

const dateMark = "\0";

/** The text with another number in the place of its own, which is not that of a week; null where that is written with other digits or marks. */
const withNumber = (text: string, own: number, number: number): string | null => {
  const from = weekName.exec(text)?.[0].length ?? 0;
  const found = [...text.matchAll(/(?<![\p{L}\d])\d+/gu)].find(({ 0: digits, index }) => index >= from && Number(digits) === own);
  return found === undefined ? null : text.slice(0, found.index) + String(number) + text.slice(found.index + found[0].length);
};

/** The text with another date in the place of its own; unchanged where it is written with characters that are folded away. */
const withDate = (text: string, own: string, date: string): string => {
  const composed = text.normalize("NFC");
  const at = own === "" ? -1 : composed.toLowerCase().indexOf(own);
  return at === -1 ? text : composed.slice(0, at) + date + composed.slice(at + own.length);
};

/** The text with one weekday's name in place of another's, in the same set of names and in the same case; null where it has no name. */
const renamed = (text: string, from: DayNumber, to: DayNumber): string | null => {
  const composed = text.normalize("NFC");
  for (const names of nameSets) {
    const [old, next] = [names[from - 2] ?? "", names[to - 2] ?? ""];
    const at = nameAt(composed, old);
    if (at === -1) continue;
    const written = composed.slice(at, at + old.length);
    return composed.slice(0, at) + inCaseOf(written, next) + composed.slice(at + old.length);
  }
  return null;
};

/** Where a weekday's name stands in a text as a word of its own; -1 where it does not. */
const nameAt = (text: string, name: string): number => {
  const at = text.toLowerCase().indexOf(name);
  const isPart = /^(?:\p{L}|[/.-]?\d)/u.test(text.slice(at + name.length)) || /\p{L}/u.test(text.charAt(at - 1));
  return isPart ? -1 : at;
};

/** The sets that the name in a day cell may be of. */
const namesIn = ({ cell, day }: DayExample): readonly (readonly string[])[] =>
  day === null ? [] : nameSets.filter((names) => nameAt(cell.text.normalize("NFC"), names[day - 2] ?? "") !== -1);

const isCn = (text: string): boolean => /^\W*cn\W*$/i.test(text);

const inCaseOf = (example: string, name: string): string => {
  if (example.length > 1 && example === example.toUpperCase()) return name.toUpperCase();
  if (name === "cn") return "CN";
  if (example === example.toLowerCase()) return name;
  const allWords = /\s\p{Lu}/u.test(example);
  return allWords ? name.replace(/(^|\s)(\p{L})/gu, (found) => found.toUpperCase()) : name.charAt(0).toUpperCase() + name.slice(1);
};
