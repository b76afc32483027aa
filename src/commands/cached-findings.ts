import type { Answer } from "../log/cached-answer.ts";
import { cachedReading } from "./cached-reading.ts";
import type { CheckScope, FoundInLog } from "./check-job.ts";
import type { Options } from "./options.ts";
import { searchLog } from "./search-log.ts";

/** What the rules find in a log. Throws what `searchLog` does. */
export const cachedFindings = (context: Parameters<typeof cachedReading>[0], options: Options, scope: CheckScope): Answer<FoundInLog> =>
  cachedReading(context, options, {
    root: scope.root,
    name: "check",
    about: [scope.rules, scope.skip],
    work: (reader) => searchLog({ reader, scope }),
    lists: ["pages", "unreadable", "phrases", "found"],
  });
