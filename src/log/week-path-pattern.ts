import type { Span } from "../document/source.ts";
import { recogniseWeekPath } from "./week-path.ts";
import type { WeekPath } from "./week-path.ts";

/** A week page by its path, week and language. */
export interface WeekPagePath {
  readonly path: string;
  readonly week: number;
  readonly language: string;
}

/** What the surroundings say where there are no week pages yet. Paths are relative to the root, with `/`. */
export interface EmptyLog {
  /** The `content` folder of a Hugo site; null outside one. */
  readonly content: string | null;
  /** The language of files without a suffix. */
  readonly defaultLanguage: string;
  /** The section index of each language, where the section is there already. */
  readonly sectionIndexes: Readonly<Record<string, string>>;
}

/** How a log names the pages of its weeks. */
export interface WeekPathPattern {
  /** The pages whose path names their week, the latest week first. */
  readonly pages: readonly (WeekPagePath & { readonly parts: WeekPath })[];
  readonly empty: EmptyLog;
}

/** Infers how a log names its pages; in a mixed log the form of the latest week wins. A layout, which is the path of any week, goes before all of them. */
export const weekPathPattern = (pages: readonly WeekPagePath[], empty: EmptyLog, layout?: string): WeekPathPattern => ({
  pages: (layout === undefined ? pages : [{ path: layout }])
    .flatMap((page) => {
      const parts = recogniseWeekPath(page.path);
      return parts === null ? [] : [{ week: parts.week, language: parts.language ?? empty.defaultLanguage, ...page, parts }];
    })
    .toSorted((a, b) => b.week - a.week),
  empty,
});

/** The path that the page of a week and language has, or would have. */
export const pathOfWeek = (pattern: WeekPathPattern, week: number, language: string): string => {
  const own = pattern.pages.find((page) => page.language === language);
  if (own !== undefined) return rewrite(pattern, own, week, language);
  const other = pattern.pages.find((page) => page.language === pattern.empty.defaultLanguage) ?? pattern.pages[0];
  return other === undefined ? firstPath(pattern.empty, week, language) : rewrite(pattern, other, week, language);
};

/** A change of a path: what stands there instead. */
interface Replacement {
  readonly span: Span;
  readonly text: string;
}

const rewrite = (pattern: WeekPathPattern, model: WeekPathPattern["pages"][number], week: number, language: string): string => {
  const { parts, path } = model;
  const numbers = parts.numbers.map((span, index) => ({ span, text: String(week).padStart(widthOf(pattern, model, index), "0") }));
  const topics = isTopicOfWeek(pattern, model) ? [{ span: parts.topic, text: "" }] : [];
  const changes = [...numbers, ...topics, ...languageChanges(pattern, model, language)];
  return changes
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, text }) => result.slice(0, span.start) + text + result.slice(span.end), path);
};

/** Whether what follows the words about the week is about that one: of the other weeks, those of the language first, most have it not (`Week 5 Worklog`). */
const isTopicOfWeek = ({ pages }: WeekPathPattern, model: WeekPathPattern["pages"][number]): boolean => {
  const topicOf = ({ path, parts: { topic } }: WeekPathPattern["pages"][number]): string => path.slice(topic.start, topic.end);
  const others = pages.filter((page) => page.parts.week !== model.parts.week);
  const own = others.filter((page) => page.language === model.language);
  const asked = own.length > 0 ? own : others;
  return asked.filter((page) => topicOf(page) === topicOf(model)).length * 2 <= asked.length;
};

/** How many digits the nth number of a path has at least: the latest week of one digit shows it. */
const widthOf = (pattern: WeekPathPattern, model: WeekPathPattern["pages"][number], index: number): number => {
  const pages = [model, ...pattern.pages.filter((page) => page.language === model.language), ...pattern.pages];
  for (const { path, parts } of pages) {
    const span = parts.numbers[index];
    if (parts.week < 10 && span !== undefined) return path.startsWith("0", span.start) ? span.end - span.start : 1;
  }
  return 1;
};

/** Another language takes the model's place for the language: its folder, else a suffix. */
const languageChanges = (pattern: WeekPathPattern, model: WeekPathPattern["pages"][number], language: string): readonly Replacement[] => {
  if (model.language === language) return [];
  const { suffix, languageFolder } = model.parts;
  const hasSuffix = suffix.end > suffix.start;
  const needsSuffix = hasSuffix || (languageFolder === null && language !== pattern.empty.defaultLanguage);
  return [
    { span: suffix, text: needsSuffix ? `.${language}` : "" },
    ...(languageFolder === null ? [] : [{ span: languageFolder, text: language }]),
  ];
};

const firstPath = (empty: EmptyLog, week: number, language: string): string => {
  const suffix = language === empty.defaultLanguage ? "" : `.${language}`;
  const index = empty.sectionIndexes[language] ?? Object.values(empty.sectionIndexes)[0];
  if (index !== undefined) return inSection(index, week, empty.sectionIndexes[language] === undefined ? suffix : suffixOf(index));
  if (empty.content === null) return `worklogs/week-${String(week).padStart(2, "0")}${suffix}.md`;
  return inSection(`${empty.content}/1-Worklog/_index.md`, week, suffix);
};

const suffixOf = (path: string): string => /\.[a-z]{2}(?:-[a-z]{2})?(?=\.md$)/i.exec(path)?.[0] ?? "";

/** `1-Worklog` holds `1.8-Week8`, `1-worklog` holds `1.8-week8`, `worklog` holds `week8`. */
const inSection = (index: string, week: number, suffix: string): string => {
  const folder = index.slice(0, Math.max(index.lastIndexOf("/"), 0));
  const section = folder.slice(folder.lastIndexOf("/") + 1);
  const number = /^\d{1,2}/.exec(section)?.[0];
  const name = `${section === section.toLowerCase() ? "week" : "Week"}${String(week)}`;
  const parts = [
    ...(folder === "" ? [] : [folder]),
    number === undefined ? name : `${number}.${String(week)}-${name}`,
    `_index${suffix}.md`,
  ];
  return parts.join("/");
};
