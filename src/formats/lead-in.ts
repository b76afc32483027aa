import { textOfInlines } from "./report-text.ts";
import type { Block } from "./report.ts";

/** Whether a paragraph announces what stands below it, so that no page should end between them. */
export const isLeadIn = (block: Block | undefined, next: Block | undefined): boolean =>
  block?.kind === "paragraph" &&
  (next?.kind === "list" || next?.kind === "code" || next?.kind === "table") &&
  textOfInlines(block.inlines).trimEnd().endsWith(":");
