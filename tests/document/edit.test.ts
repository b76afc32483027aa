import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/document/edit.ts";

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe("applyEdits", () => {
  test.each([
    ["nothing to do", "abc", [], "abc"],
    ["a replacement", "abc", [edit(1, 2, "X")], "aXc"],
    ["a removal", "abc", [edit(0, 3, "")], ""],
    ["an insertion at the end", "abc", [edit(3, 3, "d")], "abcd"],
    ["edits in any order", "abc", [edit(2, 3, "Z"), edit(0, 1, "X")], "XbZ"],
    ["insertions at one place in their order", "ab", [edit(1, 1, "1"), edit(1, 1, "2")], "a12b"],
    ["an insertion where a replacement begins", "abc", [edit(1, 2, "X"), edit(1, 1, "+")], "a+Xc"],
    ["an insertion where a replacement ends", "abc", [edit(2, 2, "+"), edit(1, 2, "X")], "aX+c"],
    ["neighbours", "abc", [edit(1, 2, "Y"), edit(0, 1, "X")], "XYc"],
    ["text with $&", "abc", [edit(1, 2, "$&$1")], "a$&$1c"],
  ])("%s", (_, text, edits, after) => {
    expect(applyEdits(text, edits)).toBe(after);
  });

  test.each([
    ["overlapping replacements", [edit(0, 2, ""), edit(1, 3, "")]],
    ["an insertion inside a replacement", [edit(0, 2, ""), edit(1, 1, "x")]],
    ["the same replacement twice", [edit(0, 1, "x"), edit(0, 1, "x")]],
    ["an end before its start", [edit(2, 1, "")]],
    ["an end behind the text", [edit(2, 4, "")]],
    ["a negative start", [edit(-1, 1, "")]],
  ])("refuses %s", (_, edits) => {
    expect(() => applyEdits("abc", edits)).toThrow(Error);
  });

  test("puts back what was cut out", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.nat(40), { maxLength: 8 }), (text, cuts) => {
        const points = [...new Set(cuts.map((cut) => Math.min(cut, text.length)))].sort((a, b) => a - b);
        const edits = points.flatMap((start, index) => {
          const end = points[index + 1];
          return end === undefined ? [] : [edit(start, end, text.slice(start, end))];
        });
        expect(applyEdits(text, edits.toReversed())).toBe(text);
      }),
    );
  });
});
