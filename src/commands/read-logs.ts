import type { Context } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { relativePath } from "../log/folder-path.ts";
import type { Globals } from "./command.ts";
import { logRoots } from "./log-roots.ts";
import { existingRoot } from "./root-of.ts";
import { openSession, type Session } from "./session.ts";

/** A log that a command reads. */
export interface NamedLog {
  readonly session: Session;
  /** Its folder, relative to the one that was asked for; "" where it is that. */
  readonly folder: string;
}

/**
 * The log that a command reads, or one after the other those of a folder of logs: each is let go before the next one is read. Logs without pages are passed
 * over, as is one without a language that `--lang` names; throws `no-pages` where all are empty, and `no-such-language` where none has it.
 */
export function* readLogs(context: Context, globals: Globals): Generator<NamedLog> {
  const root = existingRoot(context, globals);
  const languages = new Set<string>();
  for (const each of logRoots(context.store, root)) {
    const folder = relativePath(root, each);
    const session = openSession(context, globals, each, folder);
    const { log } = session;
    if (log.pages.length === 0 && log.unreadable.length === 0) continue;
    for (const language of log.languages) languages.add(language);
    if (folder === "" || globals.languages.every((language) => log.languages.includes(language))) yield { session, folder };
  }
  if (languages.size === 0) throw new WorklogError("no-pages", { root });
  const missing = globals.languages.find((language) => !languages.has(language));
  if (missing !== undefined) throw new WorklogError("no-such-language", { given: missing, languages: [...languages].join(", ") });
}
