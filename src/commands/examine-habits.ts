import type { Log } from "../log/log.ts";
import { dayByCell } from "../log/numbering.ts";
import { weekdayOf } from "../model/date.ts";
import { counted, listOf, phrase } from "../model/phrase.ts";
import { info, ok, type Examined } from "./examined.ts";
import { orderReasons } from "./order-reasons.ts";

/** How dates and days are read in each language, and how certain that is. */
export const examineHabits = (log: Log): readonly Examined[] =>
  log.languages.flatMap((language) => {
    const pages = log.pages.filter((page) => page.language === language);
    if (pages.length === 0) return [];
    const orders = (["dmy", "mdy"] as const).flatMap((order) => {
      const own = pages.filter((page) => page.order === order);
      const why = [...new Set(own.map(({ orderReason }) => orderReason))].map(
        (reason) => phrase`${own.filter(({ orderReason }) => orderReason === reason).length}: ${orderReasons[reason]}`,
      );
      const first = order === "dmy" ? phrase`day first` : phrase`month first`;
      return own.length === 0 ? [] : [phrase`${first} on ${counted(own.length, "page")} (${listOf(why)})`];
    });
    const isSure = orders.length === 1 && pages.some(({ orderReason }) => orderReason !== "default");
    return [
      isSure
        ? ok(phrase`Dates (${language})`, phrase`${listOf(orders)}.`)
        : info(
            phrase`Dates (${language})`,
            phrase`${listOf(orders)}.`,
            phrase`Set "dateOrder" in worklog.config.json if a page is read wrongly.`,
          ),
      numbering(log, language),
    ];
  });

const numbering = (log: Log, language: string): Examined => {
  const counts = log.numbering(language);
  const name = phrase`Days (${language})`;
  if (counts === "sequence") return info(name, phrase`Numbers only number the rows; they are no weekdays.`);
  const rows = log.pages.flatMap((page) => (page.language === language ? page.rows : []));
  const dated = rows.flatMap(({ row, start }) => {
    const day = dayByCell(row, () => counts);
    return day === null || start === null ? [] : [weekdayOf(start) === day];
  });
  const agree = dated.filter((fits) => fits).length;
  const share =
    dated.length === 0 ? phrase`no row tells` : phrase`${agree} of ${counted(dated.length, "row agrees", "rows agree")} with the calendar`;
  const message = phrase`${counts === "monday-1" ? 1 : 2} is Monday; ${share}.`;
  return dated.length === 0 || agree * 10 >= dated.length * 8
    ? ok(name, message)
    : info(name, message, phrase`\`worklog check --rule day-date\` lists the others.`);
};
