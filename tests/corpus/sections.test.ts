import { describe, expect, test } from "vitest";
import type { Block } from "../../src/document/blocks.ts";
import type { Page } from "../../src/document/page.ts";
import { parsePage } from "../../src/document/parse.ts";
import type { LocatedItem } from "../../src/document/section.ts";
import { createSource, lineSpan, positionAt, textOf } from "../../src/document/source.ts";
import { corpusFiles, corpusRoot } from "./corpus.ts";

const pages = corpusFiles().map(({ path, text }) => parsePage(createSource(path, text)));

describe.skipIf(corpusRoot === undefined)("sections of the corpus", () => {
  test("say everything once: each line is an item's, a row's, a known heading's or another section's", () => {
    for (const page of pages) expect(linesOfOthers(page), page.source.path).toEqual(linesLeftOver(page));
  });

  test("cover the page from the first heading to its end without overlap", () => {
    for (const { source, tree, sections } of pages) {
      const first = tree.blocks.find((block) => block.kind === "heading");
      expect(sections[0]?.heading, source.path).toBe(first);
      for (const [index, { span }] of sections.entries()) {
        const next = sections[index + 1];
        const between = next === undefined ? source.text.slice(span.end) : source.text.slice(span.end, next.span.start);
        expect(between, source.path).toMatch(next === undefined ? /^$/ : /^(?:\r\n|\r|\n)$/);
      }
    }
  });

  test("have items whose text begins as their place in the page does", () => {
    for (const page of pages) {
      for (const item of [...page.objectives, ...page.achievements].flatMap((each) => allItems(each))) {
        const start = textOf(page.source, item.source.textSpan).split(/[\r\n]/)[0] ?? "";
        expect(item.text.startsWith(start.trimEnd()), `${page.source.path}: ${item.text}`).toBe(true);
      }
    }
  });

  test("are the same where the page is typed without the marks of Vietnamese, or with decomposed ones", () => {
    for (const { source } of pages) {
      const shape = shapeOf(source.text);
      expect(shapeOf(source.text.normalize("NFD")), source.path).toEqual(shape);
      expect(shapeOf(withoutMarks(source.text)), source.path).toEqual(shape);
    }
  });
});

const withoutMarks = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "D");

/** What a page says beside its words: the parts, the columns, the dates, and how much there is. */
const shapeOf = (text: string): unknown => {
  const { sections, taskTables, rows, objectives, achievements } = parsePage(createSource("page.md", text));
  return {
    sections: sections.map(({ kind }) => kind),
    columns: taskTables.map(({ columns }) => columns.map(({ role }) => role)),
    rows: rows.map(({ tasks, start }) => [tasks.length, start?.first]),
    items: [objectives.length, achievements.length],
  };
};

const allItems = (item: LocatedItem): readonly LocatedItem[] => [item, ...item.items.flatMap((each) => allItems(each))];

/** Rules are left out where nothing follows them. */
const filled = (lines: readonly string[]): readonly string[] => lines.filter((line) => !/^\s*(?:([-*_])\s*(?:\1\s*){2,})?$/.test(line));

const linesOfOthers = ({ others }: Page): readonly string[] => others.flatMap(({ text }) => filled(text.split("\n")));

/** The lines of the body that are no heading at the top of the page, no list of items, no title of one and no task table. */
const linesLeftOver = (page: Page): readonly string[] => {
  const { source, tree, sections, taskTables } = page;
  const lists = sections.filter(({ kind }) => kind === "objectives" || kind === "achievements").flatMap((section) => section.lists);
  const read: readonly Block[] = [
    ...tree.blocks.filter((block) => block.kind === "heading"),
    ...lists.flatMap(({ list, title }) => (title === null ? [list] : [title, list])),
    ...taskTables.map(({ table }) => table),
  ];
  const taken = new Set(read.flatMap((block) => linesOf(page, block)));
  const bodyStart = page.frontMatter.span.end;
  const lines = source.lineStarts.flatMap((start, index) => (start >= bodyStart && !taken.has(index + 1) ? [index + 1] : []));
  return filled(lines.map((line) => textOf(source, lineSpan(source, line))));
};

const linesOf = ({ source }: Page, { line, span }: Block): readonly number[] =>
  Array.from({ length: positionAt(source, span.end).line - line + 1 }, (_, index) => line + index);
