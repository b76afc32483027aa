import type { Reader } from "../context.ts";
import type { CheckScope, FoundInLog } from "./check-job.ts";
import { findInLog } from "./find-in-log.ts";
import { plainLog } from "./plain-log.ts";

/** Reads a log, runs the rules and answers what they find, as plain data. Throws what `findInLog` does. The bundle reads this file at its first call. */
export const searchLog = ({ reader, scope }: { readonly reader: Reader; readonly scope: CheckScope }): FoundInLog =>
  plainLog(findInLog(reader, scope));
