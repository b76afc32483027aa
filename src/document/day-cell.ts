import type { DayNumber } from "../model/day.ts";
import type { DateReading } from "./date-cell.ts";
import type { Span } from "./source.ts";

/** What a day cell says. */
export interface DayReading {
  /** Bare numbers as written (`2`, `1`, `12`; the ends of a range `6-7`); `Day 1` and `Ngày 1` are numbers of rows, not bare. Empty for names. */
  readonly numbers: readonly number[];
  /** Weekdays that are named beyond doubt (`Mon`, `Thứ 2`, `T2`, `CN`, `2 (Mon)`), first and last of a range; empty where only a bare number stands. */
  readonly named: readonly DayNumber[];
  /** `Day 1`, `Ngày 3`: the number only counts rows. */
  readonly ordinal: number | null;
  /** A date in the cell (`Tue (9/9)`, `Fri - 17/04`, `08/05/2026`), else null. */
  readonly date: DateReading | null;
}

/** One day cell. `reading` is null where the cell is empty or says no day. */
export interface DayCell {
  readonly span: Span;
  readonly text: string;
  readonly reading: DayReading | null;
}
