import type { Block, Inline } from "./report.ts";

/** The text of a stretch of a line as a reader sees it; pictures that were not found speak by their alternative text. */
export const textOfInlines = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === "text" ? inline.text : inline.kind === "break" ? "\n" : inline.data === null ? inline.alt : ""))
    .join("");

/** The lines of text that blocks hold, those of lists, boxes and tables inside of them included. */
export const linesOfBlocks = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => linesOfBlock(block));

const linesOfBlock = (block: Block): readonly string[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textOfInlines(block.inlines).split("\n");
    case "list":
      return block.items.flatMap((item) => linesOfBlocks(item));
    case "box":
      return linesOfBlocks(block.blocks);
    case "code":
      return block.text.split("\n");
    case "table":
      return [
        ...block.columns.flatMap(({ header }) => textOfInlines(header).split("\n")),
        ...block.rows.flatMap((row) => row.flatMap((cell) => linesOfBlocks(cell))),
      ];
    case "rule":
      return [];
  }
};

/** What paragraphs hold as one of them, for places that have room for no more, such as headings. */
export const inlinesOf = (blocks: readonly Block[]): readonly Inline[] => {
  const parts = blocks.map((block) => inlinesOfBlock(block)).filter((inlines) => inlines.length > 0);
  const lineBreak: readonly Inline[] = [{ kind: "break" }];
  return parts.flatMap((inlines, index) => (index === 0 ? inlines : lineBreak.concat(inlines)));
};

const inlinesOfBlock = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.inlines;
    case "list":
      return inlinesOf(block.items.flat());
    case "box":
      return inlinesOf(block.blocks);
    case "code":
      return [{ kind: "text", text: block.text.replaceAll(/\s+/g, " "), bold: false, italic: false, strike: false, code: true, url: null }];
    case "table":
      return inlinesOf([...block.columns.map(({ header }): Block => ({ kind: "paragraph", inlines: header })), ...block.rows.flat(2)]);
    case "rule":
      return [];
  }
};
