import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { inEnglish, phrase } from "../model/phrase.ts";
import { cacheFlag, cachedReading } from "./cached-reading.ts";
import { padded } from "./columns.ts";
import type { Command, Globals } from "./command.ts";
import { cutText } from "./cut-text.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { periodBetween } from "./period-between.ts";
import { plainTextOf } from "./plain-text.ts";
import { readStatus, type ReadStatus, type StatusRow } from "./read-status.ts";
import { existingRoot } from "./root-of.ts";
import { describeMarks } from "./row-marks.ts";
import { warnOfUnreadable } from "./warn-of-unreadable.ts";

/** `worklog status`: what is done in this week, what is missing, and what to type next. */
export const status: Command = {
  name: "status",
  summary: "show this week: what is open, what is missing, and the next command",
  examples: ["worklog", "worklog status", "worklog status --week 5", "worklog status --json"],
  define: (command) =>
    cacheFlag(
      command
        .option("--week <n>", "the week (default: the week of today, else the latest)")
        .option("--open", "only rows that are not complete"),
    ),
  run: async (context, globals, _, options) => {
    const root = existingRoot(context, globals);
    const { week, rows, missing, unreadable } = readCached(context, globals, options, root);
    warnOfUnreadable(context, globals, unreadable);
    if (week === null) throw new WorklogError("no-pages", { root });
    if (globals.json) {
      const open = rows.filter(({ state }) => state === "open").map(({ number }) => number);
      const plain = missing.map(({ what, command }) => ({ what: inEnglish(what), command }));
      context.terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "status", ...week, open, missing: plain }, null, 2)}\n`);
      return;
    }
    const { style, width } = context.terminal;
    const { say } = globals.messages;
    const words = { open: say(phrase`open`), done: say(phrase`done`) };
    const widest = Math.max(words.open.length, words.done.length);
    const tellsState = rows.some(({ state }) => state !== null);
    const stateOf = ({ state }: StatusRow): string => {
      const word = padded(state === null ? "" : words[state], Object.values(words));
      return state === "open" ? style.yellow(word) : state === "done" ? style.green(word) : word;
    };
    const read = await plainTextOf(rows.flatMap(({ day, start, task }) => [day, start, task]));
    const lines = rows
      .filter(({ state, isEmpty }) => (flagOption(options, "open") ? state === "open" : !isEmpty))
      .map((row) => {
        const lead = tellsState ? `${stateOf(row)}  ` : "";
        return `${lead}${cutText(say(describeMarks(row, read)), tellsState ? width - widest - 2 : width)}\n`;
      });
    context.terminal.out(
      `${style.bold(say(phrase`Week ${week.week}`))}  ${periodBetween(week.start, week.end)}  ${week.languages.join(" ")}\n${style.dim(week.path)}\n${lines.join("")}`,
    );
    if (missing.length === 0) {
      context.terminal.out(`\n${style.green(say(phrase`Nothing is missing.`))}\n`);
      return;
    }
    context.terminal.out(`\n${style.bold(say(phrase`Missing`))}\n`);
    for (const { what, command } of missing) context.terminal.out(`  ${say(what)}\n    ${style.cyan(command)}\n`);
  },
};

const readCached = (context: Context, globals: Globals, options: Options, root: string): ReadStatus =>
  cachedReading(context, options, {
    root,
    name: "status",
    about: [globals.languages, textOption(options, "week") ?? null],
    work: (reader) => readStatus({ context, globals, options, root, reader }),
    lists: ["rows", "missing", "languages", "unreadable"],
  }).value;
