import { dateFormOf, pagesLike } from "../log/dialect.ts";
import { completionIn } from "../log/completion.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { setCell } from "../changes/set-cell.ts";
import { applyChange } from "../changes/change.ts";
import { WorklogError } from "../errors.ts";
import { compareDates, formatDate, formatIso, type CalendarDate } from "../model/date.ts";
import type { Command } from "./command.ts";
import { assertInWeek, assertNotBefore, dateInput, withIsoDates } from "./inputs.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { candidates, chooseRow, describeRow, matching, partnerRows } from "./rows.ts";
import { openToWrite, writablePages, type Session } from "./session.ts";
import { withStatus } from "./status-cell.ts";
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
    const texts = new Map(pages.map((page) => [page, page.page.source.text]));
    const done: string[] = [];
    for (const row of rows) {
      for (const [page, partner] of partnerRows(pages, row)) {
        const current = texts.get(page) ?? "";
        const now = session.reread(page, current);
        const target = now.rows[partner.row.number - 1];
        if (target === undefined) continue;
        texts.set(page, changeRow(session, now, target, options));
      }
      done.push(
        session.messages.notes[flagOption(options, "reopen") ? "reopened" : "completed"](
          first.path,
          session.messages.say(describeRow(row)),
        ),
      );
    }
    const changes = pages.map((page): PageChange => ({ path: page.path, before: page.page.source.text, after: texts.get(page) ?? "" }));
    await writePages(session, changes, { done, awaiting: [] });
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

/** The page's text with the row completed or reopened; unchanged where it is so already. */
const changeRow = (session: Session, page: LogPage, row: ResolvedRow, options: Options): string => {
  const { text } = page.page.source;
  if (!row.row.table.columns.some((column) => column.role === "completed"))
    return withStatus(session, page, row, !flagOption(options, "reopen"));
  if (flagOption(options, "reopen"))
    return (row.row.completed?.text ?? "") === "" ? text : applyChange(page.page, setCell(page.page, row.row, "completed", ""));
  const date = completionDate(session, page, row, options);
  if (row.completed !== null && compareDates(row.completed, date) === 0) return text;
  const old = row.row.completed?.text ?? "";
  if (old !== "" && !flagOption(options, "force")) {
    throw new WorklogError("already-completed", {
      row: row.row.number,
      path: page.path,
      date: row.completed === null ? old : formatIso(row.completed),
    });
  }
  const form = dateFormOf(
    pagesLike(session.log, page).map((like) => like.page),
    "completed",
  );
  return applyChange(page.page, setCell(page.page, row.row, "completed", formatDate(date, form, page.order)));
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
