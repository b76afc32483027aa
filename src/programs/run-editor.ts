import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { EditorAnswer } from "../context.ts";
import { commandWords } from "../model/command-words.ts";
import { waitingCommand } from "./waiting-command.ts";

/** What every machine of a platform has, the friendlier one first. */
const usual = process.platform === "win32" ? [["notepad"]] : [["nano"], ["vi"]];

/** An editor that comes back sooner has most likely only told a window to open. */
const soon = 1500;

/**
 * Runs an editor on files in the terminal, without a shell, and waits for it; `command` is a command line, or null for the usual editor of the platform.
 * Null where there is no program of that name.
 */
export const runEditor = async (command: string | null, files: readonly string[], directory: string): Promise<EditorAnswer | null> => {
  for (const [program = "", ...args] of command === null ? usual : [editorWords(command)]) {
    const answer = program === "" ? null : await run(program, [...args, ...files], directory);
    if (answer !== null) return answer;
  }
  return null;
};

/** The words of the command; a path with spaces in it needs no quotes where there is such a file. */
const editorWords = (command: string): readonly string[] => {
  const isPath = /[/\\].* /.test(command) && existsSync(command);
  return waitingCommand(isPath ? [command] : (commandWords(command, process.platform === "win32") ?? []));
};

const run = async (program: string, args: readonly string[], directory: string): Promise<EditorAnswer | null> =>
  new Promise((resolve) => {
    const begun = Date.now();
    // Keys that would end this program are for the editor, which has the terminal.
    const ignore = (): void => undefined;
    process.on("SIGINT", ignore).on("SIGQUIT", ignore);
    const end = (answer: EditorAnswer | null): void => {
      process.off("SIGINT", ignore).off("SIGQUIT", ignore);
      resolve(answer);
    };
    // The editor draws on the terminal, also where standard output goes elsewhere.
    const child = spawn(program, args, { cwd: directory, stdio: ["inherit", 2, 2] });
    child.on("error", () => end(null));
    child.on("close", (status) => end({ program, status: status ?? 1, wasSoon: Date.now() - begun < soon }));
  });
