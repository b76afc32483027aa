import { cellLines } from "../document/cell-lines.ts";
import type { FrontMatterValue } from "../document/front-matter.ts";
import type { OtherSection } from "../document/other-sections.ts";
import type { Reference, ReferenceForm } from "../document/reference-cell.ts";
import { topicOf, type KnownKind } from "../document/section-kind.ts";
import type { LocatedItem, Section } from "../document/section.ts";
import { completionIn } from "../log/completion.ts";
import type { LogPage, Log, ResolvedRow, UnreadablePage } from "../log/log.ts";
import { formatIso, type CalendarDate } from "../model/date.ts";
import { weekdayName, type DayNumber } from "../model/day.ts";
import type { Item } from "../model/item.ts";
import type { Finding } from "../document/finding.ts";
import { findingOfProblem, findingOfUnreadable, type FindingTexts } from "./finding.ts";

/** A log as the export formats see it: plain data without places, in the shape and key order of the JSON. */
export interface LogModel {
  readonly schemaVersion: 1;
  readonly kind: "log";
  readonly weeks: readonly WeekModel[];
}

/** One week page. Dates are ISO; `start` is the earliest start, `end` the latest start or completion. */
export interface WeekModel {
  readonly week: number;
  readonly language: string;
  readonly path: string;
  /** The title in the front matter. */
  readonly title: string | null;
  readonly frontMatter: Readonly<Record<string, FrontMatterValue>>;
  readonly start: string | null;
  readonly end: string | null;
  readonly objectives: readonly GroupedItem[];
  readonly rows: readonly RowModel[];
  readonly achievements: readonly GroupedItem[];
  readonly sections: readonly SectionModel[];
  /** What the headings of the known parts say beyond their names; no part of the JSON. */
  readonly topics: Readonly<Partial<Record<KnownKind, string>>>;
  readonly problems: readonly Finding[];
}

/** An item of a list. `number` is that in a list with numbers, absent in one with bullets; no part of the JSON. */
export interface CountedItem extends Item {
  readonly number?: number;
  readonly items: readonly CountedItem[];
}

/** An objective or achievement; `group` is the sub-heading above it, absent without one. `line` is no part of the JSON. */
export interface GroupedItem extends CountedItem {
  readonly line: number;
  readonly group?: string;
}

/**
 * One row of a task table. The `…Text` fields hold the cell as written, null where the row has no such cell. `done` is no part of the JSON; it is null where the
 * table cannot say it.
 */
export interface RowModel {
  readonly line: number;
  readonly day: DayNumber | null;
  readonly dayText: string | null;
  readonly weekday: ReturnType<typeof weekdayName> | null;
  readonly tasks: readonly Item[];
  readonly start: string | null;
  readonly startText: string | null;
  readonly completed: string | null;
  readonly completedText: string | null;
  readonly done: boolean | null;
  readonly references: readonly ReferenceModel[];
  readonly extra: readonly { readonly header: string; readonly text: string }[];
}

/** A reference. `form` is no part of the JSON: it says whether the page shows the URL beside the label. */
export interface ReferenceModel {
  readonly url: string | null;
  readonly label: string | null;
  readonly form: ReferenceForm;
}

/**
 * What the page says beside items and rows; its text is Markdown as it stands. Only `heading`, `line` and `text` are part of the JSON. `isAbove` says whether it
 * stands above all known parts.
 */
export interface SectionModel extends OtherSection {
  readonly isAbove: boolean;
}

/** Which pages to take; an absent filter takes all. */
export interface LogFilter {
  readonly weeks?: ReadonlySet<number>;
  readonly languages?: readonly string[];
}

/** The model of the pages of a log that the filter lets through, unreadable ones included, by week, then language (the default language first), then path. */
export const modelOfLog = (log: Log, filter: LogFilter, texts: FindingTexts): LogModel => {
  const wanted = (page: { readonly week: number; readonly language: string }): boolean =>
    (filter.weeks?.has(page.week) ?? true) && (filter.languages?.includes(page.language) ?? true);
  const isComplete = completionIn(log);
  const weeks = [
    ...log.pages.filter((page) => wanted(page)).map((page) => weekOfPage(page, texts, isComplete)),
    ...log.unreadable.filter((page) => wanted(page)).map((page) => weekOfUnreadable(page, texts)),
  ];
  return { schemaVersion: 1, kind: "log", weeks: weeks.sort((a, b) => compareWeeks(a, b, log.languages)) };
};

const compareWeeks = (a: WeekModel, b: WeekModel, languages: readonly string[]): number =>
  a.week - b.week || rank(languages, a.language) - rank(languages, b.language) || compareText(a.path, b.path);

const rank = (languages: readonly string[], language: string): number => {
  const index = languages.indexOf(language);
  return index === -1 ? languages.length : index;
};

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const weekOfPage = (found: LogPage, texts: FindingTexts, isComplete: ReturnType<typeof completionIn>): WeekModel => {
  const { page, week, language, path } = found;
  const firstKnown = firstKnownLine(found);
  return {
    week,
    language,
    path,
    title: titleOf(page.frontMatter.values["title"]),
    frontMatter: page.frontMatter.values,
    start: isoDate(found.start),
    end: isoDate(found.end),
    objectives: page.objectives.map((item) => groupedItem(item)),
    rows: found.rows.map((row) => rowModel(row, isComplete(language, row))),
    achievements: page.achievements.map((item) => groupedItem(item)),
    sections: page.others.map((section) => ({ ...section, isAbove: section.line < firstKnown })),
    topics: topicsOf(page.sections),
    problems: page.problems.map((problem) => findingOfProblem(page.source, problem, texts)),
  };
};

const weekOfUnreadable = (page: UnreadablePage, texts: FindingTexts): WeekModel => ({
  week: page.week,
  language: page.language,
  path: page.path,
  title: null,
  frontMatter: {},
  start: null,
  end: null,
  objectives: [],
  rows: [],
  achievements: [],
  sections: [],
  topics: {},
  problems: [findingOfUnreadable(page, texts.unreadable(page))],
});

/** The line of the page's first known part: its heading, or a row of a task table. */
const firstKnownLine = ({ page, rows }: LogPage): number =>
  Math.min(
    ...page.sections.filter(({ kind }) => kind !== "other").map(({ heading }) => heading.line),
    ...rows.slice(0, 1).map(({ row }) => row.line.line),
  );

const topicsOf = (sections: readonly Section[]): WeekModel["topics"] => {
  const topics: Partial<Record<KnownKind, string>> = {};
  for (const { kind, heading } of sections) {
    const topic = kind === "other" ? null : topicOf(heading.text);
    if (kind !== "other" && topic !== null) topics[kind] ??= topic;
  }
  return topics;
};

const titleOf = (value: FrontMatterValue | undefined): string | null =>
  typeof value === "string" || typeof value === "number" ? String(value) : null;

const groupedItem = (item: LocatedItem): GroupedItem => ({
  line: item.source.line,
  ...countedItem(item),
  ...(item.group === null ? {} : { group: item.group }),
});

const countedItem = (item: LocatedItem): CountedItem => ({
  text: withoutBreaks(item.text),
  items: item.items.map((child) => countedItem(child)),
  ...(item.number === null ? {} : { number: item.number }),
});

/** An item of a list as plain data. */
export const listItem = (item: Item): Item => ({ text: withoutBreaks(item.text), items: item.items.map((child) => listItem(child)) });

/** A `<br>` outside code ends a line, as in a cell; what only indents the next one goes with it. */
const withoutBreaks = (text: string): string => {
  if (!/<br/i.test(text)) return text;
  return cellLines(text, { start: 0, end: text.length })
    .map(({ content }) => text.slice(content.start, content.end))
    .filter((line, index, lines) => line !== "" || (index > 0 && index < lines.length - 1))
    .join("\n");
};

const rowModel = ({ row, day, start, completed }: ResolvedRow, done: boolean | null): RowModel => ({
  line: row.line.line,
  day,
  dayText: row.day?.text ?? null,
  weekday: day === null ? null : weekdayName(day),
  tasks: row.tasks.map((task) => cellItem(task)),
  start: isoDate(start),
  startText: row.start?.text ?? null,
  completed: isoDate(completed),
  completedText: row.completed?.text ?? null,
  done,
  references: row.references.map((reference) => referenceModel(reference)),
  extra: row.extra.map(({ header, text }) => ({ header, text: withoutPipeEscapes(text) })),
});

const cellItem = (item: Item): Item => ({
  text: withoutPipeEscapes(item.text),
  items: item.items.map((child) => cellItem(child)),
});

const referenceModel = ({ url, label, form }: Reference): ReferenceModel => ({
  url: url === null ? null : withoutPipeEscapes(url),
  label: label === null ? null : withoutPipeEscapes(label),
  form,
});

/** In a table `\|` is how a pipe is written, even inside code: the escape belongs to the table, not to the text. */
const withoutPipeEscapes = (text: string): string => text.replaceAll("\\|", "|");

const isoDate = (date: CalendarDate | null): string | null => (date === null ? null : formatIso(date));
