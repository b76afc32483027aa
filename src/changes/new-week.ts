import type { Heading } from "../document/blocks.ts";
import type { Column, Page } from "../document/page.ts";
import type { SectionKind } from "../document/section.ts";
import type { LogPage, Numbering } from "../log/log.ts";
import { dateFormOf, dayDateForm, isAttached, listStyleOf } from "../log/dialect.ts";
import { dayText, inWeek, type DayExample } from "../document/day-style.ts";
import type { DateOrder } from "../document/date-cell.ts";
import { itemText } from "../document/item-text.ts";
import { insertRow } from "../document/row-style.ts";
import { applyEdits } from "../document/edit.ts";
import { parsePage } from "../document/parse.ts";
import { createSource, lineEndOf, textOf } from "../document/source.ts";
import { ordinalBefore } from "../log/next-ordinal.ts";
import { textForWeek } from "../log/week-pattern.ts";
import { compareDates, dayFrom, formatDate, type CalendarDate } from "../model/date.ts";
import type { DayNumber } from "../model/day.ts";
import { mostCommon } from "../model/most-common.ts";
import { weekFrontMatter } from "./week-front-matter.ts";

/** What a new week page is made of. `pages` are the pages of its language, the latest first; `days` the weekdays that get a row. */
export interface NewWeek {
  readonly path: string;
  readonly week: number;
  readonly language: string;
  readonly firstDay: CalendarDate;
  readonly today: CalendarDate;
  readonly days: readonly DayNumber[];
  readonly objectives: readonly string[];
  readonly order: DateOrder;
  readonly numbering: Numbering;
  readonly pages: readonly LogPage[];
}

/** The text of a new week page in the dialect of the log: front matter, the three sections, and one row per working day with its dates. */
export const newWeekText = (input: NewWeek): string => {
  const latest = input.pages[0];
  const pages = input.pages.map(({ page }) => page);
  const frontMatter = weekFrontMatter(input);
  const { mark, spaced } = listStyleOf(pages, "objectives");
  const objectives = input.objectives.map((text) => mark + itemText(text)).join(spaced ? "\n\n" : "\n");
  const table = tableLines(input);
  const title = titleFor(input);
  const first = frontMatter === "" ? [] : [frontMatter, ...blanksBelowFrontMatter(input.pages)];
  const parts = [
    ...first,
    ...(title === null ? [] : [title, ...linesAbove(input.pages, "objectives")]),
    headingFor(input, "objectives"),
    ...(objectives === "" ? [] : [...(isAttached(pages, "objectives") ? [] : [""]), objectives]),
    ...linesAbove(input.pages, "tasks"),
    headingFor(input, "tasks"),
    ...(table.below ? [] : [""]),
    ...table.lines,
    ...linesAbove(input.pages, "achievements"),
    headingFor(input, "achievements"),
    "",
  ];
  const withRows = addRows(parts.join("\n"), input, table.columns);
  const end = latest === undefined ? "\n" : lineEndOf(latest.page.source);
  const mark8 = latest?.page.source.text.startsWith("\uFEFF") === true ? "\uFEFF" : "";
  return mark8 + withRows.split("\n").join(end);
};

/** The lines above a section as the latest page that has it: blank ones, and the rule that sets it apart from the one before. */
const linesAbove = (pages: readonly LogPage[], kind: SectionKind): readonly string[] => {
  const page = pages.find(({ page: { sections } }) => sections.some((section) => section.kind === kind))?.page;
  const at = page?.sections.findIndex((section) => section.kind === kind) ?? -1;
  const heading = page?.sections[at]?.heading;
  if (page === undefined || heading === undefined) return [""];
  const blanks = blanksBefore(page, page.source.lineStarts[heading.line - 1] ?? 0);
  const rule = page.sections[at - 1]?.blocks.at(-1);
  return rule?.kind === "rule" ? ["", textOf(page.source, rule.span).trim(), ...blanks] : blanks;
};

/** The blank lines between front matter and what follows it, as the latest page with front matter. */
const blanksBelowFrontMatter = (pages: readonly LogPage[]): readonly string[] => {
  const page = pages.find((each) => each.page.frontMatter.format !== "none")?.page;
  const start = page === undefined ? -1 : page.source.text.slice(page.frontMatter.span.end).search(/\S/);
  return page === undefined || start === -1 ? [""] : blanksBefore(page, page.frontMatter.span.end + start);
};

/** As many blank lines as stand before an offset, three at most; one at the begin of a page. */
const blanksBefore = ({ source }: Page, offset: number): readonly string[] => {
  const above = source.text.slice(0, offset);
  const lineEnds = above.slice(above.trimEnd().length).match(/\r\n|\r|\n/g)?.length ?? 1;
  return above.trim() === "" ? [""] : Array.from({ length: Math.min(lineEnds - 1, 3) }, () => "");
};

const templateHeadings: Readonly<Record<string, Readonly<Record<Exclude<SectionKind, "other">, string>>>> = {
  en: {
    objectives: "### Week {n} Objectives:",
    tasks: "### Tasks to be carried out this week:",
    achievements: "### Week {n} Achievements:",
  },
  vi: {
    objectives: "### Mục tiêu tuần {n}:",
    tasks: "### Các công việc cần triển khai trong tuần này:",
    achievements: "### Kết quả đạt được tuần {n}:",
  },
};

/** The heading of a section as the pages of a language have it, else the programme's own in the form of their other headings. `pages` come latest first. */
export const headingFor = (
  { week, language, pages }: Pick<NewWeek, "week" | "language" | "pages">,
  kind: Exclude<SectionKind, "other">,
): string => {
  const texts = pages.flatMap((page) => {
    const section = page.page.sections.find((candidate) => candidate.kind === kind);
    return section === undefined ? [] : [{ week: page.week, text: headingLine(section.heading) }];
  });
  const unnumbered = texts.map((each) => ({ ...each, text: each.text.replace(numberInPage, "$1") }));
  const own = textForWeek(unnumbered, week);
  const template = (templateHeadings[language] ?? templateHeadings["en"])?.[kind] ?? "";
  if (own === undefined) return inFormOf(pages, template.replace("{n}", String(week)));
  const number = mostCommon(texts.map(({ text }) => numberInPage.exec(text)?.[2] ?? "")) ?? "";
  return own.replace(headingMarks, (marks) => marks + number);
};

const headingMarks = /^(?:#+ )?[*_]*/;

/** The number that a heading has among those of its page (`### 1. Goals`): never that of the week. */
const numberInPage = /^((?:#+ )?[*_]*)(\d{1,2}[.)] +)/;

/** A heading at the level of the pages' own headings, with a colon only where those have one, and with the week's name in their case. */
export const inFormOf = (pages: readonly LogPage[], heading: string): string => {
  const own = pages.flatMap(({ page }) => page.sections).find((section) => section.kind !== "other")?.heading;
  if (own === undefined) return heading;
  const text = heading.replace(/^#+ /, "").replace(/:$/, "");
  if (own.isLine === true) return ownLine(own.text, withWeekOf(pages, text));
  const colon = /[:：]\W*$/.test(own.text) && !/[:：]\W*$/.test(text) ? ":" : "";
  return `${"#".repeat(own.level)} ${withWeekOf(pages, text)}${colon}`;
};

/** A text as a line that stands for a heading, with the marks and the colon of another one. */
const ownLine = (example: string, text: string): string => {
  const [, open = "", close = ""] = /^([*_]*).*?([*_:： ]*)$/u.exec(example) ?? [];
  return open + text.replace(/^[*_]+|[*_:： ]+$/gu, "") + close;
};

const headingLine = ({ level, text, isLine }: Heading): string => (isLine === true ? text : `${"#".repeat(level)} ${text}`);

/** A text with the word before the number of its week as the headings of pages write it (`Tuần 3`). */
const withWeekOf = (pages: readonly LogPage[], text: string): string => {
  const headings = pages.flatMap(({ page }) => page.sections.map((section) => section.heading.text.normalize("NFC")));
  const word = headings.map((each) => weekWord.exec(each)?.[0]).find((each) => each !== undefined);
  return text.replace(weekWord, (own) => (own.toLowerCase() === word?.toLowerCase() ? word : own));
};

const weekWord = /(?<!\p{L})(?:week|tuần)(?= ?\d)/iu;

/** The heading over the whole page that names its week, where the latest page has one; null where it has none. */
const titleFor = ({ week, pages }: NewWeek): string | null => {
  const texts = pages.map(({ page, week: own }) => {
    const [first, ...sections] = page.sections;
    const isTitle = first?.kind === "other" && sections.every(({ heading }) => heading.level > first.heading.level);
    return isTitle ? { week: own, text: headingLine(first.heading) } : null;
  });
  const title =
    texts[0] === null || texts[0] === undefined
      ? undefined
      : textForWeek(
          texts.filter((text) => text !== null),
          week,
        );
  return title !== undefined && new RegExp(`(?<!\\d)0?${String(week)}(?!\\d)`).test(title) ? title : null;
};

const templateTables: Readonly<Record<string, readonly string[]>> = {
  en: [
    "| Day | Task | Start Date | Completion Date | Reference Material |",
    "| --- | ---- | ---------- | --------------- | ------------------ |",
  ],
  vi: [
    "| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |",
    "| --- | --------- | ------------ | --------------- | -------------- |",
  ],
};

interface TableLines {
  readonly lines: readonly string[];
  /** Whether the table stands directly below its heading. */
  readonly below: boolean;
  /** What the rows of the log tell about its columns; undefined where it has none. */
  readonly columns?: readonly Column[];
}

/** Header and delimiter row as the latest page with a task table has them. */
const tableLines = ({ pages, language }: NewWeek): TableLines => {
  for (const { page } of pages) {
    const [first] = page.taskTables;
    if (first === undefined) continue;
    const { text } = page.source;
    const lines = [first.table.header, first.table.delimiter].map(({ span }) => text.slice(span.start, span.end).trimEnd());
    const heading = page.sections.find((section) => section.kind === "tasks")?.heading;
    return { lines, below: heading !== undefined && first.table.line === heading.line + 1, columns: first.columns };
  }
  return { lines: templateTables[language] ?? templateTables["en"] ?? [], below: false };
};

const addRows = (text: string, input: NewWeek, known: readonly Column[] | undefined): string => {
  const counted = ordinalBefore(input.pages, input);
  let current = text;
  const days = input.days.toSorted((a, b) => compareDates(dayFrom(input.firstDay, a), dayFrom(input.firstDay, b)));
  for (const day of days) {
    const page = parsePage(createSource(input.path, current));
    const table = page.taskTables[0];
    if (table === undefined) return current;
    const cells = rowCells(input, day, counted + page.rows.length + 1);
    const contents = (known ?? table.columns).map(({ role }) =>
      role === "day" || role === "start" ? cells[role] : role === "number" ? String(page.rows.length + 1) : "",
    );
    // A table that has no place for a day has none for a row without a task.
    if (contents.every((content) => content === "")) return current;
    const below = page.rows.at(-1)?.line ?? table.table.delimiter;
    current = applyEdits(current, [insertRow(page.source, table.table, below, contents)]);
  }
  return current;
};

const rowCells = (input: NewWeek, day: DayNumber, ordinal: number): { readonly day: string; readonly start: string } => {
  const date = dayFrom(input.firstDay, day);
  const form = dateFormOf(
    input.pages.map(({ page }) => page),
    "start",
  );
  const start = formatDate(date, form, input.order);
  return {
    day: dayText(dayExamples(input.pages, input.week), {
      day,
      number: dayNumberIn(input.numbering, day, ordinal),
      ordinal,
      date: shortDate(date, input),
    }),
    start,
  };
};

/** The day cells of pages, for those who write a new one in a week. */
export const dayExamples = (pages: readonly LogPage[], week: number): readonly DayExample[] =>
  pages.flatMap((page) =>
    page.rows.flatMap(({ row, day }) => (row.day === null || row.day.text === "" ? [] : [{ cell: inWeek(row.day, week), day }])),
  );

/** The bare number of a weekday as a log counts, or the number of the row where the log only numbers rows. */
export const dayNumberIn = (numbering: Numbering, day: DayNumber, ordinal: number): number => {
  if (numbering === "sequence") return ordinal;
  return numbering === "monday-1" ? day - 1 : day;
};

const shortDate = (date: CalendarDate, { order, pages }: NewWeek): string => {
  const form = dayDateForm(pages);
  return form === undefined ? "" : formatDate(date, form, order);
};
