import { addRow, type NewRow } from "../changes/add-row.ts";
import { addSubTasks } from "../changes/add-sub-tasks.ts";
import { addToRow } from "../changes/add-task.ts";
import { applyChange, type Change } from "../changes/change.ts";
import { setCell } from "../changes/set-cell.ts";
import type { ColumnRole } from "../document/page.ts";
import { WorklogError } from "../errors.ts";
import type { ImportRow } from "../imports/import-row.ts";
import type { LogPage } from "../log/log.ts";
import { addDays, dayFrom, type CalendarDate } from "../model/date.ts";
import { keptDates, lackingIn } from "./import-match.ts";
import { dateTextOn, dayTextOn, rowDialectOf } from "./page-dialect.ts";
import { newRowPlace, type RowPlace } from "./row-place.ts";
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
  const kept: ImportedPage["kept"][number][] = [];
  const changed = new Set<ImportRow>();
  let page = to;
  const apply = (row: ImportRow, change: Change): void => {
    if (change.edits.length === 0) return;
    page = session.reread(page, applyChange(page.page, change));
    changed.add(row);
  };
  /** Which row of the file each row of the page is. */
  const places: (ImportRow | null)[] = to.rows.map(() => null);
  for (const [index, row] of rows.entries()) {
    const at = matches[index] ?? -1;
    if (at === -1) continue;
    onRow(row);
    places[at] = row;
    const target = page.rows[at];
    const date = target === undefined ? null : keptDates(row, target);
    if (date !== null) kept.push({ row, number: at + 1, date });
    // Sub-tasks come task by task, as each change moves what stands behind it.
    const tasks = target === undefined ? 0 : lackingIn(row, target).items.length;
    for (const step of [contentStep, ...Array.from({ length: tasks }, () => itemStep), ...dateSteps]) {
      const change = step(session, page, at, row);
      if (change !== null) apply(row, change);
    }
  }
  let before: ImportRow | undefined;
  for (const [index, row] of rows.entries()) {
    if (matches[index] === -1) {
      onRow(row);
      const place = placeOf(session, page, row, before === undefined ? -1 : places.indexOf(before));
      apply(row, newRow(session, page, row, place));
      places.splice(place.number - 1, 0, row);
    }
    before = row;
  }
  return { page, rows: changed.size, kept };
};

/** What is next to be done to a row of the page, by its index: a change of cells, which leaves all rows their numbers. */
type Step = (session: Importer, page: LogPage, at: number, row: ImportRow) => Change | null;

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

const dateSteps: readonly Step[] = [dateStep("start"), dateStep("completed"), dayStep];

const hasColumn = (columns: readonly { readonly role: ColumnRole }[], role: "start" | "completed", page: LogPage): boolean => {
  const has = columns.some((column) => column.role === role);
  if (!has && role === "completed") throw new WorklogError("no-completion-column", { path: page.path });
  return has;
};

/** In the order of days; a row without a day stands below the row before it in the file. */
const placeOf = (session: Importer, page: LogPage, row: ImportRow, above: number): RowPlace => {
  const date = dateOf(session, page, row);
  const previous = page.rows[above];
  const place =
    date === null && previous !== undefined
      ? { table: previous.row.table, below: previous.row.line, number: above + 2 }
      : newRowPlace(page, date ?? addDays(session.opened.firstDayOf(page.week), 6));
  if (place === null) throw new WorklogError("no-task-table", { path: page.path });
  return place;
};

const dateOf = (session: Importer, page: LogPage, { start, day }: ImportRow): CalendarDate | null =>
  start ?? (day === null ? null : dayFrom(session.opened.firstDayOf(page.week), day));

const newRow = (session: Importer, page: LogPage, row: ImportRow, place: RowPlace): Change => {
  const { log } = session;
  const date = dateOf(session, page, row);
  const start = row.start ?? (row.startsOnDay ? date : null);
  const { columns } = place.table;
  const isLinked = columns.some(({ role }) => role === "reference");
  const written = row.tasks.map(({ text }) => text).join("\n");
  const added: NewRow = {
    day: date === null ? "" : dayTextOn(log, page, date, place.number, row.day === null ? {} : { day: row.day }),
    start: start === null ? "" : dateTextOn(log, page, "start", start),
    completed: row.completed === null || !hasColumn(columns, "completed", page) ? "" : dateTextOn(log, page, "completed", row.completed),
    tasks: row.tasks,
    references: isLinked ? row.references : row.references.filter(({ url }) => url === null || !written.includes(url)),
  };
  return addRow(page.page, place.table, place.below, place.number, added, rowDialectOf(log, page));
};
