import type { Argument, Option } from "commander";
import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { rootOf } from "./root-of.ts";
import type { CommandEntry } from "./command.ts";
import type { Messages } from "../messages/messages.ts";

/** What may stand at the cursor, and what that is. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/** What completion is made from: the objects that parse command lines and write help. */
export interface Completing {
  readonly context: Context;
  readonly messages: Messages;
  readonly commands: readonly CommandEntry[];
  /** The options and arguments of a command, or of the bare program. */
  readonly define: (name: string | undefined) => Promise<{ readonly options: readonly Option[]; readonly arguments: readonly Argument[] }>;
}

/** A command line up to the word at the cursor, taken apart. */
export interface Line {
  readonly command: string | undefined;
  /** The values of options by their long names, the last one of each. */
  readonly given: ReadonlyMap<string, string>;
  /** Values that are no options. */
  readonly values: readonly string[];
  /** The option whose value stands at the cursor. */
  readonly open: Option | undefined;
}

/** What may stand at the cursor behind some words, in the order in which it is best shown; `files` where a path may stand there. */
export const candidatesFor = async (
  words: readonly string[],
  current: string,
  completing: Completing,
): Promise<{ readonly files: boolean; readonly candidates: readonly Candidate[] }> => {
  const bare = await completing.define(undefined);
  const before = lineOf(words, bare.options);
  const name = before.values.find((value) => completing.commands.some((entry) => entry.name === value));
  const definition = name === undefined ? bare : await completing.define(name);
  const line = { ...lineOf(words, definition.options), command: name };
  const [flag = "", ...rest] = current.split("=");
  const inline = rest.length > 0 ? definition.options.find(({ long }) => long === flag) : undefined;
  if (inline !== undefined) {
    const values = await valuesOf(inline, line, completing);
    return { ...values, candidates: values.candidates.map(({ value, about }) => ({ value: `${flag}=${value}`, about })) };
  }
  if (line.open !== undefined) return valuesOf(line.open, line, completing);
  if (current.startsWith("-")) return { files: false, candidates: flags(definition.options, line, completing) };
  if (name === undefined) return { files: false, candidates: names(completing) };
  const values = line.values.slice(line.values.indexOf(name) + 1);
  const argument = definition.arguments[values.length] ?? definition.arguments.at(-1);
  if (argument === undefined || (values.length >= definition.arguments.length && !argument.variadic)) return nothing;
  return argumentValues(argument, line, completing);
};

const nothing = { files: false, candidates: [] };

const lineOf = (words: readonly string[], options: readonly Option[]): Line => {
  const given = new Map<string, string>();
  const values: string[] = [];
  let open: Option | undefined;
  for (const word of words) {
    // Bash takes `--week=5` for three words.
    if (open !== undefined && word === "=") continue;
    if (open?.long !== undefined && open.long !== null) {
      given.set(open.long, word);
      open = undefined;
    } else if (word.startsWith("-")) {
      const [flag = "", ...rest] = word.split("=");
      const option = options.find(({ long, short }) => flag === long || flag === short);
      if (option?.long !== undefined && option.long !== null) given.set(option.long, rest.join("="));
      open = option?.required === true && rest.length === 0 ? option : undefined;
    } else values.push(word);
  }
  return { command: undefined, given, values, open };
};

const names = ({ commands, messages }: Completing): readonly Candidate[] =>
  commands.map(({ name, summary }) => ({ value: name, about: messages.translate(summary) }));

/** Options that were not given, unless they may be given again. */
const flags = (options: readonly Option[], { given }: Line, { messages }: Completing): readonly Candidate[] =>
  options.flatMap(({ long, description, parseArg }) =>
    long === undefined || long === null || (given.has(long) && parseArg === undefined)
      ? []
      : [{ value: long, about: messages.translate(description) }],
  );

const valuesOf = async (option: Option, line: Line, completing: Completing) => {
  const named = listedIn(option.description);
  if (named.length > 0) return { files: false, candidates: named };
  if (/<(?:file|folder)>/.test(option.flags)) return { files: true, candidates: [] };
  return live(option.attributeName(), line, completing);
};

const argumentValues = async (argument: Argument, line: Line, completing: Completing) => {
  if (/^(?:file|paths|pages)$/.test(argument.name())) return { files: true, candidates: [] };
  const named = listedIn(argument.description);
  return named.length > 0 ? { files: false, candidates: named } : live(argument.name(), line, completing);
};

/** The names that a description ends in, as `the form (default: pretty): pretty, json` does, or consists of, as `list, add or remove`. */
const listedIn = (description: string): readonly Candidate[] => {
  const list = /^[a-z]+(?:, [a-z]+)* or [a-z]+$/.exec(description)?.[0] ?? /: ([a-z]+(?:, [a-z]+)+)$/.exec(description)?.[1] ?? "";
  return list === "" ? [] : list.split(/, | or /).map((value) => ({ value, about: "" }));
};

/** What only the log knows; a log that cannot be read has nothing to offer. */
const live = async (name: string, line: Line, completing: Completing) => {
  const { liveValues } = await import("./live-values.ts");
  const { context, messages } = completing;
  const root = (): string => rootOf(context, { dir: line.given.get("--dir") });
  try {
    return { files: false, candidates: await liveValues(name, line, { context, messages, root }) };
  } catch (error) {
    if (error instanceof WorklogError) return nothing;
    throw error;
  }
};
