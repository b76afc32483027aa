import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import type { Block, BlockTree, Heading, List, ListItem, Table } from "../../src/document/blocks.ts";
import { parseBlocks } from "../../src/document/parse-blocks.ts";
import { createSource, textOf, type Source } from "../../src/document/source.ts";

interface Read extends BlockTree {
  readonly source: Source;
}

const read = (text: string, bodyStart = 0): Read => {
  const source = createSource("week-01.md", text);
  return { source, ...parseBlocks(source, bodyStart) };
};

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map((block) => `${block.kind} ${String(block.line)}`);

const everyBlock = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [
    block,
    ...("children" in block ? everyBlock(block.children) : []),
    ...(block.kind === "list" ? block.items.flatMap((item) => everyBlock(item.children)) : []),
  ]);

const headings = (text: string): readonly Heading[] => everyBlock(read(text).blocks).filter((block) => block.kind === "heading");
const tables = (text: string): readonly Table[] => everyBlock(read(text).blocks).filter((block) => block.kind === "table");
const lists = (text: string): readonly List[] => everyBlock(read(text).blocks).filter((block) => block.kind === "list");

const itemsOf = (text: string): readonly ListItem[] => lists(text).flatMap((list) => list.items);

describe("parseBlocks", () => {
  test("reads an empty page and a blank one", () => {
    for (const text of ["", "\n", "  \n\n", "\uFEFF", "\r\n"]) expect(read(text)).toMatchObject({ blocks: [], problems: [] });
  });

  test("tells the kinds of blocks apart", () => {
    const text = [
      "prose",
      "",
      "# Heading",
      "* item",
      "",
      "| a |",
      "|---|",
      "",
      "> quote",
      "",
      "```",
      "# no heading",
      "```",
      "",
      "***",
      "",
      "<div>",
      "",
      "[a]: https://example.org",
      "",
    ].join("\n");
    expect(kinds(read(text).blocks)).toEqual([
      "paragraph 1",
      "heading 3",
      "list 4",
      "table 6",
      "quote 9",
      "code 11",
      "rule 15",
      "html 17",
      "definition 19",
    ]);
  });

  test("starts below the front matter, and counts lines from the top of the file", () => {
    const text = "---\ntitle: x\n---\n# Heading\n";
    const { source, blocks } = read(text, 17);
    expect(kinds(blocks)).toEqual(["heading 4"]);
    expect(blocks.map(({ span }) => textOf(source, span))).toEqual(["# Heading"]);
  });

  test("has the same structure for every line end and with a BOM", () => {
    const text = "# A\n\n* b\n  c\n\n| d |\n|---|\n| e |\n";
    const texts = (read: Read): unknown => everyBlock(read.blocks).map(({ kind, line, span }) => [kind, line, textOf(read.source, span)]);
    const plain = texts(read(text.trimEnd()));
    for (const variant of [text, `\uFEFF${text}`]) expect(texts(read(variant))).toEqual(plain);
    for (const end of ["\r\n", "\r"]) {
      const same = JSON.stringify(texts(read(text.replaceAll("\n", end)))).replaceAll(JSON.stringify(end).slice(1, -1), "\\n");
      expect(same).toBe(JSON.stringify(plain));
    }
  });
});

describe("headings", () => {
  test.each([
    ["# One", 1, "One"],
    ["###### Six ##", 6, "Six"],
    ["### **Week 1** Objectives:  ", 3, "**Week 1** Objectives:"],
    ["   ## Indented", 2, "Indented"],
    ["##\tTab", 2, "Tab"],
    ["## A # b#", 2, "A # b#"],
    ["#", 1, ""],
    ["# #", 1, ""],
    ["## ## ##", 2, "##"],
    ["One\n===", 1, "One"],
    ["One\n  two  \n---", 2, "One\ntwo"],
  ])("%j is of level %i and says %j", (text, level, content) => {
    expect(headings(text)).toMatchObject([{ level, text: content, line: 1 }]);
  });

  test("know the place of their text", () => {
    for (const text of ["# One #", "  ## Two", "> ### Three", "\uFEFF# Four", "Five\n===="]) {
      const { source, blocks } = read(text);
      for (const block of everyBlock(blocks)) if (block.kind === "heading") expect(textOf(source, block.textSpan)).toBe(block.text);
    }
  });

  test("in code and comments are none", () => {
    expect(headings("```\n# a\n```\n\n<!--\n# b\n-->\n\n    # c\n")).toEqual([]);
  });
});

describe("tables", () => {
  const cells = ({ header, rows }: Table): unknown => [header, ...rows].map((line) => line.cells.map((cell) => cell.text));

  test("keep surplus cells and do not invent missing ones", () => {
    expect(tables("| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n").map((table) => cells(table))).toEqual([
      [["a", "b"], ["1"], ["1", "2", "3"]],
    ]);
  });

  test("may stand directly below a heading, in a quote and in an item", () => {
    expect(tables("# h\n| a |\n|---|\n\n> | b |\n> |---|\n> | 1 |\n\n* x\n  | c |\n  |---|\n").map((table) => cells(table))).toEqual([
      [["a"]],
      [["b"], ["1"]],
      [["c"]],
    ]);
  });

  test("have lines without container marks and indentation", () => {
    const text = "  > | b |\n  > |---|\n  >   | 1 |  \n";
    const { source, blocks } = read(text);
    const table = everyBlock(blocks).find((block) => block.kind === "table");
    expect(table === undefined ? [] : [table.header, table.delimiter, ...table.rows].map((line) => textOf(source, line.span))).toEqual([
      "| b |",
      "|---|",
      "| 1 |  ",
    ]);
  });

  test("take up lines without a pipe until a blank line or another block", () => {
    expect(tables("| a | b |\n|---|---|\nstray\n- item\n").map((table) => cells(table))).toEqual([[["a", "b"], ["stray"]]]);
  });

  test("are none when the delimiter row has other cells than the header", () => {
    expect(tables("| a | b |\n|---|\n| 1 | 2 |\n")).toEqual([]);
  });
});

describe("list items", () => {
  const parts = (text: string): unknown => {
    const { source, blocks } = read(text);
    const items = everyBlock(blocks).flatMap((block) => (block.kind === "list" ? block.items : []));
    return items.map((item) => [textOf(source, item.lead), item.marker, item.text, kinds(item.children).join()]);
  };

  test.each([
    ["a plain item", "* a", [["* ", "*", "a", ""]]],
    ["a numbered item", "12) a", [["12) ", "12)", "a", ""]]],
    [
      "an item below an item",
      "- a\n  + b",
      [
        ["- ", "-", "a", "list 2"],
        ["  + ", "+", "b", ""],
      ],
    ],
    [
      "items on one line",
      "* - a",
      [
        ["* ", "*", "", "list 1"],
        ["* - ", "-", "a", ""],
      ],
    ],
    ["an empty item", "*", [["*", "*", "", ""]]],
    ["an empty item with a space", "* ", [["* ", "*", "", ""]]],
    ["text on the line below", "-\n  a", [["-", "-", "a", ""]]],
    ["a tab behind the mark", "-\ta", [["-\t", "-", "a", ""]]],
    ["an item in a quote", "> * a", [["> * ", "*", "a", ""]]],
    ["a lazy line", "* a\nb", [["* ", "*", "a\nb", ""]]],
    ["a lazy line in a quote", "> * a\nb", [["> * ", "*", "a\nb", ""]]],
    ["an indented line", "* a\n    b", [["* ", "*", "a\nb", ""]]],
    ["a hard break", "* a  \n  b  ", [["* ", "*", "a  \nb", ""]]],
    ["a second paragraph", "* a\n\n  b", [["* ", "*", "a", "paragraph 3"]]],
    ["a heading", "- # a", [["- # ", "-", "a", ""]]],
    ["code", "-     a", [["- ", "-", "", "code 1"]]],
    ["a fence", "- ```\n  a\n  ```", [["- ", "-", "", "code 1"]]],
    ["a task", "- [ ] a", [["- ", "-", "[ ] a", ""]]],
    ["a quote", "- > a", [["- ", "-", "", "quote 1"]]],
  ])("%s", (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
    expect(parts(`before\n\n${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual(
      JSON.parse(JSON.stringify(expected).replace(/ (\d)"/g, (_match, line: string) => ` ${String(Number(line) + 2)}"`)),
    );
  });

  test("end with their last line that is not blank", () => {
    const text = "* a\n\n  b\n\n* c\n  * d\n\n\nend";
    const source = createSource("x", text);
    expect(itemsOf(text).map(({ span }) => textOf(source, span))).toEqual(["* a\n\n  b", "* c\n  * d", "  * d"]);
    expect(lists(text).map(({ span }) => textOf(source, span))).toEqual(["* a\n\n  b\n\n* c\n  * d", "  * d"]);
  });

  test("of another mark are another list", () => {
    expect(lists("* a\n- b\n1. c\n2. d\n").map(({ ordered, items }) => [ordered, items.length])).toEqual([
      [false, 1],
      [false, 1],
      [true, 2],
    ]);
  });
});

describe("limits", () => {
  const codes = (text: string): readonly string[] => read(text).problems.map((problem) => problem.code);
  const nested = Array.from({ length: 600 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");

  test.each([
    ["nested by indentation", nested],
    ["nested on one line", `${"* ".repeat(10_000)}a`],
    ["numbered on one line", `${"1. ".repeat(10_000)}a`],
    ["quotes", `${"> ".repeat(10_000)}a`],
    ["quotes and items", `${"> * ".repeat(10_000)}a`],
  ])("%s: too deep", (_, text) => {
    expect(codes(text)).toEqual(["too-deep"]);
  });

  test("400 nested lists are read whole", () => {
    const text = Array.from({ length: 400 }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n");
    expect(codes(text)).toEqual([]);
    expect(itemsOf(text)).toHaveLength(400);
  });

  const wide = `${"|a".repeat(100_000)}|\n${"|-".repeat(100_000)}|\n`;

  test("a table of 100,000 columns is read, unless too many cells are missing", () => {
    expect(codes(wide)).toEqual([]);
    expect(tables(`${wide}${"|b".repeat(100_000)}\n`)[0]?.rows[0]?.cells).toHaveLength(100_000);
    expect(codes(`${wide}|b|\n`)).toEqual(["too-wide"]);
    expect(codes(`${wide}\n|b|\n`)).toEqual([]);
  });

  test("a table whose rows lack more cells than markdown-it fills in is read no further, and it is said", () => {
    const table = `${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|\n`;
    expect(codes(table + "|b|\n".repeat(65))).toEqual([]);
    expect(codes(table + "|b|\n".repeat(66))).toEqual(["too-wide"]);
    expect(codes(table + "|\n".repeat(66))).toEqual(["too-wide"]);
  });

  test("a page of too many blocks", () => {
    const { blocks, problems } = read("- a\n".repeat(450_000));
    expect(problems.map((problem) => problem.code)).toEqual(["too-long"]);
    expect(blocks).toHaveLength(1);
  });

  test.each([
    ["one line of 1 MB", "word ".repeat(200_000)],
    ["1 MB of brackets", "[".repeat(1_000_000)],
    ["1 MB of tags", '<a b="x" '.repeat(110_000)],
    ["10 MB of prose", "some words here and there\n".repeat(400_000)],
    ["a table of 10 MB", `| a | b |\n|---|---|\n${"| one <br> two | https://example.org/ |\n".repeat(250_000)}`],
  ])("%s ends within seconds", (_, text) => {
    const before = performance.now();
    expect(codes(text)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});

describe("against markdown-it itself", () => {
  const md = new MarkdownIt({ html: true, maxNesting: 1000 });
  const tokenKinds: Readonly<Record<string, string>> = {
    heading_open: "heading",
    paragraph_open: "paragraph",
    table_open: "table",
    bullet_list_open: "list",
    ordered_list_open: "list",
    blockquote_open: "quote",
    code_block: "code",
    fence: "code",
    html_block: "html",
    hr: "rule",
    list_item_open: "item",
  };

  /** The first paragraph or heading of an item is the item's text and no block of its own. */
  const theirs = (text: string): readonly string[] =>
    md.parse(text, {}).flatMap(({ type, map }, index, tokens) => {
      const kind = tokenKinds[type];
      const isItemText = /^(?:paragraph|heading)$/.test(kind ?? "") && tokens[index - 1]?.type === "list_item_open";
      return kind === undefined || map === null || isItemText ? [] : [`${kind} ${String(map[0] + 1)}`];
    });

  const ours = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.kind === "definition") return [];
      const inner = block.kind === "list" ? block.items.flatMap((item) => [`item ${String(item.line)}`, ...ours(item.children)]) : [];
      return [`${block.kind} ${String(block.line)}`, ...inner, ...("children" in block ? ours(block.children) : [])];
    });

  const line = fc
    .array(
      fc.constantFrom(
        "* ",
        "- ",
        "1. ",
        "> ",
        "# ",
        "  ",
        "    ",
        "\t",
        "a",
        "b",
        "| ",
        "|",
        "---",
        "===",
        "```",
        "<div>",
        "<!--",
        "-->",
        "\\",
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(""));

  test("any text has the same blocks in the same lines", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\r"), (lines, end) => {
        const text = lines.join(end);
        expect(ours(read(text).blocks)).toEqual(theirs(text));
      }),
      { numRuns: 2000 },
    );
  });
});
