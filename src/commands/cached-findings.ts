import type { Context } from "../context.ts";
import { cachedAnswer, type Answer, type Reader } from "../log/cached-answer.ts";
import { formatIso } from "../model/date.ts";
import type { CheckScope, FoundInLog } from "./check-job.ts";
import { searchLog } from "./search-log.ts";

/** What the rules find in a log, from the cache unless one of its files, or today, or the program is another one. Throws what `searchLog` does. */
export const cachedFindings = ({ store, build }: CacheOfRuns, scope: CheckScope): Answer<FoundInLog> => {
  const { root, today, rules, skip } = scope;
  return cachedAnswer(store, {
    root,
    name: "check",
    key: JSON.stringify([build, root, formatIso(today), rules, skip]),
    work: (reader) => searchLog({ reader, scope }),
    isAnswer: isFoundInLog,
  });
};

type CacheOfRuns = Pick<Context, "build"> & { readonly store: Reader & Pick<Context["store"], "cached" | "cache"> };

const isFoundInLog = (value: unknown): value is FoundInLog =>
  typeof value === "object" &&
  value !== null &&
  ["pages", "unreadable", "found"].every((name) => Array.isArray(Object.entries(value).find(([key]) => key === name)?.[1]));
