import type { Command as CommanderCommand } from "commander";
import type { Context } from "../context.ts";
import { cachedAnswer, type Answer, type Question } from "../log/cached-answer.ts";
import { formatIso } from "../model/date.ts";
import type { Options } from "./options.ts";

/** The flag of commands that keep what they read. */
export const cacheFlag = (command: CommanderCommand): CommanderCommand =>
  command.option("--no-cache", "read every page, also where nothing changed since the last time");

/** What is read of one log; `about` is all that it depends on beside the files of the log, today and the program. */
export interface Reading<T> extends Omit<Question<T>, "key"> {
  readonly about: readonly unknown[];
}

/** What is read of a log, from the cache unless a file of the log, or today, or the program is another one, or `--no-cache` is given. */
export const cachedReading = <T extends object>(
  { store, build, today }: Pick<Context, "build" | "today"> & { readonly store: Parameters<typeof cachedAnswer>[0] },
  options: Options,
  { about, ...question }: Reading<T>,
): Answer<T> =>
  cachedAnswer(options["cache"] === false ? { ...store, readCache: () => null, writeCache: () => undefined } : store, {
    ...question,
    key: JSON.stringify([build, question.root, formatIso(today()), ...about]),
  });
