import { createBlockBuilder, pageTooLarge } from "./block-builder.ts";
import { readBlocks } from "./block-events.ts";
import type { BlockTree } from "./blocks.ts";
import { problemAt } from "./problem.ts";
import { lineSpan, positionAt, type Source } from "./source.ts";

/**
 * The block structure of a page behind its front matter, as CommonMark with GFM tables has it. `bodyStart` is where a line starts. Never throws on text:
 * a page that is nested too deeply, has too wide a table or too many blocks is read as far as it can be, and its tree says so.
 */
export const parseBlocks = (source: Source, bodyStart: number): BlockTree => {
  const builder = createBlockBuilder(source);
  try {
    readBlocks(source, bodyStart, builder);
  } catch (error) {
    if (error === pageTooLarge) return builder.tree();
    // The stack's end is no fault of the program: the page is nested more deeply than this machine can follow.
    if (!(error instanceof RangeError)) throw error;
    const { blocks } = builder.tree();
    return { blocks, problems: [problemAt("too-deep", lineSpan(source, positionAt(source, bodyStart).line))] };
  }
  return builder.tree();
};
