/** A day of the proleptic Gregorian calendar, without time and without zone. `month` counts from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
