import type { Store } from "../context.ts";
import { readFrontMatter } from "../document/front-matter.ts";
import { createSource } from "../document/source.ts";
import { isWorklogError } from "../errors.ts";
import { flatMap } from "../model/flat-map.ts";
import { joinPath } from "./folder-path.ts";
import { contentFolderOf, emptySiteFolder, siteLanguage } from "./hugo-site.ts";
import { unsuffixedLanguage } from "./languages.ts";
import { recogniseSectionIndexes } from "./section-index.ts";
import type { LogSettings } from "./settings.ts";
import { walk } from "./walk.ts";
import { recogniseWeekPath } from "./week-path.ts";
import { weekOfFrontMatter } from "./week-title.ts";
import type { WeekPagePath } from "./week-path-pattern.ts";

/** Where the pages of a log stand. Paths are relative to the root, with `/`. */
export interface FoundPages {
  /** By path; two files for one week and language are both here. */
  readonly pages: readonly WeekPagePath[];
  /** The page above the weeks, by language. */
  readonly sectionIndexes: Readonly<Record<string, string>>;
  /** The language of files whose path names none, and of exports. */
  readonly defaultLanguage: string;
  /** The `content` folder of the Hugo site that holds the log; null outside a site. */
  readonly content: string | null;
  /** All Markdown files below the root. */
  readonly files: readonly string[];
  /** Folders that may not be read. */
  readonly closed: readonly string[];
}

type Reader = Pick<Store, "list" | "read">;

/** A page before the language of unmarked files is known. */
interface Candidate {
  readonly path: string;
  readonly week: number;
  readonly language: string | null;
}

/** Finds the week pages below a folder, by their paths, else by their front matter. */
export const findPages = (store: Reader, root: string, settings: Pick<LogSettings, "languages"> = {}): FoundPages => {
  const { files, closed } = walk(store, root);
  const byPath = flatMap(files, (path) => candidateOf(path));
  const found = [...byPath, ...findByFrontMatter(store, root, files, byPath)];
  const content = found.length === 0 ? emptySiteFolder(store, root, files) : contentFolderOf(found.map(({ path }) => path));
  const claimed = new Set(flatMap(found, ({ language }) => language ?? []));
  const configured = settings.languages ?? [];
  const defaultLanguage = unsuffixedLanguage({ site: content === null ? null : siteLanguage(store, root, content), claimed, configured });
  const pages = found.map(({ path, week, language }) => ({ path, week, language: language ?? defaultLanguage })).toSorted(byWeek);
  return { pages, sectionIndexes: recogniseSectionIndexes(pages, files, defaultLanguage), defaultLanguage, content, files, closed };
};

const byWeek = (a: WeekPagePath, b: WeekPagePath): number => a.week - b.week || (a.path < b.path ? -1 : 1);

const candidateOf = (path: string): readonly Candidate[] => {
  const parts = recogniseWeekPath(path);
  return parts === null ? [] : [{ path, week: parts.week, language: parts.language }];
};

/** Far more than a log has; it ends the search in a folder full of other Markdown. */
const mostReads = 1000;

/**
 * Pages that only their front matter shows: those beside recognised weeks, or all Markdown files where no path names a week.
 * A week that a path names in the same language is not looked for again.
 */
const findByFrontMatter = (store: Reader, root: string, files: readonly string[], byPath: readonly Candidate[]): readonly Candidate[] => {
  const known = new Set(byPath.map(({ path }) => path));
  const taken = new Set(byPath.map(({ week, language }) => `${week} ${language}`));
  const sections = new Set(byPath.map(({ path }) => recogniseWeekPath(path)?.section));
  const beside = files.filter((path) => !known.has(path) && (byPath.length === 0 || sections.has(sectionOf(path))));
  return flatMap(beside.slice(0, mostReads), (path) => {
    const week = weekInside(store, joinPath(root, path));
    const language = /\.([a-z]{2}(?:-[a-z]{2})?)\.[a-z]+$/i.exec(path)?.[1]?.toLowerCase() ?? null;
    return week === null || taken.has(`${week} ${language}`) ? [] : [{ path, week, language }];
  });
};

/** The folder that holds a page, or that holds the page's own folder. */
const sectionOf = (path: string): string => {
  const folders = path.split("/").slice(0, -1);
  return (/\/_?index(?:\.[a-z-]+)?\.[a-z]+$/i.test(path) ? folders.slice(0, -1) : folders).join("/");
};

const weekInside = (store: Reader, path: string): number | null => {
  try {
    return weekOfFrontMatter(readFrontMatter(createSource(path, store.read(path))).values);
  } catch (error) {
    if (isWorklogError(error)) return null;
    throw error;
  }
};
