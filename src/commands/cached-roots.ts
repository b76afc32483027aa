import type { Context } from "../context.ts";
import { cachedReading } from "./cached-reading.ts";
import { logRoots } from "./log-roots.ts";
import type { Options } from "./options.ts";

/** The roots of the logs in a folder, from the cache unless a file or folder was added, renamed or removed; see `logRoots`. */
export const cachedRoots = (context: Context, options: Options, folder: string): readonly string[] =>
  cachedReading(context, options, {
    root: folder,
    name: "logs",
    about: [],
    work: (reader) => ({ roots: logRoots(reader, folder) }),
    lists: ["roots"],
  }).value.roots;
