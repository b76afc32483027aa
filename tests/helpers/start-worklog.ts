import { spawn } from "node:child_process";
import { cleanEnvironment, node, program, type Surroundings } from "./run-worklog.ts";

/** How a process ended that ran beside others. */
export interface EndedBeside {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Starts the built program without waiting for it; `killAfter` sends it `signal` (SIGKILL) after so many milliseconds, `preload` is a script that is loaded before it. */
export const startWorklog = async (
  args: readonly string[],
  {
    killAfter,
    signal: deadly = "SIGKILL",
    preload,
    ...surroundings
  }: Surroundings & { readonly killAfter?: number; readonly signal?: NodeJS.Signals; readonly preload?: string },
): Promise<EndedBeside> =>
  new Promise((resolve) => {
    const child = spawn(node, [...(preload === undefined ? [] : ["--require", preload]), program, ...args], {
      cwd: surroundings.cwd,
      env: cleanEnvironment(surroundings),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill(deadly), killAfter);
    child.on("close", (status, signal) => {
      clearTimeout(timer);
      resolve({ status, signal, stderr });
    });
  });

/** Does something for every number below `count`, a few at a time. */
export const inTurns = async (count: number, atOnce: number, work: (index: number) => Promise<void>): Promise<void> => {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      next += 1;
      await work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};
