import { kindsInHeading } from "../document/section-kind.ts";
import { groupedList } from "./grouped-list.ts";
import { isUnreadable } from "./finding.ts";
import type { Labels } from "./labels.ts";
import { plain } from "./line.ts";
import type { SectionModel, WeekModel } from "./log-model.ts";
import { countAbove, reportLevels, type ReportLevel } from "./section-ranks.ts";
import { taskTable } from "./report-tasks.ts";
import { inlinesOf } from "./report-text.ts";
import type { Block, Inline } from "./report.ts";
import type { TextReader } from "./text-reader.ts";

/** What a week page says, in the order of the report: period, what the page has above those, objectives, tasks, achievements, and what else the page has. */
export const weekBlocks = (week: WeekModel, labels: Labels, reader: TextReader): readonly Block[] => {
  const levels = reportLevels(week.sections);
  // First, as links may be defined below the text that they stand in.
  const sections = week.sections.map((section, index) => sectionBlocks(section, levels[index] ?? 3, reader));
  const above = countAbove(week.sections);
  return [
    ...(week.start === null || week.end === null ? [] : [paragraph(`${week.start} – ${week.end}`)]),
    ...sections.slice(0, above).flat(),
    ...part(labels.objectives, groupedList(week.objectives, reader)),
    ...part(labels.tasks, week.rows.length === 0 ? [] : [taskTable(week.rows, labels, reader)]),
    ...part(labels.achievements, groupedList(week.achievements, reader)),
    ...sections.slice(above).flat(),
    ...(isUnreadable(week.problems) ? [paragraph(labels.unreadable)] : []),
  ];
};

const paragraph = (text: string): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text, ...plain, italic: true }] });

const heading = (level: ReportLevel, inlines: readonly Inline[]): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: "heading", level, inlines }];

const part = (name: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [...heading(3, [{ kind: "text", text: name, ...plain }]), ...blocks];

const sectionBlocks = ({ heading: title, text }: SectionModel, level: ReportLevel, reader: TextReader): readonly Block[] => {
  const blocks = withoutOuterRules(reader.part(text));
  // What a page says beside its tasks may be no more than where its links lead.
  if (blocks.length === 0 && text !== "" && kindsInHeading(title).length > 0) return [];
  return [...heading(level, inlinesOf(reader.lines(title))), ...blocks];
};

/** Lines that only set parts of the page off from one another. */
const withoutOuterRules = (blocks: readonly Block[]): readonly Block[] => {
  const isText = ({ kind }: Block): boolean => kind !== "rule";
  return blocks.slice(Math.max(blocks.findIndex(isText), 0), blocks.findLastIndex(isText) + 1);
};
