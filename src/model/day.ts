/** A weekday by its Vietnamese number: 2 = Monday … 7 = Saturday, 8 = Sunday. */
export type DayNumber = 2 | 3 | 4 | 5 | 6 | 7 | 8;
