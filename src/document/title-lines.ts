import { flatMap } from "../model/flat-map.ts";
import type { Block, BlockTree, Heading } from "./blocks.ts";
import { titleLineOf } from "./marked-paragraphs.ts";
import { isAboutElse, kindsInHeading } from "./section-kind.ts";
import { lineSpan, type Source } from "./source.ts";

/**
 * The tree with lines such as `**Week 5 Objectives:**` or `Mục tiêu tuần 5:` as headings, on a page none of whose headings names a part of the week. A part
 * that several lines name is named by none of them: these stand below the days of the tasks.
 */
export const withTitleLines = (source: Source, tree: BlockTree): BlockTree => {
  if (tree.blocks.some((block) => block.kind === "heading" && kindsInHeading(block.text).length > 0)) return tree;
  const lines = flatMap(tree.blocks, (block): readonly TitleLine[] => {
    const text = lineOf(source, block);
    const says = text === null ? null : saidBy(text);
    return text === null || says === null ? [] : [{ block, text, says }];
  });
  const titles = lines.filter(({ says }) => says === "other" || lines.filter((line) => line.says === says).length === 1);
  if (titles.every(({ says }) => says === "other")) return tree;
  const headings = new Map<Block, Heading>(titles.map(({ block, text }) => [block, headingOf(source, block, text)]));
  return { ...tree, blocks: tree.blocks.map((block) => headings.get(block) ?? block) };
};

interface TitleLine {
  readonly block: Block;
  readonly text: string;
  /** The part of the week that it names, or something that is none. */
  readonly says: string;
}

/** The words of a paragraph that is one line in bold, or a few plain words before a colon; null for any other block. */
const lineOf = (source: Source, block: Block): string | null => {
  if (block.kind !== "paragraph") return null;
  const text = source.text.slice(block.span.start, block.span.end).trim();
  return titleLineOf(source, block) ?? (text.normalize("NFC").length < longestLine && /^[\p{L}\d][^\r\n]*[:：]$/u.test(text) ? text : null);
};

const longestLine = 60;

const saidBy = (text: string): string | null => {
  const [first, ...others] = kindsInHeading(text);
  if (first === undefined) return isAboutElse(text) ? "other" : null;
  return first.weak || others.length > 0 ? null : first.kind;
};

const headingOf = (source: Source, { span, line }: Block, text: string): Heading => {
  const start = source.text.indexOf(text, lineSpan(source, line).start);
  return { kind: "heading", level: lowest, text, textSpan: { start, end: start + text.length }, span, line, isLine: true };
};

const lowest = 6;
