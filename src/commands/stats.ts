import { WorklogError } from "../errors.ts";
import { modelOfLog } from "../formats/log-model.ts";
import { statisticsOf } from "../formats/statistics.ts";
import type { Command } from "./command.ts";
import { filterFlags } from "./filter-flags.ts";
import { filterLog, filterOf } from "./filters.ts";
import { findingTexts } from "./finding-texts.ts";
import { openSession, wantedLanguages } from "./session.ts";
import { statsView } from "./stats-view.ts";

/** `worklog stats`: the log in numbers. */
export const stats: Command = {
  name: "stats",
  summary: "show the log in numbers: completion, heat map, references, streak",
  examples: ["worklog stats", "worklog stats --week 5-8", "worklog stats --since 2025-10-01 --json"],
  define: (command) => filterFlags(command),
  run: async (context, globals, _, options) => {
    const session = openSession(context, globals);
    if (session.log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const log = filterLog(session.log, filterOf(session, options));
    const languages = wantedLanguages(session, session.log.languages);
    const statistics = statisticsOf(modelOfLog(log, { languages }, findingTexts).weeks, context.today());
    const { terminal } = context;
    if (globals.json) terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "stats", ...statistics }, null, 2)}\n`);
    else if (statistics.weeks.length === 0) terminal.note(session.messages.views.nothingFits);
    else
      terminal.out(
        statsView(statistics, {
          style: terminal.style,
          width: Math.min(terminal.width, 200),
          words: session.messages.views,
          say: session.messages.say,
        }),
      );
  },
};
