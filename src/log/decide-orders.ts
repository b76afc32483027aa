import type { Row } from "../document/page.ts";
import type { CalendarDate, DateOrder } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor, remembered } from "../model/once.ts";
import { habitualOrder, orderByCells, orderByDates, orderBySpan, orderByWeekdays, startReading } from "./date-order.ts";
import type { Numbering, OrderReason } from "./log.ts";
import { daysNear, resolveNear, type LogInput } from "./missing-years.ts";
import { dayByCell, mayTellNumbering, namedDay, numberingOf, type DatedRow } from "./numbering.ts";
import { configuredOrder, type LogSettings } from "./settings.ts";

/** How the dates of a page are read, and why. */
export interface Decision {
  readonly order: DateOrder;
  readonly reason: OrderReason;
  /** A day near the week, for dates without a year. */
  readonly near: CalendarDate;
}

/** What is decided for a whole log, each when it is first asked for: most commands ask for one week. */
export interface Decisions {
  readonly of: (page: LogInput) => Decision;
  readonly numbering: (language: string) => Numbering;
}

type Choice = { readonly order: DateOrder; readonly reason: OrderReason } | null;
type Choose = (page: LogInput) => Choice;

/** Decides the day/month order of every page and the numbering of every language, in the order of SPEC section 3: each step asks only for the pages still undecided. */
export const decideOrders = (pages: readonly LogInput[], settings: LogSettings): Decisions => {
  const nearOf = daysNear(pages, settings.today);
  const otherwise = (before: Choose, reason: OrderReason, find: (page: LogInput) => DateOrder | null | undefined): Choose =>
    onceFor((page) => before(page) ?? choiceOf(find(page), reason));
  const rowsOf = (page: LogInput): readonly Row[] => page.page.rows;

  const byCells = otherwise(
    () => null,
    "cells",
    (page) => orderByCells(rowsOf(page)),
  );
  const bySpan = otherwise(byCells, "span", (page) => orderBySpan(rowsOf(page), nearOf(page)));
  const byNames = otherwise(bySpan, "weekdays", (page) => orderByWeekdays(rowsOf(page), nearOf(page), namedDay));
  const numbering = remembered((language) => {
    const own = pages.filter((page) => page.language === language);
    return own.some(({ page }) => mayTellNumbering(page.source.text)) ? numberingOf(datedRows(own, byNames, nearOf)) : "monday-2";
  });
  const byNumbers = otherwise(byNames, "weekdays", (page) =>
    orderByWeekdays(rowsOf(page), nearOf(page), (row) => dayByCell(row, () => numbering(page.language))),
  );
  const usual = remembered((language) => majority(pages, language, byNumbers));
  const bySame = otherwise(byNumbers, "same-language", (page) => usual(page.language));
  const byPartner = otherwise(bySame, "partner", (page) =>
    orderByDates(rowsOf(page), nearOf(page), partnerDates(page, pages, bySame, nearOf)),
  );
  const byConfiguration = otherwise(byPartner, "configuration", (page) => configuredOrder(settings, page.language));
  return {
    of: onceFor((page) => {
      const { order, reason } = byConfiguration(page) ?? { order: habitualOrder(page.language), reason: "default" as const };
      return { order, reason, near: nearOf(page) };
    }),
    numbering,
  };
};

const choiceOf = (order: DateOrder | null | undefined, reason: OrderReason): Choice =>
  order === null || order === undefined ? null : { order, reason };

/** The rows of pages, with the start dates that are sure without the help of numbers. */
const datedRows = (pages: readonly LogInput[], choose: Choose, nearOf: (page: LogInput) => CalendarDate): readonly DatedRow[] => {
  const startOf = (page: LogInput, row: Row): CalendarDate | null => {
    const reading = startReading(row);
    const order = reading?.form.order === "either" ? choose(page)?.order : "dmy";
    return order === undefined ? null : resolveNear(reading, order, nearOf(page));
  };
  return flatMap(pages, (page) => page.page.rows.map((row) => ({ row, start: startOf(page, row) })));
};

/** The order of most pages of a language that show theirs themselves; null where there are none, or as many of each. */
const majority = (pages: readonly LogInput[], language: string, choose: Choose): DateOrder | null => {
  const orders = flatMap(pages, (page) => (page.language === language ? (choose(page)?.order ?? []) : []));
  const dmy = orders.filter((order) => order === "dmy").length;
  return dmy * 2 === orders.length ? null : dmy * 2 > orders.length ? "dmy" : "mdy";
};

/** The dates on the pages of the same week in other languages, as far as their order is known. */
const partnerDates = (
  page: LogInput,
  pages: readonly LogInput[],
  choose: Choose,
  nearOf: (page: LogInput) => CalendarDate,
): readonly CalendarDate[] =>
  flatMap(pages, (other) => {
    if (other.week !== page.week || other.language === page.language) return [];
    const order = choose(other)?.order;
    if (order === undefined) return [];
    return flatMap(other.page.rows, (row) => flatMap(row.readings, (reading) => resolveNear(reading, order, nearOf(other)) ?? []));
  });
