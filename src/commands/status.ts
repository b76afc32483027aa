import { WorklogError } from "../errors.ts";
import { alignRows } from "../log/align-rows.ts";
import { awaitingIn } from "../log/awaiting.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import { firstDayOfPage } from "../log/weeks.ts";
import { addDays, compareDates } from "../model/date.ts";
import { counted, inEnglish, phrase, type Phrase } from "../model/phrase.ts";
import type { Command } from "./command.ts";
import { cutText } from "./cut-text.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { plainTextOf } from "./plain-text.ts";
import { describeRow } from "./rows.ts";
import { currentWeek, openSession, wantedLanguages, weekNumber, weeksOf, type Session } from "./session.ts";
import { padded, period, weekFacts, weekRecord, type WeekFacts } from "./week-facts.ts";

/** `worklog status`: what is done in this week, what is missing, and what to type next. */
export const status: Command = {
  name: "status",
  summary: "show this week: what is open, what is missing, and the next command",
  examples: ["worklog", "worklog status", "worklog status --week 5", "worklog status --json"],
  define: (command) =>
    command
      .option("--week <n>", "the week (default: the week of today, else the latest)")
      .option("--open", "only rows that are not complete"),
  run: async (context, globals, _, options) => {
    const session = openSession(context, globals);
    const { log } = session;
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const facts = factsOf(session, options);
    const missing = missingIn(session, facts);
    if (globals.json) {
      const open = facts.open.map(({ row }) => row.number);
      const plain = missing.map(({ what, command }) => ({ what: inEnglish(what), command }));
      context.terminal.out(
        `${JSON.stringify({ schemaVersion: 1, kind: "status", ...weekRecord(facts), open, missing: plain }, null, 2)}\n`,
      );
      return;
    }
    const { style, width } = context.terminal;
    const { say } = globals.messages;
    const { page, languages } = facts;
    const states = [phrase`open`, phrase`done`].map(say);
    const state = (word: string): string => padded(word, states);
    const widest = Math.max(...states.map((word) => word.length));
    const tellsState = facts.open.length + facts.done.length > 0;
    const [open, done] = [new Set(facts.open), new Set(facts.done)];
    const stateOf = (row: ResolvedRow): string =>
      open.has(row) ? style.yellow(state(say(phrase`open`))) : done.has(row) ? style.green(state(say(phrase`done`))) : state("");
    const read = await plainTextOf(page.rows.map(({ row }) => row.tasks[0]?.text ?? ""));
    const lines = page.rows
      .filter((row) => (flagOption(options, "open") ? open.has(row) : row.row.line.cells.some(({ text }) => text !== "")))
      .map((row) => {
        const lead = tellsState ? `${stateOf(row)}  ` : "";
        return `${lead}${cutText(say(describeRow(row, read)), tellsState ? width - widest - 2 : width)}\n`;
      });
    context.terminal.out(
      `${style.bold(say(phrase`Week ${page.week}`))}  ${period(page)}  ${languages.join(" ")}\n${style.dim(page.path)}\n${lines.join("")}`,
    );
    if (missing.length === 0) {
      context.terminal.out(`\n${style.green(say(phrase`Nothing is missing.`))}\n`);
      return;
    }
    context.terminal.out(`\n${style.bold(say(phrase`Missing`))}\n`);
    for (const { what, command } of missing) context.terminal.out(`  ${say(what)}\n    ${style.cyan(command)}\n`);
  },
};

/** The week that was asked for, else that of today, else the latest. */
const factsOf = (session: Session, options: Options): WeekFacts => {
  const { log } = session;
  const given = textOption(options, "week");
  const week = given === undefined ? currentWeek(session) : weekNumber(given);
  const facts = weekFacts(log, wantedLanguages(session, log.languages)).find(({ page }) => page.week === week);
  if (facts === undefined) throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
  return facts;
};

interface Missing {
  /** In a few words. */
  readonly what: Phrase;
  /** What to type. */
  readonly command: string;
}

/** What the week still needs, the most urgent first. */
const missingIn = (session: Session, { page, open, rows }: WeekFacts): readonly Missing[] => {
  const { log, opened, context } = session;
  const today = context.today();
  const firstDay = firstDayOfPage(page);
  // A log that nobody has gone on with for a month is finished.
  const isJustOver =
    firstDay !== null && compareDates(addDays(firstDay, 6), today) < 0 && compareDates(addDays(firstDay, 6 + aMonth), today) >= 0;
  // A part that no other page has is none of this log's.
  const isUsual = (kind: Part): boolean => {
    const others = log.pages.filter((other) => other !== page && other.language === page.language);
    return others.length === 0 || others.some((other) => says(other, kind));
  };
  const begun = open.filter(({ start }) => start === null || compareDates(start, today) <= 0);
  const [first] = begun;
  const partner = log.pages.find((other) => other.week === page.week && other.language !== page.language);
  const awaiting =
    partner === undefined ? 0 : awaitingIn(page, partner, alignRows(page.rows, partner.rows), opened.settings.keep ?? []).length;
  const empty = page.rows.filter(
    ({ row, start }) => row.tasks.length === 0 && row.cell("task")?.text === "" && start !== null && compareDates(start, today) <= 0,
  );
  const [blank] = empty;
  return [
    ...(isJustOver && page.week === log.pages.at(-1)?.week
      ? [{ what: phrase`The page of the week after it`, command: `worklog new-week ${String(page.week + 1)}` }]
      : []),
    ...(!says(page, "objectives") && isUsual("objectives")
      ? [{ what: phrase`Objectives`, command: `worklog objectives add "…" --week ${String(page.week)}` }]
      : []),
    ...(blank === undefined
      ? []
      : [
          {
            what: phrase`Tasks of ${counted(empty.length, "day")}`,
            command: `worklog add-task --week ${String(page.week)} --row ${String(blank.row.number)} --task "…"`,
          },
        ]),
    ...(first === undefined
      ? []
      : [
          {
            what: phrase`The completion of ${counted(begun.length, "row")}`,
            command: `worklog complete --week ${String(page.week)} --row ${String(first.row.number)}`,
          },
        ]),
    ...(rows.length > 0 && !says(page, "achievements") && isUsual("achievements")
      ? [{ what: phrase`Achievements`, command: `worklog achievements add "…" --week ${String(page.week)}` }]
      : []),
    ...(awaiting === 0
      ? []
      : [{ what: phrase`The translation of ${counted(awaiting, "text")}`, command: `worklog sync --week ${String(page.week)} --check` }]),
  ];
};

const aMonth = 30;

type Part = "objectives" | "achievements";

/** Whether a part of the page holds an item, or a paragraph of its author's. */
const says = ({ page }: LogPage, kind: Part): boolean =>
  page[kind].length > 0 ||
  page.sections.some((section) => section.kind === kind && section.blocks.some((block) => block.kind === "paragraph"));
