import { flatMap } from "../model/flat-map.ts";
import { isWorklogFolder } from "./week-name.ts";
import { recogniseWeekPath } from "./week-path.ts";
import type { WeekPagePath } from "./week-path-pattern.ts";

/**
 * The page above the weeks that lists them, for each language: the index file in the folder that holds the week folders, with the suffix that the language's weeks have.
 * In a log without weeks it is the index file of a folder named after the log. Languages without such a page are left out.
 */
export const recogniseSectionIndexes = (
  weeks: readonly WeekPagePath[],
  files: readonly string[],
  defaultLanguage: string,
): Readonly<Record<string, string>> => (weeks.length === 0 ? emptySection(files, defaultLanguage) : aboveWeeks(weeks, files));

const aboveWeeks = (weeks: readonly WeekPagePath[], files: readonly string[]): Readonly<Record<string, string>> => {
  const existing = new Set(files);
  const indexes: Record<string, string> = {};
  // The latest week decides where a log has moved.
  for (const { path, language } of weeks.toSorted((a, b) => b.week - a.week)) {
    const parts = recogniseWeekPath(path);
    if (parts === null || indexes[language] !== undefined) continue;
    const suffix = path.slice(parts.suffix.start, parts.suffix.end);
    const found = candidates(parts.section, suffix, language).find((candidate) => existing.has(candidate));
    if (found !== undefined) indexes[language] = found;
  }
  return indexes;
};

const candidates = (section: string, suffix: string, language: string): readonly string[] =>
  flatMap([suffix, `.${language}`], (ending) =>
    ["_index", "index", "README"].map((name) => `${section === "" ? "" : `${section}/`}${name}${ending}.md`),
  );

const emptySection = (files: readonly string[], defaultLanguage: string): Readonly<Record<string, string>> => {
  const indexes: Record<string, string> = {};
  for (const path of files) {
    const match = /^(?:.*\/)?([^/]+)\/_index(?:\.([a-z]{2}(?:-[a-z]{2})?))?\.md$/i.exec(path);
    if (match?.[1] === undefined || !isWorklogFolder(match[1])) continue;
    indexes[match[2]?.toLowerCase() ?? defaultLanguage] ??= path;
  }
  return indexes;
};
