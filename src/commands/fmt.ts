import { applyChange } from "../changes/change.ts";
import { formatTables } from "../changes/format-table.ts";
import { WorklogError } from "../errors.ts";
import type { Command } from "./command.ts";
import { flagOption, textOption } from "./options.ts";
import { openSession, openToWrite, wantedLanguages, weekNumber, weeksOf } from "./session.ts";
import { writePages, type PageChange } from "./write.ts";

/** `worklog fmt`: lines the columns of the task tables up. No other command does. */
export const fmt: Command = {
  name: "fmt",
  summary: "line up the columns of the task tables, or make them compact",
  examples: ["worklog fmt", "worklog fmt --week 5 --dry-run", "worklog fmt --compact", "worklog fmt --check"],
  define: (command) =>
    command
      .option("--week <n>", "only this week")
      .option("--compact", "one space around each text, instead of columns of one width")
      .option("--check", "write nothing, and fail if something is to be done"),
  run: async (context, globals, _args, options) => {
    const isCheck = flagOption(options, "check");
    const session = isCheck ? openSession(context, globals) : openToWrite(context, globals);
    const { log, messages } = session;
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const given = textOption(options, "week");
    const week = given === undefined ? undefined : weekNumber(given);
    if (week !== undefined && !log.pages.some((page) => page.week === week))
      throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
    const languages = wantedLanguages(session, log.languages);
    const form = flagOption(options, "compact") ? "compact" : "aligned";
    const pages = log.pages.filter((page) => languages.includes(page.language) && (week === undefined || page.week === week));
    const changes = pages.map(({ path, page }): PageChange => {
      const change = formatTables(page, form);
      return { path, before: page.source.text, after: change.edits.length === 0 ? page.source.text : applyChange(page, change) };
    });
    const changed = changes.filter(({ before, after }) => before !== after);
    if (isCheck && !globals.json) for (const { path } of changed) context.terminal.out(`${path}\n`);
    else {
      const writer = isCheck ? { ...session, globals: { ...globals, dryRun: true } } : session;
      await writePages(writer, changes, { done: changed.map(({ path }) => messages.notes.edited(path)), awaiting: [] });
    }
    if (isCheck && changed.length > 0) context.endWithFindings();
  },
};
