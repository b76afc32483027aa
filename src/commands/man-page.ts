import type { Argument, Option } from "commander";
import type { CommandEntry } from "./command.ts";

/** What the manual is made from: the objects that parse command lines and write help. */
export interface Manual {
  readonly version: string;
  /** What the program is, in one sentence. */
  readonly description: string;
  readonly examples: readonly string[];
  readonly commands: readonly CommandEntry[];
  /** The options and arguments of a command, or of the bare program. */
  readonly define: (name: string | undefined) => Promise<{ readonly options: readonly Option[]; readonly arguments: readonly Argument[] }>;
}

/** The manual of worklog as a page for `man`. */
export const manPage = async ({ version, description, examples, commands, define }: Manual): Promise<string> => {
  const { options } = await define(undefined);
  const common = new Set(options.map(({ long }) => long));
  const sections = await Promise.all(
    commands.map(async (entry) => {
      const command = await entry.load();
      const definition = await define(entry.name);
      const usage = definition.arguments.map((argument) => usageOf(argument)).join(" ");
      return [
        `.SS ${bold(`worklog ${entry.name}`)} ${usage}`.trimEnd(),
        text(sentence(command.summary)),
        ...definition.options.filter(({ long }) => !common.has(long)).flatMap((option) => optionLines(option)),
        ".PP",
        ...exampleLines(command.examples),
      ];
    }),
  );
  const lines = [
    `.TH WORKLOG 1 "" "worklog ${version}" "User Commands"`,
    ".SH NAME",
    `worklog \\- ${text(description.replace(/^./, (letter) => letter.toLowerCase()).replace(/\.$/, ""))}`,
    ".SH SYNOPSIS",
    `${bold("worklog")} [${italic("options")}] ${italic("command")} [${italic("arguments")}]`,
    ".SH EXAMPLES",
    ...exampleLines(examples),
    ".SH COMMANDS",
    text("Inside a log, worklog alone is worklog status."),
    ...sections.flat(),
    ".SH OPTIONS OF EVERY COMMAND",
    ...options.flatMap((option) => optionLines(option)),
    ".SH EXIT STATUS",
    ...statuses.flatMap(([status, meaning]) => [".TP", bold(status), text(meaning)]),
  ];
  return `${lines.join("\n")}\n`;
};

const statuses: readonly (readonly [status: string, meaning: string])[] = [
  ["0", "What was asked for is done."],
  ["1", "It is done, and there are findings."],
  ["2", "It could not be done, and nothing was written that the message does not name."],
  ["130", "A question was cancelled, and nothing was written."],
];

const usageOf = (argument: Argument): string => {
  const name = `${argument.name()}${argument.variadic ? "..." : ""}`;
  return argument.required ? italic(name) : `[${italic(name)}]`;
};

const optionLines = ({ flags, description }: Option): readonly string[] => [".TP", bold(flags), text(sentence(description))];

const exampleLines = (examples: readonly string[]): readonly string[] => [".EX", ...examples.map((line) => oneLine(line)), ".EE"];

const sentence = (phrase: string): string => `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}.`;

const bold = (part: string): string => `\\fB${escaped(part)}\\fR`;
const italic = (part: string): string => `\\fI${escaped(part)}\\fR`;

/** Running text, a few words a line. */
const text = (words: string): string => (words.match(/.{1,70}(?:\s|$)|\S+/g) ?? []).map((line) => oneLine(line.trimEnd())).join("\n");

/** A line: what stands in backticks is bold, and no text is taken for a request. */
const oneLine = (line: string): string => {
  const parts = line.split("`").map((part, index) => (index % 2 === 1 ? bold(part) : escaped(part)));
  return parts.join("").replace(/^(?=[.'])/, "\\&");
};

/** Dashes can be copied, and letters beyond ASCII come out whatever the locale. */
const escaped = (part: string): string =>
  part
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replace(/[^\n -~]/gu, (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`);
