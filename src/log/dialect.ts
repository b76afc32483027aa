import type { DateForm, DateReading } from "../document/date-cell.ts";
import { inferListStyle, templateListStyle, type ListStyle } from "../document/list-style.ts";
import type { Page } from "../document/page.ts";
import { inferReferenceStyle, templateReferenceStyle, type ReferenceStyle } from "../document/reference-style.ts";
import { inferTaskStyle, templateTaskStyle, type TaskStyle } from "../document/task-style.ts";
import { flatMap } from "../model/flat-map.ts";
import { mostCommon } from "../model/most-common.ts";
import { once, onceFor } from "../model/once.ts";
import type { Log, LogPage } from "./log.ts";

/** How many pages besides the page itself are asked for what it does not show. */
const neighbours = 4;

/** The page and those nearest to it in its language: where a page is silent, the next one tells how its author writes. */
export const pagesLike = (log: Log, page: LogPage): readonly LogPage[] => nearestPages(log, page.language, page.week, [page]);

/** The pages of a language, the nearest to a week first; the earlier of two equally near ones first. */
export const nearestPages = (log: Log, language: string, week: number, first: readonly LogPage[] = []): readonly LogPage[] => {
  const others = log.pages.filter((page) => page.language === language && !first.includes(page));
  const sorted = others.toSorted((a, b) => Math.abs(a.week - week) - Math.abs(b.week - week) || a.week - b.week);
  return [...first, ...sorted].slice(0, neighbours + first.length);
};

/** A style as pages show it, the first page that shows something deciding: no page is read for what those before it show. */
const styleOf = <T>(pages: readonly Page[], template: T, infer: (page: Page, otherwise: () => T) => T): T =>
  pages.reduceRight<() => T>(
    (otherwise, page) => once(() => infer(page, otherwise)),
    () => template,
  )();

/** How the pages write tasks. */
export const taskStyleOf = (pages: readonly Page[]): TaskStyle =>
  styleOf(pages, templateTaskStyle, (page, otherwise) => {
    const cells = flatMap(page.rows, (row) => {
      const cell = row.cell("task");
      return cell === undefined ? [] : [{ cell, tasks: row.tasks }];
    });
    return inferTaskStyle(page.source.text, cells, otherwise);
  });

/** How the pages write references. */
export const referenceStyleOf = (pages: readonly Page[]): ReferenceStyle =>
  styleOf(pages, templateReferenceStyle, ({ source, rows }, otherwise) =>
    inferReferenceStyle(
      source.text,
      rows.map((row) => row.references),
      otherwise,
    ),
  );

/** The lists of items that a page has. */
type ItemKind = "objectives" | "achievements";

const besideKind = (kind: ItemKind): ItemKind => (kind === "objectives" ? "achievements" : "objectives");

/**
 * How the pages write the items of a list. A page without that list shows its bullets in the other one, unless the log has different ones in the two, but not
 * whether blank lines stand between them.
 */
export const listStyleOf = (pages: readonly Page[], kind: ItemKind): ListStyle => {
  const other = besideKind(kind);
  const differ = once(() => {
    const both = pages.find((page) => page[kind].length > 0 && page[other].length > 0);
    return both !== undefined && bulletOf(both, kind) !== bulletOf(both, other);
  });
  return styleOf(pages, templateListStyle, (page, otherwise) =>
    inferListStyle(page.source, page[kind], () => {
      const beside = inferListStyle(page.source, page[other], otherwise);
      // A sign such as ✅ makes no list of a single line.
      return /^[*+-]\s/.test(beside.mark) && !differ() ? { ...beside, spaced: otherwise().spaced } : otherwise();
    }),
  );
};

const bulletOf = (page: Page, kind: ItemKind): string => inferListStyle(page.source, page[kind], () => templateListStyle).mark.trim();

/** Whether the list of a section begins on the line below its heading, as the nearest page shows it that has one; where none has, as the other list does. */
export const isAttached = (pages: readonly Page[], kind: ItemKind): boolean => {
  for (const shown of [kind, besideKind(kind)])
    for (const page of pages) {
      const heading = page.sections.findLast((section) => section.kind === shown)?.heading;
      const lines = (page[shown][0]?.source.line ?? 0) - (heading?.line ?? 0);
      if (heading !== undefined && (lines === 1 || lines === 2)) return lines === 1;
    }
  return false;
};

/** The programme's own form of a date: two digits, slashes, four digits. */
const templateDateForm: DateForm = { order: "either", separator: "/", padded: true, year: "full" };

/** How the pages write a date in a column. */
export const dateFormOf = (pages: readonly Page[], role: "start" | "completed"): DateForm => {
  const other = role === "start" ? "completed" : "start";
  for (const page of pages) {
    const form = formIn[role](page) ?? formIn[other](page);
    if (form !== undefined) return form;
  }
  return templateDateForm;
};

/** How a page writes most dates in a column. */
const formIn = {
  start: onceFor(({ rows }: Page) => commonForm(rows.map(({ start }) => start?.first))),
  completed: onceFor(({ rows }: Page) => commonForm(rows.map(({ completed }) => completed?.first))),
};

/** How day cells such as `Tue (09/09)` write their dates, undefined where none has one. */
export const dayDateForm = (pages: readonly LogPage[]): DateForm | undefined =>
  commonForm(flatMap(pages, ({ page }) => page.rows.map((row) => row.day?.reading?.date)));

/** The form that most dates have, undefined where there are none. Whether it pads its numbers, only those below ten tell. */
const commonForm = (dates: readonly (DateReading | null | undefined)[]): DateForm | undefined => {
  const readings = dates.filter((date) => date !== null && date !== undefined);
  const keyOf = ({ form: { order, separator, year } }: DateReading): string => JSON.stringify([order, separator, year]);
  const key = mostCommon(readings.map((reading) => keyOf(reading)));
  const alike = readings.filter((reading) => keyOf(reading) === key);
  const telling = alike.filter(({ form, dmy, mdy }) => {
    const date = dmy ?? mdy;
    return date !== null && (date.day < 10 || (form.order !== "name" && date.month < 10));
  });
  const padded = mostCommon((telling.length > 0 ? telling : alike).map(({ form }) => form.padded));
  const [first] = alike;
  return first === undefined || padded === undefined ? undefined : { ...first.form, padded };
};
