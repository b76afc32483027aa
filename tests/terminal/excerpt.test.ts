import { describe, expect, test } from "vitest";
import { excerpt } from "../../src/terminal/excerpt.ts";

const at = (text: string, part: string): string => {
  const start = text.indexOf(part);
  return excerpt({ path: "week-05.md", text, span: { start, end: start + part.length } });
};

/** The text above the carets, column by column of a terminal that gives every character of these tests one column. */
const underlined = (shown: string): string => {
  const [, , line = "", carets = ""] = shown.split("\n");
  return line.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1);
};

describe("the excerpt of a page", () => {
  test("names path, line and column, and marks the place", () => {
    expect(at("# Title\r\n| 9 | task |\r\n", "9")).toBe("week-05.md:2:3\n  |\n2 | | 9 | task |\n  |   ^");
  });

  test("puts the carets by width: wide characters take two columns", () => {
    expect(at("日本 | 9 |", "9").split("\n").at(-1)).toBe("  |        ^");
  });

  test("combining accents take none", () => {
    expect(at("Tu\u00E2\u0300n | 9", "9").split("\n").at(-1)).toBe("  |        ^");
  });

  test("expands tabs", () => expect(underlined(at("\ta\t9\n", "9"))).toBe("9"));

  test("cuts a long line around the place", () => {
    const shown = at(`${"x".repeat(5000)} here ${"y".repeat(5000)}`, "here");
    expect(underlined(shown)).toBe("here");
    expect(shown.split("\n")[2]).toMatch(/^1 \| …x+ here y+…$/);
    expect(Math.max(...shown.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  test("cuts a line that has no room in the terminal", () => {
    const text = `${"x".repeat(30)} here ${"y".repeat(60)}`;
    const start = text.indexOf("here");
    const shown = excerpt({ path: "week-05.md", text, span: { start, end: start + 4 } }, 40);
    expect(underlined(shown)).toBe("here");
    expect(Math.max(...shown.split("\n").map(({ length }) => length))).toBe(40);
  });

  test("stays inside the line where the place goes on to the next", () => expect(underlined(at("ab\ncd", "b\nc"))).toBe("b"));

  test("marks a place of no length with one caret", () => {
    expect(
      excerpt({ path: "a.md", text: "ab", span: { start: 2, end: 2 } })
        .split("\n")
        .at(-1),
    ).toBe("  |   ^");
  });

  test("shows control characters", () => expect(at("a\u001B[31m9", "9")).toContain("␛[31m9"));

  test("is quick on a line of a megabyte", () => {
    const start = performance.now();
    at(`${"x".repeat(1_000_000)}9`, "9");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
