import { WorklogError } from "../errors.ts";
import { alignRows } from "../log/align-rows.ts";
import { awaitingIn } from "../log/awaiting.ts";
import type { LogPage } from "../log/log.ts";
import { firstDayOfPage } from "../log/weeks.ts";
import { addDays, compareDates } from "../model/date.ts";
import { counted, phrase, type Phrase } from "../model/phrase.ts";
import { textOption, type Options } from "./options.ts";
import type { LogFacts } from "./read-logs.ts";
import type { RowMarks } from "./row-marks.ts";
import { marksOf } from "./rows.ts";
import {
  assertOneLog,
  currentWeek,
  factsOf,
  sessionFor,
  wantedLanguages,
  weekNumber,
  weeksOf,
  type LogRequest,
  type Session,
} from "./session.ts";
import { warnOfUnreadable } from "./warn-of-unreadable.ts";
import { weekFacts, weekRecord, type WeekFacts, type WeekRecord } from "./week-facts.ts";

/** One week of a log, and what it needs. */
export interface ReadStatus extends LogFacts {
  /** Null in a log without pages. */
  readonly week: WeekRecord | null;
  readonly rows: readonly StatusRow[];
  readonly missing: readonly Missing[];
}

/** A row of the week. */
export interface StatusRow extends RowMarks {
  /** Null where the table cannot say it, and where there is no task. */
  readonly state: "open" | "done" | null;
  /** Whether all of its cells are empty. */
  readonly isEmpty: boolean;
}

/** Reads a log and answers how one week stands, as plain data; throws `several-logs`, `no-such-week` and `no-such-language`. The bundle reads this file at its first call. */
export const readStatus = (request: LogRequest): ReadStatus => {
  const { context, globals, options, root } = request;
  const session = sessionFor(request);
  const log = factsOf(session.log);
  assertOneLog(root, session.opened);
  if (log.pages === 0) return { ...log, week: null, rows: [], missing: [] };
  try {
    const facts = factsOfWeek(session, options);
    return { ...log, week: weekRecord(facts), rows: rowsOf(facts), missing: missingIn(session, facts) };
  } catch (error) {
    // That the page cannot be read may be why a week is not there.
    warnOfUnreadable(context, globals, log.unreadable);
    throw error;
  }
};

const rowsOf = ({ page, open, done }: WeekFacts): readonly StatusRow[] => {
  const states = new Map([...open.map((row) => [row, "open"] as const), ...done.map((row) => [row, "done"] as const)]);
  return page.rows.map((row): StatusRow => ({
    ...marksOf(row),
    state: states.get(row) ?? null,
    isEmpty: row.row.line.cells.every(({ text }) => text === ""),
  }));
};

/** The week that was asked for, else that of today, else the latest. */
const factsOfWeek = (session: Session, options: Options): WeekFacts => {
  const { log } = session;
  const given = textOption(options, "week");
  const week = given === undefined ? currentWeek(session) : weekNumber(given);
  const facts = weekFacts(log, wantedLanguages(session, log.languages)).find(({ page }) => page.week === week);
  if (facts === undefined) throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
  return facts;
};

/** Something that a week needs. */
export interface Missing {
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
