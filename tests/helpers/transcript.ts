import { readFileSync, writeFileSync } from "node:fs";
import { diffLines } from "diff";
import { runWorklog } from "./run-worklog.ts";
import type { Surroundings } from "./run-worklog.ts";
import { filesBelow } from "./temporary.ts";

/** Splits a command line as a shell would, as far as spaces, '…' and "…" go; `\e`, `\n` and `\t` inside "…" are those characters. */
const splitArguments = (line: string): readonly string[] =>
  [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, soft: string | undefined, hard: string | undefined) =>
      soft === undefined ? (hard ?? "") : soft.replaceAll("\\e", "\u001B").replaceAll("\\n", "\n").replaceAll("\\t", "\t"),
    ),
  );

const linesOf = (text: string, before: string): readonly string[] =>
  text === ""
    ? []
    : text
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => `${before}${line}`.trimEnd());

const changedLines = (before: string, after: string): readonly string[] =>
  diffLines(before, after).flatMap(({ added, removed, value }) => (added || removed ? linesOf(value, added ? "+" : "-") : []));

const changedFiles = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): readonly string[] => {
  const utf8 = (text: string | undefined): string => Buffer.from(text ?? "", "latin1").toString("utf8");
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return paths.flatMap((path) =>
    before[path] === after[path] ? [] : [`~ ${path}`, ...changedLines(utf8(before[path]), utf8(after[path]))],
  );
};

/** What one command printed (`! ` before stderr), its status where it is not 0, and the lines that it changed. */
const play = (line: string, surroundings: Surroundings): readonly string[] => {
  const before = filesBelow(surroundings.cwd);
  const { status, stdout, stderr } = runWorklog(splitArguments(line), surroundings);
  const shown = [...linesOf(stdout, ""), ...linesOf(stderr, "! "), ...(status === 0 ? [] : [`= ${status}`])];
  return [...shown, ...changedFiles(before, filesBelow(surroundings.cwd))].map((text) =>
    text.replaceAll(surroundings.cwd, "<folder>").replaceAll(/20\d\d-\d\d-\d\d(?: \d\d:\d\d|T[\d:.]+Z)/g, "<time>"),
  );
};

/**
 * Plays a transcript: its lines `$ worklog …` are run one after the other in one folder, lines with `// ` are kept, everything else is what must come out.
 * Answers the file as it stands and as it came out; with `WORKLOG_UPDATE=1` the file is written anew.
 */
export const playTranscript = (path: string, surroundings: Surroundings): { readonly expected: string; readonly actual: string } => {
  const expected = readFileSync(path, "utf8");
  const parts = expected.split("\n").flatMap((line) => {
    if (line.startsWith("$ worklog")) return ["", line, ...play(line.slice("$ worklog".length), surroundings)];
    return line.startsWith("// ") ? ["", line] : [];
  });
  const actual = `${parts.slice(1).join("\n")}\n`;
  if (process.env["WORKLOG_UPDATE"] === "1") writeFileSync(path, actual);
  return { expected: process.env["WORKLOG_UPDATE"] === "1" ? actual : expected, actual };
};
