import { compareDates, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor } from "../model/once.ts";
import { weekdayOfRow } from "./find-row.ts";
import type { ResolvedRow } from "./log.ts";

/** Two rows that are the same row in two languages; null where one page lacks it. */
export type RowPair =
  | readonly [from: ResolvedRow, to: ResolvedRow]
  | readonly [from: ResolvedRow, to: null]
  | readonly [from: null, to: ResolvedRow];

/**
 * The rows of a page beside those of the same week in another language, in order: those together that agree most in start date, weekday, references,
 * completion, and number of tasks. Rows that agree in nothing stay alone, unless both pages have as many.
 */
export const alignRows = (from: readonly ResolvedRow[], to: readonly ResolvedRow[]): readonly RowPair[] =>
  from.length * to.length > mostComparisons ? withStrays(alone(from, to)) : withStrays(bestPairs(from, to));

/** Every row is compared with every other one; no week has so many rows that this takes long, but a hostile page may. There, equal dates alone count. */
const mostComparisons = 100_000;

const alone = (from: readonly ResolvedRow[], to: readonly ResolvedRow[]): readonly RowPair[] => [
  ...from.map((row): RowPair => [row, null]),
  ...to.map((row): RowPair => [null, row]),
];

const bestPairs = (from: readonly ResolvedRow[], to: readonly ResolvedRow[]): readonly RowPair[] => {
  const places = from.length === to.length ? 1 : 0;
  const score = (i: number, j: number): number => {
    const [a, b] = [from[i], to[j]];
    return a === undefined || b === undefined ? 0 : agreement(a, b) + (i === j ? places : 0);
  };
  // best[i][j] is what the rows from i and from j on can reach together.
  const best = Array.from({ length: from.length + 1 }, () => Array.from({ length: to.length + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = best[i];
      const together = score(i, j);
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), together > 0 ? together + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: RowPair[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [a, b] = [from[i] ?? null, to[j] ?? null];
    const together = score(i, j);
    if (a !== null && b !== null && together > 0 && at(i, j) === together + at(i + 1, j + 1)) {
      pairs.push([a, b]);
      [i, j] = [i + 1, j + 1];
    } else if (a !== null && (b === null || at(i, j) === at(i + 1, j))) {
      pairs.push([a, null]);
      i += 1;
    } else if (b !== null) {
      pairs.push([null, b]);
      j += 1;
    }
  }
  return pairs;
};

/** Rows that stand in another order on one page still belong together if they start on the same day. */
const withStrays = (pairs: readonly RowPair[]): readonly RowPair[] => {
  const lone = new Map<number, ResolvedRow[]>();
  for (const [a, b] of pairs.toReversed()) {
    if (a !== null || b === null || b.start === null) continue;
    const day = keyOf(b.start);
    const known = lone.get(day);
    if (known === undefined) lone.set(day, [b]);
    else known.push(b);
  }
  const taken = new Set<ResolvedRow>();
  const joined = pairs.map((pair): RowPair => {
    const [a, b] = pair;
    const found = a === null || b !== null || a.start === null ? undefined : lone.get(keyOf(a.start))?.pop();
    if (a === null || found === undefined) return pair;
    taken.add(found);
    return [a, found];
  });
  return joined.filter(([a, b]) => a !== null || b === null || !taken.has(b));
};

const keyOf = ({ year, month, day }: CalendarDate): number => (year * 100 + month) * 100 + day;

const urlsOf = onceFor(({ row }: ResolvedRow): ReadonlySet<string> => new Set(flatMap(row.references, ({ url }) => url ?? [])));

/** How much two rows agree in; 0 where in nothing. */
const agreement = (a: ResolvedRow, b: ResolvedRow): number => {
  return (
    (same(a.start, b.start) ? 8 : 0) +
    (weekdayOfRow(a) !== null && weekdayOfRow(a) === weekdayOfRow(b) ? 4 : 0) +
    (sharesUrl(a, b) ? 2 : 0) +
    (same(a.completed, b.completed) ? 1 : 0)
  );
};

const sharesUrl = (a: ResolvedRow, b: ResolvedRow): boolean => {
  const known = urlsOf(a);
  if (known.size === 0) return false;
  for (const url of urlsOf(b)) if (known.has(url)) return true;
  return false;
};

const same = (a: CalendarDate | null, b: CalendarDate | null): boolean => a !== null && b !== null && compareDates(a, b) === 0;
