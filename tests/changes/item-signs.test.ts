import { expect, test } from "vitest";
import { addItems, addItemsBelow } from "../../src/changes/add-items.ts";
import { applyChange } from "../../src/changes/change.ts";
import { templateListStyle } from "../../src/document/list-style.ts";
import { pageOf } from "./whole-page.ts";

const heading = "### Week 5 Achievements:\n\n";
const dialect = { style: templateListStyle, attached: false, heading: "### Week 5 Achievements:" };

test.each([
  ["the emoji of all", "- ✅ One\n- ✅ Two\n", "New", "- ✅ New\n"],
  ["the box of all", "* [x] One\n* [x] Two\n", "New", "* [x] New\n"],
  ["an empty box where boxes differ", "* [x] One\n* [ ] Two\n* [x] Three\n", "New", "* [ ] New\n"],
  ["what is typed: the same", "- ✅ One\n- ✅ Two\n", "✅ New", "- ✅ New\n"],
  ["what is typed: the same without a space", "- ✅ One\n- ✅ Two\n", "✅New", "- ✅New\n"],
  ["what is typed: another emoji", "- ✅ One\n- ✅ Two\n", "🚀 New", "- 🚀 New\n"],
  ["what is typed: a box", "- [x] One\n- [x] Two\n", "[ ] New", "- [ ] New\n"],
  ["none where there is one item", "- ✅ One\n", "New", "- New\n"],
  ["none where emojis differ", "- ✅ One\n- 🚀 Two\n", "New", "- New\n"],
  ["none where one item has none", "- [x] One\n- Two\n", "New", "- New\n"],
])("a new item has %s", (_, list, text, line) => {
  const page = pageOf(heading + list);
  expect(applyChange(page, addItems(page, "achievements", [text], dialect))).toBe(heading + list + line);
});

test("a last `...` needs no emoji", () => {
  const page = pageOf(`${heading}- ✅ One\n- ✅ Two\n- ...\n`);
  expect(applyChange(page, addItems(page, "achievements", ["New"], dialect))).toBe(`${heading}- ✅ One\n- ✅ Two\n- ✅ New\n- ...\n`);
});

test("the items below an item have a sign of their own", () => {
  const page = pageOf(`${heading}- ✅ One\n  - [x] a\n  - [x] b\n- ✅ Two\n`);
  const change = addItemsBelow(page, "achievements", [0], ["c"], templateListStyle);
  expect(applyChange(page, change)).toBe(`${heading}- ✅ One\n  - [x] a\n  - [x] b\n  - [x] c\n- ✅ Two\n`);
});
