import type { Store } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { joinPath } from "./folder-path.ts";
import { recogniseWeekPath } from "./week-path.ts";

/** All Markdown files below a folder. */
export interface Walk {
  /** Relative to the folder, with `/`; the files of a folder before those of the folders in it. */
  readonly files: readonly string[];
  /** Folders that may not be read. */
  readonly closed: readonly string[];
}

const skipped: ReadonlySet<string> = new Set(["node_modules", "public", "resources", "dist"]);
const deepest = 10;
/** Far more than any log has: a search that has met no week by then was started at the root of a disk, and ends. Thousands of logs are searched on. */
const mostFolders = 20_000;

/** Whether a folder may hold pages: no folder of tools and no hidden one. */
const mayHoldPages = (name: string): boolean => !name.startsWith(".") && !skipped.has(name);

/**
 * The Markdown files below a folder, down to ten levels. Linked folders are not entered (Hugo does not either): their pages would be
 * listed twice or lie outside the log, where they are never written, and links in a circle would never end. The walk ends early at a file that is enough.
 */
export const walk = (store: Pick<Store, "list">, root: string, isEnough: (path: string) => boolean = () => false): Walk => {
  const files: string[] = [];
  const closed: string[] = [];
  let level: readonly string[] = [""];
  let visited = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of level) {
      visited += 1;
      if (visited === mostFolders && !files.some((path) => recogniseWeekPath(path) !== null)) return { files, closed };
      for (const { name, kind, link } of listOrNull(store, root, folder) ?? closedFolder(closed, folder)) {
        const path = joinPath(folder, name);
        if (kind === "file" && /\.(?:md|markdown)$/i.test(name)) files.push(path);
        if (kind === "file" && isEnough(path)) return { files, closed };
        if (kind === "folder" && link !== true && mayHoldPages(name)) next.push(path);
      }
    }
    level = next;
  }
  return { files, closed };
};

const listOrNull = (store: Pick<Store, "list">, root: string, folder: string): ReturnType<Store["list"]> | null => {
  try {
    return store.list(folder === "" ? root : joinPath(root, folder));
  } catch (error) {
    if (isWorklogError(error)) return null;
    throw error;
  }
};

const closedFolder = (closed: string[], folder: string): readonly [] => {
  closed.push(folder);
  return [];
};
