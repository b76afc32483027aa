import { spawnSync } from "node:child_process";
import type { ProgramAnswer } from "../context.ts";

/** Seconds that another program has. */
const patience = 10;

/** Runs another program without a shell, and answers what it printed; null where there is no such program. */
export const runProgram = (program: string, args: readonly string[], directory: string): ProgramAnswer | null => {
  const { status, stdout, error } = spawnSync(program, [...args], {
    cwd: directory,
    encoding: "utf8",
    timeout: patience * 1000,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return error === undefined ? { status: status ?? 1, output: stdout } : null;
};
