import type { KnownKind } from "../document/section-kind.ts";
import type { RenderInput, TextFormat } from "./format.ts";
import { listsIn } from "./counted-lists.ts";
import { headingText, itemText } from "./gfm-text.ts";
import { labelsIn, type Labels } from "./labels.ts";
import type { CountedItem, SectionModel, WeekModel } from "./log-model.ts";
import { withoutHugo } from "./md-pictures.ts";
import { partTitle, piecesOf, type PartPiece } from "./part-pieces.ts";
import { reportLevels, sectionsAround } from "./section-ranks.ts";
import { taskTable } from "./md-tasks.ts";
import { ownMarkdown } from "./own-markdown.ts";
import { weekHeading } from "./week-heading.ts";

/** The log as one GFM document that needs no Hugo: title, contents, and every week in the same form. */
export const md: TextFormat = {
  name: "md",
  extension: "md",
  summary: "One Markdown document (GFM): contents and every week in the same form, without Hugo shortcodes.",
  languages: "default",
  render: (input) => `${documentParts(input).join("\n\n")}\n`,
};

const documentParts = ({ model, language, title, author, period }: RenderInput): readonly string[] => {
  const labels = labelsIn(language);
  const headings = model.weeks.map((week, index) => weekHeading(model.weeks, index, headingText(withoutHugo(week.title ?? "")), labels));
  return [
    `# ${headingText(title ?? labels.title)}`,
    ...(author === undefined ? [] : [`**${labels.author}:** ${headingText(author)}`]),
    ...(period === undefined ? [] : [`**${labels.period}:** ${headingText(period)}`]),
    `## ${labels.contents}`,
    headings.map(({ text, anchor }) => `- [${text.replace(/[[\]]/g, "\\$&")}](#${anchor})`).join("\n"),
    ...model.weeks.flatMap((week, index) => [
      `<a id="${headings[index]?.anchor ?? ""}"></a>`,
      `## ${headings[index]?.text ?? ""}`,
      ...weekParts(week, labels),
    ]),
  ].filter((part) => part !== "");
};

const weekParts = (week: WeekModel, labels: Labels): readonly string[] => {
  const { above, behind } = sectionsAround(week);
  const part = (kind: KnownKind): readonly string[] => {
    const pieces = piecesOf(week, kind)
      .map((piece) => pieceText(piece, labels))
      .filter((text) => text !== "");
    return pieces.length === 0 ? [] : [`### ${headingText(withoutHugo(partTitle(week, kind, labels[kind])))}`, ...pieces];
  };
  return [
    ...(week.start === null || week.end === null ? [] : [`*${week.start} – ${week.end}*`]),
    ...sectionsParts(above),
    ...part("objectives"),
    ...part("tasks"),
    ...part("achievements"),
    ...sectionsParts(behind),
  ];
};

const pieceText = (piece: PartPiece, labels: Labels): string => {
  switch (piece.kind) {
    case "heading":
      return `${"#".repeat(piece.level)} ${headingText(withoutHugo(piece.text))}`;
    case "text":
      return ownMarkdown(piece.text, 6);
    case "items":
      return itemLines(piece.items, "").join("\n").trimStart();
    case "rows":
      return taskTable(piece.rows, labels);
  }
};

const sectionsParts = (sections: readonly SectionModel[]): readonly string[] => {
  const levels = reportLevels(sections);
  return sections.flatMap((section, index) => sectionParts(section, levels[index] ?? 3));
};

const sectionParts = ({ heading, text }: SectionModel, level: number): readonly string[] => {
  const body = ownMarkdown(text, level + 1);
  const title = headingText(withoutHugo(heading));
  return [...(title === "" ? [] : [`${"#".repeat(level)} ${title}`]), ...(body === "" ? [] : [body])];
};

const itemLines = (items: readonly CountedItem[], indent: string): readonly string[] =>
  listsIn(items).flatMap((list, at) => {
    const first = list[0]?.number;
    const lines = list.flatMap((item, index) => linesOfItem(item, indent, first === undefined ? "-" : `${String(first + index)}.`));
    // Numbers that do not begin with 1 would go on with the text above them.
    const gap = at === 0 && (first ?? 1) === 1 ? [] : [""];
    return gap.concat(lines);
  });

const linesOfItem = (item: CountedItem, indent: string, mark: string): readonly string[] => {
  const inner = `${indent}${" ".repeat(mark.length + 1)}`;
  const [first = "", ...more] = partsOf(item.text);
  const below = more.map((part) => `\n${indented(part, inner)}`);
  return [`${indent}${mark} ${indented(first, inner).trimStart()}`, ...below, ...itemLines(item.items, inner)];
};

const indented = (text: string, indent: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? "" : indent + line))
    .join("\n");

/** The text of an item, and the blocks that stand in it below that: code, pictures, further paragraphs. */
const partsOf = (text: string): readonly string[] => {
  const [first = "", ...more] = /^(?:```|~~~)/.test(text) ? ["", text] : text.split(/\n{2,}/);
  const parts = [itemText(withoutHugo(first), ""), ownMarkdown(more.join("\n\n"), 6)];
  return parts.filter((part) => part !== "");
};
