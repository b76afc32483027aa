import { addToRow } from "../changes/add-task.ts";
import { addRow, type NewRow } from "../changes/add-row.ts";
import { applyChange } from "../changes/change.ts";
import { taskAt } from "../changes/edit-task.ts";
import { plainItem } from "../document/page-model.ts";
import type { NewReference } from "../document/reference-style.ts";
import { WorklogError } from "../errors.ts";
import { findRows } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { addDays, dayFrom, daysBetween, formatIso, type CalendarDate } from "../model/date.ts";
import { parseDayInput } from "../model/day-input.ts";
import type { Item } from "../model/item.ts";
import type { Command } from "./command.ts";
import { dateInput, type WeekFlags } from "./inputs.ts";
import { textOption, type Options } from "./options.ts";
import { dateTextOn, dayTextOn, rowDialectOf } from "./page-dialect.ts";
import { textWithout } from "./remove-task.ts";
import { newRowPlace } from "./row-place.ts";
import { ambiguous, dayQuery, describeMissing, describeQuery } from "./rows.ts";
import { openToWrite, writablePages, type Session } from "./session.ts";
import { assertTarget, chooseTarget, defineTarget, targetRows, type TaskTarget } from "./task-target.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog move-task`: moves a task, a sub-task, a reference or a whole row to another day, in this week or another. */
export const moveTask: Command = {
  name: "move-task",
  summary: "move a task, a reference or a row to another day",
  examples: [
    "worklog move-task --day 3 --task-no 2 --to-day 5",
    "worklog move-task --day fri --to-day mon --to-week 6",
    "worklog move-task --match ecs --to-day thu",
    "worklog move-task --row 5 --row-only --to-day 7",
  ],
  define: (command) =>
    defineTarget(command)
      .option("--row-only", "the row itself, with all that is in it; its dates move along")
      .option("--to-day <day>", "the day to move to, as --day")
      .option("--to-week <n>", "the week to move to (default: the same week)"),
  run: async (context, globals, _args, options) => {
    const session = openToWrite(context, globals);
    const pages = await writablePages(session, textOption(options, "week"));
    const targets = textOption(options, "toWeek") === undefined ? pages : await writablePages(session, textOption(options, "toWeek"));
    const [first, firstTarget] = [pages[0], targets[0]];
    if (first === undefined || firstTarget === undefined) return;
    const [row, what] = await chooseTarget(session, first, options);
    const day = isoDay(session, firstTarget, await toDay(session, options));
    const changes = targetRows(pages, row, what).flatMap(([page, partner]) => {
      const target = targets.find((candidate) => candidate.language === page.language);
      if (target === undefined)
        throw new WorklogError("no-partner", { path: page.path, row: partner.row.number, language: first.language, other: page.language });
      return movePart(session, { page, row: partner, what }, target, day);
    });
    await writePages(session, changes, { done: changes.map(({ path }) => session.messages.notes.edited(path)), awaiting: [] });
  },
};

/** A date is one and the same on all pages, in whatever order they write day and month. */
const isoDay = (session: Session, page: LogPage, day: string): string =>
  parseDayInput(day).kind === "date" ? formatIso(dateInput(session, page, day)) : day;

const toDay = async ({ context, messages }: Session, options: Options): Promise<string> => {
  const given = textOption(options, "toDay");
  if (given !== undefined) return given;
  if (!context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--to-day" });
  const validate = (text: string): true | string => (text.trim() === "" ? messages.notes.whichDay : true);
  return context.terminal.prompt.input({ message: messages.notes.toWhichDay, validate });
};

const toWeek: WeekFlags = { flag: "--to-week", force: null };

interface Part {
  readonly page: LogPage;
  readonly row: ResolvedRow;
  readonly what: TaskTarget;
}

/** The pages after a part of a row has left its place and stands in the other one. */
const movePart = (session: Session, { page, row, what: given }: Part, target: LogPage, day: string): readonly PageChange[] => {
  const before = page.page.source.text;
  assertTarget(row, given);
  const isThere = given.kind !== "row" && findRows(target, dayQuery(session, target, day, toWeek)).includes(row);
  if (isThere) return [{ path: page.path, before, after: before }];
  const what: MovedPart = given.kind === "task" && isAllOf(page, row, given.path) ? { kind: "all" } : given;
  const part = { row, what };
  const content = contentOf(row, what);
  const without = session.reread(page, textWithout(page, row, what.kind === "all" ? { kind: "row" } : what));
  const receiver = target.path === page.path ? without : target;
  const after = putInto(session, receiver, day, content, part);
  const moved: PageChange = { path: target.path, before: target.page.source.text, after };
  return target.path === page.path ? [moved] : [{ path: page.path, before, after: without.page.source.text }, moved];
};

/** `all` is the only task of a row, which takes the row along: a day with dates and without a task would say nothing. */
type MovedPart = TaskTarget | { readonly kind: "all" };

/** Whether a path leads to the only task of a row, on which nothing else hangs: no row below that continues it, and no notes of its own. */
const isAllOf = (page: LogPage, { row }: ResolvedRow, path: readonly number[]): boolean => {
  const below = page.rows[row.number]?.row;
  const isContinued = row.day?.text !== "" && below?.day?.text === "" && below.table === row.table;
  const hasNotes = row.table.columns.some(({ role }, index) => role === "extra" && (row.line.cells[index]?.text ?? "") !== "");
  return path.length === 1 && row.tasks.length === 1 && !isContinued && !hasNotes;
};

interface Content {
  readonly tasks: readonly Item[];
  readonly references: readonly NewReference[];
}

const contentOf = ({ row }: ResolvedRow, what: MovedPart): Content => {
  const references = row.references.map(({ url, label }) => ({ url, label }));
  // Without a column for references, they are a part of the tasks.
  const hasColumn = row.table.columns.some(({ role }) => role === "reference");
  if (what.kind === "row" || what.kind === "all")
    return { tasks: row.tasks.map((task) => plainItem(task)), references: hasColumn ? references : [] };
  if (what.kind === "reference") return { tasks: [], references: references.slice(what.index, what.index + 1) };
  const task = taskAt(row, what.path);
  return { tasks: task === undefined ? [] : [plainItem(task)], references: [] };
};

const putInto = (
  session: Session,
  page: LogPage,
  day: string,
  content: Content,
  part: { readonly row: ResolvedRow; readonly what: MovedPart },
): string => {
  const isWhole = part.what.kind === "row" || part.what.kind === "all";
  const query = dayQuery(session, page, day, toWeek);
  const rows = part.what.kind === "row" ? [] : findRows(page, query);
  const [row] = rows;
  const dialect = rowDialectOf(session.log, page);
  if (rows.length > 1) throw ambiguous(page, describeQuery(query), rows);
  const written = (when: CalendarDate, role: "start" | "completed"): string => dateTextOn(session.log, page, role, when);
  if (row !== undefined) {
    const isFree = isWhole && row.start !== null && row.row.tasks.length === 0 && (row.row.completed?.text ?? "") === "";
    const completed = isFree && row.start !== null ? completedText(part.row, row.start, written) || undefined : undefined;
    return applyChange(page.page, addToRow(page.page, row.row, { ...content, completed }, dialect));
  }
  if (query.kind !== "weekday" && query.kind !== "date")
    throw new WorklogError("no-such-row", { what: describeMissing(query), path: page.path, rows: page.rows.length });
  const date = query.kind === "date" ? query.date : dayFrom(session.opened.firstDayOf(page.week), query.day);
  const place = newRowPlace(page, date);
  if (place === null) throw new WorklogError("no-task-table", { path: page.path });
  const newRow: NewRow = {
    ...content,
    ...(isWhole ? { from: part.row.row } : {}),
    day: dayTextOn(session.log, page, date, place.number),
    start: written(date, "start"),
    completed: isWhole ? completedText(part.row, date, written) : "",
  };
  return applyChange(page.page, addRow(page.page, place.table, place.below, place.number, newRow, dialect));
};

/** A row that moves keeps the number of days that it took. */
const completedText = (
  { start, completed }: ResolvedRow,
  date: CalendarDate,
  written: (date: CalendarDate, role: "completed") => string,
): string => {
  if (completed === null) return "";
  return written(start === null ? completed : addDays(completed, daysBetween(start, date)), "completed");
};
