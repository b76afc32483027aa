import { flatMap } from "../model/flat-map.ts";
import type { LogPage } from "./log.ts";

/**
 * The number of a row at a place among the rows of a page (from 1) where numbers only count: a row below all others goes on from the highest of them, any
 * other from the one above it. No other row gets another number for it, so that one put in between may share the number of the next.
 */
export const ordinalAt = (pages: readonly LogPage[], page: LogPage, place: number): number => {
  const all = ordinalsOf(page);
  if (all.length === 0) return ordinalBefore(pages, page) + place;
  if (place > page.rows.length) return Math.max(...all) + 1;
  const above = ordinalsOf({ rows: page.rows.slice(0, place - 1) }).at(-1);
  return above === undefined ? (all[0] ?? place) : above + 1;
};

/** The number from which the rows of a week go on: the highest of the page before, where the count of its language runs through all pages, else 0. */
export const ordinalBefore = (pages: readonly LogPage[], { week, language }: Pick<LogPage, "week" | "language">): number => {
  const [last, previous] = pages
    .filter((page) => page.language === language && page.week < week)
    .toSorted((a, b) => b.week - a.week)
    .map((page) => ordinalsOf(page))
    .filter((ordinals) => ordinals.length > 0);
  if (last === undefined || previous === undefined) return 0;
  return Math.min(...last) > Math.max(...previous) ? Math.max(...last) : 0;
};

/** The numbers of `Day 3` and of bare ones; of a range both ends. */
const ordinalsOf = ({ rows }: Pick<LogPage, "rows">): readonly number[] =>
  flatMap(rows, ({ row: { day } }) => day?.reading?.ordinal ?? day?.reading?.numbers ?? []);
