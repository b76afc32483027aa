import type { Block, BlockTree, Heading, List, ListItem, Table } from "./blocks.ts";
import { kindOfHeading, type SectionKind } from "./section-kind.ts";
import type { Source, Span } from "./source.ts";

export type { SectionKind } from "./section-kind.ts";

/** A heading with what stands below it, up to the next heading that ends it. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** From the heading's line to the line before the next section (or the end of the page). */
  readonly span: Span;
  /** Top-level blocks below the heading, those under deeper headings that belong to the section included, without headings. */
  readonly blocks: readonly Block[];
  /** The lists among them, with the deeper heading that each stands under. */
  readonly lists: readonly { readonly list: List; readonly group: string | null }[];
}

/** An objective or achievement with its place. */
export interface LocatedItem {
  /** Raw inline Markdown of the item; further paragraphs and other blocks in it follow after a blank line. */
  readonly text: string;
  readonly items: readonly LocatedItem[];
  /** The item in the block tree. */
  readonly source: ListItem;
  readonly list: List;
  /** The text of the deeper heading inside the section under which the item stands, else null. */
  readonly group: string | null;
}

/** A heading with the blocks right below it. */
interface Stretch {
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  readonly kind: SectionKind;
}

/**
 * The sections of a page, in page order. A known section runs to the next heading of its own or a higher level, or to the next known section; deeper headings belong to it.
 * Of several headings for one kind, those of the highest level count.
 */
export const cutSections = (source: Source, tree: BlockTree, isTaskTable: (table: Table) => boolean): readonly Section[] => {
  const stretches = cutStretches(tree, isTaskTable);
  const sections: Section[] = [];
  for (let at = 0; at < stretches.length; ) {
    const end = sectionEnd(stretches, at);
    const section = sectionOf(source, stretches.slice(at, end), stretches[end]?.heading ?? null);
    if (section !== null) sections.push(section);
    at = end;
  }
  return sections;
};

const cutStretches = (tree: BlockTree, isTaskTable: (table: Table) => boolean): readonly Stretch[] => {
  const stretches: { heading: Heading | null; blocks: Block[] }[] = [{ heading: null, blocks: [] }];
  for (const block of tree.blocks) {
    if (block.kind === "heading") stretches.push({ heading: block, blocks: [] });
    else stretches.at(-1)?.blocks.push(block);
  }
  const kinds = stretches.map(({ heading, blocks }): SectionKind =>
    heading === null ? "other" : kindOfHeading(heading.text, blocks.some((block) => block.kind === "table" && isTaskTable(block))),
  );
  const highest = new Map<SectionKind, number>();
  for (const [index, { heading }] of stretches.entries()) {
    const kind = kinds[index] ?? "other";
    highest.set(kind, Math.min(highest.get(kind) ?? 6, heading?.level ?? 6));
  }
  return stretches.map((stretch, index) => {
    const kind = kinds[index] ?? "other";
    return { ...stretch, kind: stretch.heading?.level === highest.get(kind) ? kind : "other" };
  });
};

const sectionEnd = (stretches: readonly Stretch[], at: number): number => {
  const first = stretches[at];
  if (first === undefined || first.kind === "other") return at + 1;
  const level = first.heading?.level ?? 0;
  let end = at + 1;
  while (end < stretches.length && stretches[end]?.kind === "other" && (stretches[end]?.heading?.level ?? 0) > level) end += 1;
  return end;
};

const sectionOf = (source: Source, stretches: readonly Stretch[], next: Heading | null): Section | null => {
  const [first] = stretches;
  if (first?.heading === undefined || first.heading === null) return null;
  const lists = stretches.flatMap(({ heading, blocks }, index) =>
    blocks.flatMap((block) => (block.kind === "list" ? [{ list: block, group: index === 0 ? null : (heading?.text ?? null) }] : [])),
  );
  const end = next === null ? source.text.length : next.span.start;
  return { kind: first.kind, heading: first.heading, span: { start: first.heading.span.start, end }, blocks: stretches.flatMap(({ blocks }) => blocks), lists };
};

/** The items of all sections of a kind, in page order; items without a text are left out. */
export const itemsOf = (source: Source, sections: readonly Section[], kind: SectionKind): readonly LocatedItem[] =>
  sections.filter((section) => section.kind === kind).flatMap(({ lists }) => lists.flatMap(({ list, group }) => locateItems(source, list, group)));

const locateItems = (source: Source, list: List, group: string | null): readonly LocatedItem[] =>
  list.items.flatMap((item) => {
    const rest = item.children.filter((child) => child.kind !== "list" && child.span.start >= item.textSpan.end).map((child) => dedented(source, child.span));
    const text = [item.text, ...rest].filter((part) => part !== "").join("\n\n");
    const items = item.children.flatMap((child) => (child.kind === "list" ? locateItems(source, child, group) : []));
    return text === "" && items.length === 0 ? [] : [{ text, items, source: item, list, group }];
  });

const dedented = (source: Source, span: Span): string =>
  source.text.slice(span.start, span.end).split(/\r\n|\r|\n/).map((line) => line.trim()).join("\n").trim();

/** What a page says beside its known parts, by heading; see `Page.others`. `tables` are the task tables. */
export const otherTexts = (
  source: Source,
  tree: BlockTree,
  sections: readonly Section[],
  tables: readonly Table[],
): readonly { readonly heading: string; readonly line: number; readonly text: string }[] => {
  const listed = sections.filter(({ kind }) => kind === "objectives" || kind === "achievements");
  const known = new Set<Block>([...tables, ...listed.flatMap(({ lists }) => lists.map(({ list }) => list))]);
  const groups = new Set(listed.flatMap(({ lists }) => lists.map(({ group }) => group)));
  const ownHeadings = new Set(sections.flatMap(({ kind, heading }) => (kind === "other" ? [] : [heading])));
  const texts: { heading: Heading | null; runs: Span[] }[] = [{ heading: null, runs: [] }];
  let previous: Block | undefined;
  for (const block of tree.blocks) {
    if (block.kind === "heading") {
      texts.push({ heading: block, runs: [] });
    } else if (!known.has(block)) {
      const runs = texts.at(-1)?.runs ?? [];
      const last = runs.at(-1);
      if (last !== undefined && previous !== undefined && last.end === previous.span.end) runs[runs.length - 1] = { start: last.start, end: block.span.end };
      else runs.push(block.span);
    }
    previous = block;
  }
  return texts.flatMap(({ heading, runs }) => {
    const text = runs.map(({ start, end }) => source.text.slice(start, end).trim()).join("\n\n");
    const isShown = heading !== null && !ownHeadings.has(heading) && !(groups.has(heading.text) && text === "");
    return text === "" && !isShown ? [] : [{ heading: heading?.text ?? "", line: heading?.line ?? lineOf(source, runs[0]), text }];
  });
};

const lineOf = (source: Source, span: Span | undefined): number => {
  const next = source.lineStarts.findIndex((start) => start > (span?.start ?? 0));
  return next === -1 ? source.lineStarts.length : next;
};
