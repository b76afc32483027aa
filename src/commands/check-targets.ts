import type { Context, Store } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { findRoot } from "../log/find-root.ts";
import { joinPath, parentOf, resolvePath } from "../log/folder-path.ts";
import { walk } from "../log/walk.ts";
import { recogniseWeekPath } from "../log/week-path.ts";
import type { Globals } from "./command.ts";
import { rootOf } from "./session.ts";

/** One log that is to be checked, and which of its pages are shown. */
export interface CheckTarget {
  /** Absolute. */
  readonly root: string;
  /** Absolute paths of files and folders; null for the whole log. */
  readonly only: readonly string[] | null;
}

type Surroundings = Pick<Context, "directory" | "environment"> & { readonly store: Pick<Store, "list" | "kind"> };

/**
 * The logs that the paths of a command line lie in, each once. A folder that holds several logs stands for all of them. Without paths it is the log of the
 * current folder.
 */
export const checkTargets = (context: Surroundings, globals: Pick<Globals, "dir">, paths: readonly string[]): readonly CheckTarget[] => {
  if (paths.length === 0) return logsIn(context, rootOf(context, globals));
  const targets = new Map<string, CheckTarget>();
  for (const given of paths) {
    const path = resolvePath(context.directory, given);
    for (const target of targetsOf(context, globals, given, path)) {
      const known = targets.get(target.root);
      const only = target.only === null || known?.only === null ? null : [...(known?.only ?? []), ...target.only];
      targets.set(target.root, { root: target.root, only });
    }
  }
  return [...targets.values()];
};

const targetsOf = (context: Surroundings, { dir }: Pick<Globals, "dir">, given: string, path: string): readonly CheckTarget[] => {
  const kind = context.store.kind(path);
  if (kind === "missing") throw new WorklogError("not-found", { path: given });
  const folder = kind === "folder" ? path : (parentOf(path) ?? path);
  const root = findRoot(context.store, { directory: folder, dir: dir === undefined ? undefined : resolvePath(context.directory, dir) });
  return kind === "folder" && (root === path || !isBelow(path, root)) ? logsIn(context, path) : [{ root, only: [path] }];
};

/** Whether a path is a folder or lies in it. */
export const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);

/** A folder two of whose sub-folders hold the same week in the same language is no log, but a folder of logs. */
const logsIn = ({ store }: Surroundings, root: string): readonly CheckTarget[] => {
  const pages = walk(store, root).files.flatMap((path) => {
    const found = recogniseWeekPath(path);
    return found === null ? [] : [{ path, key: `${String(found.week)} ${found.language ?? ""}` }];
  });
  return foldersOfLogs(pages, "").map((folder) => ({ root: folder === "" ? root : joinPath(root, folder), only: null }));
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
