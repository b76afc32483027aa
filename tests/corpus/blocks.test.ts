import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import type { Block, ListItem, Table, TableLine } from "../../src/document/blocks.ts";
import { applyEdits } from "../../src/document/edit.ts";
import { readFrontMatter } from "../../src/document/front-matter.ts";
import { parseBlocks } from "../../src/document/parse-blocks.ts";
import { createSource, textOf, type Source, type Span } from "../../src/document/source.ts";
import { corpusFiles, corpusRoot } from "./corpus.ts";

const minutes = 60_000;
const files = corpusFiles();

const read = (text: string) => {
  const source = createSource("page.md", text);
  return { source, tree: parseBlocks(source, readFrontMatter(source).span.end) };
};

/** What both parsers must agree on, one line a block. */
const outline = (blocks: readonly Block[], depth = 0): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "heading") return [`heading ${String(block.level)} in ${String(block.line)}`];
    if (block.kind === "table") return tableOutline(block);
    if (block.kind === "list") return block.items.flatMap((item) => itemOutline(item, depth));
    return outline(block.children, depth);
  });

const itemOutline = (item: ListItem, depth: number): readonly string[] => [
  `item at depth ${String(depth)} in ${String(item.line)}`,
  ...outline(item.children, depth + 1),
];

const tableOutline = ({ line, header, rows }: Table): readonly string[] => [
  `table of ${String(header.cells.length)} columns in ${String(line)}`,
  ...rows.map((row) => `row of ${String(row.cells.length)} cells in ${String(row.line)}`),
];

const outlineOfMdast = (node: Nodes, depth = 0, isFirstInItem = false): readonly string[] => {
  const line = String(node.position?.start.line);
  if (node.type === "heading") return isFirstInItem ? [] : [`heading ${String(node.depth)} in ${line}`];
  if (node.type === "table") {
    const [header, ...rows] = node.children;
    return [
      `table of ${String(header?.children.length)} columns in ${line}`,
      ...rows.map((row) => `row of ${String(row.children.length)} cells in ${String(row.position?.start.line)}`),
    ];
  }
  if (node.type === "listItem") {
    const inner = node.children.flatMap((child, index) => outlineOfMdast(child, depth + 1, index === 0));
    return [`item at depth ${String(depth)} in ${line}`, ...inner];
  }
  return "children" in node ? node.children.flatMap((child) => outlineOfMdast(child, depth)) : [];
};

const independentOutline = (text: string, bodyStart: number): readonly string[] => {
  const blank = text.slice(0, bodyStart).replace(/[^\r\n]/g, "");
  return outlineOfMdast(fromMarkdown(blank + text.slice(bodyStart), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
};

describe.skipIf(corpusRoot === undefined)("block structure of the corpus", () => {
  test(
    "equals that of micromark",
    () => {
      const differing = files.flatMap(({ path, text }) => {
        const { source, tree } = read(text);
        const ours = outline(tree.blocks);
        const theirs = independentOutline(text, readFrontMatter(source).span.end);
        return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ path, ours, theirs }];
      });
      expect(differing).toEqual([]);
      expect(files.length).toBeGreaterThan(0);
    },
    5 * minutes,
  );

  test("comes without problems, and no edits leave every page as it is", () => {
    for (const { path, text } of files) {
      expect(read(text).tree.problems, path).toEqual([]);
      expect(applyEdits(text, []), path).toBe(text);
    }
  });

  test("is told by spans that slice back to what was read", () => {
    for (const { path, text } of files) {
      const { source, tree } = read(text);
      expect(faultsIn(source, tree.blocks), path).toEqual([]);
    }
  });

  test.each([
    ["CRLF", (text: string) => text.replace(/\r\n?|\n/g, "\r\n")],
    ["CR", (text: string) => text.replace(/\r\n?|\n/g, "\r")],
    ["a BOM", (text: string) => `\uFEFF${text.replace(/^\uFEFF/, "")}`],
    ["no final newline", (text: string) => text.replace(/[\r\n]+$/, "")],
  ])("is the same with %s", (_, vary) => {
    for (const { path, text } of files) {
      const varied = read(vary(text));
      expect(described(varied.tree.blocks), path).toEqual(described(read(text).tree.blocks));
      expect(faultsIn(varied.source, varied.tree.blocks), path).toEqual([]);
    }
  });
});

/** The structure with all texts, without offsets. */
const described = (blocks: readonly Block[]): string =>
  JSON.stringify(blocks, (key, value: unknown) => (isSpan(value) || key === "span" ? undefined : value));

const isSpan = (value: unknown): boolean => typeof value === "object" && value !== null && "start" in value && "end" in value;

/** Every span that does not say what it should. */
const faultsIn = (source: Source, blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    const placed = startsLine(source, block.span, block.line) ? [] : [`${block.kind} in ${String(block.line)} is misplaced`];
    if (block.kind === "heading") return [...placed, ...faultsInText(source, block.textSpan, block.text)];
    if (block.kind === "table") return [...placed, ...linesOf(block).flatMap((line) => faultsInLine(source, line))];
    if (block.kind === "list") return [...placed, ...block.items.flatMap((item) => faultsInItem(source, item))];
    return [...placed, ...faultsIn(source, block.children)];
  });

const startsLine = (source: Source, span: Span, line: number): boolean =>
  span.start === source.lineStarts[line - 1] && span.end >= span.start;

const faultsInText = (source: Source, span: Span, text: string): readonly string[] => {
  const slice = textOf(source, span);
  const isSame = text.includes("\n") ? slice.split(/\s/)[0] === text.split(/\s/)[0] && text.length <= slice.length : slice === text;
  return isSame ? [] : [`${slice} is not ${text}`];
};

const faultsInItem = (source: Source, item: ListItem): readonly string[] => {
  const lead = textOf(source, item.lead);
  const placed = startsLine(source, item.span, item.line) && item.lead.start === item.span.start && lead.includes(item.marker);
  const ended = /\S[ \t\u00A0]*$/.test(textOf(source, item.span));
  return [
    ...(placed && ended && item.marker !== "" ? [] : [`item in ${String(item.line)} is misplaced`]),
    ...faultsInText(source, item.textSpan, item.text),
    ...faultsIn(source, item.children),
  ];
};

const linesOf = ({ header, delimiter, rows }: Table): readonly TableLine[] => [header, delimiter, ...rows];

/** Cells and pipes together are the whole line. */
const faultsInLine = (source: Source, line: TableLine): readonly string[] => {
  const cells = line.cells.map((cell) => textOf(source, cell.span)).join("|");
  const whole = (line.leadingPipe ? "|" : "") + cells + (line.trailingPipe ? "|" : "");
  const inner = line.cells.flatMap((cell) => [
    ...faultsInText(source, cell.content, cell.text),
    ...(textOf(source, cell.span).trim() === cell.text ? [] : [`cell ${cell.text} has another text`]),
  ]);
  return whole.trimEnd() === textOf(source, line.span).trimEnd() ? inner : [`line ${String(line.line)} is not ${whole}`, ...inner];
};
