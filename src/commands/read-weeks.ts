import { modelOfLog, type WeekModel } from "../formats/log-model.ts";
import { findingTexts } from "./finding-texts.ts";
import type { LogFacts } from "./read-logs.ts";
import { factsOf, sessionFor, type LogRequest } from "./session.ts";
import { weeksFilter } from "./weeks-filter.ts";

/** The weeks of a log that are asked for. */
export interface ReadWeeks extends LogFacts {
  readonly weeks: readonly WeekModel[];
}

interface WeeksRequest extends LogRequest {
  /** Whether it is no log among several, of which each may have other weeks. */
  readonly isOnly: boolean;
}

/** Reads a log and answers what its weeks say, as plain data; throws `bad-week` and `no-such-week`. The bundle reads this file at its first call. */
export const readWeeks = ({ isOnly, ...request }: WeeksRequest): ReadWeeks => {
  const session = sessionFor(request);
  const { globals, options } = request;
  const { log } = session;
  const filter = { ...(globals.languages.length === 0 ? {} : { languages: globals.languages }), ...weeksFilter(session, options, isOnly) };
  return { ...factsOf(log), weeks: modelOfLog(log, filter, findingTexts).weeks };
};
