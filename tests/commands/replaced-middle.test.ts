import { applyPatch, formatPatch } from "diff";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { diffOf } from "../../src/commands/write.ts";
import { replacedMiddle } from "../../src/commands/replaced-middle.ts";

const patchOf = (before: string, after: string): string =>
  formatPatch({ oldFileName: "a", newFileName: "b", oldHeader: undefined, newHeader: undefined, hunks: [replacedMiddle(before, after)] });

const numbered = (count: number, sign: string): string => Array.from({ length: count }, (_, index) => `${sign}${String(index)}\n`).join("");

test("three lines stand above and below what changes", () => {
  const patch = patchOf("a\nb\nc\nd\nold\ne\nf\ng\nh", "a\nb\nc\nd\nnew\nnew\ne\nf\ng\nh");
  expect(patch.split("\n").slice(3)).toEqual(["@@ -2,7 +2,8 @@", " b", " c", " d", "-old", "+new", "+new", " e", " f", " g", ""]);
});

test("it leads from any text to any other", () => {
  const text = fc.array(fc.constantFrom("a\n", "b\n", "\n", "c\r\n", "d"), { maxLength: 12 }).map((lines) => lines.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      expect(applyPatch(before, patchOf(before, after), { autoConvertLineEndings: false })).toBe(after);
    }),
  );
});

test("the diff of a page in which thousands of lines change is made this way", async () => {
  const [before, after] = [`${numbered(4, "head ")}${numbered(20_000, "old ")}`, `${numbered(4, "head ")}${numbered(20_000, "new ")}`];
  const diff = await diffOf({ path: "week-01.md", before, after });
  expect(diff.split("\n").slice(0, 7)).toEqual([
    "--- a/week-01.md",
    "+++ b/week-01.md",
    "@@ -2,20003 +2,20003 @@",
    " head 1",
    " head 2",
    " head 3",
    "-old 0",
  ]);
  expect(applyPatch(before, diff)).toBe(after);
});

test("a new page of thousands of lines is all there", async () => {
  const after = numbered(5000, "new ");
  const diff = await diffOf({ path: "week-01.md", before: null, after });
  expect(diff.split("\n").slice(0, 4)).toEqual(["--- /dev/null", "+++ b/week-01.md", "@@ -0,0 +1,5000 @@", "+new 0"]);
  expect(applyPatch("", diff)).toBe(after);
});
