import { addRows, type NewRow, type RowPlace } from "../changes/add-row.ts";
import { addSubTasks } from "../changes/add-sub-tasks.ts";
import { addToRow } from "../changes/add-task.ts";
import { applyChange, together, type Change, type RowChange } from "../changes/change.ts";
import { setCell } from "../changes/set-cell.ts";
import type { ColumnRole } from "../document/page.ts";
import { WorklogError } from "../errors.ts";
import type { ImportRow } from "../imports/import-row.ts";
import type { LogPage } from "../log/log.ts";
import { addDays, dayFrom, weekdayOf, type CalendarDate } from "../model/date.ts";
import { keptDates, lackingIn } from "./import-match.ts";
import { dateTextOn, dayTextOn, rowDialectOf } from "./page-dialect.ts";
import { inOrder, newRowPlace, type PlacedRow } from "./row-place.ts";
import type { Session } from "./session.ts";

/** A page with the rows of a file in it. */
export interface ImportedPage {
  readonly page: LogPage;
  /** How many rows of the file changed something. */
  readonly rows: number;
  /** Rows of the file whose completion date is not that of the page, which stays. */
  readonly kept: readonly { readonly row: ImportRow; readonly number: number; readonly date: string }[];
}

type Importer = Pick<Session, "log" | "reread" | "opened">;

/**
 * Puts rows into a page, in the order of days: what a row of that day lacks is added to it, other rows are new. `matches` holds the index of the row of the
 * page that each is, -1 for a new one. `onRow` is told which row is next, as errors name none.
 */
export const importPage = (
  session: Importer,
  to: LogPage,
  rows: readonly ImportRow[],
  matches: readonly number[],
  onRow: (row: ImportRow) => void,
): ImportedPage => {
  const writing = startWriting(session, to, onRow);
  const known = rows.flatMap((row, index): readonly KnownRow[] => {
    const at = matches[index] ?? -1;
    const target = to.rows[at];
    return target === undefined ? [] : [{ row, at, kept: keptDates(row, target), tasks: lackingIn(row, target).items.length }];
  });
  fillRows(writing, known);
  addNewRows(writing, rows, matches);
  const kept = known.flatMap(({ row, at, kept: date }) => (date === null ? [] : [{ row, number: at + 1, date }]));
  return { page: writing.page(), rows: writing.changed.size, kept };
};

/** A page while the rows of a file are put into it. */
interface Writing {
  readonly session: Importer;
  readonly page: () => LogPage;
  /** Makes a change that is about several rows. Where it is refused, the first of them that is refused alone too is the one to name. */
  readonly apply: (change: Change, parts: readonly Part[]) => void;
  readonly changed: ReadonlySet<ImportRow>;
  readonly onRow: (row: ImportRow) => void;
}

/** What a change does to one row, as a change of its own. */
interface Part {
  readonly row: ImportRow;
  readonly alone: () => Change;
}

const startWriting = (session: Importer, to: LogPage, onRow: (row: ImportRow) => void): Writing => {
  const changed = new Set<ImportRow>();
  let page = to;
  const apply = (change: Change, parts: readonly Part[]): void => {
    if (change.edits.length === 0) return;
    try {
      page = session.reread(page, applyChange(page.page, change));
    } catch (error) {
      for (const { row, alone } of parts) {
        onRow(row);
        applyChange(page.page, alone());
      }
      throw error;
    }
    for (const { row } of parts) changed.add(row);
  };
  return { session, page: () => page, apply, changed, onRow };
};

/** A row of the file that is a row of the page. */
interface KnownRow {
  readonly row: ImportRow;
  /** The index of the row of the page. */
  readonly at: number;
  /** The completion date of the page, where it is another one. */
  readonly kept: string | null;
  /** How many tasks lack sub-tasks. */
  readonly tasks: number;
}

/** Adds to rows of the page what they lack, in all of them at once, as each change is proved by reading the page. */
const fillRows = ({ session, page, apply, onRow }: Writing, known: readonly KnownRow[]): void => {
  const changesOf = (step: Step, { row, at }: KnownRow): readonly { readonly row: ImportRow; readonly change: RowChange }[] => {
    onRow(row);
    const change = step(session, page(), at, row);
    return change === null ? [] : [{ row, change }];
  };
  const take = (step: Step, rows: readonly KnownRow[]): void => {
    const changes = rows.flatMap((row) => changesOf(step, row));
    if (changes.length === 0) return;
    const whole = changes.map(({ change }) => change);
    apply(
      together(page().page, whole),
      changes.map(({ row, change }) => ({ row, alone: () => change })),
    );
  };
  // Sub-tasks come task by task, as each change moves what stands behind it.
  const rounds = known.reduce((most, { tasks }) => Math.max(most, tasks), 0);
  for (const step of [contentStep, ...Array.from({ length: rounds }, () => itemStep), ...dateSteps]) take(step, known);
  // Days that only count go on from the one above.
  for (const row of known) take(dayStep, [row]);
};

const addNewRows = ({ session, page, apply, onRow }: Writing, rows: readonly ImportRow[], matches: readonly number[]): void => {
  const to = page();
  const added = inOrder(placesOf(session, to, rows, matches, onRow)).map(({ row, place, above }) => {
    onRow(row);
    return { row, addition: { place, row: newRow(session, to, row, place, above) } };
  });
  const dialect = rowDialectOf(session.log, to);
  const additions = added.map(({ addition }) => addition);
  apply(
    addRows(to.page, additions, dialect),
    added.map(({ row, addition }) => ({ row, alone: () => addRows(to.page, [addition], dialect) })),
  );
};

/** What is next to be done to a row of the page, by its index: a change of cells, which leaves all rows their numbers. */
type Step = (session: Importer, page: LogPage, at: number, row: ImportRow) => RowChange | null;

const contentStep: Step = ({ log }, page, at, wanted) => {
  const row = page.rows[at];
  if (row === undefined) return null;
  const { tasks, references } = lackingIn(wanted, row);
  return tasks.length + references.length === 0
    ? null
    : addToRow(page.page, row.row, { tasks, references, completed: undefined }, rowDialectOf(log, page));
};

const itemStep: Step = ({ log }, page, at, wanted) => {
  const row = page.rows[at];
  const [first] = row === undefined ? [] : lackingIn(wanted, row).items;
  if (row === undefined || first === undefined) return null;
  return addSubTasks(page.page, row.row, first.path, first.items, rowDialectOf(log, page).tasks);
};

const dateStep =
  (role: "start" | "completed"): Step =>
  ({ log }, page, at, wanted) => {
    const row = page.rows[at];
    const date = row === undefined ? null : lackingIn(wanted, row)[role];
    if (row === undefined || date === null || !hasColumn(row.row.table.columns, role, page)) return null;
    return setCell(page.page, row.row, role, dateTextOn(log, page, role, date));
  };

const dayStep: Step = ({ log }, page, at, wanted) => {
  const row = page.rows[at];
  const isEmpty = row !== undefined && (row.row.day?.text ?? "") === "" && row.row.table.columns.some(({ role }) => role === "day");
  if (!isEmpty || wanted.start === null || wanted.day === null) return null;
  return setCell(page.page, row.row, "day", dayTextOn(log, page, wanted.start, at + 1, { day: wanted.day }));
};

const dateSteps: readonly Step[] = [dateStep("start"), dateStep("completed")];

const hasColumn = (columns: readonly { readonly role: ColumnRole }[], role: "start" | "completed", page: LogPage): boolean => {
  const has = columns.some((column) => column.role === role);
  if (!has && role === "completed") throw new WorklogError("no-completion-column", { path: page.path });
  return has;
};

interface NewPlace extends PlacedRow {
  readonly row: ImportRow;
}

/** Where the new rows go: in the order of days, a row without a day below the row before it in the file. */
const placesOf = (
  session: Importer,
  page: LogPage,
  rows: readonly ImportRow[],
  matches: readonly number[],
  onRow: (row: ImportRow) => void,
): readonly NewPlace[] => {
  const placed: NewPlace[] = [];
  let above: PlacedRow | undefined;
  for (const [index, row] of rows.entries()) {
    const known = page.rows[matches[index] ?? -1]?.row;
    if (known === undefined) {
      onRow(row);
      const date = dateOf(session, page, row);
      const day = date === null ? null : weekdayOf(date);
      above = date === null && above !== undefined ? above : { day, start: row.start, place: placeOn(session, page, date) };
      placed.push({ row, ...above });
    } else above = { day: null, start: null, place: { table: known.table, below: known.line, number: known.number + 1 } };
  }
  return placed;
};

const placeOn = (session: Importer, page: LogPage, date: CalendarDate | null): RowPlace => {
  const place = newRowPlace(page, date ?? addDays(session.opened.firstDayOf(page.week), 6));
  if (place === null) throw new WorklogError("no-task-table", { path: page.path });
  return place;
};

const dateOf = (session: Importer, page: LogPage, { start, day }: ImportRow): CalendarDate | null =>
  start ?? (day === null ? null : dayFrom(session.opened.firstDayOf(page.week), day));

const newRow = (session: Importer, page: LogPage, row: ImportRow, place: RowPlace, above: number): NewRow => {
  const { log } = session;
  const date = dateOf(session, page, row);
  const start = row.start ?? (row.startsOnDay ? date : null);
  const { columns } = place.table;
  const isLinked = columns.some(({ role }) => role === "reference");
  const written = row.tasks.map(({ text }) => text).join("\n");
  return {
    day: date === null ? "" : dayTextOn(log, page, date, place.number, row.day === null ? { above } : { day: row.day, above }),
    start: start === null ? "" : dateTextOn(log, page, "start", start),
    completed: row.completed === null || !hasColumn(columns, "completed", page) ? "" : dateTextOn(log, page, "completed", row.completed),
    tasks: row.tasks,
    references: isLinked ? row.references : row.references.filter(({ url }) => url === null || !written.includes(url)),
  };
};
