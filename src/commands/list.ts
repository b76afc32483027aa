import { WorklogError } from "../errors.ts";
import type { Messages } from "../messages/messages.ts";
import { formatIso } from "../model/date.ts";
import { counted, phrase } from "../model/phrase.ts";
import type { Command } from "./command.ts";
import { openSession, wantedLanguages } from "./session.ts";
import { columns, period, weekFacts, type WeekFacts } from "./week-facts.ts";

/** `worklog list`: one line a week. */
export const list: Command = {
  name: "list",
  summary: "list the weeks: dates, rows done and open, objectives, achievements",
  examples: ["worklog list", "worklog list --json"],
  define: (command) => command,
  run: async (context, globals) => {
    const session = openSession(context, globals);
    const { log } = session;
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const weeks = weekFacts(log, wantedLanguages(session, log.languages));
    if (globals.json) {
      context.terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "list", weeks: weeks.map((week) => record(week)) }, null, 2)}\n`);
      return;
    }
    for (const line of columns(weeks.map((week) => cells(globals.messages, week)))) context.terminal.out(`${line}\n`);
  },
};

const record = ({ page, languages, rows, open }: WeekFacts): object => ({
  week: page.week,
  path: page.path,
  languages,
  start: page.start === null ? null : formatIso(page.start),
  end: page.end === null ? null : formatIso(page.end),
  rows: rows.length,
  open: open.length,
  objectives: page.page.objectives.length,
  achievements: page.page.achievements.length,
});

const cells = ({ say }: Messages, { page, languages, rows, open }: WeekFacts): readonly string[] => [
  String(page.week).padStart(2),
  period(page),
  say(phrase`${counted(rows.length, "row")}, ${open.length === 0 ? phrase`all done` : phrase`${open.length} open`}`),
  say(counted(page.page.objectives.length, "objective")),
  say(counted(page.page.achievements.length, "achievement")),
  languages.join(" "),
];
