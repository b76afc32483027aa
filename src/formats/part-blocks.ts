import type { RowModel } from "./log-model.ts";
import type { PartPiece } from "./part-pieces.ts";
import { itemList } from "./report-items.ts";
import { inlinesOf } from "./report-text.ts";
import type { Block, Inline } from "./report.ts";
import type { ReportLevel } from "./section-ranks.ts";
import type { TextReader } from "./text-reader.ts";

/** A known part of a page for readers; `tableOf` shows its rows. */
export const partBlocks = (
  pieces: readonly PartPiece[],
  reader: TextReader,
  tableOf: (rows: readonly RowModel[]) => readonly Block[],
): readonly Block[] =>
  pieces.flatMap((piece) => {
    switch (piece.kind) {
      case "heading":
        return headingBlocks(piece.level, inlinesOf(reader.lines(piece.text)));
      case "text":
        return withoutOuterRules(reader.part(piece.text));
      case "items":
        return itemList(piece.items, reader);
      case "rows":
        return tableOf(piece.rows);
    }
  });

/** A heading; none without words. */
export const headingBlocks = (level: ReportLevel, inlines: readonly Inline[]): readonly Block[] =>
  inlines.length === 0 ? [] : [{ kind: "heading", level, inlines }];

/** Without the lines that only set parts of the page off from one another. */
export const withoutOuterRules = (blocks: readonly Block[]): readonly Block[] => {
  const isText = ({ kind }: Block): boolean => kind !== "rule";
  return blocks.slice(Math.max(blocks.findIndex(isText), 0), blocks.findLastIndex(isText) + 1);
};
