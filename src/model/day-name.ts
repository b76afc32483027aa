import type { DayNumber } from "./day.ts";
import { phrase, type Phrase } from "./phrase.ts";

const dayNames: Readonly<Record<DayNumber, Phrase>> = {
  2: phrase`Monday`,
  3: phrase`Tuesday`,
  4: phrase`Wednesday`,
  5: phrase`Thursday`,
  6: phrase`Friday`,
  7: phrase`Saturday`,
  8: phrase`Sunday`,
};

/** `Monday`. */
export const dayName = (day: DayNumber): Phrase => dayNames[day];
