import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { cleanEnvironment, node, program } from "./run-worklog.ts";
import type { Surroundings } from "./run-worklog.ts";

/** What a person would have seen. `screen` is what came on stderr, escape codes and all; `missed` is a text that was waited for in vain. */
export interface Session {
  readonly status: number;
  readonly screen: string;
  readonly stdout: string;
  readonly missed: string | null;
}

/** Whether this machine can play a terminal: it takes the `pty` module of Python. */
export const hasTerminal = process.platform !== "win32" && spawnSync("python3", ["-c", "import pty"]).status === 0;

/** Keys as a terminal sends them; `hangUp` closes the terminal. */
export const keys = {
  enter: "\r",
  up: "\u001B[A",
  down: "\u001B[B",
  clear: "\u0015",
  escape: "\u001B",
  controlC: "\u0003",
  controlD: "\u0004",
  hangUp: "<EOF>",
};

type Steps = readonly (readonly [waitFor: string, type: string])[];
type Screen = readonly [rows: number, columns: number] | null;

/** Runs the built program in a terminal (stdout too, where the size of its screen is given): waits for each text in turn and types the keys that belong to it. */
export const typeInto = (args: readonly string[], surroundings: Surroundings, steps: Steps, screen: Screen = null): Session =>
  typeIntoCommand([node, program, ...args], surroundings, steps, screen);

/** The same for any other program. */
export const typeIntoCommand = (command: readonly string[], surroundings: Surroundings, steps: Steps, screen: Screen): Session => {
  const env = { TERM: "xterm-256color", ...cleanEnvironment(surroundings) };
  const spec = { command, cwd: surroundings.cwd, env, steps, screen };
  const { stdout, stderr } = spawnSync("python3", [join(import.meta.dirname, "play-terminal.py")], {
    input: JSON.stringify(spec),
    encoding: "utf8",
    timeout: 60_000,
  });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Session;
};
