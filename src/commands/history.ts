import type { JournalEntry } from "../context.ts";
import type { Messages } from "../messages/messages.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Command } from "./command.ts";
import { rootOf } from "./root-of.ts";
import { padded } from "./columns.ts";

/** `worklog history`: what worklog did to this log, the newest first. */
export const history: Command = {
  name: "history",
  summary: "list the changes of this log that can be taken back",
  examples: ["worklog history", "worklog history --json"],
  define: (command) => command,
  run: async (context, globals) => {
    const { notes } = globals.messages;
    const entries = context.store.history(rootOf(context, globals)).toReversed();
    if (globals.json) {
      context.terminal.out(
        `${JSON.stringify({ schemaVersion: 1, kind: "history", changes: entries.map((entry) => record(entry)) }, null, 2)}\n`,
      );
      return;
    }
    for (const entry of entries) {
      if (entry.damaged === true) context.terminal.warn(notes.damagedEntry(entry.id));
      else context.terminal.out(line(globals.messages, entry, context.localTime(entry.time)));
    }
    if (entries.length === 0) context.terminal.note(notes.noHistory);
  },
};

const record = ({ id, state, time, command, files, damaged }: JournalEntry): object => ({
  id,
  state,
  time: time === "" ? null : time,
  command,
  files: files.map(({ path }) => path),
  ...(damaged === true ? { damaged } : {}),
});

const states: Readonly<Record<JournalEntry["state"], Phrase>> = { done: phrase`done`, undone: phrase`undone` };

const line = ({ say }: Messages, { id, state, command, files }: JournalEntry, time: string): string =>
  `${String(id).padStart(4)}  ${time}  ${padded(say(states[state]), Object.values(states).map(say))}  worklog ${command}  (${files.map(({ path }) => path).join(", ")})\n`;
