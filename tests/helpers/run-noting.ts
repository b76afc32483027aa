import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanEnvironment, node, type Ended, type Surroundings } from "./run-worklog.ts";
import { temporaryFolder } from "./temporary.ts";

/** What a command read: the files of the bundle, and whether their code was compiled before; the modules of Node. */
export interface Loaded {
  readonly files: readonly { readonly file: string; readonly isTaken: boolean }[];
  readonly builtin: readonly string[];
}

/** Runs a program, and notes what it read. */
export const runNoting = (
  program: string,
  args: readonly string[],
  { cwd, env = {} }: Surroundings,
): Ended & { readonly loaded: Loaded } => {
  const answer = join(temporaryFolder(), "loaded.json");
  const { status, stdout, stderr } = spawnSync(node, ["--require", join(import.meta.dirname, "note-loaded.cjs"), program, ...args], {
    cwd,
    env: cleanEnvironment({ cwd, env: { ...env, WORKLOG_LOADED: answer } }),
    encoding: "utf8",
  });
  return { status, stdout, stderr, loaded: JSON.parse(readFileSync(answer, "utf8")) };
};
