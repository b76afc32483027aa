import { completionIn } from "../log/completion.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { setCell } from "../changes/set-cell.ts";
import { applyChange, together, type RowChange } from "../changes/change.ts";
import { WorklogError } from "../errors.ts";
import { compareDates, formatIso, type CalendarDate } from "../model/date.ts";
import type { Command } from "./command.ts";
import { assertInWeek, assertNotBefore, dateInput, withIsoDates } from "./inputs.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { dateTextOn } from "./page-dialect.ts";
import { candidates, chooseRow, describeRow, matching, partnerRows } from "./rows.ts";
import { openToWrite, writablePages, type Session } from "./session.ts";
import { setStatus } from "./status-cell.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog complete`: fills the completion date of a row. */
export const complete: Command = {
  name: "complete",
  summary: "fill in the completion date of a row",
  examples: [
    "worklog complete --day 3",
    'worklog complete --match "ECS" --date 2025-10-07',
    "worklog complete --week 5 --all",
    "worklog complete --day 3 --reopen",
  ],
  define: (command) =>
    command
      .option("--week <n>", "the week (default: the week of today, else the latest)")
      .option("--day <day>", "the day: a number as the log writes it, a weekday, a date, or the text of a day cell")
      .option("--row <n>", "the nth row of the page")
      .option("--match <text>", "the row with this text in a task")
      .option("--date <date>", "the completion date (default: today, or the start date where that is later)")
      .option("--all", "every row that is still open")
      .option("--reopen", "take the completion date out again")
      .option("--force", "replace another date, and allow a date outside the week"),
  run: async (context, globals, _args, given) => {
    if (flagOption(given, "reopen") && textOption(given, "date") !== undefined)
      throw new WorklogError("flags-conflict", { first: "--reopen", second: "--date" });
    const session = openToWrite(context, globals);
    const pages = await writablePages(session, textOption(given, "week"));
    const [first] = pages;
    if (first === undefined) return;
    const options = withIsoDates(session, first, given, ["date"]);
    const rows = flagOption(options, "all")
      ? openRows(session, first, options)
      : [await chooseRow(session, first, options, isOpen(session, first, options))];
    // Two rows of one page may have the same partner.
    const partners = new Map<ResolvedRow, LogPage>();
    for (const row of rows) for (const [page, partner] of partnerRows(pages, row)) partners.set(partner, page);
    const changes = pages.map((page): PageChange => {
      const own = [...partners].flatMap(([row, its]) => (its === page ? (completion(session, page, row, options) ?? []) : []));
      const before = page.page.source.text;
      return { path: page.path, before, after: own.length === 0 ? before : applyChange(page.page, together(page.page, own)) };
    });
    const note = session.messages.notes[flagOption(options, "reopen") ? "reopened" : "completed"];
    await writePages(session, changes, { done: rows.map((row) => note(first.path, session.messages.say(describeRow(row)))), awaiting: [] });
  },
};

/** What is to be completed, or reopened: rows with a task that are not so yet. */
const isOpen = (session: Session, page: LogPage, options: Options): ((row: ResolvedRow) => boolean) => {
  const isComplete = completionIn(session.log);
  const reopen = flagOption(options, "reopen");
  return (row) => row.row.tasks.length > 0 && (isComplete(page.language, row) ?? false) === reopen;
};

const openRows = (session: Session, page: LogPage, options: Options): readonly ResolvedRow[] => {
  const match = textOption(options, "match");
  const rows = match === undefined ? candidates(session, page, options) : matching(page, match, candidates(session, page, options));
  return rows.filter(isOpen(session, page, options));
};

/** Completes or reopens a row; null where it is so already. */
const completion = (session: Session, page: LogPage, row: ResolvedRow, options: Options): RowChange | null => {
  if (!row.row.table.columns.some((column) => column.role === "completed"))
    return setStatus(session, page, row, !flagOption(options, "reopen"));
  if (flagOption(options, "reopen")) return (row.row.completed?.text ?? "") === "" ? null : setCell(page.page, row.row, "completed", "");
  const date = completionDate(session, page, row, options);
  if (row.completed !== null && compareDates(row.completed, date) === 0) return null;
  const old = row.row.completed?.text ?? "";
  if (old !== "" && !flagOption(options, "force")) {
    throw new WorklogError("already-completed", {
      row: row.row.number,
      path: page.path,
      date: row.completed === null ? old : formatIso(row.completed),
    });
  }
  return setCell(page.page, row.row, "completed", dateTextOn(session.log, page, "completed", date));
};

/** The date that was given, else today, or the start of a row that begins later; refused outside the week and before the start. */
const completionDate = (session: Session, page: LogPage, row: ResolvedRow, options: Options): CalendarDate => {
  const given = textOption(options, "date");
  const today = session.context.today();
  const later = row.start !== null && compareDates(row.start, today) > 0 ? row.start : today;
  const date = given === undefined ? later : dateInput(session, page, given);
  if (page.start !== null) assertInWeek(session, page, date, { flag: "--date", force: flagOption(options, "force") });
  assertNotBefore(date, row.start);
  return date;
};
