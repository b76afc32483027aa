import type { Context } from "../context.ts";
import { modelOfLog, type WeekModel } from "../formats/log-model.ts";
import type { Reader } from "../log/cached-answer.ts";
import type { Globals } from "./command.ts";
import { findingTexts } from "./finding-texts.ts";
import type { Options } from "./options.ts";
import type { LogFacts } from "./read-logs.ts";
import { factsOf, sessionAt } from "./session.ts";
import { weeksFilter } from "./weeks-filter.ts";

/** The weeks of a log that are asked for. */
export interface ReadWeeks extends LogFacts {
  readonly weeks: readonly WeekModel[];
}

interface WeeksRequest {
  readonly context: Context;
  readonly globals: Globals;
  readonly options: Options;
  readonly root: string;
  /** Whether it is no log among several, of which each may have other weeks. */
  readonly isOnly: boolean;
  readonly reader: Reader;
}

/** Reads a log and answers what its weeks say, as plain data; throws `bad-week` and `no-such-week`. The bundle reads this file at its first call. */
export const readWeeks = ({ context, globals, options, root, isOnly, reader }: WeeksRequest): ReadWeeks => {
  const session = sessionAt({ ...context, store: { ...context.store, ...reader } }, globals, root);
  const { log } = session;
  const filter = { ...(globals.languages.length === 0 ? {} : { languages: globals.languages }), ...weeksFilter(session, options, isOnly) };
  return { ...factsOf(log), weeks: modelOfLog(log, filter, findingTexts).weeks };
};
