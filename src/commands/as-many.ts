import { WorklogError, type ErrorArgs } from "../errors.ts";
import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";

/** A page of a week and how many there are of what a number counts, on each level down to what is meant. */
export interface Counted {
  readonly page: LogPage;
  readonly counts: readonly number[];
}

/** Refuses a number that may mean something else on the page in the other language, as that one does not have as many; throws `not-as-many`. */
export const assertAsMany = (what: ErrorArgs["not-as-many"]["what"], [first, ...others]: readonly Counted[]): void => {
  if (first === undefined) return;
  const { path, language } = first.page;
  for (const { page, counts } of others) {
    for (const [level, count] of first.counts.entries()) {
      const theirs = counts[level] ?? 0;
      if (count === theirs) continue;
      const named = what === "task" && level > 0 ? "sub-task" : what;
      throw new WorklogError("not-as-many", { what: named, path, count, language, other: page.path, otherCount: theirs });
    }
  }
};

/** How many items there are on each level of the way to one of them. */
export const countsAlong = (items: readonly Item[], [index = 0, ...below]: readonly number[]): readonly number[] => [
  items.length,
  ...(below.length === 0 ? [] : countsAlong(items[index]?.items ?? [], below)),
];
