import { Command as Commander, CommanderError, Option } from "commander";
import type { Command, CommandEntry, Globals } from "./commands/command.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./commands/options.ts";
import { helpIn } from "./commands/help.ts";
import type { Context } from "./context.ts";
import { isWorklogError, WorklogError } from "./errors.ts";
import type { Messages } from "./messages/messages.ts";

/** What the program needs from its start: the commands, its version, and a way to make the context once the global options are known. */
export interface Program {
  readonly commands: readonly CommandEntry[];
  readonly version: string;
  /** The sentences in the language of the user. */
  readonly messages: Messages;
  readonly context: (globals: GlobalFlags) => Context;
  /** Writes help and version, to stdout. */
  readonly out: (text: string) => void;
  /** How many columns help may take. */
  readonly width: () => number;
}

/** Every global option, those that only the terminal cares for included. */
export interface GlobalFlags extends Globals {
  /** `--ui`, as given. */
  readonly ui: string | undefined;
  readonly input: boolean;
  readonly quiet: boolean;
  /** Undefined where neither `--color` nor `--no-color` was given. */
  readonly color: boolean | undefined;
  readonly pager: boolean;
}

const description = "Create, fill in, check and hand in a weekly worklog kept in Markdown pages.";

const examples = [
  "worklog new-week 8",
  'worklog add-task --day 3 --task "Deploy with ECS" --ref https://000016.awsstudygroup.com/',
  "worklog complete --day 3",
  "worklog export --format md",
];

/** Hidden commands: the scripts of shells ask what may stand at the cursor, the build asks for the page for `man`. */
const completing = "__complete";
const manual = "__man";

/** Runs a command line (without `node` and the script). Whatever cannot be done is thrown as a `WorklogError`. */
export const runCli = async (program: Program, argv: readonly string[]): Promise<void> => {
  const root = baseCommand(new Commander("worklog").version(program.version, "-V, --version", "print the version"), program)
    .description(description)
    .usage("[options] <command>")
    .addHelpText("before", () => examplesText(program, examples));
  for (const { name, summary } of program.commands) root.command(name).description(summary).summary(summary);
  root.hook("preSubcommand", async (_, sub) => {
    const entry = program.commands.find(({ name }) => name === sub.name());
    if (entry === undefined) return;
    const command = await entry.load();
    // Only the command that runs gets its options: making those of all takes longer than reading a page.
    command.define(sub);
    baseCommand(sub, program);
    sub.addHelpText("before", () => examplesText(program, command.examples));
    sub.action(async () => runCommand(program, command, sub));
  });
  if (argv[0] === completing) return complete(program, argv.slice(1));
  if (argv[0] === manual) {
    const { manPage } = await import("./commands/man-page.ts");
    const { version, commands, out } = program;
    return out(await manPage({ version, commands, description, examples, define: async (name) => define(program, name) }));
  }
  try {
    await root.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === "commander.help") await withoutCommand(program, argv, () => root.outputHelp());
    else await settle(error, argv, program);
  }
};

/** The options and arguments of a command, or of the bare program. */
const define = async (program: Program, name: string | undefined) => {
  const command = new Commander(name);
  (await program.commands.find((entry) => entry.name === name)?.load())?.define(command);
  const { options, registeredArguments } = baseCommand(command, program);
  return { options: [...options, new Option("--help", "show this help")], arguments: registeredArguments };
};

/** Writes whether a path may stand at the cursor, then a line for each other value that may: the value, a tab, and what it is. */
const complete = async (program: Program, [current = "", ...words]: readonly string[]): Promise<void> => {
  const { candidateLines } = await import("./commands/candidate-lines.ts");
  const context = program.context({ ...readFlags(new Commander(), program), quiet: true, input: false });
  program.out(
    await candidateLines(words, current.slice(1), {
      context,
      define: async (name) => define(program, name),
      messages: program.messages,
      commands: program.commands,
    }),
  );
};

/** Inside a log, the bare program shows its status; elsewhere its help. */
const withoutCommand = async (program: Program, argv: readonly string[], help: () => void): Promise<void> => {
  try {
    await runCli(program, ["status", ...argv]);
  } catch (error) {
    if (!isWorklogError(error) || error.code !== "no-pages") throw error;
    help();
  }
};

/** The settings and the global options that the program and each of its commands share: options count before and behind the name of a command. */
const baseCommand = (command: Commander, { out, width, messages }: Program): Commander =>
  command
    .exitOverride()
    // commander would make a stream of stdout to ask for its width and its colours.
    .configureOutput({
      writeOut: out,
      writeErr: () => undefined,
      outputError: () => undefined,
      getOutHelpWidth: width,
      getOutHasColors: () => false,
    })
    .configureHelp(helpIn(messages))
    .helpOption("-h, --help", "show this help")
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addOption(new Option("--dir <folder>", "the root of the log").helpGroup(globalGroup))
    .addOption(new Option("--lang <code>", "only this language (may be repeated)").argParser(collect).helpGroup(globalGroup))
    .addOption(new Option("--json", "answer with one JSON document on stdout").helpGroup(globalGroup))
    .addOption(new Option("--dry-run", "show what would be written, and write nothing").helpGroup(globalGroup))
    .addOption(new Option("--no-input", "never ask").helpGroup(globalGroup))
    .addOption(new Option("--quiet", "only data and errors").helpGroup(globalGroup))
    .addOption(new Option("--color", "colours, even where stdout is no terminal").helpGroup(globalGroup))
    .addOption(new Option("--no-color", "no colours").helpGroup(globalGroup))
    .addOption(new Option("--ui <code>", "the language of messages, en or vi (default: that of the locale)").helpGroup(globalGroup))
    .addOption(new Option("--no-pager", "long output without the pager").helpGroup(globalGroup))
    .addOption(new Option("--wait <seconds>", "how long to wait for another worklog that is writing").helpGroup(globalGroup));

const globalGroup = "Options of every command:";

const examplesText = ({ messages }: Program, examples: readonly string[]): string =>
  `${messages.translate("Examples:")}\n${examples.map((line) => `  ${line}`).join("\n")}\n`;

const runCommand = async (program: Program, command: Command, sub: Commander): Promise<void> => {
  const flags = readFlags(sub, program);
  const context = program.context(flags);
  const run = async (): Promise<void> => command.run(context, flags, sub.args, sub.opts<Options>());
  try {
    await run();
  } catch (error) {
    // Where there is somebody to ask and no log yet, one is begun, and then the command has what it needs.
    if (!isWorklogError(error) || error.code !== "no-pages" || flags.dryRun || !context.terminal.interactive) throw error;
    const { guidedStart } = await import("./commands/guided-start.ts");
    if (!(await guidedStart(context, flags))) throw error;
    await run();
  }
};

const readFlags = (sub: Commander, { messages }: Program): GlobalFlags => {
  const options = sub.opts<Options>();
  const above = sub.parent?.opts<Options>() ?? {};
  const flag = (name: string): boolean => flagOption(options, name) || flagOption(above, name);
  const off = (name: string): boolean => options[name] === false || above[name] === false;
  const color =
    sub.getOptionValueSource("color") === "cli"
      ? options["color"]
      : sub.parent?.getOptionValueSource("color") === "cli"
        ? above["color"]
        : undefined;
  return {
    dir: textOption(options, "dir") ?? textOption(above, "dir"),
    languages: [...textsOption(above, "lang"), ...textsOption(options, "lang")],
    json: flag("json"),
    dryRun: flag("dryRun"),
    messages,
    ui: textOption(options, "ui") ?? textOption(above, "ui"),
    wait: textOption(options, "wait") ?? textOption(above, "wait"),
    input: !off("input"),
    quiet: flag("quiet"),
    pager: !off("pager"),
    color: typeof color === "boolean" ? color : undefined,
  };
};

/** Help and version are no errors; a command line that does not fit is one of ours. */
const settle = async (error: CommanderError, argv: readonly string[], program: Program): Promise<void> => {
  if (error.exitCode === 0) return;
  const named = program.commands.find(({ name }) => argv.includes(name))?.name;
  if (error.code === "commander.unknownCommand" && named === undefined) {
    const given = /'([^']*)'/.exec(error.message)?.[1] ?? argv.find((arg) => !arg.startsWith("-")) ?? "";
    const suggestion = /Did you mean (?:one of )?([\w-]+)/.exec(error.message)?.[1];
    throw new WorklogError("unknown-command", suggestion === undefined ? { given } : { given, suggestion });
  }
  const { usageFault } = await import("./commands/usage-fault.ts");
  const { options } = await define(program, named);
  const message = usageFault(error.message, options);
  throw new WorklogError("usage", { message, command: named === undefined ? "worklog" : `worklog ${named}` });
};
