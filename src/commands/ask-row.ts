import { findRows, type RowQuery } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { addDays, compareDates, formatIso, weekdayOf, type CalendarDate } from "../model/date.ts";
import { textOption, type Options } from "./options.ts";
import { describeRow } from "./rows.ts";
import { currentWeek, type Session } from "./session.ts";
import { period } from "./week-facts.ts";

/** The week that a command is about: that of `--week`; asked for in a terminal where nothing says which one, this week first. Undefined for the usual one. */
export const askWeek = async (session: Session, options: Options): Promise<string | undefined> => {
  const { log, context, messages } = session;
  const given = textOption(options, "week");
  const weeks = [...new Set(log.pages.map(({ week }) => week))].toSorted((a, b) => b - a);
  const isClear = ["day", "row", "start", "match"].some((name) => textOption(options, name) !== undefined);
  if (given !== undefined || isClear || weeks.length < 2 || !context.terminal.interactive) return given;
  const current = currentWeek(session);
  const week = await context.terminal.prompt.select({
    message: messages.notes.whichWeek,
    choices: [current, ...weeks.filter((each) => each !== current)].map((each) => ({ name: weekName(session, each), value: each })),
  });
  return String(week);
};

const weekName = ({ log, messages }: Session, week: number): string => {
  const page = log.pages.find((each) => each.week === week);
  return [messages.notes.week(week), page === undefined ? "" : period(page)].filter((part) => part !== "").join("  ");
};

/** The day of a week that is chosen from a list with its date and how many tasks it has; today first, else the first day without any. */
export const askDay = async ({ context, opened, messages }: Session, page: LogPage): Promise<RowQuery> => {
  const first = opened.firstDayOf(page.week);
  const days = Array.from({ length: 7 }, (_, index) => addDays(first, index)).map((date) => ({
    date,
    rows: findRows(page, onDate(date)),
  }));
  const today = days.find(({ date }) => compareDates(date, context.today()) === 0);
  const free = days.find(({ rows }) => tasksIn(rows) === 0);
  const initial = today ?? free ?? days[0];
  if (initial === undefined) throw new Error("a week without days");
  const { date, rows } = await context.terminal.prompt.select({
    message: messages.notes.whichDay,
    choices: days.map((day) => ({
      name: messages.notes.dayChoice(weekdayOf(day.date), formatIso(day.date), tasksIn(day.rows)),
      value: day,
    })),
    initial,
  });
  if (rows.length < 2) return onDate(date);
  const row = await context.terminal.prompt.select({
    message: messages.notes.whichRow,
    choices: rows.map((each) => ({ name: messages.say(describeRow(each)), value: each })),
  });
  return { kind: "row", number: row.row.number };
};

const onDate = (date: CalendarDate): RowQuery => ({ kind: "date", date, text: formatIso(date) });

const tasksIn = (rows: readonly ResolvedRow[]): number => rows.reduce((sum, { row }) => sum + row.tasks.length, 0);
