import { describe, expect, test } from "vitest";
import { createSource, lineEndOf, lineSpan, positionAt, textOf } from "../../src/document/source.ts";

const sourceOf = (text: string) => createSource("week-01.md", text);

describe("createSource", () => {
  test.each([
    ["", [0]],
    ["a", [0]],
    ["a\n", [0, 2]],
    ["a\nb\n\nc", [0, 2, 4, 5]],
    ["a\r\nb\r\n", [0, 3, 6]],
    ["a\rb\r\rc", [0, 2, 4, 5]],
    ["a\r\nb\rc\nd", [0, 3, 5, 7]],
    ["\uFEFFa\nb", [1, 3]],
    ["\uFEFF", [1]],
    ["\uFEFF\r\na", [1, 3]],
  ])("finds the line starts of %j", (text, starts) => {
    expect(sourceOf(text).lineStarts).toEqual(starts);
  });
});

describe("positionAt", () => {
  const source = sourceOf("\uFEFFab\r\ncd\n\n😀x");

  test.each([
    [0, 1, 1],
    [1, 1, 1],
    [2, 1, 2],
    [4, 1, 4],
    [5, 2, 1],
    [7, 2, 3],
    [8, 3, 1],
    [9, 4, 1],
    [11, 4, 3],
    [12, 4, 4],
    [999, 4, 4],
    [-1, 1, 1],
  ])("offset %i is line %i, column %i", (offset, line, column) => {
    expect(positionAt(source, offset)).toEqual({ line, column });
  });

  test("the end of a text with a final newline is an empty last line", () => {
    expect(positionAt(sourceOf("a\n"), 2)).toEqual({ line: 2, column: 1 });
  });
});

describe("lineSpan", () => {
  test.each([
    ["\uFEFFab\r\ncd\n\nx", ["ab", "cd", "", "x"]],
    ["ab\rcd\r", ["ab", "cd", ""]],
    ["", [""]],
  ])("leaves out the line ends of %j", (text, lines) => {
    const source = sourceOf(text);
    expect(source.lineStarts.map((_, index) => textOf(source, lineSpan(source, index + 1)))).toEqual(lines);
  });

  test("a line that does not exist is empty and stands at the end", () => {
    expect(lineSpan(sourceOf("ab"), 7)).toEqual({ start: 2, end: 2 });
  });
});

describe("lineEndOf", () => {
  test.each([
    ["", "\n"],
    ["a", "\n"],
    ["a\nb", "\n"],
    ["a\r\nb\r\nc\n", "\r\n"],
    ["a\nb\nc\r\n", "\n"],
    ["a\rb\rc\r\n", "\r"],
    ["a\r\nb\n", "\r\n"],
  ])("of %j is %j", (text, end) => {
    expect(lineEndOf(sourceOf(text))).toBe(end);
  });
});
