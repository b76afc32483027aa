import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { joinPath } from "../log/folder-path.ts";
import { listingOnce } from "../log/listing-once.ts";
import { cacheFlag, cachedReading } from "./cached-reading.ts";
import type { Command, Globals } from "./command.ts";
import { filterFlags } from "./filter-flags.ts";
import { listView, type ListedWeek } from "./list-view.ts";
import type { Options } from "./options.ts";
import { readList, type ReadList } from "./read-list.ts";
import { readLogs, type LogPlace } from "./read-logs.ts";

/** `worklog list`: one line a week. */
export const list: Command = {
  name: "list",
  summary: "list the weeks: dates, rows done and open, findings, achievements",
  examples: ["worklog list", "worklog list --week 5-8", "worklog list --open", "worklog list --json"],
  define: (command) => cacheFlag(filterFlags(command)),
  run: async (context, globals, _, options) => {
    const { terminal } = context;
    const { messages } = globals;
    const reading = { ...context, store: listingOnce(context.store) };
    const records: object[] = [];
    let isFirst = true;
    for (const { root, folder, log } of readLogs(reading, globals, options, (place) => readCached(reading, globals, options, place))) {
      if (log.pages === 0) {
        if (folder === "") throw new WorklogError("no-pages", { root });
        continue;
      }
      if (globals.json) records.push(...log.weeks.map((week) => record(week, folder)));
      else if (log.weeks.length > 0) {
        if (folder !== "") terminal.out(`${isFirst ? "" : "\n"}${terminal.style.bold(folder)}\n`);
        terminal.out(listView(log.weeks, { style: terminal.style, width: terminal.width, words: messages.views, say: messages.say }));
        isFirst = false;
      }
    }
    if (globals.json) terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "list", weeks: records }, null, 2)}\n`);
    else if (isFirst) terminal.note(messages.views.nothingFits);
  },
};

const readCached = (context: Context, globals: Globals, options: Options, { root }: LogPlace): ReadList =>
  cachedReading(context, options, {
    root,
    name: "list",
    about: [globals.languages, options],
    work: (reader) => readList({ context, globals, options, root, reader }),
    lists: ["weeks", "languages", "unreadable"],
  }).value;

const record = (week: ListedWeek, folder: string): object => ({
  ...week,
  path: joinPath(folder, week.path),
  // Not part of the document.
  done: undefined,
});
