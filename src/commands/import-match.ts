import { readBack, linesOf } from "../document/cell-text.ts";
import type { LocatedTask } from "../document/located-task.ts";
import type { ImportRow } from "../imports/import-row.ts";
import type { RawReference } from "../imports/raw-row.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import type { ResolvedRow } from "../log/log.ts";
import { compareDates, formatIso, type CalendarDate } from "../model/date.ts";
import type { Item } from "../model/item.ts";
import { remembered } from "../model/once.ts";

/** What a row of a page lacks of a row of a file. */
export interface Lacking {
  readonly tasks: readonly Item[];
  /** Sub-tasks of tasks that are there, each with the path of indices that leads to the task. */
  readonly items: readonly { readonly path: readonly number[]; readonly items: readonly Item[] }[];
  readonly references: readonly RawReference[];
  readonly start: CalendarDate | null;
  readonly completed: CalendarDate | null;
}

/** What is to be added to a row of a page, so that it says all that a row of a file says. */
export const lackingIn = (wanted: ImportRow, { row, start, completed }: ResolvedRow): Lacking => {
  const hasReferences = row.table.columns.some(({ role }) => role === "reference");
  const known = [...row.tasks, ...row.tasks.filter((task) => task.marker === "").flatMap((task) => task.items)];
  const left = known.map(({ text }) => (hasReferences ? [textKey(text)] : [textKey(text), textKey(withoutLinks(text))]));
  const isKnown = (text: string): boolean => takes(left, textKey(text)) || linesOf(text).every((line) => takes(left, textKey(line)));
  const written = hasReferences ? "" : wanted.tasks.map(({ text }) => text).join("\n");
  return {
    tasks: wanted.tasks.filter(({ text }) => !isKnown(text)),
    items: lackingItems(wanted.tasks, row.tasks, []),
    references: wanted.references.filter(
      (reference) =>
        !row.references.some((other) => sameReference(reference, other)) && (reference.url === null || !written.includes(reference.url)),
    ),
    start: start === null && (row.start?.text ?? "") === "" ? wanted.start : null,
    completed: completed === null && (row.completed?.text ?? "") === "" ? wanted.completed : null,
  };
};

/** Takes a text from those that are left; the same text twice is two tasks. */
const takes = (left: (readonly string[])[], key: string): boolean => {
  const at = left.findIndex((keys) => keys.includes(key));
  if (at === -1) return false;
  left.splice(at, 1);
  return true;
};

/** A row of a page that has a label for an address has the address too; plain words count as they are. */
const sameReference = (wanted: RawReference, other: RawReference): boolean =>
  wanted.url === null
    ? other.url === null && textKey(wanted.label ?? "") === textKey(other.label ?? "")
    : wanted.url === other.url && (wanted.label === null || textKey(wanted.label) === textKey(other.label ?? ""));

const lackingItems = (wanted: readonly Item[], tasks: readonly LocatedTask[], above: readonly number[]): Lacking["items"] => {
  const left = new Set(tasks.keys());
  return wanted.flatMap((item) => {
    const index = [...left].find((at) => textKey(tasks[at]?.text ?? "") === textKey(item.text));
    const task = index === undefined ? undefined : tasks[index];
    if (index === undefined || task === undefined) return [];
    left.delete(index);
    const path = [...above, index];
    const known = task.items.map(({ text }) => [textKey(text)]);
    const missing = item.items.filter(({ text }) => !takes(known, textKey(text)));
    return [...lackingItems(item.items, task.items, path), ...(missing.length === 0 ? [] : [{ path, items: missing }])];
  });
};

/** A text without what differs only in how it is written. */
const textKey = remembered((text: string): string =>
  readBack(text)
    .replace(/\\([[\]])/g, "$1")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim(),
);

/** A task without the links at its end, which stand there where the table has no column for them. */
const withoutLinks = (text: string): string =>
  text.replace(/(?:\s*(?:<https?:[^<>]*>|\[[^[\]]*\]\([^()]*\)|<a [^<>]*>[^<>]*<\/a>|https?:\/\/\S+))+$/i, "");

/** Whether a row of a page has all that a row of a file says. */
const holdsAll = (wanted: ImportRow, row: ResolvedRow): boolean => {
  const { tasks, items, references, start, completed } = lackingIn(wanted, row);
  return tasks.length === 0 && items.length === 0 && references.length === 0 && start === null && completed === null;
};

/**
 * The row of a page, by its index, that each row of a file is; -1 where it is a new one. Rows of the same day are told apart by what they hold: those that
 * have all of a row come first, then those that share a task, then those that are empty, then the others in order. No row of the page stands for two.
 */
export const matchRows = (wanted: readonly ImportRow[], rows: readonly ResolvedRow[]): readonly number[] => {
  const candidates = wanted.map((row) => candidatesOf(row, rows));
  const matches = wholeMatches(wanted, rows, candidates);
  const taken = new Set(matches);
  for (const rank of [shared, blank, () => 1]) {
    for (const [index, row] of wanted.entries()) {
      if (matches[index] !== -1) continue;
      const free = candidates[index]?.filter((at) => !taken.has(at) && canHold(rows[at])) ?? [];
      const best = free.map((at) => ({ at, rank: rank(row, rows[at]) })).toSorted((a, b) => b.rank - a.rank)[0];
      if (best === undefined || best.rank === 0) continue;
      matches[index] = best.at;
      taken.add(best.at);
    }
  }
  return matches;
};

/** How many tasks of a row of a file a row of a page has. */
export const shared = (wanted: ImportRow, row: ResolvedRow | undefined): number => {
  const known = new Set(row?.row.tasks.map(({ text }) => textKey(text)));
  return wanted.tasks.filter(({ text }) => known.has(textKey(text))).length;
};

/** A line with one cell, such as `| |`, gets nothing more, though it may be all that a row of a file says. */
const canHold = (row: ResolvedRow | undefined): boolean => row !== undefined && row.row.line.cells.length > 1;

const blank = (_: ImportRow, row: ResolvedRow | undefined): number =>
  row?.row.tasks.length === 0 && row.row.references.length === 0 ? 1 : 0;

/** The rows of a page that stand for the same day: with the same start, else without a start and on its weekday. */
const candidatesOf = (wanted: ImportRow, rows: readonly ResolvedRow[]): readonly number[] => {
  const all = [...rows.keys()];
  const fits = (at: number, test: (row: ResolvedRow) => boolean): boolean => {
    const row = rows[at];
    return row !== undefined && test(row);
  };
  const isSameDay = (row: ResolvedRow): boolean => wanted.day === null || row.day === null || row.day === wanted.day;
  const { start, day } = wanted;
  if (start !== null) {
    const dated = all.filter((at) => fits(at, (row) => row.start !== null && compareDates(row.start, start) === 0 && isSameDay(row)));
    const undated = all.filter((at) => fits(at, (row) => (row.row.start?.text ?? "") === "" && row.day !== null && row.day === day));
    return [...dated, ...undated];
  }
  if (day !== null) return all.filter((at) => fits(at, (row) => weekdayOfRow(row) === day));
  return all.filter((at) =>
    fits(at, (row) => row.day === null && row.start === null && (shared(wanted, row) > 0 || holdsAll(wanted, row))),
  );
};

/** As many rows of the file as can be have a row of the page that holds all of them already (Kuhn's algorithm): nothing is then to be done for these. */
const wholeMatches = (wanted: readonly ImportRow[], rows: readonly ResolvedRow[], candidates: readonly (readonly number[])[]): number[] => {
  const whole = wanted.map((row, index) =>
    (candidates[index] ?? []).slice(0, mostRowsOfADay).filter((at) => {
      const candidate = rows[at];
      return candidate !== undefined && holdsAll(row, candidate);
    }),
  );
  const owners = new Map<number, number>();
  const assign = (index: number, seen: Set<number>): boolean => {
    for (const at of whole[index] ?? []) {
      if (seen.has(at)) continue;
      seen.add(at);
      const owner = owners.get(at);
      if (owner !== undefined && !assign(owner, seen)) continue;
      owners.set(at, index);
      return true;
    }
    return false;
  };
  for (const index of wanted.keys()) assign(index, new Set());
  const matches = wanted.map(() => -1);
  for (const [at, index] of owners) matches[index] = at;
  return matches;
};

/** No day has so many rows; a hostile file may. */
const mostRowsOfADay = 200;

/** The dates of a row of a page that are other ones than those of the file, which are left as they are. */
export const keptDates = (wanted: ImportRow, { completed }: ResolvedRow): string | null =>
  wanted.completed !== null && completed !== null && compareDates(wanted.completed, completed) !== 0 ? formatIso(completed) : null;
