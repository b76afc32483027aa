import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { width } from "../../src/model/width.ts";

describe("the width of a text", () => {
  test("is that of the library for every character", () => {
    const wrong = Array.from({ length: 0x10_000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (text) => width(text) !== stringWidth(text),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["Thứ Hai – học", 13],
    ["Thứ".normalize("NFD"), 3],
    ["日本", 4],
    ["👩‍💻 ok", 5],
  ])("%s", (text, columns) => expect(width(text)).toBe(columns));
});
