import { addItems, addItemsBelow } from "../changes/add-items.ts";
import { addRows, type NewRow, type RowPlace } from "../changes/add-row.ts";
import { addToRow } from "../changes/add-task.ts";
import { applyChange, together, type Change, type RowChange } from "../changes/change.ts";
import { setCell } from "../changes/set-cell.ts";
import { plainItem } from "../document/page-model.ts";
import type { NewReference } from "../document/reference-style.ts";
import { alignRows } from "../log/align-rows.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { compareDates, weekdayOf, type CalendarDate } from "../model/date.ts";
import type { Item } from "../model/item.ts";
import { hasLetters } from "../model/letters.ts";
import { programmeTemplate } from "../rules/template-lines.ts";
import { isTemplateItem } from "../rules/template-text.ts";
import { missingIn } from "./missing-items.ts";
import { dateTextOn, dayTextOn, itemDialectOf, rowDialectOf } from "./page-dialect.ts";
import { inOrder, newRowPlace } from "./row-place.ts";
import type { Session } from "./session.ts";

/** A page in line with the one in another language, and the rows of that one that could not be brought over. */
export interface SyncedPage {
  readonly page: LogPage;
  readonly left: readonly ResolvedRow[];
}

/** What a page in line with another one says beyond it: sync takes nothing away, and the other page would have to follow. */
export interface Surplus {
  /** Rows without a counterpart. */
  readonly rows: readonly ResolvedRow[];
  /** Rows with a completion date whose counterpart has none. */
  readonly completed: readonly ResolvedRow[];
}

/** What a page has that the one which it was brought in line with lacks. */
export const surplusOf = (from: LogPage, to: LogPage): Surplus => {
  const pairs = alignRows(rowsOf(from), rowsOf(to));
  const isOpen = ({ row, completed }: ResolvedRow): boolean =>
    completed === null && (row.completed?.text ?? "") === "" && row.table.columns.some(({ role }) => role === "completed");
  return {
    rows: pairs.flatMap(([row, partner]) => (row === null && partner !== null ? [partner] : [])),
    completed: pairs.flatMap(([row, partner]) =>
      row !== null && partner !== null && partner.completed !== null && isOpen(row) ? [partner] : [],
    ),
  };
};

/**
 * Brings what every language shares from one page of a week to another: dates in that page's own order, days in its own style, references, and the rows,
 * tasks and items that it lacks, with the words that they have. Nothing that stands there in words is changed, and nothing is removed.
 */
export const syncPage = (session: Pick<Session, "log" | "reread">, from: LogPage, to: LogPage): SyncedPage => {
  let synced: SyncedPage = { page: to, left: [] };
  // Rows that are brought over may show that others belong together; real pages need two passes.
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = synced.page;
    synced = syncOnce(session, from, before);
    if (synced.page === before) break;
  }
  return synced;
};

const mostPasses = 5;

const syncOnce = (session: Pick<Session, "log" | "reread">, from: LogPage, to: LogPage): SyncedPage => {
  const { log } = session;
  let page = to;
  const apply = (change: Change): void => {
    if (change.edits.length > 0) page = session.reread(page, applyChange(page.page, change));
  };
  const pairs = alignRows(rowsOf(from), rowsOf(page));
  const partners = pairs.flatMap(([row, partner]) => (row === null || partner === null ? [] : [{ row, number: partner.row.number }]));
  const take = (step: Step, rows: typeof partners): void => {
    const changes = rows.flatMap(({ row, number }) => {
      // A change of cells leaves each row its number.
      const partner = page.rows[number - 1];
      const change = partner === undefined ? null : step(session, row, page, partner);
      return change === null ? [] : [change];
    });
    if (changes.length > 0) apply(together(page.page, changes));
  };
  for (const step of steps) take(step, partners);
  // Days that only count go on from the one above.
  for (const row of partners) take(dayStep, [row]);
  const missing = pairs.flatMap(([row, partner]) => (row !== null && partner === null ? [row] : []));
  let left: readonly ResolvedRow[] = [];
  if (missing.length > 0) {
    const added = addMissing(session, page, missing);
    const unpaired = new Set(alignRows(rowsOf(from), rowsOf(added)).flatMap(([row, partner]) => (partner === null ? (row ?? []) : [])));
    // A row that would not be known again, as the table has no column for its date, would be brought over each time.
    const isHeld = (row: ResolvedRow): boolean => row.start === null || !unpaired.has(row);
    page = missing.every(isHeld) ? added : addMissing(session, page, missing.filter(isHeld));
    left = missing.filter((row) => unpaired.has(row));
  }
  for (const kind of ["objectives", "achievements"] as const) {
    const dialect = itemDialectOf(log, page, kind);
    const items = missingIn(from.page[kind], page.page[kind]).filter((item) => saysOwn(from, item));
    for (const item of items) {
      apply(addItems(page.page, kind, [item.text], dialect));
      const path = [page.page[kind].length - 1];
      if (item.items.length > 0)
        apply(
          addItemsBelow(
            page.page,
            kind,
            path,
            item.items.map(({ text }) => text),
            dialect.style,
          ),
        );
    }
  }
  return { page, left };
};

/** The page with those rows of another one that have a date, in the order of days. */
const addMissing = ({ log, reread }: Pick<Session, "log" | "reread">, page: LogPage, rows: readonly ResolvedRow[]): LogPage => {
  const placed = rows.flatMap((row) => {
    const place = row.start === null ? null : newRowPlace(page, row.start);
    return row.start === null || place === null ? [] : [{ row, place, start: row.start, day: weekdayOf(row.start) }];
  });
  const additions = inOrder(placed).map(({ row, start, place, above }): { place: RowPlace; row: NewRow } => ({
    place,
    row: {
      day: dayTextOn(log, page, start, place.number, { above }),
      start: dateTextOn(log, page, "start", start),
      completed: row.completed === null ? "" : dateTextOn(log, page, "completed", row.completed),
      tasks: row.row.tasks.map((task) => plainItem(task)),
      references: linksOf(row),
    },
  }));
  return additions.length === 0 ? page : reread(page, applyChange(page.page, addRows(page.page, additions, rowDialectOf(log, page))));
};

/** Whether an item says something, and not what the programme's template says for each week. */
const saysOwn = ({ week }: LogPage, item: Item): boolean =>
  hasLetters(item.text) && (week === 1 || !isTemplateItem(programmeTemplate, item));

/** Rows that say something. */
const rowsOf = ({ rows }: LogPage): readonly ResolvedRow[] =>
  rows.filter(({ row }) => row.line.cells.length > 1 && row.line.cells.some(({ text }) => text !== ""));

type Step = (session: Pick<Session, "log">, row: ResolvedRow, page: LogPage, partner: ResolvedRow) => RowChange | null;

const dateStep =
  (role: "start" | "completed"): Step =>
  ({ log }, row, page, partner) => {
    const date = row[role];
    const cell = partner.row[role];
    const isRange = [row.row[role], cell].some((each) => each !== null && each.first !== each.last);
    if (date === null || isRange || isSame(date, partner[role]) || !partner.row.table.columns.some((column) => column.role === role))
      return null;
    return setCell(page.page, partner.row, role, dateTextOn(log, page, role, date));
  };

/** A day cell that is empty in both languages continues the row above. */
const dayStep: Step = ({ log }, row, page, partner) => {
  const [day, other] = [weekdayOfRow(row), weekdayOfRow(partner)];
  const isSingle = [row, partner].every(
    ({ row: { day: cell } }) => (cell?.reading?.named.length ?? 0) < 2 && (cell?.reading?.numbers.length ?? 0) < 2,
  );
  const isEmpty = partner.row.day === null || partner.row.day.text === "";
  const isMissing = isEmpty && (row.row.day?.text ?? "") !== "";
  if (row.start === null || !isSingle || !partner.row.table.columns.some(({ role }) => role === "day")) return null;
  // A day is only taken over together with the date that it belongs to.
  if (!isMissing && (isEmpty || day === null || other === null || day === other || !isSame(row.start, partner.start))) return null;
  return setCell(page.page, partner.row, "day", dayTextOn(log, page, row.start, partner.row.number));
};

const addStep: Step = ({ log }, row, page, partner) => {
  const known = new Set(partner.row.references.map(({ url }) => addressOf(url ?? "")));
  const references = linksOf(row).filter(({ url }) => !known.has(addressOf(url ?? "")));
  const tasks = missingIn(row.row.tasks, partner.row.tasks);
  if (references.length === 0 && tasks.length === 0) return null;
  return addToRow(page.page, partner.row, { tasks, references, completed: undefined }, rowDialectOf(log, page));
};

const steps: readonly Step[] = [dateStep("start"), dateStep("completed"), addStep];

const isSame = (a: CalendarDate, b: CalendarDate | null): boolean => b !== null && compareDates(a, b) === 0;

const linksOf = ({ row }: ResolvedRow): readonly NewReference[] =>
  row.references.flatMap(({ url, label }) => (url === null || !/^https?:\/\//i.test(url) ? [] : [{ url, label }]));

/** An address without what names a language in it. */
const addressOf = (url: string): string =>
  url
    .toLowerCase()
    .replace(/\/(?:vi|en|vi[_-]vn|en[_-]us)(?=\/|$)/g, "")
    .replace(/\/+$/, "");
