import { applyChange } from "../changes/change.ts";
import { itemAt } from "../changes/add-items.ts";
import { editItem } from "../changes/edit-item.ts";
import { editTask, taskAt } from "../changes/edit-task.ts";
import { isWorklogError, WorklogError } from "../errors.ts";
import { alignRows } from "../log/align-rows.ts";
import { awaitingIn, type AwaitingText } from "../log/awaiting.ts";
import { joinPath, resolvePath } from "../log/folder-path.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { checkText, oneLine } from "../model/text.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Command } from "./command.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { openSession, openToWrite, weekNumber, weeksOf, type Session } from "./session.ts";
import { surplusOf, syncPage } from "./sync-page.ts";
import { readTranslations, type Translation } from "./translations.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog sync`: brings the pages of a week in both languages in line, and tells what awaits translation. */
export const sync: Command = {
  name: "sync",
  summary: "bring the pages of both languages in line, and list what awaits translation",
  examples: [
    "worklog sync",
    "worklog sync --week 5 --from en --dry-run",
    "worklog sync --check",
    "worklog sync --export todo.json",
    "worklog sync --import todo.json",
  ],
  define: (command) =>
    command
      .option("--week <n>", "only this week")
      .option("--from <code>", "the language that the other one is brought in line with (default: that of the page changed last)")
      .option("--check", "write nothing, and fail if something is to be done or translated")
      .option("--export <file>", "write what awaits translation to this file, or to stdout (-)")
      .option("--import <file>", "read the translations back from such a file, or from stdin (-)"),
  run: async (context, globals, _args, options) => {
    const [isCheck, exported, imported] = [flagOption(options, "check"), textOption(options, "export"), textOption(options, "import")];
    for (const [first, second] of [
      ["--check", "--import"],
      ["--export", "--import"],
      ["--check", "--export"],
    ] as const)
      if (options[first.slice(2)] !== undefined && options[second.slice(2)] !== undefined)
        throw new WorklogError("flags-conflict", { first, second });
    const session = isCheck || exported !== undefined ? openSession(context, globals) : openToWrite(context, globals);
    if (imported !== undefined) return importFile(session, imported);
    const pairs = chosenPairs(session, options);
    if (exported !== undefined)
      return exportFile(
        session,
        exported,
        pairs.flatMap(({ from, to }) => awaited(session, from, to)),
      );
    const synced = pairs.map(({ from, to }) => Object.assign({ from, to }, syncOrLeave(session, from, to, pairs.length > 1)));
    const changes = synced.map(({ to, page }): PageChange => ({
      path: to.path,
      before: to.page.source.text,
      after: page.page.source.text,
    }));
    const waiting = synced.flatMap(({ from, page }) => awaited(session, from, page));
    const done = synced.flatMap(({ from, to, page }) => (page === to ? [] : [session.messages.notes.synced(to.path, from.path)]));
    const dry = { ...session, globals: { ...globals, dryRun: true } };
    const awaiting = waiting.map(({ page, text }) => ({ path: page.path, week: page.week, language: page.language, text }));
    await writePages(isCheck ? dry : session, changes, { done, awaiting: globals.json ? awaiting : [] });
    const unlike = synced.flatMap(({ from, page, left }) =>
      left === null ? [session.messages.notes.leftInHtml(page.path)] : unlikeRows(session, from, page, left),
    );
    for (const sentence of unlike) context.terminal.warn(sentence);
    if (!globals.json) for (const text of waiting) context.terminal.out(`${describe(session, text)}\n`);
    if (isCheck && (waiting.length > 0 || unlike.length > 0 || changes.some(({ before, after }) => before !== after)))
      context.endWithFindings();
  },
};

/** A page in line with another one; of several, one whose table in HTML would have to change is left as it is, with null for the rows that are left. */
const syncOrLeave = (
  session: Session,
  from: LogPage,
  to: LogPage,
  mayLeave: boolean,
): { readonly page: LogPage; readonly left: readonly ResolvedRow[] | null } => {
  try {
    return syncPage(session, from, to);
  } catch (error) {
    if (mayLeave && isWorklogError(error) && error.code === "html-table") return { page: to, left: null };
    throw error;
  }
};

/** What still sets two pages apart once one of them is in line with the other: sync does not know what to do about it. */
const unlikeRows = ({ messages: { notes } }: Session, from: LogPage, to: LogPage, left: readonly ResolvedRow[]): readonly string[] => {
  const surplus = surplusOf(from, to);
  const command = `worklog sync --week ${String(to.week)} --from ${to.language}`;
  return [
    ...left.map(({ row, start }) =>
      start === null ? notes.notSynced(from.path, row.number) : notes.notHeld(from.path, row.number, to.path),
    ),
    ...surplus.rows.map(({ row }) => notes.noCounterpart(to.path, row.number, from.path, command)),
    ...surplus.completed.map(({ row }) => notes.completeThere(to.path, row.number, from.path, command)),
  ];
};

interface Pair {
  readonly from: LogPage;
  readonly to: LogPage;
}

/** The pages of each week, one after the other in line with the one that was chosen. */
const chosenPairs = (session: Session, options: Options): readonly Pair[] => {
  const { log, globals } = session;
  if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
  const [only = "en", second] = log.languages;
  if (second === undefined) throw new WorklogError("one-language", { language: only });
  const given = textOption(options, "week");
  const week = given === undefined ? undefined : weekNumber(given);
  if (week !== undefined && !log.pages.some((page) => page.week === week))
    throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
  const from = textOption(options, "from");
  for (const code of [...(from === undefined ? [] : [from]), ...globals.languages])
    if (!log.languages.includes(code)) throw new WorklogError("no-such-language", { given: code, languages: log.languages.join(", ") });
  const weeks = [...new Set(log.pages.map((page) => page.week))].filter((number) => week === undefined || number === week);
  return weeks.flatMap((number) => {
    const pages = log.pages.filter((page) => page.week === number);
    const languages = new Set(pages.map(({ language }) => language));
    // Two pages of one language: nobody could say which one is meant.
    if (languages.size < pages.length) {
      const twice = pages.find((page) => pages.some((other) => other !== page && other.language === page.language));
      if (twice !== undefined)
        throw new WorklogError("duplicate-week", {
          week: number,
          language: twice.language,
          paths: pages.map(({ path }) => path).join(", "),
        });
    }
    const source = pages.find(({ language }) => language === from) ?? (from === undefined ? latest(session, pages) : undefined);
    if (source === undefined) return [];
    return pages.flatMap((page) =>
      page === source || (globals.languages.length > 0 && !globals.languages.includes(page.language)) ? [] : [{ from: source, to: page }],
    );
  });
};

/** The page that was changed last; of pages that were written within a second, as a checkout does, the one in the default language. */
const latest = ({ context, root }: Session, pages: readonly LogPage[]): LogPage | undefined => {
  const times = pages.map((page) => ({ page, time: context.store.modified(joinPath(root, page.path)) }));
  const newest = Math.max(...times.map(({ time }) => time));
  return times.find(({ time }) => newest - time < 1000)?.page;
};

const awaited = ({ opened }: Session, from: LogPage, to: LogPage): readonly AwaitingText[] =>
  awaitingIn(from, to, alignRows(from.rows, to.rows), opened.settings.keep ?? []);

/** `week 5, day 3: awaiting Vietnamese: Deploy the service`. */
const describe = ({ messages }: Session, { page, part, row, place, text }: AwaitingText): string => {
  const day = row === null ? undefined : (page.page.rows[row - 1]?.day?.text ?? "");
  const where = row === null ? itemName[part](place) : day === undefined || day === "" ? phrase`row ${row}` : phrase`day ${day}`;
  return messages.notes.awaiting(page.week, messages.say(where), page.language, oneLine(text));
};

const itemName: Readonly<Record<AwaitingText["part"], (place: string) => Phrase>> = {
  objective: (place) => phrase`objective ${place}`,
  task: (place) => phrase`task ${place}`,
  achievement: (place) => phrase`achievement ${place}`,
};

const exportFile = async ({ context, messages }: Session, file: string, texts: readonly AwaitingText[]): Promise<void> => {
  const items = texts.map(({ page, part, row, place, text }): Translation => ({
    path: page.path,
    week: page.week,
    language: page.language,
    part,
    row,
    place,
    text,
    translation: "",
  }));
  const text = `${JSON.stringify({ schemaVersion: 1, kind: "translations", items }, null, 2)}\n`;
  if (file === "-") return context.terminal.out(text);
  context.store.output(file, text, false);
  context.terminal.note(messages.notes.toTranslate(items.length, file));
};

/** Puts the translations of a file into the pages, all or none. What stands there already is left. */
const importFile = async (session: Session, file: string): Promise<void> => {
  const { context, log, messages } = session;
  const items = readTranslations(file, file === "-" ? context.readInput() : context.store.read(resolvePath(context.directory, file)));
  const pages = new Map<string, LogPage>();
  const counts = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    if (item.translation.trim() === "") continue;
    const page = pages.get(item.path) ?? log.pages.find(({ path }) => path === item.path);
    const refuse = (problem: Phrase): WorklogError => new WorklogError("bad-import", { path: file, item: index + 1, problem });
    if (page === undefined) throw refuse(phrase`is for ${item.path}, which is no page of this log`);
    const checked = checkText(item.translation);
    if (!checked.ok)
      throw refuse(
        checked.error.code === "empty-text" ? phrase`is no text` : phrase`holds ${checked.error.character}, which no page may hold`,
      );
    const after = translated(page, item, checked.value);
    if (after === null) throw refuse(phrase`does not fit ${item.path}: the text there is another one now`);
    if (after === page.page.source.text) continue;
    pages.set(item.path, session.reread(page, after));
    counts.set(item.path, (counts.get(item.path) ?? 0) + 1);
  }
  const changes = [...pages].flatMap(([path, page]): readonly PageChange[] => {
    const before = log.pages.find((candidate) => candidate.path === path)?.page.source.text;
    return before === undefined ? [] : [{ path, before, after: page.page.source.text }];
  });
  await writePages(session, changes, { done: [...counts].map(([path, count]) => messages.notes.translated(count, path)), awaiting: [] });
};

/** The page with one text translated; as it is where the translation stands there already, null where another text does. */
const translated = ({ page }: LogPage, { part, row, place, text }: Translation, translation: string): string | null => {
  const path = place.split(".").map((number) => Number(number) - 1);
  const target = row === null ? undefined : page.rows[row - 1];
  const kind = part === "achievement" ? "achievements" : "objectives";
  const current = part === "task" ? (target === undefined ? undefined : taskAt(target, path)?.text) : itemAt(page[kind], path)?.text;
  if (current === undefined) return null;
  if (current !== text) return current === translation ? page.source.text : null;
  if (part !== "task") return applyChange(page, editItem(page, kind, path, translation));
  return target === undefined ? null : applyChange(page, editTask(page, target, path, translation));
};
