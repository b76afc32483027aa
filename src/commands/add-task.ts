import { addRow, type NewRow } from "../changes/add-row.ts";
import { addToRow } from "../changes/add-task.ts";
import { applyChange } from "../changes/change.ts";
import type { TaskTable } from "../document/page.ts";
import type { NewReference } from "../document/reference-style.ts";
import { WorklogError } from "../errors.ts";
import { findPartner, findRows, type RowQuery } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { addDays, compareDates, dayFrom, formatIso, type CalendarDate } from "../model/date.ts";
import type { Item } from "../model/item.ts";
import { askDay, askWeek } from "./ask-row.ts";
import { askReferences } from "./ask-tasks.ts";
import type { Command } from "./command.ts";
import { assertInWeek, assertNotBefore, dateInput, referenceInput, withIsoDates, type WeekFlags } from "./inputs.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./options.ts";
import { dateTextOn, dayTextOn, rowDialectOf } from "./page-dialect.ts";
import { newRowPlace } from "./row-place.ts";
import { ambiguous, describeMissing, describeQuery, oneRow, rowQuery } from "./rows.ts";
import { openToWrite, writablePages, type Session } from "./session.ts";
import { setStatus } from "./status-cell.ts";
import { askTexts, awaitedTexts, defineTexts, givenTexts, tasksFor } from "./task-texts.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog add-task`: adds tasks to the row of a day, or a new row in the order of days. */
export const addTask: Command = {
  name: "add-task",
  summary: "add tasks and references to a day",
  examples: [
    'worklog add-task --day 3 --task "Deploy with ECS" --ref https://000016.awsstudygroup.com/',
    'worklog add-task --day tue --task "Practice" --sub "Create a cluster" --sub "Run a service"',
    'worklog add-task --week 5 --day 6 --task "Write tests" --task-vi "Viết kiểm thử" --ref "Guide=https://docs.aws.amazon.com/"',
  ],
  define: (command) =>
    defineTexts(command)
      .option("--week <n>", "the week (default: the week of today, else the latest)")
      .option("--day <day>", "the day: a number as the log writes it, a weekday, a date, or the text of a day cell")
      .option("--row <n>", "the nth row of the page")
      .option("--ref <url>", "a reference, as URL or label=URL (may be repeated)", collect)
      .option("--start <date>", "the start date of a new row (default: the day in that week)")
      .option("--done [date]", "also fill in the completion date (default: today, or the start date where that is later)")
      .option("--new-row", "add a row even if the day has one")
      .option("--force", "allow dates outside the week, and a start on another day than --day"),
  run: async (context, globals, _args, flags) => {
    const session = openToWrite(context, globals);
    const pages = await writablePages(session, await askWeek(session, flags));
    const [first] = pages;
    if (first === undefined) return;
    const options = withIsoDates(session, first, flags, ["start", "done"]);
    const query = await askQuery(session, first, options);
    const given = textsOption(options, "ref").map((text) => referenceInput(text));
    const texts = givenTexts(session, options) ?? (await askTexts(session, pages));
    const references = texts.asked && given.length === 0 ? await askReferences(session) : given;
    const targets = chooseTargets(session, pages, query, options);
    const changes = targets.map(({ page, row }): PageChange => {
      const tasks = tasksFor(page, texts);
      const after =
        row === null
          ? withNewRow(session, page, query, tasks, references, options)
          : withAddition(session, page, row, tasks, references, options);
      return { path: page.path, before: page.page.source.text, after };
    });
    const awaiting = awaitedTexts(pages, texts);
    const done = changes.map(({ path }) => session.messages.notes.tasksAdded(texts.en.length, path));
    await writePages(session, changes, { done, awaiting });
  },
};

const weekFlags = (flag: WeekFlags["flag"], options: Options): WeekFlags => ({ flag, force: flagOption(options, "force") });

const askQuery = async (session: Session, page: LogPage, options: Options): Promise<RowQuery> => {
  if (flagOption(options, "newRow") && textOption(options, "row") !== undefined)
    throw new WorklogError("flags-conflict", { first: "--row", second: "--new-row" });
  const query = rowQuery(session, page, options, weekFlags("--week", options));
  if (query !== undefined) return query;
  const { terminal } = session.context;
  const start = textOption(options, "start");
  if (start !== undefined) return { kind: "date", date: dateInput(session, page, start), text: start };
  if (!terminal.interactive) throw new WorklogError("missing-flag", { flag: "--day" });
  return askDay(session, page);
};

interface Target {
  readonly page: LogPage;
  /** Null for a new row. */
  readonly row: ResolvedRow | null;
}

/** The row of each page; where the first page has none, each page gets the tasks in its own row of that day or in a new one. */
const chooseTargets = (session: Session, pages: readonly LogPage[], query: RowQuery, options: Options): readonly Target[] => {
  const [first, ...others] = pages;
  if (first === undefined) return [];
  const found = flagOption(options, "newRow") ? [] : findRows(first, query);
  if (query.kind === "row" && !flagOption(options, "newRow")) oneRow(first, query);
  if (found.length > 1) throw ambiguous(first, describeQuery(query), found);
  const row = found[0] ?? null;
  if (row !== null) assertStart(session, first, row, options);
  return [
    { page: first, row },
    ...others.map((page): Target => {
      if (row === null) return { page, row: flagOption(options, "newRow") ? null : uniqueRow(page, query) };
      const partner = findPartner(first, row, page);
      if (partner === undefined)
        throw new WorklogError("no-partner", { path: first.path, row: row.row.number, language: first.language, other: page.language });
      return { page, row: partner };
    }),
  ];
};

/** A start that is not that of the row which `--day` or `--row` named would be passed over. */
const assertStart = (session: Session, page: LogPage, { row, start }: ResolvedRow, options: Options): void => {
  const given = textOption(options, "start");
  const flag = (["--day", "--row"] as const).find((name) => textOption(options, name.slice(2)) !== undefined);
  if (given === undefined || start === null || flag === undefined) return;
  const date = dateInput(session, page, given);
  if (compareDates(date, start) === 0) return;
  throw new WorklogError("other-start", { row: row.number, path: page.path, start: formatIso(start), given: formatIso(date), flag });
};

const uniqueRow = (page: LogPage, query: RowQuery): ResolvedRow | null => {
  const rows = findRows(page, query);
  if (rows.length > 1) throw ambiguous(page, describeQuery(query), rows);
  return rows[0] ?? null;
};

const withAddition = (
  session: Session,
  page: LogPage,
  row: ResolvedRow,
  tasks: readonly Item[],
  references: readonly NewReference[],
  options: Options,
): string => {
  const isDated = hasCompletion(row.row.table);
  const completed = isDated ? completionText(session, page, row.start, row.completed, options) : undefined;
  const after = applyChange(page.page, addToRow(page.page, row.row, { tasks, references, completed }, rowDialectOf(session.log, page)));
  return isDated ? after : doneByStatus(session, page, after, row.row.number, options);
};

const hasCompletion = ({ columns }: TaskTable): boolean => columns.some(({ role }) => role === "completed");

/** Without a completion column `--done` is what `complete` does to the row. */
const doneByStatus = (session: Session, page: LogPage, text: string, number: number, options: Options): string => {
  if (options["done"] === undefined) return text;
  const now = session.reread(page, text);
  const row = now.rows[number - 1];
  const change = row === undefined ? null : setStatus(session, now, row, true);
  return change === null ? text : applyChange(now.page, change);
};

/** The text of the completion cell for `--done`; undefined where it is not given, or the row has that date already, or any and none was given. */
const completionText = (
  session: Session,
  page: LogPage,
  start: CalendarDate | null,
  before: CalendarDate | null,
  options: Options,
): string | undefined => {
  const given = options["done"];
  if (given === undefined || (given === true && before !== null)) return undefined;
  const today = session.context.today();
  const date =
    typeof given === "string" ? dateInput(session, page, given) : start !== null && compareDates(start, today) > 0 ? start : today;
  assertInWeek(session, page, date, weekFlags("--done", options));
  assertNotBefore(date, start);
  if (before !== null && compareDates(before, date) === 0) return undefined;
  return dateTextOn(session.log, page, "completed", date);
};

const withNewRow = (
  session: Session,
  page: LogPage,
  query: RowQuery,
  tasks: readonly Item[],
  references: readonly NewReference[],
  options: Options,
): string => {
  const date = startOfNewRow(session, page, query, options);
  const place = newRowPlace(page, date);
  if (place === null) throw new WorklogError("no-task-table", { path: page.path });
  const isDated = hasCompletion(place.table);
  const row: NewRow = {
    day: dayTextOn(session.log, page, date, place.number, query.kind === "ordinal" ? { ordinal: query.number } : {}),
    start: dateTextOn(session.log, page, "start", date),
    completed: isDated ? (completionText(session, page, date, null, options) ?? "") : "",
    tasks,
    references,
  };
  const after = applyChange(page.page, addRow(page.page, place.table, place.below, place.number, row, rowDialectOf(session.log, page)));
  return isDated ? after : doneByStatus(session, page, after, place.number, options);
};

/** `--start`, else the day that was asked for in the week of the page. */
const startOfNewRow = (session: Session, page: LogPage, query: RowQuery, options: Options): CalendarDate => {
  const given = textOption(options, "start");
  const first = session.opened.firstDayOf(page.week);
  const date = given === undefined ? dateOfQuery(page, query, first) : dateInput(session, page, given);
  assertInWeek(session, page, date, weekFlags("--week", options));
  if (!flagOption(options, "force")) assertDay(page, query, first, date);
  return date;
};

/** A start that is not on the day which `--day` names would make that of no account. A number that only counts the rows is no such day. */
const assertDay = (page: LogPage, query: RowQuery, first: CalendarDate, start: CalendarDate): void => {
  if (query.kind !== "weekday" && query.kind !== "date") return;
  const date = dateOfQuery(page, query, first);
  if (compareDates(date, start) === 0) return;
  throw new WorklogError("other-day", { day: query.text, week: page.week, date: formatIso(date), given: formatIso(start) });
};

const dateOfQuery = (page: LogPage, query: RowQuery, first: CalendarDate): CalendarDate => {
  if (query.kind === "date") return query.date;
  if (query.kind === "weekday") return dayFrom(first, query.day);
  if (query.kind === "ordinal") {
    const last = page.rows.findLast(({ start }) => start !== null)?.start;
    return last === undefined || last === null ? addDays(first, Math.min(query.number, 7) - 1) : addDays(last, 1);
  }
  throw new WorklogError("no-such-row", {
    what: describeMissing(query),
    path: page.path,
    rows: page.rows.length,
  });
};
