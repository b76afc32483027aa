import { spawnSync } from "node:child_process";
import { join } from "node:path";

const project = join(import.meta.dirname, "..", "..");

/** The built program, as it is published. */
export const program = join(project, "bin", "worklog.js");

/** The Node that runs it: the one of the tests, or the one that `WORKLOG_NODE` names. */
export const node = process.env["WORKLOG_NODE"] ?? process.execPath;

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command runs. `cwd` is also its home, so that nothing of the machine's user is seen. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
}

/** An environment that says nothing of the machine; today is Thursday, 9 October 2025, in week 5 of the fixtures. */
export const cleanEnvironment = ({ cwd, env = {} }: Surroundings): Record<string, string> => ({
  PATH: process.env["PATH"] ?? "",
  HOME: cwd,
  XDG_STATE_HOME: process.env["XDG_STATE_HOME"] ?? "",
  XDG_CACHE_HOME: process.env["XDG_STATE_HOME"] ?? "",
  WORKLOG_TODAY: "2025-10-09",
  ...env,
});

/** Runs the built program in a process of its own, without a terminal. */
export const runWorklog = (args: readonly string[], surroundings: Surroundings): Ended => {
  const { status, stdout, stderr } = spawnSync(node, [program, ...args], {
    cwd: surroundings.cwd,
    env: cleanEnvironment(surroundings),
    input: surroundings.input ?? "",
    encoding: "utf8",
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr };
};
