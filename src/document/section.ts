import type { Block, Heading, List, ListItem } from "./blocks.ts";
import type { Span } from "./source.ts";

/** The three parts that every week page has, and everything else. */
export type SectionKind = "objectives" | "tasks" | "achievements" | "other";

/** A heading with what stands below it, up to the next heading that ends it. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** From the heading's line to the line before the next section (or the end of the page). */
  readonly span: Span;
  /** Top-level blocks between this heading and the next one of any kind. */
  readonly blocks: readonly Block[];
}

/** An objective or achievement with its place. */
export interface LocatedItem {
  readonly text: string;
  readonly items: readonly LocatedItem[];
  /** The item in the block tree. */
  readonly source: ListItem;
  readonly list: List;
  /** The text of a sub-heading inside the section under which the item stands, else null. */
  readonly group: string | null;
}
