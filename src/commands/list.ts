import { WorklogError } from "../errors.ts";
import { joinPath } from "../log/folder-path.ts";
import type { Log } from "../log/log.ts";
import type { LocatedFinding } from "../rules/check-log.ts";
import type { Command } from "./command.ts";
import { filterFlags, filterLog, filterOf } from "./filters.ts";
import { listView, type ListedWeek } from "./list-view.ts";
import type { Options } from "./options.ts";
import { readLogs } from "./read-logs.ts";
import { wantedLanguages, type Session } from "./session.ts";
import { weekFacts, weekRecord } from "./week-facts.ts";

/** `worklog list`: one line a week. */
export const list: Command = {
  name: "list",
  summary: "list the weeks: dates, rows done and open, findings, achievements",
  examples: ["worklog list", "worklog list --week 5-8", "worklog list --open", "worklog list --json"],
  define: (command) => filterFlags(command),
  run: async (context, globals, _, options) => {
    const { findingsIn } = await import("./find-in-log.ts");
    const { terminal } = context;
    const { messages } = globals;
    const records: object[] = [];
    let isFirst = true;
    for (const { session, folder } of readLogs(context, globals)) {
      if (session.log.pages.length === 0) {
        if (folder === "") throw new WorklogError("no-pages", { root: session.root });
        continue;
      }
      const weeks = weeksIn(session, options, findingsIn(context.store, session.opened));
      if (globals.json) records.push(...weeks.map((week) => record(week, folder)));
      else if (weeks.length > 0) {
        if (folder !== "") terminal.out(`${isFirst ? "" : "\n"}${terminal.style.bold(folder)}\n`);
        terminal.out(listView(weeks, { style: terminal.style, width: terminal.width, words: messages.views, say: messages.say }));
        isFirst = false;
      }
    }
    if (globals.json) terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "list", weeks: records }, null, 2)}\n`);
    else if (isFirst) terminal.note(messages.views.nothingFits);
  },
};

/** The weeks of a log that are asked for, with what was found in their pages. */
const weeksIn = (session: Session, options: Options, findings: readonly LocatedFinding[]): readonly ListedWeek[] => {
  const log = filterLog(session.log, filterOf(session, options));
  const count = findingsByWeek(session.log, findings);
  return weekFacts(log, wantedLanguages(session, session.log.languages)).map((week) => ({ week, findings: count(week.page.week) }));
};

/** What `check` finds in the pages of each week, by severity. */
const findingsByWeek = (log: Log, findings: readonly LocatedFinding[]): ((week: number) => ListedWeek["findings"]) => {
  const weeks = new Map([...log.pages, ...log.unreadable].map(({ path, week }) => [path, week]));
  const found = findings.map(({ path, severity }) => ({ week: weeks.get(path), severity }));
  const count = (week: number, wanted: string): number => found.filter((each) => each.week === week && each.severity === wanted).length;
  return (week) => ({ errors: count(week, "error"), warnings: count(week, "warning"), infos: count(week, "info") });
};

const record = ({ week, week: { page, open }, findings }: ListedWeek, folder: string): object => ({
  ...weekRecord(week),
  path: joinPath(folder, page.path),
  open: open.length,
  objectives: page.page.objectives.length,
  achievements: page.page.achievements.length,
  findings,
});
