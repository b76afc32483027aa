import type { OrderReason } from "../log/log.ts";
import { phrase, type Phrase } from "../model/phrase.ts";

/** Why the dates of a page are read with the day or the month first. */
export const orderReasons: Readonly<Record<OrderReason, Phrase>> = {
  cells: phrase`its dates can be nothing else`,
  span: phrase`else its week would be longer than seven days`,
  weekdays: phrase`its weekdays say so`,
  "same-language": phrase`as on the other pages of the language`,
  partner: phrase`as on the page in the other language`,
  configuration: phrase`by the configuration`,
  default: phrase`by default: nothing on the pages tells`,
};
