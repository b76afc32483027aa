import type { LogPage, ResolvedRow } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import type { Item } from "../model/item.ts";
import { hasLetters } from "../model/letters.ts";
import { onceFor } from "../model/once.ts";
import { counted, phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import type { TemplateLines } from "./template-lines.ts";
import { sectionName } from "./words.ts";

/** Text of the template that nobody wrote. */
export const templateText: Rule = {
  name: "template-text",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "objectives, tasks or achievements that are the template's own",
  why: "The page says what the programme wrote as an example, not what was done. Week 1 may keep it, as its introduction is every intern's first week. Another template can be named in the configuration.",
  example: { wrong: "* Understand basic AWS services, how to use the console & CLI.", right: "* Learn how Amazon ECS runs containers." },
  check: (subject) =>
    flatMap(subject.log.pages, (page) =>
      page.week === 1 ? [] : [...inItems(subject, page, "objectives"), ...inRows(subject, page), ...inItems(subject, page, "achievements")],
    ),
};

/** Shorter lines may be the same by chance. */
const telling = 25;

/** The items of the template on a page: a list of nothing but template lines, or single lines that are long enough to tell. */
const templateItems = <T extends Item>(template: TemplateLines, all: readonly T[]): readonly T[] => {
  if (!all.some(({ text }) => template.has(text))) return [];
  const items = all.filter(({ text }) => hasLetters(text));
  const same = items.filter((item) => isTemplateItem(template, item));
  return same.length === items.length ? same : same.filter(({ text }) => text.length >= telling);
};

/** The items of a section that are not said to be the template's; none where all that say something are. */
export const ownItems = <T extends Item>({ template }: Subject, { week }: LogPage, items: readonly T[]): readonly T[] => {
  const found = new Set(week === 1 ? [] : templateItems(template, items));
  const own = items.filter((item) => !found.has(item));
  return found.size > 0 && !own.some(({ text }) => hasLetters(text)) ? [] : own;
};

const inItems = ({ template }: Subject, { page }: LogPage, kind: "objectives" | "achievements"): readonly Violation[] => {
  const items = page[kind].filter(({ text }) => hasLetters(text));
  const found = templateItems(template, page[kind]);
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    {
      source: page.source,
      span: { start: first.source.textSpan.start, end: last.source.textSpan.end },
      message:
        found.length === items.length
          ? phrase`The ${sectionName[kind]} are the template's.`
          : found.length === 1
            ? phrase`${found.length} of ${items.length} ${sectionName[kind]} is the template's.`
            : phrase`${found.length} of ${items.length} ${sectionName[kind]} are the template's.`,
      advice: phrase`Write your own, or take them out.`,
    },
  ];
};

/** Whether an item and most of what stands below it come from a template. Its author may have kept a line such as “Practice:” above own text. */
export const isTemplateItem = (template: TemplateLines, { text, items }: Item): boolean => {
  const below = items.filter((item) => hasLetters(item.text));
  return template.has(text) && below.filter((item) => isTemplateItem(template, item)).length * 2 >= below.length;
};

const inRows = (subject: Subject, { page, rows }: LogPage): readonly Violation[] => {
  const same = templateRows(subject, rows);
  const [first, last] = [same[0], same.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span =
    first === last
      ? (first.row.cell("task")?.content ?? first.row.line.span)
      : { start: first.row.line.span.start, end: last.row.line.span.end };
  return [
    {
      source: page.source,
      span,
      message:
        same.length === rows.length
          ? phrase`The tasks of all rows are the template's.`
          : phrase`The tasks of ${counted(same.length, "row")} are the template's.`,
      advice: phrase`Write what you did on these days.`,
    },
  ];
};

/** The rows of a page whose tasks are the template's. */
const templateRows = ({ template }: Subject, rows: readonly ResolvedRow[]): readonly ResolvedRow[] => rowsByTemplate(template)(rows);

const rowsByTemplate = onceFor((template: TemplateLines) =>
  onceFor((rows: readonly ResolvedRow[]) => rows.filter((row) => isTemplateRow(template, row))),
);

const isTemplateRow = (template: TemplateLines, { row }: ResolvedRow): boolean => {
  if (!row.tasks.some(({ text }) => template.has(text))) return false;
  const tasks = row.tasks.filter(({ text }) => hasLetters(text));
  const length = tasks.reduce((sum, { text, items }) => sum + text.length + items.reduce((below, item) => below + item.text.length, 0), 0);
  return tasks.length > 0 && length >= telling && tasks.every((task) => isTemplateItem(template, task));
};

/** Whether most rows of a page are the template's, so that its dates say nothing of its author. */
export const isTemplatePage = (subject: Subject, { rows }: LogPage): boolean =>
  rows.length > 0 && templateRows(subject, rows).length * 2 > rows.length;
