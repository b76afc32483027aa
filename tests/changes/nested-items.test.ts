import { expect, test } from "vitest";
import { addItemsBelow, removeItemAt } from "../../src/changes/add-items.ts";
import { applyChange } from "../../src/changes/change.ts";
import { removeItem } from "../../src/changes/item-edits.ts";
import { applyEdits } from "../../src/document/edit.ts";
import { templateListStyle } from "../../src/document/list-style.ts";
import { pageOf } from "./whole-page.ts";

const heading = "### Week 5 Achievements:\n\n";

test.each([
  [
    "blank lines stand between the items above alone",
    "* One\n  * a\n\n* Two\n\n* Three\n  * b\n  * c\n",
    "* One\n  * a\n  * New\n\n* Two\n\n* Three\n  * b\n  * c\n",
  ],
  ["no other item shows it", "* One\n  * a\n\n* Two\n\n* Three\n", "* One\n  * a\n  * New\n\n* Two\n\n* Three\n"],
  [
    "blank lines stand between items of both levels",
    "* One\n  * a\n\n* Two\n  * b\n\n  * c\n",
    "* One\n  * a\n\n  * New\n\n* Two\n  * b\n\n  * c\n",
  ],
  [
    "a blank line stands above the first of others",
    "* One\n\n* Two\n\n  * b\n\n* Three\n\n  * c\n",
    "* One\n\n  * New\n\n* Two\n\n  * b\n\n* Three\n\n  * c\n",
  ],
  ["none stands above the first of others", "* One\n\n* Two\n  * b\n", "* One\n  * New\n\n* Two\n  * b\n"],
])("an item below the first one where %s", (_, before, after) => {
  const page = pageOf(heading + before);
  const style = { ...templateListStyle, spaced: true };
  expect(applyChange(page, addItemsBelow(page, "achievements", [0], ["New"], style))).toBe(heading + after);
});

test.each(["✅", "•", "–"])("nothing can stand below a line of text with %s", (mark) => {
  const page = pageOf(`${heading}${mark} One\n\n${mark} Two\n`);
  expect(() => addItemsBelow(page, "achievements", [1], ["New"], templateListStyle)).toThrow("not-a-list");
});

test.each([
  ["in the middle of a page", "* One\n\n### Next\n", "\n### Next\n"],
  ["at the end of a page", "* One\n", ""],
  ["above other text, which stays apart", "* One\n### Next\n", "\n### Next\n"],
])("the only item of a list %s goes with a blank line beside it", (_, before, after) => {
  const page = pageOf(heading + before);
  expect(applyEdits(page.source.text, removeItem(page, page.achievements, 0))).toBe(heading.trimEnd() + "\n" + after);
});

test("so does the only one below an item", () => {
  const page = pageOf(`${heading}* One\n\n  * a\n\n* Two\n`);
  expect(applyEdits(page.source.text, removeItem(page, page.achievements[0]?.items ?? [], 0))).toBe(`${heading}* One\n\n* Two\n`);
});

test.each([
  ["the first of several", [0, 0], "* + a\n  + b\n    - c\n* d\n", "* + b\n    - c\n* d\n"],
  ["the second", [0, 1], "* + a\n  + b\n* d\n", "* + a\n* d\n"],
  ["the first of another list", [0, 0], "1. - a\n   + b\n", "1. + b\n"],
  ["the only one, with the item that says nothing without it", [1, 0], "* a\n* + b\n* c\n", "* a\n* c\n"],
  ["the only one of two levels", [1, 0, 0], "* a\n* + - b\n", "* a\n"],
])("an item in the line of another is removed: %s", (_, path, before, after) => {
  const page = pageOf(heading + before);
  expect(applyChange(page, removeItemAt(page, "achievements", path))).toBe(heading + after);
});

test.each([
  ["below the outer one", [0], "* + a\n  + New\n* b\n"],
  ["below the inner one", [0, 0], "* + a\n    + New\n* b\n"],
])("an item is added to items in one line, %s", (_, path, after) => {
  const page = pageOf(`${heading}* + a\n* b\n`);
  expect(applyChange(page, addItemsBelow(page, "achievements", path, ["New"], templateListStyle))).toBe(heading + after);
});
