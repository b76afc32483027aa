import type { Context, Reader } from "../context.ts";
import type { Page } from "../document/page.ts";
import { parsePage } from "../document/parse.ts";
import { createSource } from "../document/source.ts";
import { WorklogError } from "../errors.ts";
import type { Log, LogPage } from "../log/log.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import { weekOfDay } from "../log/weeks.ts";
import type { Messages } from "../messages/messages.ts";
import { parseWeekNumber } from "../model/week.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Globals } from "./command.ts";
import { logFolders } from "./log-roots.ts";
import type { Options } from "./options.ts";
import type { LogFacts } from "./read-logs.ts";
import { assertFolder, existingRoot, rootOf } from "./root-of.ts";
import { warnOfUnreadable } from "./warn-of-unreadable.ts";

/** What every command works with: the log that was found, and how to speak to the user. */
export interface Session {
  readonly context: Context;
  readonly globals: Globals;
  readonly messages: Messages;
  readonly root: string;
  readonly log: Log;
  readonly opened: OpenLog;
  /** The page as it would be read with another text, its dates resolved as before. */
  readonly reread: (page: LogPage, text: string) => LogPage;
}

/**
 * Finds and reads the log; throws `several-logs` for a folder of logs. Pages that cannot be read are named on stderr, and left out.
 */
export const openSession = (context: Context, globals: Globals, root = existingRoot(context, globals)): Session => {
  const session = sessionAt(context, globals, root);
  assertOneLog(root, session.opened);
  warnOfUnreadable(context, globals, session.log.unreadable);
  return session;
};

/** Reads the log at a root, and says nothing. */
export const sessionAt = (context: Context, globals: Globals, root: string): Session => {
  const opened = openLog(context.store, root, context.today());
  return { context, globals, messages: globals.messages, root, log: opened.log, opened, reread: opened.reread };
};

/** What a command asks of a log whose answer is kept: it is read through a reader that notes what it depends on. */
export interface LogRequest {
  readonly context: Context;
  readonly globals: Globals;
  readonly options: Options;
  readonly root: string;
  readonly reader: Reader;
}

/** Reads the log that is asked for, and says nothing. */
export const sessionFor = ({ context, globals, root, reader }: LogRequest): Session =>
  sessionAt({ ...context, store: { ...context.store, ...reader } }, globals, root);

/** What is asked of a log among several. */
export const factsOf = ({ languages, pages, unreadable }: Log): LogFacts => ({
  languages,
  pages: pages.length,
  unreadable: unreadable.map(({ path, reason }) => ({ path, reason })),
});

/** Throws `several-logs` for a folder of logs: only where a week is there twice in a language may it hold several. */
export const assertOneLog = (root: string, { log, files }: OpenLog): void => {
  const weeks = new Set(log.pages.map(({ week, language }) => `${String(week)} ${language}`));
  const folders = weeks.size === log.pages.length ? [] : logFolders(files);
  const [first, ...others] = folders;
  if (first !== undefined && others.length > 0) throw new WorklogError("several-logs", { root, folders });
};

/** The session of a command that writes: from here on nobody else does, unless nothing is to be written. */
export const openToWrite = (context: Context, globals: Globals): Session => openSession(context, globals, lockRoot(context, globals));

/** Takes the lock of the log, unless nothing is to be written, and answers its root. */
export const lockRoot = (context: Context, globals: Globals): string => {
  const root = rootOf(context, globals);
  assertFolder(context, globals, root, ["file"]);
  if (!globals.dryRun) lockLog(context, globals, root);
  return root;
};

/** Takes the lock of the log at a root, or waits for it. */
export const lockLog = (context: Context, globals: Globals, root: string): void => {
  const { notes } = globals.messages;
  context.store.lock(root, { seconds: waitOf(context, globals), onWait: () => context.terminal.note(notes.waiting) });
};

/** Seconds to wait for the lock: `--wait`, else `WORKLOG_WAIT`, else 30. */
const waitOf = ({ environment }: Context, { wait }: Globals): number => {
  const given = wait ?? environment["WORKLOG_WAIT"] ?? "";
  if (given === "") return 30;
  if (!/^\d{1,6}$/.test(given))
    throw new WorklogError("bad-number", { what: "--wait", given, accepted: phrase`seconds, from 0 to 999999` });
  return Number(given);
};

/** The pages of one week that a command changes: in every language of the log, or in those that `--lang` names. The default language comes first. */
export const writablePages = async (session: Session, week: string | undefined): Promise<readonly LogPage[]> => {
  const { log } = session;
  if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
  const number = week === undefined ? currentWeek(session) : weekNumber(week);
  const pages = log.pages.filter((page) => page.week === number);
  if (pages.length === 0) throw new WorklogError("no-such-week", { week: number, weeks: weeksOf(log) });
  const wanted = wantedLanguages(session, [...new Set(pages.map((page) => page.language))]);
  return wanted.map((language) => onlyPage(pages.filter((page) => page.language === language)));
};

/** The languages that `--lang` names, all of them without it; throws `no-such-language`. */
export const wantedLanguages = ({ globals }: Session, languages: readonly string[]): readonly string[] => {
  for (const given of globals.languages) {
    if (!languages.includes(given)) throw new WorklogError("no-such-language", { given, languages: languages.join(", ") });
  }
  return globals.languages.length === 0 ? languages : languages.filter((language) => globals.languages.includes(language));
};

const onlyPage = (pages: readonly LogPage[]): LogPage => {
  const [page, second] = pages;
  if (page === undefined) throw new Error("a language without a page");
  if (second === undefined) return page;
  throw new WorklogError("duplicate-week", { week: page.week, language: page.language, paths: pages.map(({ path }) => path).join(", ") });
};

/** The week whose Monday to Sunday holds today, else the latest. */
export const currentWeek = ({ log, context }: Pick<Session, "log" | "context">): number =>
  weekOfDay(log, context.today()) ?? Math.max(...log.pages.map((page) => page.week));

/** The number of a week that a user gave; throws `bad-week`. */
export const weekNumber = (given: string): number => {
  const week = parseWeekNumber(given);
  if (week === null) throw new WorklogError("bad-week", { given });
  return week;
};

/** The weeks of a log as a person would list them: `1 to 8` or `1, 2, 5`. */
export const weeksOf = (log: Log): Phrase => {
  const weeks = [...new Set(log.pages.map((page) => page.week))].toSorted((a, b) => a - b);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const isWhole = first !== undefined && last !== undefined && weeks.length > 2 && last - first === weeks.length - 1;
  if (isWhole) return phrase`weeks ${first} to ${last}`;
  return weeks.length === 1 ? phrase`week ${first ?? ""}` : phrase`weeks ${weeks.join(", ")}`;
};

/** A page that is read from a text that is not on disk yet. */
export const readText = (path: string, text: string): Page => parsePage(createSource(path, text));
