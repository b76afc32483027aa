import type { Store } from "../context.ts";
import { joinPath } from "../log/folder-path.ts";
import { walk } from "../log/walk.ts";
import { recogniseWeekPath } from "../log/week-path.ts";

/** The roots of the logs in a folder: it alone, unless two of its sub-folders hold the same week in the same language, which makes it a folder of logs. */
export const logRoots = (store: Pick<Store, "list">, root: string): readonly string[] =>
  logFolders(walk(store, root).files).map((folder) => (folder === "" ? root : joinPath(root, folder)));

/** The folders that hold one log each, relative to the one that the Markdown files are in; "" where it is that itself. */
export const logFolders = (files: readonly string[]): readonly string[] => {
  const pages = files.flatMap((path) => {
    const found = recogniseWeekPath(path);
    return found === null ? [] : [{ path, key: `${String(found.week)} ${found.language ?? ""}` }];
  });
  return foldersOfLogs(pages, "");
};

interface WeekFile {
  readonly path: string;
  /** Its week and language. */
  readonly key: string;
}

/** The folders, relative to the root, that hold one log each. */
const foldersOfLogs = (pages: readonly WeekFile[], folder: string): readonly string[] => {
  const below = groupsBelow(pages, folder);
  if (below.size === 1) return foldersFurtherDown(pages, folder, [...below.keys()][0] ?? "");
  return isOneLog(below, folder) ? [folder] : [...below].flatMap(([name, group]) => foldersOfLogs(group, joinPath(folder, name)));
};

/** A folder that holds nothing but another one is a folder of logs if that one is; but a site and its `content` are one log. */
const foldersFurtherDown = (pages: readonly WeekFile[], folder: string, name: string): readonly string[] => {
  if (name === "" || partsOfLogs.has(name.toLowerCase())) return [folder];
  const further = foldersOfLogs(pages, joinPath(folder, name));
  return further.length > 1 ? further : [folder];
};

const partsOfLogs: ReadonlySet<string> = new Set(["content", "worklogs", "worklog"]);

/** Pages by the sub-folder that they lie in; "" for the folder itself. */
const groupsBelow = (pages: readonly WeekFile[], folder: string): ReadonlyMap<string, readonly WeekFile[]> => {
  const below = new Map<string, WeekFile[]>();
  const start = folder === "" ? 0 : folder.length + 1;
  for (const page of pages) {
    const end = page.path.indexOf("/", start);
    const name = end === -1 ? "" : page.path.slice(start, end);
    const known = below.get(name);
    if (known === undefined) below.set(name, [page]);
    else known.push(page);
  }
  return below;
};

/** Two folders of the same week in one log hold no weeks of their own: `1.5-Week5/_index.md` is a week, `_index.md` is none. */
const isOneLog = (below: ReadonlyMap<string, readonly WeekFile[]>, folder: string): boolean => {
  if (below.has("")) return true;
  const owners = new Map<string, number>();
  for (const [name, group] of below) {
    const start = joinPath(folder, name).length + 1;
    const own = group.filter(({ path }) => recogniseWeekPath(path.slice(start)) !== null);
    for (const key of new Set(own.map((page) => page.key))) owners.set(key, (owners.get(key) ?? 0) + 1);
  }
  return [...owners.values()].every((times) => times === 1);
};
