import { WorklogError } from "../errors.ts";
import { modelOfLog } from "../formats/log-model.ts";
import type { Log } from "../log/log.ts";
import type { Command } from "./command.ts";
import { filterFlags } from "./filter-flags.ts";
import { filterLog, filterOf } from "./filters.ts";
import { findingTexts } from "./finding-texts.ts";
import { textOption, type Options } from "./options.ts";
import { currentWeek, openSession, wantedLanguages, weekNumber, weeksOf, type Session } from "./session.ts";

/** `worklog show`: a week as a page that is easy to read. */
export const show: Command = {
  name: "show",
  summary: "show a week as a readable page",
  examples: ["worklog show", "worklog show 5", "worklog show 5 --lang vi", "worklog show --week 5-8 --open", "worklog show 5 --json"],
  define: (command) => filterFlags(command.argument("[n]", "the week (default: the week of today, else the latest)")),
  run: async (context, globals, [given], options) => {
    const session = openSession(context, globals);
    if (session.log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const languages = wantedLanguages(session, session.log.languages);
    const filter = filterOf(session, weekOptions(session, given, options));
    const log = filterLog(session.log, filter);
    const { terminal } = context;
    if (globals.json) {
      const { json } = await import("../formats/json.ts");
      for (const part of json.render({ model: modelOfLog(log, { languages }, findingTexts) })) terminal.out(part);
      return;
    }
    const pages = firstPages(log, languages);
    if (pages.length === 0) terminal.note(session.messages.views.nothingFits);
    const { pageView } = await import("./page-view.ts");
    const canvas = {
      style: terminal.style,
      width: readableWidth(terminal.width),
      words: session.messages.views,
      say: session.messages.say,
    };
    const views = pages.flatMap((page) => {
      const { weeks } = modelOfLog({ ...log, pages: [page], unreadable: [] }, {}, findingTexts);
      return weeks.map((week) => pageView(week, page.rows.map(({ row }) => row.number), filter.rowsOnly, canvas)); // prettier-ignore
    });
    terminal.out(views.join("\n"));
  },
};

/** Lines that are longer are hard to read; where the output goes elsewhere, nothing is wrapped. */
const readableWidth = (width: number): number => (Number.isFinite(width) ? Math.min(width, 100) : width);

/** The week that was named as `--week` would have it; the current one where nothing says which. */
const weekOptions = (session: Session, given: string | undefined, options: Options): Options => {
  if (textOption(options, "week") !== undefined) {
    if (given !== undefined) throw new WorklogError("flags-conflict", { first: `show ${given}`, second: "--week" });
    return options;
  }
  const week = given === undefined ? currentWeek(session) : weekNumber(given);
  if (!session.log.pages.some((page) => page.week === week)) throw new WorklogError("no-such-week", { week, weeks: weeksOf(session.log) });
  return { ...options, week: String(week) };
};

/** The page of each week in the first of the languages that has one. */
const firstPages = ({ pages }: Log, languages: readonly string[]) =>
  [...new Set(pages.map(({ week }) => week))].flatMap(
    (week) => pages.find((page) => page.week === week && languages.includes(page.language)) ?? [],
  );
