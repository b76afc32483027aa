import type { Reader, Store } from "../context.ts";
import { parsePage } from "../document/parse.ts";
import { createSource } from "../document/source.ts";
import { isWorklogError, type ErrorCode } from "../errors.ts";
import type { CalendarDate } from "../model/date.ts";
import { readConfiguration } from "./configuration.ts";
import { findPages } from "./find-pages.ts";
import { configurationName } from "./find-root.ts";
import { joinPath } from "./folder-path.ts";
import type { Log, LogPage, UnreadablePage } from "./log.ts";
import { buildLog, type LogInput } from "./read-log.ts";
import { resolveRows } from "./resolve-rows.ts";
import type { LogSettings } from "./settings.ts";
import { pathOfWeek, weekPathPattern } from "./week-path-pattern.ts";
import { firstDayOfWeek, mondayOfWeek } from "./weeks.ts";

/** A log with all that commands ask about its surroundings. */
export interface OpenLog {
  /** Absolute. */
  readonly root: string;
  readonly log: Log;
  /** What the configuration says. */
  readonly settings: LogSettings;
  /** The languages of the log; of a log without pages the configured ones, the default first. */
  readonly languages: readonly string[];
  /** The page above the weeks, by language. */
  readonly sectionIndexes: Readonly<Record<string, string>>;
  /** All Markdown files below the root, relative to it. */
  readonly files: readonly string[];
  /** The `content` folder of the Hugo site that holds the log, relative to the root; null outside a site. */
  readonly content: string | null;
  /** The path that the page of a week and language has, or would have. */
  readonly pathOf: (week: number, language: string) => string;
  /** The first of the seven days of a week that is there or is to be made, which is no Monday where the rows run over a Sunday. */
  readonly firstDayOf: (week: number) => CalendarDate;
  /** The page as it would be read with another text; its day/month order stays. */
  readonly reread: (page: LogPage, text: string) => LogPage;
}

/** Reads all pages of the log below a root. A page that cannot be read is kept as unreadable with the reason. */
export const openLog = (store: Reader, root: string, today: CalendarDate): OpenLog => {
  const settings: LogSettings = { today, ...readConfigurationAt(store, root) };
  const found = findPages(store, root, settings);
  const pages: LogInput[] = [];
  const unreadable: UnreadablePage[] = [];
  for (const { path, week, language } of found.pages) {
    const text = readOrReason(store, joinPath(root, path));
    if (typeof text === "string") pages.push({ path, week, language, page: parsePage(createSource(path, text)) });
    else unreadable.push({ path, week, language, reason: text.reason });
  }
  const log = buildLog({ pages, unreadable, defaultLanguage: found.defaultLanguage }, settings);
  const pattern = weekPathPattern(found.pages, found, settings.layout);
  return {
    root,
    log,
    settings,
    languages: found.pages.length === 0 ? (settings.languages ?? siteLanguages(found)) : log.languages,
    sectionIndexes: found.sectionIndexes,
    files: found.files,
    content: found.content,
    pathOf: (week, language) => pathOfWeek(pattern, week, language),
    firstDayOf: (week) => firstDayOfWeek(log, week, settings),
    reread: (page, text) => rereadPage(log, settings, page, text),
  };
};

/** A site that has a section index in several languages has a log in those languages, also before its first week. */
const siteLanguages = ({
  sectionIndexes,
  defaultLanguage,
}: {
  readonly sectionIndexes: Readonly<Record<string, string>>;
  readonly defaultLanguage: string;
}): readonly string[] => {
  const others = Object.keys(sectionIndexes).filter((language) => language !== defaultLanguage);
  return [defaultLanguage, ...others.toSorted()];
};

const readConfigurationAt = (store: Pick<Store, "kind" | "read">, root: string): Omit<LogSettings, "today"> => {
  const path = joinPath(root, configurationName);
  return store.kind(path) === "file" ? readConfiguration(configurationName, store.read(path)) : {};
};

const readOrReason = (store: Pick<Store, "read">, path: string): string | { readonly reason: ErrorCode } => {
  try {
    return store.read(path);
  } catch (error) {
    if (isWorklogError(error)) return { reason: error.code };
    throw error;
  }
};

const rereadPage = (log: Log, settings: LogSettings, page: LogPage, text: string): LogPage => {
  const read = parsePage(createSource(page.path, text));
  return {
    ...page,
    page: read,
    rows: resolveRows(read.rows, { order: page.order, near: page.start ?? mondayOfWeek(log, page.week, settings) }, () =>
      log.numbering(page.language),
    ),
  };
};
