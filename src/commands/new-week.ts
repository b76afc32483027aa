import { addIndexEntry } from "../changes/index-entry.ts";
import { addToRow } from "../changes/add-task.ts";
import { applyChange, together } from "../changes/change.ts";
import { newWeekText } from "../changes/new-week.ts";
import { plainItem } from "../document/page-model.ts";
import type { NewReference } from "../document/reference-style.ts";
import { WorklogError } from "../errors.ts";
import { nearestPages, referenceStyleOf, taskStyleOf } from "../log/dialect.ts";
import { completionIn } from "../log/completion.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import { habitualOrder } from "../log/date-order.ts";
import { configuredOrder } from "../log/settings.ts";
import { linkName } from "../log/index-links.ts";
import type { Log, LogPage, ResolvedRow } from "../log/log.ts";
import { usualDays } from "../log/usual-days.ts";
import { mondayOf, weekdayOf, type CalendarDate, type DateOrder } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { parseDayRange } from "../model/day-range.ts";
import { phrase } from "../model/phrase.ts";
import { assertPaired } from "./awaiting.ts";
import type { Command } from "./command.ts";
import { dateInput, orderOfLog, textInput } from "./inputs.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./options.ts";
import { openToWrite, readText, wantedLanguages, weekNumber, type Session } from "./session.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog new-week`: creates the page of a week in every language of the log, as the log writes its weeks. */
export const newWeek: Command = {
  name: "new-week",
  summary: "create the page of a week, in every language",
  examples: [
    "worklog new-week",
    "worklog new-week 8 --start 2025-10-27",
    'worklog new-week 8 --objective "Learn containers" --objective-vi "Học về container"',
    "worklog new-week --carry",
  ],
  define: (command) =>
    command
      .argument("[n]", "the number of the week, 1 to 99 (default: the next)")
      .option(
        "--start <date>",
        "a day of that week; its Monday becomes the first day, or the day itself where the log's weeks begin on such a day",
      )
      .option("--objective <text>", "an objective (may be repeated)", collect)
      .option("--objective-vi <text>", "an objective in Vietnamese; pairs with --objective in order", collect)
      .option("--days <range>", "the days that get a row, 2 = Monday (default: 2-6, or 2-7 or 2-8 as in most weeks)")
      .option("--no-rows", "no rows")
      .option("--no-index", "leave the section index alone")
      .option("--carry", "copy the open tasks of the previous week"),
  run: async (context, globals, [given], options) => {
    for (const flag of ["days", "carry"])
      if (options["rows"] === false && options[flag] !== undefined)
        throw new WorklogError("flags-conflict", { first: "--no-rows", second: `--${flag}` });
    const session = openToWrite(context, globals);
    const week = given === undefined ? nextWeek(session) : weekNumber(given);
    const firstDay = firstDayFor(session, week, options);
    const days =
      options["rows"] === false
        ? []
        : daysOf(textOption(options, "days") ?? session.opened.settings.days ?? usualDays(session.log, week) ?? "2-6");
    const texts = textsOption(options, "objective").map((text) => textInput("--objective", text));
    const vi = textsOption(options, "objectiveVi").map((text) => textInput("--objective-vi", text));
    assertPaired("new-week", { flag: "--objective", texts }, { flag: "--objective-vi", texts: vi });
    const own = texts.length === 0 ? vi : texts;
    const languages = languagesFor(session);
    const pages = languages.map((language) =>
      createPage(session, { week, language, firstDay, days, own, vi, several: languages.length > 1 }, options),
    );
    const indexes = options["index"] === false ? [] : languages.flatMap((language) => indexChange(session, week, language, own, vi, pages));
    const done = [...pages, ...indexes].map(({ path, before }) =>
      session.messages.notes[before === null ? "created" : "listed"](path, week),
    );
    await writePages(session, [...pages, ...indexes], { done, awaiting: awaitingIn(pages, languages, week, own, vi) });
  },
};

const nextWeek = ({ log }: Session): number =>
  Math.max(0, ...log.pages.map((page) => page.week), ...log.unreadable.map((page) => page.week)) + 1;

/** The languages of the log, or those that `--lang` names: a new log, or a log that has no other pages, may begin with any. */
const languagesFor = (session: Session): readonly string[] => {
  const { globals, opened, log } = session;
  if (log.pages.length > 0 && globals.languages.every((language) => log.languages.includes(language)))
    return wantedLanguages(session, log.languages);
  for (const language of globals.languages) {
    if (!/^[a-z]{2}(?:-[a-z]{2})?$/.test(language))
      throw new WorklogError("no-such-language", { given: language, languages: log.languages.join(", ") });
  }
  return globals.languages.length > 0 ? [...new Set(globals.languages)] : opened.languages;
};

/** The first day of a new week: that of the week in the log; else the day of `--start` where weeks begin on such a weekday, and its Monday elsewhere. */
const firstDayFor = (session: Session, week: number, options: Options): CalendarDate => {
  const given = textOption(options, "start");
  const usual = session.opened.firstDayOf(week);
  if (given === undefined) return usual;
  const date = dateInput(session, orderOfLog(session), given);
  return weekdayOf(date) === weekdayOf(usual) ? date : mondayOf(date);
};

interface Wanted {
  readonly week: number;
  readonly language: string;
  readonly firstDay: CalendarDate;
  readonly days: readonly DayNumber[];
  readonly own: readonly string[];
  readonly vi: readonly string[];
  readonly several: boolean;
}

const createPage = (session: Session, { week, language, firstDay, days, own, vi, several }: Wanted, options: Options): PageChange => {
  const { log, opened, context } = session;
  const existing = [...log.pages, ...log.unreadable].find((page) => page.week === week && page.language === language);
  if (existing !== undefined) throw new WorklogError("week-exists", { week, path: existing.path });
  const path = opened.pathOf(week, language);
  if (context.store.kind(`${session.root}/${path}`) !== "missing") throw new WorklogError("week-exists", { week, path });
  const latest = log.pages.filter((page) => page.language === language).toSorted((a, b) => b.week - a.week);
  const text = newWeekText({
    path,
    week,
    language,
    firstDay,
    today: context.today(),
    days,
    objectives: language === "vi" && (several || vi.length > 0) ? own.map((objective, index) => vi[index] ?? objective) : own,
    order: latest[0]?.order ?? configuredOrder(opened.settings, language) ?? orderBeside(log, language),
    numbering: log.numbering(language),
    pages: latest.slice(0, 8),
  });
  return { path, before: null, after: flagOption(options, "carry") ? carried(session, text, path, week, latest) : text };
};

/** For the first page of a language: three authors in four who write the day first in one language do so in the other one as well. */
const orderBeside = (log: Log, language: string): DateOrder => (log.pages.at(-1)?.order === "dmy" ? "dmy" : habitualOrder(language));

/** The days of `--days`; throws `bad-day`. */
const daysOf = (text: string): readonly DayNumber[] => {
  const days = parseDayRange(text);
  if (days === null) throw new WorklogError("bad-day", { given: text, accepted: phrase`days such as 2-6, 2,4,6 or mon-fri` });
  return days;
};

/** The new page with the open tasks of the week before it, each on the same weekday. */
const carried = (session: Session, text: string, path: string, week: number, pages: readonly LogPage[]): string => {
  const previous = pages.find((page) => page.week < week);
  if (previous === undefined) return text;
  const isComplete = completionIn(session.log);
  const like = nearestPages(session.log, previous.language, week).map(({ page }) => page);
  const dialect = { tasks: taskStyleOf(like), references: referenceStyleOf(like) };
  const page = session.reread({ ...previous, week, path }, text);
  const open = previous.rows.filter((row) => row.row.tasks.length > 0 && isComplete(previous.language, row) !== true);
  const targetOf = (row: ResolvedRow): ResolvedRow | undefined =>
    page.rows.find((candidate) => weekdayOfRow(candidate) === weekdayOfRow(row)) ?? page.rows[0];
  const changes = page.rows.flatMap((target) => {
    const rows = open.filter((row) => targetOf(row) === target);
    const tasks = rows.flatMap(({ row }) => row.tasks.map((task) => plainItem(task)));
    return rows.length === 0 ? [] : [addToRow(page.page, target.row, { tasks, references: linksOf(rows), completed: undefined }, dialect)];
  });
  return changes.length === 0 ? text : applyChange(page.page, together(page.page, changes));
};

/** The links of rows, each once. */
const linksOf = (rows: readonly ResolvedRow[]): readonly NewReference[] => {
  const links = rows.flatMap(({ row }) =>
    row.references.flatMap(({ url, label }) => (url === null || !/^https?:\/\//i.test(url) ? [] : [{ url, label }])),
  );
  return links.filter(
    ({ url, label }, index) => links.findIndex((known) => known.url === url && (label === null || known.label === label)) === index,
  );
};

/** The section index of a language with the new week in it; nothing where there is no index or it lists no weeks. */
const indexChange = (
  session: Session,
  week: number,
  language: string,
  own: readonly string[],
  vi: readonly string[],
  pages: readonly PageChange[],
): readonly PageChange[] => {
  const path = session.opened.sectionIndexes[language];
  const created = pages.find((page) => page.path === session.opened.pathOf(week, language));
  if (path === undefined || created === undefined || created.after === null) return [];
  const before = session.context.store.read(`${session.root}/${path}`);
  const names = new Map(session.log.pages.filter((page) => page.language === language).map((page) => [page.week, linkName(page.path)]));
  const title = readText(created.path, created.after).frontMatter.values["title"];
  const summary = (language === "vi" ? (vi[0] ?? own[0]) : own[0]) ?? (typeof title === "string" ? title : `Week ${String(week)}`);
  const after = addIndexEntry(before, { week, name: linkName(created.path), summary }, names);
  return after === null || after === before ? [] : [{ path, before, after }];
};

const awaitingIn = (
  pages: readonly PageChange[],
  languages: readonly string[],
  week: number,
  own: readonly string[],
  vi: readonly string[],
) => {
  if (languages.length < 2 || !languages.includes("vi")) return [];
  // Texts that were given in Vietnamese alone stand in the other page, too.
  const language = own === vi ? languages.find((code) => code !== "vi") : "vi";
  const page = pages[languages.indexOf(language ?? "")];
  if (page === undefined || language === undefined) return [];
  return own.flatMap((text, index) => (own === vi || vi[index] === undefined ? [{ path: page.path, week, language, text }] : []));
};
