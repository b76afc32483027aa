import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { joinPath } from "../log/folder-path.ts";
import { pretty } from "../reports/pretty.ts";
import { paintOf } from "./check.ts";
import type { CheckJob } from "./check-job.ts";
import type { Command } from "./command.ts";
import { findInLog } from "./find-in-log.ts";
import { checkedNow } from "./plain-log.ts";
import { currentWeek, openSession, wantedLanguages, weekNumber, weeksOf, type Session } from "./session.ts";

/** `worklog open`: opens a week in the user's editor, and checks it afterwards. */
export const open: Command = {
  name: "open",
  summary: "open a week in your editor, and check it afterwards",
  examples: ["worklog open", "worklog open 5", "worklog open 5 --lang vi", 'VISUAL="code --wait" worklog open'],
  define: (command) => command.argument("[n]", "the week (default: the week of today, else the latest)"),
  run: async (context, globals, [given]) => {
    const { terminal } = context;
    if (!globals.dryRun && !terminal.interactive) throw new WorklogError("needs-terminal", { command: "worklog open" });
    const session = openSession(context, globals);
    const paths = pathsOf(session, given);
    const files = paths.map((path) => joinPath(session.root, path));
    const command = editorOf(context);
    if (globals.dryRun) {
      terminal.out(`${[...(command === null ? [] : [command]), ...files].join(" ")}\n`);
      return;
    }
    const before = files.map((file) => context.store.read(file));
    const answer = await context.runEditor(command, files, context.directory);
    if (answer === null) throw new WorklogError("no-editor", { given: command ?? "" });
    if (answer.status !== 0) throw new WorklogError("editor-failed", { program: answer.program, status: answer.status });
    const isSame = files.every((file, index) => context.store.read(file) === before[index]);
    if (isSame && answer.wasSoon) terminal.note(session.messages.notes.editorWasSoon(answer.program));
    else if (isSame) terminal.note(session.messages.notes.unchanged);
    showFindings(session, files);
  },
};

/** The pages of the week in the log's first language, or in those that `--lang` names; one that cannot be read may be opened too. */
const pathsOf = (session: Session, given: string | undefined): readonly string[] => {
  const { log, globals } = session;
  const all = [...log.pages, ...log.unreadable];
  if (all.length === 0) throw new WorklogError("no-pages", { root: session.root });
  const week = given === undefined ? (log.pages.length === 0 ? (all[0]?.week ?? 1) : currentWeek(session)) : weekNumber(given);
  const pages = all.filter((page) => page.week === week);
  if (pages.length === 0) throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
  const languages = wantedLanguages(session, [...new Set(pages.map(({ language }) => language))]);
  return languages.slice(0, globals.languages.length === 0 ? 1 : languages.length).flatMap((language) => {
    const own = pages.filter((page) => page.language === language).map(({ path }) => path);
    if (own.length > 1) throw new WorklogError("duplicate-week", { week, language, paths: own.join(", ") });
    return own;
  });
};

/** The command line of `VISUAL`, else of `EDITOR`; null for the usual editor of the platform. */
const editorOf = ({ environment }: Context): string | null =>
  [environment["VISUAL"], environment["EDITOR"]].find((value) => value !== undefined && value.trim() !== "")?.trim() ?? null;

/** What is wrong with the pages now; that there is something is no failure. */
const showFindings = ({ context, root, messages }: Session, files: readonly string[]): void => {
  const job: CheckJob = {
    root,
    only: files,
    today: context.today(),
    languages: [],
    rules: [],
    skip: [],
    directory: context.directory,
    excerpts: true,
  };
  const checked = checkedNow(findInLog(context.store, job), job, context.terminal);
  const report = { logs: [checked], fixed: [], rules: [], version: context.version };
  for (const part of pretty.render(report, paintOf(context, messages))) context.terminal.out(part);
};
