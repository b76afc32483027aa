import type { SectionModel } from "./log-model.ts";

/** A level of a heading in a report, below that of the week. */
export type ReportLevel = 3 | 4 | 5 | 6;

/** The levels of the headings of sections in a report: one below that of the last one before it that stands higher on the page, on the same side of the known parts. */
export const reportLevels = (sections: readonly SectionModel[]): readonly ReportLevel[] => {
  let open: SectionModel[] = [];
  return sections.map((section) => {
    if (!section.isAbove && open[0]?.isAbove === true) open = [];
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop();
    if (section.level > 0) open.push(section);
    return levels[Math.max(0, open.length - 1)] ?? 6;
  });
};

/** How many of a page's sections stand above its known parts: the first ones. A report has them in that place, too. */
export const countAbove = (sections: readonly SectionModel[]): number => sections.filter(({ isAbove }) => isAbove).length;

const levels: readonly ReportLevel[] = [3, 4, 5, 6];
