import { flatMap } from "../model/flat-map.ts";
import type { Block, Heading, Table } from "./blocks.ts";
import { kindsInHeading, type KnownKind, type NamedKind } from "./section-kind.ts";

/**
 * The headings that begin a part of the week. Of those that name the same part, the ones count that hold what the part is made of (tasks a task table,
 * the others a list), and of these the highest: a "Results" below one day of the tasks is none where the page has its own results. Equals all count.
 */
export const kindsOfHeadings = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): ReadonlyMap<Heading, KnownKind> => {
  const candidates = candidatesIn(blocks, isTaskTable);
  const levels = new Map<KnownKind, number>();
  for (const kind of new Set(candidates.map((candidate) => candidate.kind))) {
    const rivals = candidates.filter((candidate) => candidate.kind === kind);
    const filled = rivals.filter((candidate) => candidate.filled);
    const counting = filled.length > 0 ? filled : rivals;
    levels.set(
      kind,
      counting.reduce((highest, { heading }) => Math.min(highest, heading.level), 6),
    );
  }
  const chosen = candidates.filter(({ kind, heading }) => heading.level === levels.get(kind));
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
  readonly kinds: readonly NamedKind[];
  /** What stands between this heading and the next. */
  readonly held: Held;
}

const candidatesIn = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): readonly Candidate[] => {
  const named = withoutWeak(namedHeadings(blocks, isTaskTable));
  return flatMap(named, (each, at) => {
    if (each.kinds.length === 0) return [];
    const held = heldBelow(named, at);
    const kind = kindOf(each.kinds, held);
    return kind === null ? [] : [{ heading: each.heading, kind, filled: kind === "tasks" ? held.hasTable : held.hasList }];
  });
};

/** What stands below a heading and below the deeper ones behind it that name nothing. */
const heldBelow = (named: readonly Named[], at: number): Held => {
  const level = named[at]?.heading.level ?? 0;
  let { hasTable = false, hasList = false } = named[at]?.held ?? {};
  for (let next = at + 1; next < named.length; next++) {
    const other = named[next];
    if (other === undefined || other.kinds.length > 0 || other.heading.level <= level) break;
    hasTable ||= other.held.hasTable;
    hasList ||= other.held.hasList;
  }
  return { hasTable, hasList };
};

const namedHeadings = (blocks: readonly Block[], isTaskTable: (table: Table) => boolean): readonly Named[] => {
  const stretches: { readonly heading: Heading; hasTable: boolean; hasList: boolean }[] = [];
  for (const block of blocks) {
    const open = stretches.at(-1);
    if (block.kind === "heading") stretches.push({ heading: block, hasTable: false, hasList: false });
    else if (open !== undefined && block.kind === "list") open.hasList = true;
    else if (open !== undefined && block.kind === "table") open.hasTable ||= isTaskTable(block);
  }
  return stretches.map(({ heading, ...held }) => {
    const kinds = kindsInHeading(heading.text);
    return { heading, held, kinds: kinds.length === 0 && held.hasTable ? [{ kind: "tasks", weak: true }] : kinds };
  });
};

interface Held {
  readonly hasTable: boolean;
  readonly hasList: boolean;
}

/** Weak words, and a task table below a heading of something else, stand down where another heading names the part plainly. */
const withoutWeak = (named: readonly Named[]): readonly Named[] => {
  const plain = new Set(flatMap(named, ({ kinds }) => flatMap(kinds.slice(0, 1), ({ kind, weak }) => (weak ? [] : [kind]))));
  return named.map(({ heading, held, kinds }) => ({ heading, held, kinds: kinds.filter(({ kind, weak }) => !weak || !plain.has(kind)) }));
};

/** A heading that names tasks and another part is about what stands below it: a task table means the tasks, a list alone the other part. */
const kindOf = (kinds: readonly NamedKind[], { hasTable, hasList }: Held): KnownKind | null => {
  const first = kinds[0]?.kind ?? null;
  const other = kinds.find(({ kind }) => kind !== "tasks")?.kind;
  if (first === null || other === undefined || kinds.every(({ kind }) => kind !== "tasks")) return first;
  if (hasTable) return first === "tasks" || !hasList ? "tasks" : other;
  return hasList ? other : first;
};
