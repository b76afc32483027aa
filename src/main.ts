import { runCli, type GlobalFlags } from "./cli.ts";
import { commands } from "./commands/index.ts";
import type { Context, Store } from "./context.ts";
import { exitStatus, isWorklogError, WorklogError } from "./errors.ts";
import { en } from "./messages/en.ts";
import { messagesIn } from "./messages/messages.ts";
import { describeError } from "./messages/sentence.ts";
import { assertUiLanguage, uiLanguageOf } from "./messages/ui-language.ts";
import { parseIso, todayOf } from "./model/date.ts";
import { phrase } from "./model/phrase.ts";
import { readStandardInput } from "./store/standard-input.ts";
import { createStore } from "./store/store.ts";
import { writeAll } from "./terminal/output.ts";
import { isTerminal } from "./terminal/is-terminal.ts";
import { createTerminal, type RealTerminal } from "./terminal/terminal.ts";
import { visible } from "./terminal/visible.ts";
import { version } from "../package.json";

/** A hash of all that the bundle is made of, set by the build. */
declare const build: string;

const argv = process.argv.slice(2);
const disk = createStore();

/**
 * However it ends, nobody is left waiting: who holds the lock gives it back, and ends as the shell has it, with 128 and the signal's number.
 * Who only reads, or still waits for the lock, has no need of that and ends at once, however busy.
 */
const store: Store = {
  ...disk,
  lock: (root, patience) => {
    disk.lock(root, patience);
    process.once("SIGINT", () => process.exit(130));
    process.once("SIGTERM", () => process.exit(143));
    process.once("SIGHUP", () => process.exit(129));
  },
};

/** The flags as far as they are known: until the command line is read, those that an error needs. */
let known: GlobalFlags = {
  dir: undefined,
  languages: [],
  json: argv.includes("--json"),
  dryRun: false,
  ui: undefined,
  messages: en,
  wait: undefined,
  input: !argv.includes("--no-input"),
  quiet: argv.includes("--quiet"),
  pager: false,
  color: argv.includes("--no-color") ? false : argv.includes("--color") ? true : undefined,
};

/** Of the command that runs. */
let terminal: RealTerminal | undefined;

const currentFolder = (): string => {
  try {
    return process.cwd();
  } catch {
    throw new WorklogError("no-current-folder", {});
  }
};

const createContext = (flags: GlobalFlags): Context => {
  known = flags;
  const { env } = process;
  assertUiLanguage(flags.ui, env);
  const given = env["WORKLOG_TODAY"];
  const today = given === undefined || given === "" ? todayOf(new Date()) : parseIso(given);
  if (today === null)
    throw new WorklogError("bad-config", {
      path: phrase`the environment`,
      setting: "WORKLOG_TODAY",
      problem: phrase`is not a date: ${given ?? ""}`,
      accepted: phrase`Write it as year-month-day, such as 2025-10-06.`,
    });
  terminal = createTerminal({ environment: env, ...flags, beforeQuestion: store.unlock });
  return {
    store,
    terminal,
    today: () => today,
    environment: env,
    directory: currentFolder(),
    commandLine: argv.map((word) => quoted(word)).join(" "),
    localTime,
    readInput: readStandardInput,
    askUrl: async (url) => (await import("./network/ask-url.ts")).askUrl(url),
    runProgram: async (program, args, directory) => (await import("./programs/run-program.ts")).runProgram(program, args, directory),
    runEditor: async (command, files, directory) => (await import("./programs/run-editor.ts")).runEditor(command, files, directory),
    nodeVersion: process.versions.node,
    version,
    build,
    endWithFindings: () => {
      process.exitCode = 1;
    },
  };
};

/** A word as a shell takes it. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

const localTime = (moment: string): string => {
  const date = new Date(moment);
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** Shows what the command wrote so far; more than a screen of it in a pager. */
const finish = async (): Promise<void> => terminal?.finish();

/** Shows why a command could not go on, and answers with the exit status. */
const report = (error: unknown): number => {
  const shown = createTerminal({ environment: process.env, ...known, pager: false, beforeQuestion: () => undefined });
  if (!isWorklogError(error)) {
    shown.error(known.messages.notes.bug(version, error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return 2;
  }
  const { message, advice } = describeError((known.json ? en : known.messages).errors, error);
  if (known.json) {
    writeAll(1, `${JSON.stringify({ schemaVersion: 1, kind: "error", code: error.code, message, advice }, null, 2)}\n`);
  } else {
    shown.error(message);
    if (error.place !== undefined) writeAll(2, `${shown.excerpt(error.place)}\n`);
    if (advice !== "") writeAll(2, `${visible(advice)}\n`);
  }
  return exitStatus(error.code);
};

process.on("exit", () => store.unlock());

const start = async (): Promise<void> => {
  const messages = await messagesIn(uiLanguageOf(argv, process.env));
  known = { ...known, messages };
  await runCli(
    {
      commands,
      version,
      messages,
      context: createContext,
      out: (text) => writeAll(1, text),
      width: () => (isTerminal(1) ? process.stdout.columns : 80),
    },
    argv,
  );
};

start()
  .then(finish, async (error: unknown) => {
    await finish();
    throw error;
  })
  .then(
    // All is written by now. Left to itself, Node waits for what V8 is still compiling in other threads, for up to a twentieth of the time.
    () => process.exit(),
    (error: unknown) => process.exit(report(error)),
  );
