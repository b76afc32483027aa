import type { Standing } from "../imports/import-row.ts";
import type { RawReference } from "../imports/raw-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { compareDates, type CalendarDate } from "../model/date.ts";
import { onceFor } from "../model/once.ts";

/** What all of some pages say already. */
export const standingOn = (pages: readonly LogPage[]): Standing => {
  const isOnAll = (isSuch: (row: ResolvedRow) => boolean): boolean =>
    pages.length > 0 && pages.every(({ rows }) => rows.some((row) => isSuch(row)));
  return {
    reference: (reference) => {
      const line = referenceLine(reference);
      const [first, ...others] = pages.map((page) => referencesByLine(page).get(line));
      return others.includes(undefined) ? undefined : first;
    },
    hasStart: (start) => isOnAll((row) => isSameDate(row.start, start)),
    hasDates: (start, completed) => isOnAll((row) => isSameDate(row.start, start) && isSameDate(row.completed, completed)),
  };
};

const referencesByLine = onceFor(
  ({ rows }: Pick<LogPage, "rows">): ReadonlyMap<string, RawReference> =>
    new Map(rows.flatMap(({ row }) => row.references).map(({ url, label }) => [referenceLine({ url, label }), { url, label }])),
);

/** A reference as a line of CSV. */
const referenceLine = ({ url, label }: RawReference): string =>
  [label, url]
    .filter((part) => part !== null)
    .join("=")
    .replaceAll("\n", "<br>");

const isSameDate = (date: CalendarDate | null, other: CalendarDate): boolean => date !== null && compareDates(date, other) === 0;
