import * as fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { splitTableLine } from "../../src/document/table-cells.ts";

const split = (text: string) => splitTableLine(text, 1, 0, text.length);

describe("splitTableLine", () => {
  test.each([
    ["| a | b |", ["a", "b"]],
    ["a | b", ["a", "b"]],
    ["| a | b", ["a", "b"]],
    ["a | b |", ["a", "b"]],
    ["|a||", ["a", ""]],
    ["||a|", ["", "a"]],
    ["|a| |b|  ", ["a", "", "b"]],
    ["a", ["a"]],
    ["|", [""]],
    ["||", [""]],
    ["| | |", ["", ""]],
    ["| a \\| b | c |", ["a \\| b", "c"]],
    ["| a \\\\| b |", ["a \\\\| b"]],
    ["| `a | b` |", ["`a", "b`"]],
    ["| a \\|", ["a \\|"]],
    ["\\| a | b |", ["\\| a", "b"]],
    ["| - one <br> - two | [x](https://example.org/?a=1) |", ["- one <br> - two", "[x](https://example.org/?a=1)"]],
  ])("%j has the cells %j", (line, cells) => {
    expect(split(line).cells.map((cell) => cell.text)).toEqual(cells);
  });

  test.each([
    ["| a |", true, true],
    ["a |", false, true],
    ["| a", true, false],
    ["a", false, false],
    ["|", true, false],
    ["||", true, true],
    ["| a \\|", true, false],
    ["| a |  ", true, true],
    ["\\| a", false, false],
  ])("%j: leading pipe %s, trailing pipe %s", (line, leadingPipe, trailingPipe) => {
    expect(split(line)).toMatchObject({ leadingPipe, trailingPipe });
  });

  test("knows padding and text apart, and where an empty cell would be filled", () => {
    const places = split("|  a ||  | b").cells.map(({ span, content }) => [span.start, content.start, content.end, span.end]);
    expect(places).toEqual([
      [1, 3, 4, 5],
      [6, 6, 6, 6],
      [7, 8, 8, 9],
      [10, 11, 12, 12],
    ]);
  });

  test("keeps white space behind an open last cell in that cell", () => {
    expect(split("| a | b  ").cells.at(-1)?.span).toEqual({ start: 5, end: 9 });
  });

  test("takes offsets from the whole text", () => {
    const text = "one\n> | a | b |\n";
    const line = splitTableLine(text, 2, 6, 15);
    expect(line).toMatchObject({ line: 2, span: { start: 6, end: 15 } });
    expect(line.cells.map(({ content }) => text.slice(content.start, content.end))).toEqual(["a", "b"]);
  });
});

describe("against markdown-it", () => {
  const cellsOf = (markdown: string, type: "td_open" | "th_open"): readonly string[] => {
    const tokens = new MarkdownIt().parse(markdown, {});
    return tokens.flatMap((token, index) => (tokens[index - 1]?.type === type ? [token.content] : []));
  };
  const line = fc
    .array(fc.constantFrom("|", "|", "\\", "\\|", "a", "b c", " ", "\u00A0", "`", "é", "-", "<br>", "😀"), { minLength: 1, maxLength: 16 })
    .map((parts) => parts.join("").trim())
    .filter((text) => text !== "" && !/^(?:[-`<]|\\$)/.test(text));
  const shown = (text: string): readonly string[] => split(text).cells.map((cell) => cell.text.replaceAll("\\|", "|"));

  test("rows have the same cells", () => {
    fc.assert(
      fc.property(line, (row) => {
        const ours = Array.from({ length: 4 }, (_, index) => shown(row)[index] ?? "");
        expect(ours).toEqual(cellsOf(`|a|b|c|d|\n|-|-|-|-|\n${row}\n`, "td_open"));
      }),
      { numRuns: 500 },
    );
  });

  test("headers have the same cells", () => {
    const header = line.filter((text) => text.includes("|") && text !== "|" && !/^\\?\|?-/.test(text));
    fc.assert(
      fc.property(header, (text) => {
        const cells = shown(text);
        expect(cells).toEqual(cellsOf(`${text}\n${"|-".repeat(cells.length)}|\n`, "th_open"));
      }),
      { numRuns: 500 },
    );
  });

  test("cells and pipes are the whole line", () => {
    fc.assert(
      fc.property(line, (text) => {
        const { cells, leadingPipe, trailingPipe } = split(text);
        const inner = cells.map(({ span }) => text.slice(span.start, span.end)).join("|");
        expect((leadingPipe ? "|" : "") + inner + (trailingPipe ? "|" : "")).toBe(text);
        for (const cell of cells) expect(text.slice(cell.content.start, cell.content.end)).toBe(cell.text);
      }),
    );
  });
});
