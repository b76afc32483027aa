import { toDayNumber, type DayNumber } from "../model/day.ts";
import { compareDates, dayCount, mondayOf, weekdayOf, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor } from "../model/once.ts";
import type { LogPage, Numbering, ResolvedRow } from "./log.ts";

/** Which row is meant. `text` is what the user wrote, for cells that say just that. */
export type RowQuery =
  | { readonly kind: "row"; readonly number: number }
  | { readonly kind: "weekday"; readonly day: DayNumber; readonly text: string }
  | { readonly kind: "date"; readonly date: CalendarDate; readonly text: string }
  | { readonly kind: "ordinal"; readonly number: number; readonly text: string }
  | { readonly kind: "text"; readonly text: string };

/** The rows of a page that a query means: those whose day cell says just what was written, else those of the day, else those whose range of days holds it. */
export const findRows = (page: LogPage, query: RowQuery): readonly ResolvedRow[] => {
  if (query.kind === "row") return page.rows.filter(({ row }) => row.number === query.number);
  const literal = page.rows.filter(({ row }) => folded(row.day?.text ?? "") === folded(query.text));
  if (query.kind === "text") return literal;
  if (query.kind === "ordinal")
    return literal.length > 0 ? literal : page.rows.filter(({ row }) => ordinalOf(row.day?.reading) === query.number);
  if (query.kind === "date") {
    const dated = page.rows.filter(({ start }) => start !== null && compareDates(start, query.date) === 0);
    return dated.length > 0
      ? dated
      : rowsOfDay(page, weekdayOf(query.date)).filter(({ start }) => start === null || sameWeek(start, query.date));
  }
  return literal.length > 0 ? literal : rowsOfDay(page, query.day);
};

/** How a number that a user gives for a day is meant in a log: 2 = Monday, 1 = Monday, or the number of a row. Null where the log has no such day. */
export const dayOfNumber = (number: number, numbering: Numbering): DayNumber | "ordinal" | null => {
  if (numbering === "sequence") return number >= 1 ? "ordinal" : null;
  return toDayNumber(numbering === "monday-1" ? number + 1 : number);
};

/** Whether the day cells of a page count its rows by words such as `Day 2` and say nothing else: then a number means that count. */
export const countsByWords = ({ rows }: LogPage): boolean => {
  const readings = flatMap(rows, ({ row }) => (row.day === null || row.day.text === "" ? [] : [row.day.reading]));
  return readings.length > 0 && readings.every((reading) => reading !== null && reading.ordinal !== null && reading.named.length === 0);
};

const sameWeek = (a: CalendarDate, b: CalendarDate): boolean => compareDates(mondayOf(a), mondayOf(b)) === 0;

const rowsOfDay = (page: LogPage, day: DayNumber): readonly ResolvedRow[] => {
  const own = page.rows.filter((row) => weekdayOfRow(row) === day && !isContinuation(row));
  return own.length > 0
    ? own
    : page.rows.filter(({ row }) => holdsDay(row.day?.reading?.named ?? [], day) || holdsDay(row.day?.reading?.numbers ?? [], day));
};

/** The weekday of a row: its day, or the weekday of its start where its number says nothing of weekdays. */
export const weekdayOfRow = ({ day, start }: ResolvedRow): DayNumber | null => day ?? (start === null ? null : weekdayOf(start));

/** A row below another of the same day, with an empty day cell: it belongs to the one above. */
const isContinuation = ({ row }: ResolvedRow): boolean => row.day !== null && row.day.text === "";

const holdsDay = (range: readonly number[], day: DayNumber): boolean => {
  const [first, last] = [range[0], range.at(-1)];
  return first !== undefined && last !== undefined && range.length > 1 && first <= day && day <= last;
};

const ordinalOf = (
  reading: { readonly ordinal: number | null; readonly numbers: readonly number[] } | null | undefined,
): number | undefined => reading?.ordinal ?? reading?.numbers[0];

const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[*_\s]/g, "")
    .toLowerCase();

/**
 * The row of another page that is the same row: the same start date, else the same day, else the same place if both pages have as many rows (SPEC 4.7).
 * Undefined where there is none.
 */
export const findPartner = (from: LogPage, row: ResolvedRow, other: LogPage): ResolvedRow | undefined => {
  for (const { keyOf, alikeIn } of likenesses) {
    const key = keyOf(row);
    const theirs = key === null ? undefined : alikeIn(other).groups.get(key);
    if (key === null || theirs === undefined) continue;
    if (theirs.length === 1) return theirs[0];
    const { groups, places } = alikeIn(from);
    if (theirs.length === groups.get(key)?.length) return theirs[places.get(row) ?? -1];
  }
  return from.rows.length === other.rows.length ? other.rows[row.row.number - 1] : undefined;
};

/** The rows of a page that are alike in something, and the place of each among those like it. */
interface Alike {
  readonly groups: ReadonlyMap<number, readonly ResolvedRow[]>;
  readonly places: ReadonlyMap<ResolvedRow, number>;
}

/** Each page is looked through once, as a hostile one may have many thousand rows. */
const alikeBy = (keyOf: (row: ResolvedRow) => number | null) => ({
  keyOf,
  alikeIn: onceFor(({ rows }: LogPage): Alike => {
    const groups = new Map<number, ResolvedRow[]>();
    const places = new Map<ResolvedRow, number>();
    for (const row of rows) {
      const key = keyOf(row);
      if (key === null) continue;
      const group = groups.get(key);
      places.set(row, group?.length ?? 0);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
    return { groups, places };
  }),
});

const likenesses = [alikeBy(({ start }) => (start === null ? null : dayCount(start))), alikeBy(weekdayOfRow)];
