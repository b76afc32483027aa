import type { Context, Store } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { findRoot } from "../log/find-root.ts";
import { parentOf, resolvePath } from "../log/folder-path.ts";
import type { Globals } from "./command.ts";
import { rootOf } from "./root-of.ts";

/** One log that is to be checked, and which of its pages are shown. */
export interface CheckTarget {
  /** Absolute. */
  readonly root: string;
  /** Absolute paths of files and folders; null for the whole log. */
  readonly only: readonly string[] | null;
}

interface Surroundings extends Pick<Context, "directory" | "environment"> {
  readonly store: Pick<Store, "list" | "kind">;
  /** The roots of the logs in a folder. */
  readonly rootsIn: (folder: string) => readonly string[];
}

/**
 * The logs that the paths of a command line lie in, each once. A folder that holds several logs stands for all of them. Without paths it is the log of the
 * current folder.
 */
export const checkTargets = (context: Surroundings, globals: Pick<Globals, "dir">, paths: readonly string[]): readonly CheckTarget[] => {
  if (paths.length === 0) return wholeLogs(context, rootOf(context, globals));
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
  return kind === "folder" && (root === path || !isBelow(path, root)) ? wholeLogs(context, path) : [{ root, only: [path] }];
};

const wholeLogs = ({ rootsIn }: Surroundings, root: string): readonly CheckTarget[] =>
  rootsIn(root).map((log) => ({ root: log, only: null }));

/** Whether a path is a folder or lies in it. */
export const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
