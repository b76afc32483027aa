import type { FileChange, Step } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { oneLine } from "../model/text.ts";
import { previewOf } from "./preview.ts";
import { replacedMiddle } from "./replaced-middle.ts";
import type { Session } from "./session.ts";

/** One page before and after. `before` is null for a new file, `after` for one that goes; paths are relative to the root of the log. */
export type PageChange = FileChange;

/** What writing needs of a session. */
export type Writer = Pick<Session, "context" | "globals" | "messages" | "root">;

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
export const writePages = async (
  writer: Writer,
  changes: readonly PageChange[],
  report: Report,
  step: Step = { command: writer.context.commandLine },
): Promise<void> => {
  const { context, globals, root, messages } = writer;
  const changed = changes.filter((change) => change.before !== change.after);
  if (!globals.dryRun && changed.length > 0 && context.terminal.takeAsked()) await confirmChange(writer, changed);
  if (!globals.dryRun && changed.length > 0) {
    const absolute = changed.map((change) => ({ ...change, path: `${root}/${change.path}` }));
    if (!context.store.write(root, absolute, step)) context.terminal.warn(messages.notes.notJournalled);
  }
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
    if (changed.length === 0) context.terminal.note(messages.notes.nothingToChange);
    return;
  }
  const sentences = changed.length === 0 ? [messages.notes.nothingToChange] : report.done;
  for (const sentence of sentences) context.terminal.note(sentence);
  for (const item of report.awaiting) context.terminal.note(messages.notes.awaits(item.path, item.language, oneLine(item.text)));
};

/** Who was asked for the parts sees the whole before it is written. */
const confirmChange = async ({ context, messages }: Writer, changed: readonly PageChange[]): Promise<void> => {
  const { terminal } = context;
  for (const line of await previewOf(changed, terminal.style)) terminal.show(line);
  const isWanted = await terminal.prompt.confirm({ message: messages.notes.confirmChange, initial: true });
  terminal.takeAsked();
  if (!isWanted) throw new WorklogError("cancelled", {});
};

/** A diff of the fewest lines takes the square of their number: a third of a second for a thousand (measured), minutes for twenty thousand. */
const mostLinesChanged = 1000;

/** The unified diff of a change, "" where nothing changes. Where more lines change than a page has, it is one that applies, not the shortest. */
export const diffOf = async ({ path, before, after }: PageChange): Promise<string> => {
  if (before === after) return "";
  const { structuredPatch, formatPatch, FILE_HEADERS_ONLY } = await import("diff");
  const [from, to] = [before === null ? "/dev/null" : `a/${path}`, after === null ? "/dev/null" : `b/${path}`];
  const [old, now] = [before ?? "", after ?? ""];
  const shortest = structuredPatch(from, to, old, now, undefined, undefined, { context: 3, maxEditLength: 2 * mostLinesChanged });
  const patch = shortest ?? {
    oldFileName: from,
    newFileName: to,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [replacedMiddle(old, now)],
  };
  return formatPatch(patch, FILE_HEADERS_ONLY);
};
