import type { FileChange } from "../context.ts";
import type { Session } from "./session.ts";

/** One page before and after. `before` is null for a new file; paths are relative to the root of the log. */
export interface PageChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** Text that stands in a page of one language but was given for another. */
export interface Awaiting {
  readonly path: string;
  readonly week: number;
  readonly language: string;
  readonly text: string;
}

/** What a writing command did, for people. */
export interface Report {
  /** Sentences for stderr, said only where something was written. */
  readonly done: readonly string[];
  readonly awaiting: readonly Awaiting[];
}

/** Writes the pages, or with `--dry-run` shows what would be written; answers as JSON with `--json`. All pages are written as one step. */
export const writePages = async (session: Session, changes: readonly PageChange[], report: Report): Promise<void> => {
  const { context, globals, root } = session;
  const changed = changes.filter((change) => change.before !== change.after);
  if (!globals.dryRun && changed.length > 0)
    context.store.write(
      root,
      changed.map((change) => absolute(session, change)),
    );
  if (globals.json) {
    const files = await Promise.all(
      changes.map(async (change) => ({ path: change.path, changed: change.before !== change.after, diff: await diffOf(change) })),
    );
    context.terminal.out(
      `${JSON.stringify({ schemaVersion: 1, kind: "change", dryRun: globals.dryRun, files, awaiting: report.awaiting }, null, 2)}\n`,
    );
    return;
  }
  if (globals.dryRun) {
    for (const change of changed) context.terminal.out(await diffOf(change));
    if (changed.length === 0) context.terminal.note(session.messages.notes.nothingToChange);
    return;
  }
  const sentences = changed.length === 0 ? [session.messages.notes.nothingToChange] : report.done;
  for (const sentence of sentences) context.terminal.note(sentence);
  for (const item of report.awaiting) context.terminal.note(session.messages.notes.awaits(item.path, item.language, item.text));
};

const absolute = ({ root }: Session, change: PageChange): FileChange => ({ ...change, path: `${root}/${change.path}` });

/** The unified diff of a change, "" where nothing changes. */
const diffOf = async ({ path, before, after }: PageChange): Promise<string> => {
  if (before === after) return "";
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import("diff");
  return createTwoFilesPatch(before === null ? "/dev/null" : `a/${path}`, `b/${path}`, before ?? "", after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
};
