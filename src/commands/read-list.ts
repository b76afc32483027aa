import type { Log } from "../log/log.ts";
import type { LocatedFinding } from "../rules/check-log.ts";
import { filterLog, filterOf } from "./filters.ts";
import { findingsIn } from "./find-in-log.ts";
import type { ListedWeek } from "./list-view.ts";
import type { Options } from "./options.ts";
import type { LogFacts } from "./read-logs.ts";
import { factsOf, sessionFor, type LogRequest, type Session } from "./session.ts";
import { weekFacts, weekRecord, type WeekFacts } from "./week-facts.ts";

/** The weeks of a log that are asked for. */
export interface ReadList extends LogFacts {
  readonly weeks: readonly ListedWeek[];
}

/** Reads a log and lists its weeks, with what the rules find in them, as plain data. The bundle reads this file at its first call. */
export const readList = (request: LogRequest): ReadList => {
  const session = sessionFor(request);
  const facts = factsOf(session.log);
  return { ...facts, weeks: facts.pages === 0 ? [] : weeksIn(session, request.options, findingsIn(request.reader, session.opened)) };
};

const weeksIn = (session: Session, options: Options, findings: readonly LocatedFinding[]): readonly ListedWeek[] => {
  const { log, globals } = session;
  const count = findingsByWeek(log, findings);
  const languages = globals.languages.length === 0 ? log.languages : globals.languages;
  return weekFacts(filterLog(log, filterOf(session, options)), languages).map((week) => listedWeek(week, count(week.page.week)));
};

const listedWeek = (week: WeekFacts, findings: ListedWeek["findings"]): ListedWeek => ({
  ...weekRecord(week),
  open: week.open.length,
  objectives: week.page.page.objectives.length,
  achievements: week.page.page.achievements.length,
  findings,
  done: week.done.length,
});

/** What `check` finds in the pages of each week, by severity. */
const findingsByWeek = (log: Log, findings: readonly LocatedFinding[]): ((week: number) => ListedWeek["findings"]) => {
  const weeks = new Map([...log.pages, ...log.unreadable].map(({ path, week }) => [path, week]));
  const found = findings.map(({ path, severity }) => ({ week: weeks.get(path), severity }));
  const count = (week: number, wanted: string): number => found.filter((each) => each.week === week && each.severity === wanted).length;
  return (week) => ({ errors: count(week, "error"), warnings: count(week, "warning"), infos: count(week, "info") });
};
