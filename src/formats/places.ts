import type { Line, Look } from "./line.ts";
import { tableOf, type RawRow } from "./raw-table.ts";
import type { Block, Image, Inline } from "./report.ts";
import { ticked } from "./ticked.ts";

/** Where text goes while a page is read: places in one another, the innermost of which takes what comes. What opens one answers what closes it. */
export interface Places {
  readonly text: (text: string, look: Look) => void;
  readonly image: (image: Image) => void;
  readonly break: () => void;
  readonly block: (block: Block) => void;
  readonly paragraph: () => () => void;
  readonly heading: (level: number) => () => void;
  readonly box: () => () => void;
  readonly list: (ordered: boolean, start: number) => () => void;
  readonly item: () => () => void;
  readonly table: () => () => void;
  readonly row: () => () => void;
  /** `span` is how many columns it takes. */
  readonly cell: (isHeader: boolean, span: number) => () => void;
  /** Ends the last paragraph and answers all blocks. Their headings begin at level 4. */
  readonly end: () => readonly Block[];
}

/** `depth` counts the lists, boxes and tables around it, itself included. */
type Place = { readonly depth: number } & (
  | { readonly kind: "blocks"; readonly blocks: Block[] }
  | { readonly kind: "list"; readonly items: Block[][] }
  | { readonly kind: "table"; readonly rows: RawRow[] }
);

interface State {
  readonly line: Line;
  /** The first holds the blocks of the whole text. */
  readonly stack: Place[];
  /** Levels of the page's own headings, by the block that stands for each. */
  readonly levels: Map<Block, number>;
  heading: number | null;
}

/** Lists, boxes and tables in one another; what is deeper joins the innermost. */
const deepest = 9;

/** The places of one text, whose words are collected on a line; it lies itself in `depth` lists. */
export const createPlaces = (line: Line, depth: number): Places => {
  const state: State = { line, stack: [{ kind: "blocks", blocks: [], depth }], levels: new Map(), heading: null };
  const paragraph = (): (() => void) => {
    flush(state);
    return () => flush(state);
  };
  return {
    text: line.text,
    image: line.image,
    break: line.break,
    block: (block) => {
      flush(state);
      put(state, block);
    },
    paragraph,
    heading: (level) => openHeading(state, level),
    box: () => (isFull(state) ? paragraph() : openBox(state)),
    list: (ordered, start) => (isFull(state) ? paragraph() : openList(state, ordered, start)),
    item: () => {
      if (state.stack.at(-1)?.kind === "list") return openItem(state);
      if (isFull(state)) return paragraph();
      const closeList = openList(state, false, 1);
      openItem(state);
      return closeList;
    },
    table: () => (isFull(state) ? paragraph() : openTable(state)),
    row: () => {
      flush(state);
      const table = state.stack.at(-1);
      if (table?.kind === "table") table.rows.push([]);
      return () => flush(state);
    },
    cell: (isHeader, span) => openCell(state, isHeader, span) ?? paragraph(),
    end: () => {
      flush(state);
      return withLevels(state);
    },
  };
};

const depthOf = ({ stack }: State): number => stack.at(-1)?.depth ?? 0;

const isFull = (state: State): boolean => depthOf(state) >= deepest;

/** Ends the paragraph or heading that stands on the line. */
const flush = (state: State): void => {
  const inlines = state.line.take();
  if (inlines.length === 0) return;
  const isTop = state.stack.length === 1;
  const block: Block = {
    kind: "paragraph",
    inlines: state.heading === null || isTop ? inlines : inlines.map((inline) => bold(inline)),
  };
  if (state.heading !== null && isTop) state.levels.set(block, state.heading);
  put(state, block);
};

/** A text that stands out, as a heading does where it is no part of the outline. */
export const bold = (inline: Inline): Inline => (inline.kind === "text" ? { ...inline, bold: true } : inline);

/** What stands in a list outside of its items belongs to the item before it; what stands in a table outside of its cells goes before the table. */
const put = ({ stack }: State, block: Block): void => {
  const place = stack.findLast(({ kind }) => kind !== "table");
  if (place?.kind === "blocks") place.blocks.push(block);
  if (place?.kind !== "list") return;
  const last = place.items.at(-1);
  if (last === undefined) place.items.push([block]);
  else last.push(block);
};

/** Puts a place on the stack; closing it takes it and all that is still open in it away, and hands it over. */
const openPlace = (state: State, place: Place, handOver: () => void): (() => void) => {
  flush(state);
  const depth = state.stack.push(place) - 1;
  return () => {
    flush(state);
    state.stack.splice(depth);
    handOver();
  };
};

const openHeading = (state: State, level: number): (() => void) => {
  flush(state);
  state.heading = level;
  return () => {
    flush(state);
    state.heading = null;
  };
};

const openBox = (state: State): (() => void) => {
  const blocks: Block[] = [];
  return openPlace(state, { kind: "blocks", blocks, depth: depthOf(state) + 1 }, () => {
    if (blocks.length > 0) put(state, { kind: "box", blocks });
  });
};

const openList = (state: State, ordered: boolean, start: number): (() => void) => {
  const items: Block[][] = [];
  return openPlace(state, { kind: "list", items, depth: depthOf(state) + 1 }, () => {
    const filled = items.filter((blocks) => blocks.length > 0);
    if (filled.length > 0) put(state, { kind: "list", ordered, start, items: filled.map((item) => ticked(item)) });
  });
};

const openItem = (state: State): (() => void) => {
  const list = state.stack.at(-1);
  const blocks: Block[] = [];
  if (list?.kind === "list") list.items.push(blocks);
  return openPlace(state, { kind: "blocks", blocks, depth: depthOf(state) }, () => undefined);
};

const openTable = (state: State): (() => void) => {
  const rows: RawRow[] = [];
  return openPlace(state, { kind: "table", rows, depth: depthOf(state) + 1 }, () => {
    const table = tableOf(rows);
    if (table !== null) put(state, table);
  });
};

/** Null outside of a table. */
const openCell = (state: State, isHeader: boolean, span: number): (() => void) | null => {
  const table = state.stack.at(-1);
  if (table?.kind !== "table") return null;
  if (table.rows.length === 0) table.rows.push([]);
  const blocks: Block[] = [];
  table.rows.at(-1)?.push({ blocks, isHeader }, ...Array.from({ length: span - 1 }, () => ({ blocks: [], isHeader })));
  return openPlace(state, { kind: "blocks", blocks, depth: depthOf(state) }, () => undefined);
};

const below = [4, 5, 6] as const;

const withLevels = ({ stack, levels }: State): readonly Block[] => {
  const blocks = stack[0]?.kind === "blocks" ? stack[0].blocks : [];
  const ranks = [...new Set(levels.values())].toSorted((a, b) => a - b);
  return blocks.map((block) => {
    const level = levels.get(block);
    if (level === undefined || block.kind !== "paragraph") return block;
    return { kind: "heading", level: below[ranks.indexOf(level)] ?? 6, inlines: block.inlines };
  });
};
