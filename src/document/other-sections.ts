import { flatMap } from "../model/flat-map.ts";
import type { Block, BlockTree, Heading, Table } from "./blocks.ts";
import type { Section } from "./section.ts";
import type { KnownKind } from "./section-kind.ts";
import { lineSpan, positionAt, textOf, type Source } from "./source.ts";

/** What a page says beside its known parts. */
export interface OtherSection {
  /** The heading's text; empty for what stands before the first heading. */
  readonly heading: string;
  /** The level of the heading, from 1; 0 without one. */
  readonly level: number;
  readonly line: number;
  /** The known part that it stands in; null for one that stands beside them all. */
  readonly part: KnownKind | null;
  /** Whether its heading is the one that begins that part. */
  readonly isHead: boolean;
  /** Raw Markdown with `\n` as line end, without blank lines around it. */
  readonly text: string;
  /** The stretches of the text between which items and rows stand. */
  readonly pieces: readonly Piece[];
}

/** Neighbouring lines that are shown in no other way. */
export interface Piece {
  readonly line: number;
  readonly text: string;
}

/**
 * All that people wrote and that is neither front matter, an item of the objectives or achievements, nor a row of a task table: each heading that is
 * not of a known part, with the text below it up to the next heading, and what a known part holds beside its items and rows. A heading between that
 * of the tasks and their table stands among the tasks, whatever its level. Nothing occurs twice: a heading that is shown as the group of items is left
 * out unless it has more below it. A rule at the end of a part is only drawn.
 */
export const otherSections = (
  source: Source,
  tree: BlockTree,
  sections: readonly Section[],
  taskTables: readonly Table[],
): readonly OtherSection[] => {
  const shown = headingsShown(tree.blocks, sections);
  const read = linesRead(source, sections, taskTables);
  const drawn = new Set(flatMap(tree.blocks, ({ kind, line }) => (kind === "rule" ? [line] : [])));
  const kinds = new Map(sections.map(({ heading, kind }) => [heading, kind]));
  let part: KnownKind | null = null;
  return flatMap(stretchesOf(source, tree.blocks), ({ heading, line, from, to }) => {
    const kind = heading === null ? undefined : kinds.get(heading);
    const isOfTasks = kind === "other" && part === "tasks" && taskTables.some((table) => table.line >= from && table.line <= to);
    if (kind !== undefined && !isOfTasks) part = kind === "other" ? null : kind;
    const pieces = unreadPieces(source, withoutDrawnEnds(source, { from, to }, read, drawn), read);
    if (pieces.length === 0 && (heading === null || shown.has(heading))) return [];
    const text = pieces.map((piece) => piece.text).join("\n\n");
    const isHead = part !== null && kind !== undefined && kind !== "other";
    return [{ heading: heading?.text ?? "", level: heading?.level ?? 0, line, part, isHead, text, pieces }];
  });
};

/** The headings that the page's known parts stand for, and those that groups of items name. */
const headingsShown = (blocks: readonly Block[], sections: readonly Section[]): ReadonlySet<Heading> => {
  const shown = new Set(sections.filter(({ kind }) => kind !== "other").map(({ heading }) => heading));
  const lists = new Set<Block>(
    flatMap(sections.filter(hasItems), (section) => section.lists.map(({ list }) => list.paragraphs?.[0] ?? list)),
  );
  let above: Heading | null = null;
  for (const block of blocks) {
    if (block.kind === "heading") above = block;
    else if (above !== null && lists.has(block)) shown.add(above);
  }
  return shown;
};

const hasItems = ({ kind }: Section): boolean => kind === "objectives" || kind === "achievements";

/** A heading and the lines below it; null stands for the lines before the first heading. */
interface Stretch {
  readonly heading: Heading | null;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const stretchesOf = (source: Source, blocks: readonly Block[]): readonly Stretch[] => {
  const headings = blocks.filter((block) => block.kind === "heading");
  const [first] = blocks;
  const before = first === undefined || first.kind === "heading" ? [] : [{ heading: null, line: first.line, from: first.line }];
  const starts = [...before, ...headings.map((heading) => ({ heading, line: heading.line, from: lastLine(source, heading) + 1 }))];
  return starts.map(({ heading, line, from }, index) => {
    const next = starts[index + 1]?.line ?? source.lineStarts.length + 1;
    return { heading, line, from, to: next - 1 };
  });
};

const lastLine = (source: Source, block: Block): number => positionAt(source, block.span.end).line;

/** The lines that are shown as items, as titles above them, or in another way. */
const linesRead = (source: Source, sections: readonly Section[], taskTables: readonly Table[]): ReadonlySet<number> => {
  const lists = flatMap(sections.filter(hasItems), (section) =>
    flatMap(section.lists, ({ list, title }) => (title === null ? [list] : [title, list])),
  );
  const lines = new Set<number>();
  for (const block of [...lists, ...taskTables]) {
    for (let line = block.line; line <= lastLine(source, block); line++) lines.add(line);
  }
  return lines;
};

type Lines = Pick<Stretch, "from" | "to">;

/** From the first line that says something not yet read to the last one; rules say nothing. */
const withoutDrawnEnds = (source: Source, { from, to }: Lines, read: ReadonlySet<number>, drawn: ReadonlySet<number>): Lines => {
  const isSaid = (line: number): boolean => !read.has(line) && !drawn.has(line) && textOf(source, lineSpan(source, line)).trim() !== "";
  let [first, last] = [from, to];
  while (first <= last && !isSaid(first)) first += 1;
  while (last > first && !isSaid(last)) last -= 1;
  return { from: first, to: last };
};

/** The other lines, cut where lines between them were left out. */
const unreadPieces = (source: Source, { from, to }: Lines, read: ReadonlySet<number>): readonly Piece[] => {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  for (let line = from; line <= to + 1; line++) {
    const text = line > to || read.has(line) ? null : textOf(source, lineSpan(source, line));
    if (text !== null && (lines.length > 0 || text.trim() !== "")) lines.push(text);
    else if (text === null && lines.length > 0) {
      pieces.push({ line: line - lines.length, text: withoutBlankEnd(lines).join("\n") });
      lines = [];
    }
  }
  return pieces;
};

const withoutBlankEnd = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line.trim() !== "") + 1);
