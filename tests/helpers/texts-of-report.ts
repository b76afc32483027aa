import { labelsIn } from "../../src/formats/labels.ts";
import type { Block, Inline, Report } from "../../src/formats/report.ts";

/** What a report says, in order, without white space: what any document made of it has to say, no more and no less. */
export const textsOfReport = (report: Report): string => {
  const labels = labelsIn(report.language);
  return squeezed(
    [
      report.title,
      ...(report.author === null ? [] : [`${labels.author}: ${report.author}`]),
      ...(report.period === null ? [] : [`${labels.period}: ${report.period}`]),
      ...(report.weeks.length === 0 ? [] : [labels.contents]),
      ...report.weeks.map(({ heading }) => heading),
      ...report.weeks.flatMap(({ heading, blocks }) => [heading, ...textsOf(blocks)]),
    ].join(""),
  );
};

/** A text without white space and without what nobody sees. */
export const squeezed = (text: string): string => text.normalize("NFC").replaceAll(/[\s\p{Cf}\p{Variation_Selector}]+/gu, "");

const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return [words(block.inlines)];
      case "list":
        return block.items.flatMap((item) => textsOf(item));
      case "box":
        return textsOf(block.blocks);
      case "code":
        return [block.text];
      case "rule":
        return [];
      case "table":
        return [...block.columns.map(({ header }) => words(header)), ...block.rows.flat().flatMap((cell) => textsOf(cell))];
    }
  });

const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "image" && inline.data === null ? inline.alt : ""))
    .join("");
