import { expect, test } from "vitest";
import { fittedWidths } from "../../src/formats/fitted-widths.ts";
import type { Block, Inline, Table } from "../../src/formats/report.ts";

const inlines = (text: string): readonly Inline[] => [
  { kind: "text", text, bold: false, italic: false, strike: false, code: false, url: null },
];
const cell = (text: string): readonly Block[] => [{ kind: "paragraph", inlines: inlines(text) }];

/** A table of two columns, the first of which has a tenth of the room. */
const tableOf = (header: string, ...cells: readonly string[]): Table => ({
  kind: "table",
  columns: [
    { header: inlines(header), share: 0.1 },
    { header: inlines("Task"), share: 0.9 },
  ],
  rows: cells.map((text) => [cell(text), cell("Read the guide")]),
});

/** Capitals and `w` are twice as wide as other letters. */
const measure = (word: string): number => word.length + (word.match(/[A-Zw]/g)?.length ?? 0);

test.each([
  ["the widest of the longest words fits", tableOf("Day", "fri", "WED", "mon"), 6],
  ["so does a shorter one that is wider", tableOf("illi", "WWW"), 6],
  ["words that can only be broken need no room", tableOf("https://example.com/a/b", "https://example.com/c/d"), 4],
])("%s", (_, table, least) => {
  const widths = fittedWidths(table, 40, measure);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(40);
  expect(widths[0]).toBeCloseTo(least);
});
