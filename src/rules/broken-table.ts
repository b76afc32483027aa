import type { Block } from "../document/blocks.ts";
import type { Source } from "../document/source.ts";
import { lineSpan, positionAt, textOf } from "../document/source.ts";
import { splitTableLine } from "../document/table-cells.ts";
import { flatMap } from "../model/flat-map.ts";
import { counted, phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";

/** Lines that were meant as a table and are none. */
export const brokenTable: Rule = {
  name: "broken-table",
  group: "build",
  severity: "error",
  fixable: false,
  summary: "a table that is none, as its delimiter row does not fit its header, or rows that a blank line cuts off",
  why: "GFM and Hugo take header and delimiter row for a table only if both have as many cells, and a table ends at the first blank line; what is left is shown as one paragraph full of pipes.",
  example: { wrong: "| Day | Task | Start |\n| --- | --- |", right: "| Day | Task | Start |\n| --- | --- | --- |" },
  check: ({ log }) =>
    flatMap(log.pages, ({ page: { source, tree } }) => [
      ...flatMap(tree.blocks, (block) => inBlock(source, block)),
      ...flatMap(tree.blocks, (block, index) => cutOff(source, tree.blocks[index - 1], block)),
    ]),
};

/** Rows behind a table, with a blank line between. */
const cutOff = (source: Source, above: Block | undefined, block: Block): readonly Violation[] => {
  if (above?.kind !== "table" || block.kind !== "paragraph" || inBlock(source, block).length > 0) return [];
  const span = lineSpan(source, block.line);
  const { leadingPipe, cells } = splitTableLine(source.text, block.line, span.start, span.end);
  if (!leadingPipe || cells.length < 2) return [];
  return [
    {
      source,
      span,
      message: phrase`A blank line cuts this row off from the table above, so it is none of its rows.`,
      advice: phrase`Take the blank line out.`,
    },
  ];
};

const delimiter = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$/;

const inBlock = (source: Source, block: Block): readonly Violation[] => {
  if (block.kind === "quote") return flatMap(block.children, (child) => inBlock(source, child));
  if (block.kind !== "paragraph" || !source.text.slice(block.span.start, block.span.end).includes("|")) return [];
  const last = positionAt(source, block.span.end).line;
  for (let line = block.line + 1; line <= last; line++) {
    const span = lineSpan(source, line);
    if (!delimiter.test(textOf(source, span))) continue;
    const above = lineSpan(source, line - 1);
    const [header, cells] = [above, span].map(({ start, end }) => splitTableLine(source.text, line, start, end).cells.length);
    if (header === undefined || cells === undefined || header < 2 || header === cells) continue;
    return [
      {
        source,
        span,
        message: phrase`The delimiter row has ${counted(cells, "cell")} and the header ${counted(header, "cell")}, so this is no table.`,
        advice: phrase`Give both rows as many cells.`,
      },
    ];
  }
  return [];
};
