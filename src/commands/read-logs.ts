import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { relativePath } from "../log/folder-path.ts";
import type { UnreadablePage } from "../log/log.ts";
import { cachedRoots } from "./cached-roots.ts";
import type { Globals } from "./command.ts";
import type { Options } from "./options.ts";
import { existingRoot } from "./root-of.ts";
import { warnOfUnreadable } from "./warn-of-unreadable.ts";

/** What is asked of each log to go through several. */
export interface LogFacts {
  readonly languages: readonly string[];
  /** How many pages could be read. */
  readonly pages: number;
  readonly unreadable: readonly Pick<UnreadablePage, "path" | "reason">[];
}

/** A log that a command reads: its root, and its folder relative to the one that was asked for; "" where it is that. */
export interface LogPlace {
  readonly root: string;
  readonly folder: string;
}

/**
 * What a command reads of its log, or one after the other of those of a folder of logs: each is let go before the next one is read. Pages that cannot be read
 * are named on stderr. Logs without pages are passed over, as is one without a language that `--lang` names; throws `no-pages` where all are empty, and
 * `no-such-language` where none has it.
 */
export function* readLogs<T extends LogFacts>(
  context: Context,
  globals: Globals,
  options: Options,
  read: (place: LogPlace) => T,
): Generator<LogPlace & { readonly log: T }> {
  const top = existingRoot(context, globals);
  const languages = new Set<string>();
  for (const root of cachedRoots(context, options, top)) {
    const folder = relativePath(top, root);
    const log = read({ root, folder });
    warnOfUnreadable(context, globals, log.unreadable, folder);
    if (log.pages === 0 && log.unreadable.length === 0) continue;
    for (const language of log.languages) languages.add(language);
    if (globals.languages.every((language) => log.languages.includes(language))) yield { root, folder, log };
  }
  if (languages.size === 0) throw new WorklogError("no-pages", { root: top });
  const missing = globals.languages.find((language) => !languages.has(language));
  if (missing !== undefined) throw new WorklogError("no-such-language", { given: missing, languages: [...languages].join(", ") });
}
