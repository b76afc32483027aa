import { describe, expect, test } from "vitest";
import { applyChange } from "../../src/changes/change.ts";
import { editTaskLink, removeTaskLink } from "../../src/changes/task-link.ts";
import type { NewReference } from "../../src/document/reference-style.ts";
import { bare } from "./pages.ts";
import { dialectOf, pageOf, rowOf, withLine } from "./whole-page.ts";

const row = (cell: string): string => `Tue | ${cell} | 2025-10-07 |`;
const pageWith = (cell: string): string => withLine(bare, "Tue | Build an image | 2025-10-07 |", row(cell));
const cellOf = (text: string): string => rowOf(pageOf(text), 2).cell("task")?.text ?? "";

const a = "https://a.example/";
const b = "https://b.example/";

/** The cell after one of its links was changed; null where it cannot be taken away. */
const changed = (cell: string, index: number, change: Partial<NewReference> | null): string | null => {
  const page = pageOf(pageWith(cell));
  const at = rowOf(page, 2);
  const reference = at.references[index];
  if (reference === undefined) throw new Error("no such link");
  const made =
    change === null ? removeTaskLink(page, at, reference) : editTaskLink(page, at, reference, change, dialectOf(page).references);
  return made === null ? null : cellOf(applyChange(page, made));
};

describe("a link at the end of a task is taken away", () => {
  test.each([
    ["- Read <A> <br> - Rest", 0, "- Read <br> - Rest"],
    ["- Read [Guide](A) [Other](B)", 1, "- Read [Guide](A)"],
    ["- Read <br> further <br> <A> <br> - Rest", 0, "- Read <br> further <br> - Rest"],
    ["- Read <br>&emsp; + small <br>&emsp; + large **A** <br> - Rest", 0, "- Read <br>&emsp; + small <br>&emsp; + large <br> - Rest"],
    ["- <A> <br> - Rest", 0, "- Rest"],
    ["<A>", 0, ""],
    ["Read a \\| b <A> <br> <B>", 1, "Read a \\| b <A>"],
    ["- Read <A> and <A>", 1, "- Read <A> and"],
    ["- Read <A> twice", 0, null],
    ["- Read <A> <B>", 0, null],
    ["- <A> <br>&emsp; + small", 0, null],
  ])("%s, link %i", (cell, index, after) => {
    const linked = (text: string): string => text.replaceAll("A", a).replaceAll("B", b);
    expect(changed(linked(cell), index, null)).toBe(after === null ? null : linked(after));
  });
});

describe("a link in a task is changed", () => {
  test.each<readonly [string, number, Partial<NewReference>, string]>([
    ["- Read <A> twice", 0, { url: b }, "- Read <B> twice"],
    ["- Read [Guide](A) twice", 0, { url: b }, "- Read [Guide](B) twice"],
    ["- Read [Guide](A) twice", 0, { label: "One | two" }, "- Read [One \\| two](A) twice"],
    ["- Read <A> and <br> <A> too", 1, { url: b }, "- Read <A> and <br> <B> too"],
    ["Read A <br> Rest", 0, { url: b }, "Read B <br> Rest"],
  ])("%s, link %i", (cell, index, change, after) => {
    const linked = (text: string): string => text.replaceAll("A", a).replaceAll("B", b);
    expect(changed(linked(cell), index, change)).toBe(linked(after));
  });
});
