import type { LogPage, ResolvedRow } from "../log/log.ts";
import { resolveNear } from "../log/missing-years.ts";
import { compareDates } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { counted, phrase } from "../model/phrase.ts";
import { startSpan } from "./calendar.ts";
import type { Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** The rows of a page whose day cells have another date than their starts, such as `Mon (20/10)` beside 22/09/2025: most were copied from another week. */
export const otherDatesInDays = (page: LogPage): readonly Violation[] => {
  const rows = flatMap(page.rows, (row) => (hasOtherDate(row) ? [row] : []));
  const [first] = rows;
  if (first === undefined) return [];
  const [day, start] = [first.row.day?.text ?? "", first.row.start?.text ?? ""];
  return [
    {
      source: page.page.source,
      span: startSpan(first),
      message:
        rows.length === 1
          ? phrase`The row says ${quote(day)}, but starts on ${start}.`
          : phrase`The days of ${counted(rows.length, "row")} have other dates than their starts, such as ${quote(day)} beside ${start}.`,
      advice: phrase`Correct the days or the dates.`,
    },
  ];
};

/** Whether the date in a day cell is not the start, whichever of its numbers the month is: a cell of its own may have another order than the page. */
const hasOtherDate = ({ row, start }: ResolvedRow): boolean => {
  const reading = row.day?.reading?.date;
  const given = row.start?.first;
  if (reading === null || reading === undefined || start === null || given === null || given !== row.start?.last) return false;
  const dates = flatMap(["dmy", "mdy"] as const, (order) => resolveNear(reading, order, start) ?? []);
  return dates.length > 0 && dates.every((date) => compareDates(date, start) !== 0);
};
