import { kindsInHeading, type KnownKind } from "../document/section-kind.ts";
import { isUnreadable } from "./finding.ts";
import type { Labels } from "./labels.ts";
import { plain } from "./line.ts";
import type { SectionModel, WeekModel } from "./log-model.ts";
import { headingBlocks, partBlocks, withoutOuterRules } from "./part-blocks.ts";
import { partTitle, piecesOf } from "./part-pieces.ts";
import { taskTable } from "./report-tasks.ts";
import { inlinesOf } from "./report-text.ts";
import type { Block } from "./report.ts";
import { reportLevels, sectionsAround, type ReportLevel } from "./section-ranks.ts";
import type { TextReader } from "./text-reader.ts";

/** What a week page says, in the order of the report: period, what the page has above those, objectives, tasks, achievements, and what else the page has. */
export const weekBlocks = (week: WeekModel, labels: Labels, reader: TextReader): readonly Block[] => {
  // First, as links may be defined below the text that they stand in.
  for (const { text } of week.sections) if (text.includes("]:")) reader.part(text);
  const { above, behind } = sectionsAround(week);
  const part = (kind: KnownKind): readonly Block[] => {
    const blocks = partBlocks(piecesOf(week, kind), reader, (rows) => [taskTable(rows, labels, reader)]);
    return blocks.length === 0 ? [] : [...headingBlocks(3, inlinesOf(reader.lines(partTitle(week, kind, labels[kind])))), ...blocks];
  };
  return [
    ...(week.start === null || week.end === null ? [] : [paragraph(`${week.start} – ${week.end}`)]),
    ...sectionsBlocks(above, reader),
    ...part("objectives"),
    ...part("tasks"),
    ...part("achievements"),
    ...sectionsBlocks(behind, reader),
    ...(isUnreadable(week.problems) ? [paragraph(labels.unreadable)] : []),
  ];
};

const paragraph = (text: string): Block => ({ kind: "paragraph", inlines: [{ kind: "text", text, ...plain, italic: true }] });

const sectionsBlocks = (sections: readonly SectionModel[], reader: TextReader): readonly Block[] => {
  const levels = reportLevels(sections);
  return sections.flatMap((section, index) => sectionBlocks(section, levels[index] ?? 3, reader));
};

const sectionBlocks = ({ heading: title, text }: SectionModel, level: ReportLevel, reader: TextReader): readonly Block[] => {
  const blocks = withoutOuterRules(reader.part(text));
  // What a page says beside its tasks may be no more than where its links lead.
  if (blocks.length === 0 && text !== "" && kindsInHeading(title).length > 0) return [];
  return [...headingBlocks(level, inlinesOf(reader.lines(title))), ...blocks];
};
