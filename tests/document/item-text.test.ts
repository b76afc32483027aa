import { expect, test } from "vitest";
import { itemText } from "../../src/document/item-text.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";

test.each([
  ["[x] Deployed", "[x] Deployed"],
  ["[ ] Deploy", "[ ] Deploy"],
  ["[x]: Deployed", "\\[x]: Deployed"],
  ["1. First", "1\\. First"],
  ["# One", "\\# One"],
  ["> said", "\\> said"],
])("%s stands in a list as %s, and is read as it stands", (text, written) => {
  expect(itemText(text)).toBe(written);
  const { objectives } = parsePage(createSource("week-05.md", `# Objectives\n\n- Learn\n- ${written}\n`));
  expect(objectives.map((item) => [item.text, item.items.length])).toEqual([
    ["Learn", 0],
    [written, 0],
  ]);
});
