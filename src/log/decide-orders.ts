import type { Row } from "../document/page.ts";
import type { CalendarDate, DateOrder } from "../model/date.ts";
import { habitualOrder, orderByCells, orderByDates, orderBySpan, orderByWeekdays, startReading } from "./date-order.ts";
import type { Numbering, OrderReason } from "./log.ts";
import { daysNear, resolveNear, type LogInput } from "./missing-years.ts";
import { dayByCell, namedDay, numberingOf } from "./numbering.ts";
import { configuredOrder, type LogSettings } from "./settings.ts";

/** How the dates of a page are read, and why. */
export interface Decision {
  readonly order: DateOrder;
  readonly reason: OrderReason;
  /** A day near the week, for dates without a year. */
  readonly near: CalendarDate;
}

/** What is decided for a whole log. */
export interface Decisions {
  readonly pages: ReadonlyMap<LogInput, Decision>;
  readonly numbering: Readonly<Record<string, Numbering>>;
}

type Choice = { readonly order: DateOrder; readonly reason: OrderReason } | null;
type Choices = ReadonlyMap<LogInput, Choice>;

/** Decides the day/month order of every page and the numbering of every language, in the order of SPEC section 3: each step asks only for the pages still undecided. */
export const decideOrders = (pages: readonly LogInput[], settings: LogSettings): Decisions => {
  const near = daysNear(pages, settings.today);
  const nearOf = (page: LogInput): CalendarDate => near.get(page) ?? settings.today;
  const choose = (reason: OrderReason, find: (page: LogInput, known: Choices) => DateOrder | null | undefined) => (known: Choices) =>
    new Map(pages.map((page) => [page, known.get(page) ?? choiceOf(find(page, known), reason)]));
  const rowsOf = (page: LogInput): readonly Row[] => page.page.rows;

  const none: Choices = new Map();
  const byCells = choose("cells", (page) => orderByCells(rowsOf(page)))(none);
  const bySpan = choose("span", (page) => orderBySpan(rowsOf(page), nearOf(page)))(byCells);
  const byNames = choose("weekdays", (page) => orderByWeekdays(rowsOf(page), nearOf(page), namedDay))(bySpan);
  const numbering = numberings(pages, byNames, nearOf);
  const byNumbers = choose("weekdays", (page) =>
    orderByWeekdays(rowsOf(page), nearOf(page), (row) => dayByCell(row, numbering[page.language] ?? "monday-2")),
  )(byNames);
  const bySame = choose("same-language", (page, known) => majority(pages, known, page.language))(byNumbers);
  const byPartner = choose("partner", (page, known) => orderByDates(rowsOf(page), nearOf(page), partnerDates(page, pages, known, nearOf)))(
    bySame,
  );
  const byConfiguration = choose("configuration", (page) => configuredOrder(settings, page.language))(byPartner);

  const decided = pages.map((page): readonly [LogInput, Decision] => {
    const { order, reason } = byConfiguration.get(page) ?? { order: habitualOrder(page.language), reason: "default" as const };
    return [page, { order, reason, near: nearOf(page) }];
  });
  return { pages: new Map(decided), numbering };
};

const choiceOf = (order: DateOrder | null | undefined, reason: OrderReason): Choice =>
  order === null || order === undefined ? null : { order, reason };

const numberings = (
  pages: readonly LogInput[],
  known: Choices,
  nearOf: (page: LogInput) => CalendarDate,
): Readonly<Record<string, Numbering>> => {
  const languages = new Set(pages.map(({ language }) => language));
  const startOf = (page: LogInput, row: Row): CalendarDate | null => {
    const reading = startReading(row);
    const order = reading?.form.order === "either" ? known.get(page)?.order : "dmy";
    return order === undefined ? null : resolveNear(reading, order, nearOf(page));
  };
  const entries = [...languages].map((language): readonly [string, Numbering] => {
    const own = pages.filter((page) => page.language === language);
    return [language, numberingOf(own.flatMap((page) => page.page.rows.map((row) => ({ row, start: startOf(page, row) }))))];
  });
  return Object.fromEntries(entries);
};

/** The order of most pages of a language that show theirs themselves; null where there are none, or as many of each. */
const majority = (pages: readonly LogInput[], known: Choices, language: string): DateOrder | null => {
  const orders = pages.flatMap((page) => (page.language === language ? (known.get(page)?.order ?? []) : []));
  const dmy = orders.filter((order) => order === "dmy").length;
  return dmy * 2 === orders.length ? null : dmy * 2 > orders.length ? "dmy" : "mdy";
};

/** The dates on the pages of the same week in other languages, as far as their order is known. */
const partnerDates = (
  page: LogInput,
  pages: readonly LogInput[],
  known: Choices,
  nearOf: (page: LogInput) => CalendarDate,
): readonly CalendarDate[] =>
  pages.flatMap((other) => {
    const order = known.get(other)?.order;
    if (order === undefined || other.week !== page.week || other.language === page.language) return [];
    return other.page.rows.flatMap((row) => row.readings.flatMap((reading) => resolveNear(reading, order, nearOf(other)) ?? []));
  });
