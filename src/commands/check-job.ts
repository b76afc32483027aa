import type { Terminal } from "../context.ts";
import type { Finding, UnsaidFinding } from "../document/finding.ts";
import type { Span } from "../document/source.ts";
import { joinPath, relativePath } from "../log/folder-path.ts";
import type { CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { CheckedLog } from "../reports/report.ts";
import { isBelow, type CheckTarget } from "./check-targets.ts";

/** What the rules look for in a log. */
export interface CheckScope {
  /** Absolute. */
  readonly root: string;
  readonly today: CalendarDate;
  /** The names of the rules that alone are run, or of none for all; and of those that are left out. */
  readonly rules: readonly string[];
  readonly skip: readonly string[];
}

/** One log that is to be checked, and how. */
export interface CheckJob extends CheckScope, CheckTarget {
  /** The languages whose pages are shown; empty for all. */
  readonly languages: readonly string[];
  /** The folder that paths of the report are relative to; null for the root of the log. */
  readonly directory: string | null;
  /** Whether the report shows the lines of its findings. */
  readonly excerpts: boolean;
}

/** A page of a log: its path, relative to the root, and its language. */
export interface CheckedPage {
  readonly path: string;
  readonly language: string;
}

/** A finding in a page. What it says is told by its number among the phrases of the log, as the same is said on page after page. */
export interface NumberedFinding extends Omit<Finding<number>, "path"> {
  /** The part of it that an excerpt marks: the first line of what goes over several. */
  readonly marked: Span;
}

/** What the rules find in a page, from top to bottom. */
export interface FoundInPage {
  readonly path: string;
  readonly findings: readonly NumberedFinding[];
}

/** What the rules find in a log, as plain data. */
export interface FoundInLog {
  /** The section indexes, then the pages of the weeks in their order. */
  readonly pages: readonly CheckedPage[];
  readonly unreadable: readonly CheckedPage[];
  readonly phrases: readonly Phrase[];
  /** Page by page. */
  readonly found: readonly FoundInPage[];
}

/** What a report says of a log; `textOf` answers the text of a page by its path. */
export const checkedLog = (
  log: FoundInLog,
  job: CheckJob,
  { textOf, excerpt }: { readonly textOf: (path: string) => string; readonly excerpt: Terminal["excerpt"] },
): CheckedLog => {
  const shown = shownPaths(job);
  const found = log.found.filter(({ path }) => isWanted(job, log, path));
  const wanted = (pages: readonly CheckedPage[]): readonly string[] =>
    pages.filter(({ path }) => isWanted(job, log, path)).map(({ path }) => shown(path));
  return {
    findings: flatMap(found, (page) => findingsIn(page, log.phrases, shown(page.path))),
    excerpts: job.excerpts ? flatMap(found, (page) => excerptsIn(page, { path: shown(page.path), text: textOf(page.path) }, excerpt)) : [],
    files: wanted(log.pages),
    unreadable: wanted(log.unreadable),
  };
};

/** How a report shows the paths of a log. */
export const shownPaths = ({ directory, root }: CheckJob): ((path: string) => string) => {
  if (directory === null) return (path) => path;
  if (isBelow(directory, root)) return (path) => relativePath(directory, joinPath(root, path));
  const folder = relativePath(directory, root);
  return (path) => joinPath(folder, path);
};

const findingsIn = ({ findings }: FoundInPage, phrases: readonly Phrase[], path: string): readonly UnsaidFinding[] => {
  const phraseAt = (number: number): Phrase => phrases[number] ?? phrase``;
  return findings.map(({ rule, severity, message, advice, line, column, endLine, endColumn, fixable }): UnsaidFinding => ({
    rule,
    severity,
    message: phraseAt(message),
    advice: phraseAt(advice),
    path,
    line,
    column,
    endLine,
    endColumn,
    fixable,
  }));
};

/** A page that cannot be read has no lines. */
const excerptsIn = (
  { findings }: FoundInPage,
  page: { readonly path: string; readonly text: string },
  excerpt: Terminal["excerpt"],
): readonly string[] => findings.map(({ marked }) => (page.text === "" ? "" : excerpt({ ...page, span: marked })));

/** Whether a page is shown. */
export const isWanted = (
  { only, languages, root }: CheckJob,
  { pages, unreadable }: Pick<FoundInLog, "pages" | "unreadable">,
  path: string,
): boolean => {
  if (only !== null && !only.some((given) => isBelow(joinPath(root, path), given))) return false;
  if (languages.length === 0) return true;
  const language = [...pages, ...unreadable].find((page) => page.path === path)?.language;
  return language === undefined || languages.includes(language);
};
