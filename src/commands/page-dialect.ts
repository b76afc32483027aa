import type { ItemDialect, ItemKind } from "../changes/add-items.ts";
import type { RowDialect } from "../changes/add-task.ts";
import { dayExamples, dayNumberIn, headingFor, inFormOf } from "../changes/new-week.ts";
import { dayText } from "../document/day-style.ts";
import { dateFormOf, dayDateForm, isAttached, listStyleOf, pagesLike, referenceStyleOf, taskStyleOf } from "../log/dialect.ts";
import type { Log, LogPage } from "../log/log.ts";
import { ordinalAt } from "../log/next-ordinal.ts";
import { formatDate, weekdayOf, type CalendarDate } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { once, onceFor } from "../model/once.ts";

/** How a page, or where it is silent its neighbours, write tasks and references. */
export const rowDialectOf = (log: Log, page: LogPage): RowDialect => dialectsIn(log)(page);

const dialectsIn = onceFor((log: Log) =>
  onceFor((page: LogPage): RowDialect => {
    const pages = pagesLike(log, page).map((like) => like.page);
    const references = once(() => referenceStyleOf(pages));
    return {
      tasks: taskStyleOf(pages),
      get references() {
        return references();
      },
    };
  }),
);

/** How they write the items of a list, and its heading. */
export const itemDialectOf = (log: Log, page: LogPage, kind: ItemKind): ItemDialect => {
  const pages = pagesLike(log, page).map((like) => like.page);
  return {
    style: listStyleOf(pages, kind),
    get attached() {
      return isAttached(pages, kind);
    },
    // Most pages have the heading.
    get heading() {
      return inFormOf([page], headingFor({ week: page.week, language: page.language, pages: pagesLike(log, page) }, kind));
    },
  };
};

/** A date as a column of the page writes it. */
export const dateTextOn = (log: Log, page: LogPage, role: "start" | "completed", date: CalendarDate): string => {
  const pages = pagesLike(log, page).map((like) => like.page);
  return formatDate(date, dateFormOf(pages, role), page.order);
};

/**
 * The day cell of a row that starts on a date, at a place among the rows of the page (from 1). `day` is the weekday, should it be another one; `above` the
 * number of new rows that come to stand above it there; `ordinal` the number for cells that only count, should it not be the next.
 */
export const dayTextOn = (
  log: Log,
  page: LogPage,
  date: CalendarDate,
  place: number,
  {
    day = weekdayOf(date),
    above = 0,
    ordinal = ordinalAt(log.pages, page, place) + above,
  }: { readonly day?: DayNumber; readonly above?: number; readonly ordinal?: number } = {},
): string => {
  const number = dayNumberIn(page.numbering, day, ordinal);
  const pages = pagesLike(log, page);
  // A page without rows writes such a date as those beside it.
  const form = dayDateForm([page]) ?? dayDateForm(pages);
  const short = form === undefined ? "" : formatDate(date, form, page.order);
  return dayText(dayExamples(pages, page.week), { day, number, ordinal, date: short });
};
