import { flatMap } from "../model/flat-map.ts";
import { letterClass } from "../model/letters.ts";
import { bulletSigns } from "./bullet-mark.ts";
import type { Block, List, ListItem, OtherBlock } from "./blocks.ts";
import { lineSpan, positionAt, type Source } from "./source.ts";

/**
 * Neighbouring paragraphs from a place on as a list, where they are one to the eye though not to Markdown (`• a`, `✅ b`, `-c`); null where there are no two
 * items with one mark.
 */
export const listOfMarks = (source: Source, blocks: readonly Block[], from: number): List | null => {
  const first = blocks[from];
  const marker = first?.kind === "paragraph" ? markOf(source, first.line)?.mark : undefined;
  if (first === undefined || marker === undefined) return null;
  const paragraphs: OtherBlock[] = [];
  for (const block of blocks.slice(from)) {
    if (block.kind !== "paragraph" || markOf(source, block.line)?.mark !== marker) break;
    paragraphs.push(block);
  }
  const items = flatMap(paragraphs, (paragraph) => itemsIn(source, paragraph, marker));
  const span = { start: first.span.start, end: paragraphs.at(-1)?.span.end ?? first.span.end };
  return items.length > 1 ? { kind: "list", ordered: false, line: first.line, span, items, paragraphs } : null;
};

/** The words of a paragraph that is nothing but one line in bold, or one in italics with a colon, such as a title over a list; null for any other block. */
export const titleLineOf = (source: Source, block: Block): string | null => {
  if (block.kind !== "paragraph" || positionAt(source, block.span.end).line !== block.line) return null;
  const text = source.text.slice(block.span.start, block.span.end).trim();
  return text.length < longestTitle && (boldLine.test(text) || italicLine.test(text)) ? text : null;
};

const longestTitle = 200;
const italicLine = /^(?:\*(?![\s*])[^*]+(?::\*|\* ?:)|_(?![\s_])[^_]+(?::_|_ ?:))$/;
const boldLine = /^(\*\*|__)(?![\s*_])(?:(?!\1).)+\1 ?:?$/;

const bulletMark = new RegExp(
  `^[ \\t]*(?<mark>${bulletSigns}|[–—](?=[ \\t\\u00a0])|[*+-](?=\\u00a0)|-(?=[${letterClass}]|\\*\\*))[ \\t\\u00a0]*(?=\\S)`,
  "i",
);
const pictureMark = /^[ \t]*(?<mark>(?!\d)\p{Extended_Pictographic}\ufe0f?)[ \t\u00a0]*(?=\S)/u;

const markOf = (source: Source, line: number): { readonly mark: string; readonly length: number } | null => {
  const { start, end } = lineSpan(source, line);
  const text = source.text.slice(start, Math.min(end, start + longestTitle));
  const match = bulletMark.exec(text) ?? (/^[ \t]*[\u2000-\uffff]/.test(text) ? pictureMark.exec(text) : null);
  return match === null ? null : { mark: match.groups?.["mark"] ?? "", length: match[0].length };
};

/** Each line with the paragraph's mark begins an item, the others go on with it. */
const itemsIn = (source: Source, paragraph: OtherBlock, marker: string): readonly ListItem[] => {
  const end = positionAt(source, paragraph.span.end).line;
  const starts: { readonly line: number; readonly length: number }[] = [];
  for (let line = paragraph.line; line <= end; line++) {
    const found = markOf(source, line);
    if (found !== null && found.mark === marker) starts.push({ line, length: found.length });
  }
  return starts.map(({ line, length }, index) => itemOf(source, line, (starts[index + 1]?.line ?? end + 1) - 1, length, marker));
};

const itemOf = (source: Source, line: number, last: number, length: number, marker: string): ListItem => {
  const { start } = lineSpan(source, line);
  const { end } = lineSpan(source, last);
  const textSpan = { start: start + length, end: start + source.text.slice(start, end).trimEnd().length };
  const text = source.text.slice(textSpan.start, textSpan.end).replace(/[ \t]*(?:\r\n|\r|\n)[ \t]*/g, "\n");
  return { line, span: { start, end }, marker, lead: { start, end: start + length }, textSpan, text, children: [] };
};
