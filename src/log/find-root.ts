import type { Store } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { remembered } from "../model/once.ts";
import { joinPath, parentOf, resolvePath } from "./folder-path.ts";
import { isHugoConfiguration, isSiteConfiguration } from "./languages.ts";
import { walk } from "./walk.ts";
import { recogniseWeekPath } from "./week-path.ts";

/** Where the search for the root begins, and what the user said about it. */
export interface RootRequest {
  /** The working directory, absolute. */
  readonly directory: string;
  /** `--dir`. */
  readonly dir?: string | undefined;
  /** `WORKLOG_DIR`. */
  readonly environment?: string | undefined;
}

type Lister = Pick<Store, "list" | "kind">;

/** The name of the configuration file at the root of a log. */
export const configurationName = "worklog.config.json";

/**
 * The root of the log, absolute: `--dir`, else `WORKLOG_DIR`, else the nearest folder upwards with a configuration, else the nearest that holds week pages
 * (a Hugo site, or a folder with `worklogs/`), else the current folder. The search for pages does not leave a Git repository.
 */
export const findRoot = (disk: Lister, request: RootRequest): string => {
  const { directory } = request;
  const given = [request.dir, request.environment].find((path) => path !== undefined && path !== "");
  if (given !== undefined) return resolvePath(directory, given);
  // Folders upwards may have thousands of entries, so they are listed where nothing else tells, and once.
  const store: Lister = { list: remembered((folder) => disk.list(folder)), kind: (path) => disk.kind(path) };
  const upwards = [...foldersUpwards(directory)];
  const configured = upwards.find((folder) => store.kind(joinPath(folder, configurationName)) === "file");
  if (configured !== undefined) return configured;
  const repository = upwards.findIndex((folder) => ["folder", "file"].includes(store.kind(joinPath(folder, ".git"))));
  const near = repository === -1 ? upwards : upwards.slice(0, repository + 1);
  return (
    near.find((folder) => isMarked(store, folder)) ?? rootByPages(store, directory, near, repository === -1 ? null : upwards[repository])
  );
};

function* foldersUpwards(directory: string): Generator<string, void> {
  for (let folder: string | null = directory; folder !== null; folder = parentOf(folder)) yield folder;
}

/** Without a mark: the current folder if pages lie below it, else the nearest folder upwards with weeks in it, else the repository if it has pages. */
const rootByPages = (store: Lister, directory: string, near: readonly string[], repository: string | null | undefined): string => {
  if (holdsWeeks(store, directory)) return directory;
  const nearest = near.find((folder) => listsWeeks(store, folder));
  if (nearest !== undefined) return nearest;
  return typeof repository === "string" && holdsWeeks(store, repository) ? repository : directory;
};

/** A Hugo site, or a folder with `worklogs/`. A `content` folder without a configuration counts where weeks lie in it. */
const isMarked = (store: Lister, folder: string): boolean => {
  if (hasEntry(store, folder, "folder", (name) => name === "worklogs") || hasEntry(store, folder, "file", isHugoConfiguration)) return true;
  if (!hasEntry(store, folder, "folder", (name) => name === "content")) return false;
  const isSite =
    hasEntry(store, folder, "file", isSiteConfiguration) ||
    hasEntry(store, joinPath(joinPath(folder, "config"), "_default"), "file", isSiteConfiguration);
  return isSite || holdsWeeks(store, joinPath(folder, "content"));
};

const holdsWeeks = (store: Lister, folder: string): boolean => isWeekPage(walk(store, folder, isWeekPage).files.at(-1) ?? "");

const isWeekPage = (path: string): boolean => recogniseWeekPath(path) !== null;

/** Whether a folder itself holds files or folders of weeks. */
const listsWeeks = (store: Lister, folder: string): boolean =>
  entriesOf(store, folder).some(({ name, kind }) => recogniseWeekPath(kind === "folder" ? `${name}/_index.md` : name) !== null);

const hasEntry = (store: Lister, folder: string, kind: "file" | "folder", matches: (name: string) => boolean): boolean =>
  entriesOf(store, folder).some((entry) => entry.kind === kind && matches(entry.name));

/** A folder that may not be read holds nothing for us. */
const entriesOf = (store: Lister, folder: string): ReturnType<Store["list"]> => {
  try {
    return store.list(folder);
  } catch (error) {
    if (isWorklogError(error)) return [];
    throw error;
  }
};
