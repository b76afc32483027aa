import type { SectionModel, WeekModel } from "./log-model.ts";

/** A level of a heading in a report, below that of the week. */
export type ReportLevel = 3 | 4 | 5 | 6;

/** The levels of the headings of sections in a report: one below that of the last one before it that stands higher on the page. */
export const reportLevels = (sections: readonly SectionModel[]): readonly ReportLevel[] => {
  const open: SectionModel[] = [];
  return sections.map((section) => {
    while ((open.at(-1)?.level ?? -1) >= section.level) open.pop();
    if (section.level > 0) open.push(section);
    return levels[Math.max(0, open.length - 1)] ?? 6;
  });
};

/**
 * The sections beside the known parts of a page: those above all of them, which stand above them in a report, too, and the others. The heading that begins a
 * page and says its title once more is not among them.
 */
export const sectionsAround = ({
  title,
  sections,
}: Pick<WeekModel, "title" | "sections">): { readonly above: readonly SectionModel[]; readonly behind: readonly SectionModel[] } => {
  const [first] = sections;
  const isTitle = first !== undefined && first.text === "" && wordsOf(first.heading) === wordsOf(title ?? "");
  const beside = sections.slice(isTitle ? 1 : 0).filter(({ part }) => part === null);
  return { above: beside.filter(({ isAbove }) => isAbove), behind: beside.filter(({ isAbove }) => !isAbove) };
};

const wordsOf = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();

const levels: readonly ReportLevel[] = [3, 4, 5, 6];
