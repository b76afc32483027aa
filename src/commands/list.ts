import { WorklogError } from "../errors.ts";
import type { Command } from "./command.ts";
import { filterFlags, filterLog, filterOf } from "./filters.ts";
import { listView, type ListedWeek } from "./list-view.ts";
import { openSession, wantedLanguages, type Session } from "./session.ts";
import { weekFacts, weekRecord } from "./week-facts.ts";

/** `worklog list`: one line a week. */
export const list: Command = {
  name: "list",
  summary: "list the weeks: dates, rows done and open, findings, achievements",
  examples: ["worklog list", "worklog list --week 5-8", "worklog list --open", "worklog list --json"],
  define: (command) => filterFlags(command),
  run: async (context, globals, _, options) => {
    const session = openSession(context, globals);
    if (session.log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const log = filterLog(session.log, filterOf(session, options));
    const facts = weekFacts(log, wantedLanguages(session, session.log.languages));
    const findings = await findingsByWeek(session);
    const weeks = facts.map((week): ListedWeek => ({ week, findings: findings(week.page.week) }));
    const { terminal } = context;
    if (globals.json) {
      terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "list", weeks: weeks.map((week) => record(week)) }, null, 2)}\n`);
    } else if (weeks.length === 0) terminal.note(session.messages.views.nothingFits);
    else
      terminal.out(
        listView(weeks, { style: terminal.style, width: terminal.width, words: session.messages.views, say: session.messages.say }),
      );
  },
};

/** What `check` finds in the pages of each week, by severity. */
const findingsByWeek = async ({ context, opened, log }: Session): Promise<(week: number) => ListedWeek["findings"]> => {
  const { findingsIn } = await import("./check-job.ts");
  const weeks = new Map([...log.pages, ...log.unreadable].map(({ path, week }) => [path, week]));
  const found = findingsIn(context.store, opened).map(({ path, severity }) => ({ week: weeks.get(path), severity }));
  const count = (week: number, wanted: string): number => found.filter((each) => each.week === week && each.severity === wanted).length;
  return (week) => ({ errors: count(week, "error"), warnings: count(week, "warning"), infos: count(week, "info") });
};

const record = ({ week, week: { page, open }, findings }: ListedWeek): object => ({
  ...weekRecord(week),
  open: open.length,
  objectives: page.page.objectives.length,
  achievements: page.page.achievements.length,
  findings,
});
