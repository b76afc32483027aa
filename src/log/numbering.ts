import { readDayCell } from "../document/day-cell.ts";
import type { Row } from "../document/page.ts";
import { weekdayOf, type CalendarDate } from "../model/date.ts";
import { toDayNumber, type DayNumber } from "../model/day.ts";
import { flatMap } from "../model/flat-map.ts";
import type { Numbering } from "./log.ts";

/** A row with the start date that its cells show without the help of its number; null where they do not. */
export interface DatedRow {
  readonly row: Row;
  readonly start: CalendarDate | null;
}

/**
 * How the rows of one language count their days. Without a day 1 and without numbers above 8 that is 2 = Monday; otherwise the dated rows tell,
 * and where they agree with neither 1 = Monday nor 2 = Monday the numbers are a mere sequence.
 */
export const numberingOf = (rows: readonly DatedRow[]): Numbering => {
  if (!rows.some(({ row }) => bareNumbers(row).some((number) => isTelling(number)))) return "monday-2";
  const counts = { total: 0, one: 0, two: 0 };
  for (const { row, start } of rows) {
    const [number] = bareNumbers(row);
    if (number === undefined || start === null) continue;
    const day = weekdayOf(start);
    counts.total += 1;
    if (day === number + 1) counts.one += 1;
    if (day === number) counts.two += 1;
  }
  if (counts.one * 2 > counts.total) return "monday-1";
  // A stray 1 or 9 among weekdays makes no sequence of them; by chance, one row in five or seven would agree.
  return counts.two > counts.one && counts.two * 5 > counts.total * 2 ? "monday-2" : "sequence";
};

/**
 * How the rows of one page count in a log that counts from 1 = Monday: a page without a 1 whose every number is the weekday of its date counts from 2 = Monday,
 * as the programme's template does, with which many begin.
 */
export const numberingOfPage = (rows: readonly DatedRow[], ofLog: Numbering): Numbering => {
  if (ofLog !== "monday-1") return ofLog;
  const numbered = flatMap(rows, ({ row, start }) =>
    bareNumbers(row)
      .slice(0, 1)
      .map((number) => ({ number, start })),
  );
  const fits = numbered.every(({ number, start }) => !isTelling(number) && (start === null || weekdayOf(start) === number));
  return fits && numbered.filter(({ start }) => start !== null).length > 1 ? "monday-2" : ofLog;
};

/** Neither is a weekday where 2 is Monday and 8 is Sunday. */
const isTelling = (number: number): boolean => number === 1 || number > 8;

/**
 * Whether a page may have a row with such a number, by its lines that look like a row, or like a number that fell out of one: to look there is quicker than
 * to read the page, and hardly any page has one.
 */
export const mayTellNumbering = (text: string): boolean =>
  text.split(text.includes("\r") ? /[\r\n]/ : "\n").some((line) => {
    if (line.includes("|")) return line.split("|").some((cell) => mayTell(cell));
    return line.includes("<") && /<t[dhr]\b/i.test(line)
      ? line.split(/<\/?t[dhr]\b[^<>]*>/i).some((cell) => mayTell(cell))
      : wordless.test(line) && mayTell(line);
  });

const wordless = /^[^a-z]*$/i;

const mayTell = (cell: string): boolean => {
  if (cell.length > 100 || !hasNumber.test(cell) || dateOrLink.test(cell)) return false;
  const text = cell.trim();
  return readDayCell(text, { start: 0, end: text.length }).reading?.numbers.some((number) => isTelling(number)) === true;
};

/** A 1, a 9, a number of more digits, or what may become one as the cell is folded. */
const hasNumber = /[19]|\d[*_~`]*\d|[^\u0000-\u00ac\u00ae-\u00b1\u00bf-\u1fff]/;
/** What else holds such digits, and never says a number: most dates, addresses and links. */
const dateOrLink = /^\s*(?:\d{1,2}\/\d{1,2}\/\d{4}\s*$|https?:|\[|<https?:[^<>]*>\s*$)/;

const bareNumbers = (row: Row): readonly number[] => row.day?.reading?.numbers ?? [];

/** The weekday that a day cell names beyond doubt; of a range the first. */
export const namedDay = (row: Row): DayNumber | null => row.day?.reading?.named[0] ?? null;

/** The weekday that a day cell says, by name or by number; null where the number only numbers the row. How the language counts is asked for numbers alone. */
export const dayByCell = (row: Row, numbering: () => Numbering): DayNumber | null => {
  const named = namedDay(row);
  const [number] = bareNumbers(row);
  if (named !== null || number === undefined) return named;
  const counts = numbering();
  return counts === "sequence" ? null : toDayNumber(counts === "monday-1" ? number + 1 : number);
};
