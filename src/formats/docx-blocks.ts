import { HeadingLevel, Paragraph, TextRun, type FileChild, type IParagraphOptions } from "docx";
import { inlineRuns, xmlText } from "./docx-inlines.ts";
import { bulletLevels, bulletStyle, listStep, numbersFrom } from "./docx-styles.ts";
import { boxTable, gap, gridTable } from "./docx-tables.ts";
import { isLeadIn } from "./lead-in.ts";
import type { Block } from "./report.ts";

/** Where a block stands. */
export interface Place {
  /** The room it has, in twentieths of a point. */
  readonly width: number;
  /** How far it stands to the right of its surroundings. */
  readonly indent: number;
  /** How many lists it lies in. */
  readonly list: number;
  /** Whether it lies in a table, where text is smaller. */
  readonly cell: boolean;
  /** The language of its text, null where it is that of the document. */
  readonly language: string | null;
}

/** Writes the blocks of one document; it remembers which numbers lists start with. */
export interface BlockWriter {
  readonly blocks: (blocks: readonly Block[], place: Place) => readonly FileChild[];
  /** The first numbers of all numbered lists so far. */
  readonly starts: () => readonly number[];
}

type ListBlock = Extract<Block, { readonly kind: "list" }>;

const headings = { 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3, 5: HeadingLevel.HEADING_4, 6: HeadingLevel.HEADING_5 } as const;

/** A writer for a new document. */
export const createBlockWriter = (): BlockWriter => {
  const starts = new Set<number>();
  let lists = 0;

  const write = (blocks: readonly Block[], place: Place): readonly FileChild[] =>
    blocks.flatMap((block, index) => writeOne(block, blocks[index + 1], place));

  const writeOne = (block: Block, next: Block | undefined, place: Place): readonly FileChild[] => {
    switch (block.kind) {
      case "heading":
        return [new Paragraph({ heading: headings[block.level], children: inlineRuns(block.inlines, place) })];
      case "paragraph":
        return [paragraph(block, place, keptWith(next, block, place))];
      case "code":
        return [codeParagraph(block.text, place)];
      case "rule":
        return [new Paragraph({ thematicBreak: true })];
      case "list":
        return writeList(block, place);
      case "box":
        return [boxTable(block.blocks, place, write), gap()];
      case "table":
        return [gridTable(block, place, write), gap()];
    }
  };

  const writeList = ({ ordered, start, items }: ListBlock, place: Place): readonly FileChild[] => {
    const where = place.cell ? "cell" : "page";
    const step = listStep[where];
    const inner = { ...place, indent: place.indent + step, width: place.width - step, list: place.list + 1 };
    if (ordered) starts.add(start);
    lists += 1;
    const level = ordered ? 0 : Math.min(place.list, bulletLevels - 1);
    const style = ordered ? {} : { style: bulletStyle(where, level) };
    // Where the level of the bullets says how far an item stands to the right, it need not.
    const isUsual = !ordered && inner.indent === step * (level + 1);
    const indent = isUsual ? {} : { indent: { left: inner.indent, hanging: step } };
    const numbering = ordered ? { numbering: { reference: numbersFrom(start), level, instance: lists } } : {};
    const own = isUsual ? { ...inner, indent: 0 } : inner;
    const options = { ...style, ...indent, ...numbering };
    return items.flatMap((item) => {
      const [first, ...others] = item[0]?.kind === "paragraph" ? item : [emptyParagraph, ...item];
      return [paragraph(first, own, { ...options, ...keptWith(others[0], first, place) }), ...write(others, inner)];
    });
  };

  return { blocks: write, starts: () => [...starts] };
};

/** In a table it would keep whole rows together. */
const keptWith = (next: Block | undefined, block: Block | undefined, { cell }: Place): IParagraphOptions =>
  !cell && isLeadIn(block, next) ? { keepNext: true } : {};

type ParagraphBlock = Extract<Block, { readonly kind: "paragraph" }>;

const emptyParagraph: ParagraphBlock = { kind: "paragraph", inlines: [] };

const paragraph = (block: Block | undefined, place: Place, options: IParagraphOptions): Paragraph =>
  new Paragraph({
    ...(place.cell ? { style: "TableText" } : {}),
    ...(place.indent === 0 ? {} : { indent: { left: place.indent } }),
    ...options,
    children: block?.kind === "paragraph" ? inlineRuns(block.inlines, place) : [],
  });

const codeParagraph = (text: string, place: Place): Paragraph => {
  const lines = text.replace(/\n$/, "").split("\n");
  const children = lines.map(
    (line, index) => new TextRun({ text: xmlText(line.replaceAll("\t", "    ")), ...(index === 0 ? {} : { break: 1 }) }),
  );
  return new Paragraph({ style: "Code", indent: { left: place.indent }, children });
};
