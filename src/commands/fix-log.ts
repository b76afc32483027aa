import type { Context, FileChange, LinkAnswer, Reader, Store } from "../context.ts";
import { joinPath, relativePath } from "../log/folder-path.ts";
import { fixPage } from "../rules/fix.ts";
import type { CheckedLog } from "../reports/report.ts";
import { isWanted, shownPaths, type CheckJob } from "./check-job.ts";
import type { Globals } from "./command.ts";
import { findInLog, type SearchedLog } from "./find-in-log.ts";
import { checkedNow } from "./plain-log.ts";
import { lockLog } from "./session.ts";

/** What `--fix` changed in a log. */
export interface FixedLog extends CheckedLog {
  readonly repairs: number;
  readonly changes: readonly FileChange[];
  /** The paths of the changes, as the report shows them. */
  readonly fixed: readonly string[];
}

/** A repair may show what it hid; each round mends at least one place, and real logs need two. */
const mostRounds = 10;

/** Repairs a log until nothing is left to repair, under its lock and as one step of its journal, and checks what is left. With `--dry-run` nothing is written. */
export const fixLog = (
  context: Context,
  globals: Globals,
  job: CheckJob,
  answers: ReadonlyMap<string, LinkAnswer> | undefined,
): FixedLog => {
  const { store, terminal } = context;
  const fixed = new Map<string, string>();
  const reader = withTexts(store, fixed);
  let repairs = 0;
  if (!globals.dryRun) lockLog(context, globals, job.root);
  let result = findInLog(reader, job, answers);
  for (let round = 0; round < mostRounds; round += 1) {
    const made = repair(job, result, fixed);
    if (made === 0) break;
    repairs += made;
    result = findInLog(reader, job, answers);
  }
  const changes = [...fixed].map(([path, after]): FileChange => ({ path, before: store.read(path), after }));
  if (changes.length > 0 && !globals.dryRun && !store.write(job.root, changes, { command: context.commandLine }))
    terminal.warn(globals.messages.notes.notJournalled);
  store.unlock();
  const relative = changes.map((change) => ({ path: relativePath(job.root, change.path), before: change.before, after: change.after }));
  const shown = shownPaths(job);
  return { ...checkedNow(result, job, terminal), repairs, changes: relative, fixed: relative.map(({ path }) => shown(path)) };
};

/** The disk, with other texts at some paths. */
const withTexts = (store: Store, texts: ReadonlyMap<string, string>): Reader => ({
  list: store.list,
  kind: store.kind,
  read: (path) => texts.get(path) ?? store.read(path),
});

/** Makes the repairs that the findings in the pages that are wanted offer, and answers how many. */
const repair = (job: CheckJob, { opened: { log }, indexes, found }: SearchedLog, fixed: Map<string, string>): number => {
  let made = 0;
  for (const { page } of [...indexes, ...log.pages]) {
    const { path } = page.source;
    if (!isWanted(job, log, path)) continue;
    const own = found.filter(({ source }) => source === page.source);
    const { text, fixed: count } = fixPage(page, own);
    if (count > 0) fixed.set(joinPath(job.root, path), text);
    made += count;
  }
  return made;
};
