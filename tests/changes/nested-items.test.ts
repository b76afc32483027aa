import { expect, test } from "vitest";
import { addItemsBelow } from "../../src/changes/add-items.ts";
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
