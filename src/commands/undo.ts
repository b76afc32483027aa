import type { Context, FileChange, JournalEntry } from "../context.ts";
import { WorklogError } from "../errors.ts";
import type { Command } from "./command.ts";
import { lockRoot } from "./session.ts";
import { diffOf, writePages, type Writer } from "./write.ts";

const stepCommand = (name: "undo" | "redo", summary: string, examples: readonly string[]): Command => ({
  name,
  summary,
  examples,
  define: (command) => command,
  run: async (context, globals) => stepThrough(name, { context, globals, messages: globals.messages, root: lockRoot(context, globals) }),
});

/** `worklog undo`: takes the last change back. */
export const undo = stepCommand("undo", "take the last change of this log back", ["worklog undo", "worklog undo --dry-run"]);

/** `worklog redo`: makes the change again that was taken back last. */
export const redo = stepCommand("redo", "make the change again that was taken back last", ["worklog redo"]);

/** Which entries come next, and what they become. */
const directions = {
  undo: { from: "done", to: "undone", inOrder: (entries: readonly JournalEntry[]) => entries.toReversed() },
  redo: { from: "undone", to: "done", inOrder: (entries: readonly JournalEntry[]) => entries },
} as const;

/** Takes the next step that there is to take. One that the pages show as taken already, as its command was killed halfway, is passed over. */
const stepThrough = async (what: "undo" | "redo", writer: Writer): Promise<void> => {
  const { context, globals, messages, root } = writer;
  const { from, to, inOrder } = directions[what];
  for (const entry of inOrder(context.store.history(root).filter(({ state }) => state === from))) {
    if (entry.damaged === true) {
      context.terminal.warn(messages.notes.damagedEntry(entry.id));
      continue;
    }
    const step = { entry, state: to };
    const changes = await changesOf(what, writer, entry);
    if (changes.length > 0) {
      const note = what === "undo" ? messages.notes.tookBack : messages.notes.madeAgain;
      await writePages(writer, changes, { done: [note(entry.command, context.localTime(entry.time))], awaiting: [] }, step);
      return;
    }
    if (!globals.dryRun) context.store.write(root, [], step);
  }
  throw new WorklogError("nothing-to-undo", { what });
};

/** What is still to be done to the files; a file that holds neither of its two texts stops everything. */
const changesOf = async (what: "undo" | "redo", { context, root }: Writer, entry: JournalEntry): Promise<readonly FileChange[]> => {
  const changes: FileChange[] = [];
  for (const { path, before, after } of entry.files) {
    const [from, to] = what === "undo" ? [after, before] : [before, after];
    const now = textAt(context, `${root}/${path}`);
    if (now === to) continue;
    if (now !== from) {
      throw new WorklogError("changed-since", {
        path,
        command: entry.command,
        what,
        diff: await diffOf({ path, before: from, after: now }),
      });
    }
    changes.push({ path, before: from, after: to });
  }
  return changes;
};

const textAt = ({ store }: Context, path: string): string | null => (store.kind(path) === "missing" ? null : store.read(path));
