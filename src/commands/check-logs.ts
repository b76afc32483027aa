import type { Context } from "../context.ts";
import { isWorklogError, type WorklogError } from "../errors.ts";
import { joinPath, relativePath, resolvePath } from "../log/folder-path.ts";
import { tally, type CheckedLog } from "../reports/report.ts";
import type { CheckJob } from "./check-job.ts";
import { isBelow } from "./check-targets.ts";
import type { Globals } from "./command.ts";

/**
 * What a step finds in each log, one after the other: each log is let go before the next one is read. One folder without weeks does not keep the others from
 * being checked and is named at the end; throws where none has any.
 */
export function* checkEach<T>(context: Context, globals: Globals, jobs: readonly CheckJob[], step: (job: CheckJob) => T): Generator<T> {
  const empty: { readonly root: string; readonly error: WorklogError }[] = [];
  for (const job of jobs) {
    try {
      yield step(job);
    } catch (error) {
      if (!isWorklogError(error) || error.code !== "no-pages") throw error;
      context.store.unlock();
      empty.push({ root: job.root, error });
    }
  }
  const [first] = empty;
  if (first !== undefined && empty.length === jobs.length) throw first.error;
  for (const { root } of empty) context.terminal.note(globals.messages.notes.noWeeks(relativePath(context.directory, root) || "."));
}

/** What is still asked of logs when their report is written. */
export interface Passed {
  /** The logs, as they pass by. */
  readonly logs: Iterable<CheckedLog>;
  /** How many findings there were of each severity. */
  readonly counts: () => ReturnType<typeof tally>;
  /** The paths of all pages, as the report shows them. */
  readonly paths: () => readonly string[];
}

/** Counts what passes by on its way into a report. */
export const counting = (logs: Iterable<CheckedLog>): Passed => {
  const counts = { error: 0, warning: 0, info: 0 };
  const paths: string[] = [];
  function* passing() {
    for (const log of logs) {
      const own = tally(log.findings);
      counts.error += own.error;
      counts.warning += own.warning;
      counts.info += own.info;
      paths.push(...log.files, ...log.unreadable);
      yield log;
    }
  }
  return { logs: passing(), counts: () => counts, paths: () => paths };
};

/** Names the paths that were given and hold no page, so that nobody takes silence for praise. */
export const noteOthers = (context: Context, globals: Globals, jobs: readonly CheckJob[], paths: readonly string[]): void => {
  const given = jobs.flatMap(({ only }) => only ?? []);
  const [first] = jobs;
  if (given.length === 0 || first === undefined) return;
  const read = paths.map((path) => (first.directory === null ? joinPath(first.root, path) : resolvePath(first.directory, path)));
  for (const each of given) {
    if (!read.some((path) => isBelow(path, each)))
      context.terminal.note(globals.messages.notes.noPage(relativePath(context.directory, each)));
  }
};
