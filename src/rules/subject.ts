import type { LinkAnswer, Store } from "../context.ts";
import type { Page } from "../document/page.ts";
import { parsePage } from "../document/parse.ts";
import { createSource } from "../document/source.ts";
import { isWorklogError } from "../errors.ts";
import { joinPath } from "../log/folder-path.ts";
import { siteAllowsHtml } from "../log/hugo-site.ts";
import type { Log, LogPage } from "../log/log.ts";
import type { OpenLog } from "../log/open-log.ts";
import { firstDayOfPage, firstDayOfWeek } from "../log/weeks.ts";
import { addDays, compareDates, type CalendarDate } from "../model/date.ts";
import { flatMap } from "../model/flat-map.ts";
import { once } from "../model/once.ts";
import { linesOfTemplate, programmeTemplate, type TemplateLines } from "./template-lines.ts";

/** All that rules may look at: a whole log and its surroundings. */
export interface Subject {
  readonly log: Log;
  /** The pages of each language, by week. */
  readonly series: readonly (readonly LogPage[])[];
  /** Every page in another language than the log's first, with the page of the same week in the first. */
  readonly pairs: readonly { readonly page: LogPage; readonly partner: LogPage }[];
  /** The page of the same week in another language. */
  readonly partnerOf: (page: LogPage) => LogPage | undefined;
  /** The pages above the weeks. */
  readonly indexes: readonly { readonly language: string; readonly page: Page }[];
  /** Whether a path below the root, without regard to letter case, is that of a Markdown file or of a folder that holds one. */
  readonly has: (path: string) => boolean;
  /** The `content` folder of the Hugo site, relative to the root; null outside a site. */
  readonly content: string | null;
  /** Whether the site lets HTML in pages through; null where that is not known. */
  readonly allowsHtml: boolean | null;
  readonly template: TemplateLines;
  /** Names that are the same in every language. */
  readonly keep: readonly string[];
  /** What servers say of the addresses that the pages refer to; empty unless they were asked. */
  readonly answers: ReadonlyMap<string, LinkAnswer>;
  readonly today: CalendarDate;
}

type Reader = Pick<Store, "list" | "read">;

/** What the rules look at in a log. */
export const subjectOf = (store: Reader, opened: OpenLog, answers: Subject["answers"] = new Map()): Subject => {
  const { log, settings, root, content } = opened;
  const [first = "en"] = log.languages;
  const weeks = new Map<number, LogPage[]>();
  for (const page of log.pages) weeks.set(page.week, [...(weeks.get(page.week) ?? []), page]);
  const partnerOf = (page: LogPage): LogPage | undefined => weeks.get(page.week)?.find(({ language }) => language !== page.language);
  const paths = once(() => pathsOf(opened.files));
  return {
    log,
    series: log.languages.map((language) => log.pages.filter((page) => page.language === language)),
    pairs: flatMap(log.pages, (page) => {
      const partner = page.language === first ? undefined : weeks.get(page.week)?.find(({ language }) => language === first);
      return partner === undefined ? [] : [{ page, partner }];
    }),
    partnerOf,
    indexes: flatMap(Object.entries(opened.sectionIndexes), ([language, path]) => {
      const text = readOrNull(store, joinPath(root, path));
      return text === null ? [] : [{ language, page: parsePage(createSource(path, text)) }];
    }),
    has: (path) => paths().has(path.toLowerCase().replace(/\/$/, "")),
    content,
    allowsHtml: content === null ? null : siteAllowsHtml(store, root, content),
    template: settings.template === undefined ? programmeTemplate : linesOfTemplate(templateTexts(store, root, settings.template)),
    keep: settings.keep ?? [],
    answers,
    today: settings.today,
  };
};

/** Whether a week is not over yet: what is missing there may still come. When a page without rows was, if it is the last one, the dates of the weeks before it tell. */
export const isUnderway = ({ log, today }: Subject, page: LogPage): boolean => {
  const isLastWithoutRows = page.rows.length === 0 && page.week === log.pages.at(-1)?.week;
  const firstDay = firstDayOfPage(page) ?? (isLastWithoutRows ? firstDayOfWeek(log, page.week, { today }) : null);
  return firstDay !== null && compareDates(addDays(firstDay, 6), today) >= 0;
};

const pathsOf = (files: readonly string[]): ReadonlySet<string> => {
  const paths = new Set<string>();
  for (const file of files) {
    const path = file.toLowerCase();
    paths.add(path);
    for (let cut = path.lastIndexOf("/"); cut > 0 && !paths.has(path.slice(0, cut)); cut = path.lastIndexOf("/", cut - 1))
      paths.add(path.slice(0, cut));
  }
  return paths;
};

const readOrNull = (store: Reader, path: string): string | null => {
  try {
    return store.read(path);
  } catch (error) {
    if (isWorklogError(error)) return null;
    throw error;
  }
};

/** The texts of a file, or of the Markdown files right in a folder; a template that is missing is an error. */
const templateTexts = (store: Reader, root: string, given: string): readonly string[] => {
  const path = joinPath(root, given);
  const names = flatMap(store.list(path), ({ name, kind }) => (kind === "file" && /\.md$/i.test(name) ? [name] : []));
  return names.length === 0 ? [store.read(path)] : names.map((name) => store.read(joinPath(path, name)));
};
