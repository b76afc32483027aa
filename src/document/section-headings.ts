import type { Block, Heading, Table } from "./blocks.ts";
import { kindsInHeading, type KnownKind, type NamedKind } from "./section-kind.ts";

/**
 * The headings that begin a part of the week. Of those that name the same part, the ones count that hold what the part is made of (tasks a task table,
 * the others a list), and of these the highest: a "Results" below one day of the tasks is none where the page has its own results. Equals all count.
 */
export const kindsOfHeadings = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): ReadonlyMap<Heading, KnownKind> => {
  const candidates = candidatesIn(blocks, isTaskTable);
  const chosen = candidates.filter((candidate) => {
    const rivals = candidates.filter(({ kind }) => kind === candidate.kind);
    const isFilled = rivals.some(({ filled }) => filled);
    const levels = rivals.filter(({ filled }) => filled || !isFilled).map(({ heading }) => heading.level);
    return candidate.heading.level === Math.min(...levels);
  });
  return new Map(chosen.map(({ heading, kind }) => [heading, kind]));
};

interface Candidate {
  readonly heading: Heading;
  readonly kind: KnownKind;
  /** Whether the part's own kind of block stands below it. */
  readonly filled: boolean;
}

interface Named {
  readonly heading: Heading;
  readonly index: number;
  readonly kinds: readonly NamedKind[];
}

const candidatesIn = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): readonly Candidate[] => {
  const named = withoutWeak(namedHeadings(blocks, isTaskTable));
  return named.flatMap(({ heading, kinds, index }, at) => {
    const next = named.slice(at + 1).find((other) => other.kinds.length > 0 || other.heading.level <= heading.level);
    const held = heldIn(blocks.slice(index + 1, next?.index), isTaskTable);
    const kind = kindOf(kinds, held);
    return kind === null ? [] : [{ heading, kind, filled: kind === "tasks" ? held.hasTable : held.hasList }];
  });
};

const namedHeadings = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): readonly Named[] =>
  blocks.flatMap((block, index) => {
    if (block.kind !== "heading") return [];
    const kinds = kindsInHeading(block.text);
    if (kinds.length > 0) return [{ heading: block, index, kinds }];
    const next = blocks.findIndex((other, at) => at > index && other.kind === "heading");
    const { hasTable } = heldIn(blocks.slice(index + 1, next === -1 ? undefined : next), isTaskTable);
    return [{ heading: block, index, kinds: hasTable ? [{ kind: "tasks", weak: true }] : [] }];
  });

interface Held {
  readonly hasTable: boolean;
  readonly hasList: boolean;
}

const heldIn = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): Held => ({
  hasTable: blocks.some((block) => block.kind === "table" && isTaskTable(block)),
  hasList: blocks.some((block) => block.kind === "list"),
});

/** Weak words, and a task table below a heading of something else, stand down where another heading names the part plainly. */
const withoutWeak = (named: readonly Named[]): readonly Named[] => {
  const plain = new Set(named.flatMap(({ kinds }) => kinds.slice(0, 1).flatMap(({ kind, weak }) => (weak ? [] : [kind]))));
  return named.map(({ heading, index, kinds }) => ({ heading, index, kinds: kinds.filter(({ kind, weak }) => !weak || !plain.has(kind)) }));
};

/** A heading that names tasks and another part is about what stands below it: a task table means the tasks, a list alone the other part. */
const kindOf = (kinds: readonly NamedKind[], { hasTable, hasList }: Held): KnownKind | null => {
  const first = kinds[0]?.kind ?? null;
  const other = kinds.find(({ kind }) => kind !== "tasks")?.kind;
  if (first === null || other === undefined || kinds.every(({ kind }) => kind !== "tasks")) return first;
  if (hasTable) return first === "tasks" || !hasList ? "tasks" : other;
  return hasList ? other : first;
};
