import type { Block, BlockTree, Heading, List, ListItem, Table } from "./blocks.ts";
import { listOfMarks, titleLineOf } from "./marked-paragraphs.ts";
import { kindsOfHeadings } from "./section-headings.ts";
import { lineSpan, type Source, type Span } from "./source.ts";

/** The three parts that every week page has, and everything else. */
export type SectionKind = "objectives" | "tasks" | "achievements" | "other";

/** A heading with what stands below it, up to the next heading that ends it. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** From the heading's line to the end of the line before the next section (or of the page). */
  readonly span: Span;
  /** Top-level blocks below the heading and before the next section, those under deeper headings that belong to the section included, without headings. */
  readonly blocks: readonly Block[];
  /** The lists among them, with the title that each stands under; none where the section is of a kind that has no items. */
  readonly lists: readonly GroupedList[];
}

/** A list of a section and the title above it: the text of a deeper heading, a line in bold or italics, or both where one stands right below the other; null if it stands right below the section's own heading. */
export interface GroupedList {
  readonly list: List;
  readonly group: string | null;
  /** The block that holds the title where that is no heading. */
  readonly title: Block | null;
}

/** An objective or achievement with its place. */
export interface LocatedItem {
  /** The item's text; what else it holds beside lists (further paragraphs, code, images) follows as it stands, each behind a blank line. */
  readonly text: string;
  readonly items: readonly LocatedItem[];
  /** The item in the block tree. */
  readonly source: ListItem;
  readonly list: List;
  /** Its number in a list that has numbers, which count on from the first; null in one with bullets. */
  readonly number: number | null;
  /** The title inside the section under which the item stands, a deeper heading or a line in bold or italics; null where there is none. */
  readonly group: string | null;
}

/**
 * The page cut at its headings. A section of a known kind runs to the next heading that is known, of the same level, or above it, so deeper headings
 * that are not known belong to it; every other heading is a section of its own. Headings in quotes and lists cut nothing.
 */
export const cutSections = (source: Source, tree: BlockTree, isTaskTable: (table: Table) => boolean): readonly Section[] => {
  const starts = sectionStarts(tree.blocks, isTaskTable);
  return starts.map(({ kind, heading, index }, at) => {
    const next = starts[at + 1];
    const end = next === undefined ? source.text.length : lineSpan(source, next.heading.line - 1).end;
    const below = tree.blocks.slice(index + 1, next?.index);
    const blocks = below.filter((block) => block.kind !== "heading");
    const lists = kind === "objectives" || kind === "achievements" ? groupedLists(source, below) : [];
    return { kind, heading, span: { start: heading.span.start, end }, blocks, lists };
  });
};

interface Start {
  readonly kind: SectionKind;
  readonly heading: Heading;
  readonly index: number;
}

const sectionStarts = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): readonly Start[] => {
  const kinds = kindsOfHeadings(blocks, isTaskTable);
  const starts: Start[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== "heading") continue;
    const kind = kinds.get(block) ?? "other";
    const open = starts.at(-1);
    const staysInside = kind === "other" && open !== undefined && open.kind !== "other" && block.level > open.heading.level;
    if (!staysInside) starts.push({ kind, heading: block, index });
  }
  return starts;
};

const groupedLists = (source: Source, blocks: readonly Block[]): readonly GroupedList[] => {
  const lists: GroupedList[] = [];
  let group: string | null = null;
  let title: Block | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const marked = listOfMarks(source, blocks, index);
    if (block.kind === "heading") [group, title] = [block.text, null];
    else if (block.kind === "list") lists.push({ list: block, group, title });
    else if (marked !== null) {
      lists.push({ list: marked, group, title });
      index += (marked.paragraphs?.length ?? 1) - 1;
    } else {
      const line = blocks[index + 1]?.kind === "list" ? titleLineOf(source, block) : null;
      if (line !== null) [group, title] = [belowHeading(blocks[index - 1], line), block];
    }
  }
  return lists;
};

/** A heading with nothing but titled lists below it is said nowhere else. */
const belowHeading = (above: Block | undefined, line: string): string =>
  above?.kind === "heading" ? `${above.text.replace(/ *:$/, "")}: ${line}` : line;
