import type { Row } from "../document/page.ts";
import { weekdayOf } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { startReading } from "./date-order.ts";
import type { Decision } from "./decide-orders.ts";
import type { Numbering, ResolvedRow } from "./log.ts";
import { resolveNear } from "./missing-years.ts";
import { dayByCell, numberingOfPage } from "./numbering.ts";
import { once } from "../model/once.ts";

/** The rows of a page with their dates and weekdays. */
export const resolveRows = (
  rows: readonly Row[],
  { order, near }: Pick<Decision, "order" | "near">,
  numbering: () => Numbering,
): readonly ResolvedRow[] => {
  const resolved: ResolvedRow[] = [];
  const dated = rows.map((row) => ({ row, start: resolveNear(startReading(row), order, near) }));
  const ofPage = once(() => numberingOfPage(dated, numbering()));
  for (const { row, start } of dated) {
    const completed = resolveNear(row.completed?.last, order, start ?? near);
    const above = resolved.at(-1);
    const continued = above?.row.table === row.table ? above.day : null;
    resolved.push({ row, day: dayOfRow(row, start, order, near, ofPage, continued), start, completed });
  }
  return resolved;
};

/** The weekday by the cell; an empty cell has that of the row's own start date, else, where the row has a task, of the row above; without a day column only the start date tells. */
const dayOfRow = (
  row: Row,
  start: ResolvedRow["start"],
  order: Decision["order"],
  near: Decision["near"],
  numbering: () => Numbering,
  above: DayNumber | null,
): DayNumber | null => {
  const byStart = start === null ? null : weekdayOf(start);
  if (!row.table.columns.some(({ role }) => role === "day")) return byStart;
  if (row.day === null || row.day.text.trim() === "") return byStart ?? (row.tasks.length > 0 ? above : null);
  const byCell = dayByCell(row, numbering);
  const reading = row.day.reading;
  if (byCell !== null || reading === null || reading.numbers.length > 0 || reading.ordinal !== null) return byCell;
  const date = resolveNear(reading.date, order, start ?? near);
  return date === null ? null : weekdayOf(date);
};
