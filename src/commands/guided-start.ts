import type { Context, JournalEntry } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { configurationName } from "../log/find-root.ts";
import { joinPath } from "../log/folder-path.ts";
import { addDays, daysBetween, formatIso, mondayOf, parseIso } from "../model/date.ts";
import type { Globals } from "./command.ts";
import { init } from "./init.ts";
import { dateInput, textInput, validBy } from "./inputs.ts";
import { newWeek } from "./new-week.ts";
import { rootOf } from "./root-of.ts";
import { openSession, weekNumber } from "./session.ts";

/**
 * Begins a first log in a terminal, in a few questions: the languages, the first day, a name, the first week. Answers false where the user wants none; whoever
 * gives up at a question has written nothing.
 */
export const guidedStart = async (context: Context, globals: Globals): Promise<boolean> => {
  const root = rootOf(context, globals);
  const session = openSession(context, globals, root);
  const { terminal } = context;
  const { messages, opened } = session;
  const { notes } = messages;
  terminal.show(notes.beginLog(root));
  if (!(await terminal.prompt.confirm({ message: notes.beginHere, initial: true }))) return false;
  const isKnown = globals.languages.length > 0 || opened.settings.languages !== undefined;
  const languages = isKnown
    ? globals.languages.length > 0
      ? globals.languages
      : opened.languages
    : await terminal.prompt.select<readonly string[]>({
        message: notes.whichLanguages,
        choices: [
          { name: notes.bothLanguages, value: ["en", "vi"] },
          { name: notes.onlyLanguage("en"), value: ["en"] },
          { name: notes.onlyLanguage("vi"), value: ["vi"] },
        ],
      });
  const order = { order: languages[0] === "vi" ? ("dmy" as const) : ("mdy" as const) };
  const start = await terminal.prompt.input({
    message: notes.whichStart,
    initial: formatIso(opened.settings.start ?? mondayOf(context.today())),
    validate: validBy(messages, (text) => dateInput(session, order, text)),
  });
  const monday = mondayOf(dateInput(session, order, start));
  const isNamed = opened.settings.author !== undefined;
  const author = isNamed
    ? ""
    : await terminal.prompt.input({
        message: notes.whichAuthor,
        validate: (text) => (text.trim() === "" ? true : validBy(messages, (name) => textInput("--author", name))(text)),
      });
  const weeks = Math.floor(daysBetween(monday, context.today()) / 7) + 1;
  const week = await terminal.prompt.input({
    message: notes.whichFirstWeek,
    initial: String(Math.min(Math.max(weeks, 1), 99)),
    validate: validBy(messages, (text) => weekNumber(text)),
  });
  await make({ ...context, commandLine: "init" }, globals, { languages, start: formatIso(monday), author, week: weekNumber(week) });
  return true;
};

interface Answers {
  readonly languages: readonly string[];
  readonly start: string;
  readonly author: string;
  readonly week: number;
}

/** The configuration, where there is none, and the page of the first week in each language. */
const make = async (context: Context, globals: Globals, { languages, start, author, week }: Answers): Promise<void> => {
  const { terminal, store } = context;
  const session = openSession(context, globals, rootOf(context, globals));
  const isConfigured = store.kind(joinPath(session.root, configurationName)) !== "missing";
  const { notes } = session.messages;
  const message = notes.makeLog(isConfigured ? null : configurationName, week, languages);
  const isWanted = await terminal.prompt.confirm({ message, initial: true });
  // What is made is known now; each part of it need not ask again.
  terminal.takeAsked();
  if (!isWanted) throw new WorklogError("cancelled", {});
  // All questions have been asked, that for a name too.
  const told = { ...context, terminal: { ...terminal, interactive: false } };
  const named = author.trim() === "" ? {} : { author };
  if (!isConfigured) await init.run(told, globals, [], { start, languages: languages.join(","), ...named });
  const joins = isConfigured
    ? undefined
    : store.history(session.root).findLast(({ files }) => files.some(({ path }) => path === configurationName));
  const first = formatIso(addDays(parseIso(start) ?? context.today(), (week - 1) * 7));
  await newWeek.run(joining(context, joins), { ...globals, languages }, [String(week)], { start: first });
};

/** What was made in two parts is taken back as one. */
const joining = (context: Context, joins: JournalEntry | undefined): Context => ({
  ...context,
  store: {
    ...context.store,
    write: (root, files, step) => context.store.write(root, files, "command" in step ? { ...step, joins } : step),
  },
});
