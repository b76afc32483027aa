import { phrase } from "../model/phrase.ts";
import type { Session } from "./session.ts";
import type { LogPage, OrderReason } from "../log/log.ts";
import { configurationName } from "../log/find-root.ts";
import { joinPath } from "../log/folder-path.ts";
import { isHugoConfiguration, isSiteConfiguration } from "../log/languages.ts";
import { firstDayOfPage } from "../log/weeks.ts";
import { WorklogError } from "../errors.ts";
import { addDays, formatIso, mondayOf, type CalendarDate, type DateOrder } from "../model/date.ts";
import { mostCommon } from "../model/most-common.ts";
import { configurationFile } from "../site/configuration-file.ts";
import { githubWorkflow } from "../site/github-workflow.ts";
import { hugoSite } from "../site/hugo-files.ts";
import type { SiteFile } from "../site/site-file.ts";
import type { Command } from "./command.ts";
import { dateInput, orderOfLog, textInput, validBy } from "./inputs.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { openToWrite } from "./session.ts";
import { writePages } from "./write.ts";

/** `worklog init`: sets up a log. */
export const init: Command = {
  name: "init",
  summary: "set up a log: its configuration, a whole Hugo site, a workflow for GitHub",
  examples: [
    "worklog init",
    'worklog init --start 2025-09-08 --author "An Nguyen"',
    "worklog init --hugo --github",
    "worklog init --dry-run",
  ],
  define: (command) =>
    command
      .option("--start <date>", "the first day of week 1 (default: that of the first week, else this week's Monday)")
      .option("--author <text>", "your name, for reports")
      .option("--title <text>", "the title of reports and of the site")
      .option("--languages <codes>", "the languages, the default first, such as en,vi (default: those of the pages; en,vi for a new site)")
      .option("--hugo", "make a whole small site, with week 1")
      .option("--github", "add a workflow that checks the log and publishes the site"),
  run: async (context, globals, _args, options) => {
    const session = openToWrite(context, globals);
    if (wantsWorkflowAlone(session, options)) return write(session, [githubWorkflow(session.opened.content !== null)]);
    const isNewSite = flagOption(options, "hugo");
    const languages = languagesOf(session, options, isNewSite);
    const dateOrder = ordersOf(session, languages);
    for (const sentence of foundIn(session)) context.terminal.note(sentence);
    const start = await startOf(session, options);
    const author = await authorOf(session, options);
    const given = textOption(options, "title");
    const title = given === undefined ? undefined : textInput("--title", given);
    const isSite = isNewSite || session.opened.content !== null;
    const files: readonly SiteFile[] = [
      configurationFile({ start, languages, dateOrder, author, title }),
      ...(isNewSite ? hugoSite({ languages, start: mondayOf(start), today: context.today(), title, author }) : []),
      ...(flagOption(options, "github") ? [githubWorkflow(isSite)] : []),
    ];
    if (isNewSite) assertNoSite(session);
    await write(session, files);
  },
};

/** `init --github` in a log that has its configuration. */
const wantsWorkflowAlone = (session: Session, options: Options): boolean =>
  flagOption(options, "github") &&
  ["hugo", "start", "author", "title", "languages"].every((name) => options[name] === undefined) &&
  isThere(session, configurationName);

const isThere = ({ context, root }: Session, path: string): boolean => context.store.kind(joinPath(root, path)) !== "missing";

/** Writes files that are not there yet, as one step. */
const write = async (session: Session, files: readonly SiteFile[]): Promise<void> => {
  const existing = files.find(({ path }) => isThere(session, path));
  if (existing !== undefined) throw new WorklogError("set-up-already", { path: existing.path });
  const changes = files.map(({ path, text }) => ({ path, before: null, after: text }));
  await writePages(session, changes, { done: files.map(({ path }) => session.messages.notes.created(path, 1)), awaiting: [] });
};

const languagesOf = ({ log, opened }: Session, options: Options, isNewSite: boolean): readonly string[] => {
  const given = textOption(options, "languages");
  if (given === undefined)
    return isNewSite && log.pages.length === 0 ? ["en", "vi"] : log.pages.length === 0 ? opened.languages : log.languages;
  const codes = given.split(",").map((code) => code.trim().toLowerCase());
  const wrong = codes.find((code) => !/^[a-z]{2}(?:-[a-z]{2})?$/.test(code));
  if (wrong !== undefined)
    throw new WorklogError("bad-flag", { flag: "--languages", given, accepted: phrase`codes of two letters, such as en,vi` });
  return [...new Set(codes)];
};

/** What a page shows by itself counts; what was only assumed is left open. */
const telling: ReadonlySet<OrderReason> = new Set(["cells", "span", "weekdays"]);

const tellingPages = ({ log }: Session, language: string): readonly LogPage[] =>
  log.pages.filter((page) => page.language === language && telling.has(page.orderReason));

const ordersOf = (session: Session, languages: readonly string[]): Readonly<Record<string, DateOrder>> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const order = mostCommon(tellingPages(session, language).map((page) => page.order));
      return order === undefined ? [] : [[language, order]];
    }),
  );

/** What the pages show, for people: nothing in an empty folder. */
const foundIn = (session: Session): readonly string[] => {
  const { log, messages } = session;
  if (log.pages.length === 0) return [];
  const weeks = new Set(log.pages.map(({ week }) => week)).size;
  const orders = log.languages.flatMap((language) => {
    const pages = tellingPages(session, language);
    const order = mostCommon(pages.map((page) => page.order));
    const agreeing = pages.filter((page) => page.order === order).length;
    return order === undefined ? [] : [messages.notes.foundOrder(language, order, agreeing, pages.length)];
  });
  return [messages.notes.foundWeeks(weeks, log.languages), ...orders];
};

/** The first day of week 1: what was given, else what the pages show, else asked for where there is somebody to ask, else this week's Monday. */
const startOf = async (session: Session, options: Options): Promise<CalendarDate> => {
  const { log, context, messages } = session;
  const given = textOption(options, "start");
  if (given !== undefined) return dateInput(session, orderOfLog(session), given);
  const first = log.pages.find((page) => firstDayOfPage(page) !== null);
  const firstDay = first === undefined ? null : firstDayOfPage(first);
  if (first !== undefined && firstDay !== null) return addDays(firstDay, (1 - first.week) * 7);
  const thisWeek = mondayOf(context.today());
  if (!context.terminal.interactive) return thisWeek;
  const answer = await context.terminal.prompt.input({
    message: messages.notes.whichStart,
    initial: formatIso(thisWeek),
    validate: validBy(messages, (text) => dateInput(session, orderOfLog(session), text)),
  });
  return dateInput(session, orderOfLog(session), answer);
};

const authorOf = async ({ context, messages }: Session, options: Options): Promise<string | undefined> => {
  const given = textOption(options, "author");
  if (given !== undefined) return textInput("--author", given);
  if (!context.terminal.interactive) return undefined;
  const answer = (await context.terminal.prompt.input({ message: messages.notes.whichAuthor })).trim();
  return answer === "" ? undefined : textInput("--author", answer);
};

/** A site that is there is not made over. */
const assertNoSite = (session: Session): void => {
  const { context, root, opened } = session;
  const found = context.store
    .list(root)
    .find(({ name, kind }) =>
      kind === "folder" ? name === "content" || name === "layouts" : isHugoConfiguration(name) || isSiteConfiguration(name),
    );
  const path =
    found?.name ??
    (opened.log.pages.length > 0 ? opened.log.pages[0]?.path : undefined) ??
    (isThere(session, configurationName) ? configurationName : undefined);
  if (path !== undefined) throw new WorklogError("set-up-already", { path });
};
