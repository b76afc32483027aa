import type { KnownKind } from "../document/section-kind.ts";
import type { GroupedItem, RowModel, SectionModel, WeekModel } from "./log-model.ts";
import { reportLevels, type ReportLevel } from "./section-ranks.ts";

/** What a known part of a page is made of: its items or rows, the headings above some of them, and the text (Markdown) beside them. */
export type PartPiece =
  | { readonly kind: "heading"; readonly level: ReportLevel; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "items"; readonly items: readonly GroupedItem[] }
  | { readonly kind: "rows"; readonly rows: readonly RowModel[] };

/** A known part of a page in the order of the page, so that a line stands above the list that it announces. Its own heading is left out where it has but one. */
export const piecesOf = (week: WeekModel, part: KnownKind): readonly PartPiece[] => {
  const placed = [
    ...sectionsPlaced(week.sections.filter((section) => section.part === part)),
    ...(part === "tasks" ? rowsPlaced(week.rows) : itemsPlaced(week[part])),
  ].toSorted((a, b) => a.line - b.line);
  const pieces: Growing[] = [];
  let shown: string | null = null;
  for (const { heading, level, content } of placed) {
    if (heading !== null && heading !== shown) {
      pieces.push({ kind: "heading", level, text: withoutShown(heading, shown) });
      shown = heading;
    }
    if (content !== null) add(pieces, content);
  }
  return pieces;
};

/** The heading of a part in a report: its label, and what the page says behind the name. */
export const partTitle = ({ topics }: WeekModel, part: KnownKind, label: string): string => [label, topics[part] ?? []].flat().join(": ");

/** Something with its place on the page and its heading, null where it says none. */
interface Placed {
  readonly line: number;
  readonly heading: string | null;
  readonly level: ReportLevel;
  readonly content: Content | null;
}

type Content = { readonly text: string } | { readonly item: GroupedItem } | { readonly row: RowModel };

type Growing =
  | { readonly kind: "heading"; readonly level: ReportLevel; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "items"; readonly items: GroupedItem[] }
  | { readonly kind: "rows"; readonly rows: RowModel[] };

const sectionsPlaced = (sections: readonly SectionModel[]): readonly Placed[] => {
  const hasOneHead = sections.filter(({ isHead }) => isHead).length === 1;
  const inner = sections.filter(({ isHead }) => !isHead);
  const levels = new Map(reportLevels(inner).map((level, index) => [inner[index], lower[level]]));
  return sections.flatMap((section): readonly Placed[] => [
    { ...placedAt(section.line, null), heading: section.isHead && hasOneHead ? null : section.heading, level: levels.get(section) ?? 4 },
    ...section.pieces.map(({ line, text }) => placedAt(line, { text })),
  ]);
};

const lower = { 3: 4, 4: 5, 5: 6, 6: 6 } as const;

const itemsPlaced = (items: readonly GroupedItem[]): readonly Placed[] =>
  items.map((item) => ({ ...placedAt(item.line, { item }), heading: item.group ?? null }));

const rowsPlaced = (rows: readonly RowModel[]): readonly Placed[] => rows.map((row) => placedAt(row.line, { row }));

const placedAt = (line: number, content: Content | null): Placed => ({ line, heading: null, level: 4, content });

/** A title may name the heading above it, too, which need not be said again. */
const withoutShown = (title: string, shown: string | null): string => {
  const prefix = `${(shown ?? "").replace(/ *:$/, "")}: `;
  return title.startsWith(prefix) ? title.slice(prefix.length) : title;
};

/** Neighbouring items are one list, neighbouring rows one table. */
const add = (pieces: Growing[], content: Content): void => {
  const last = pieces.at(-1);
  if ("text" in content) pieces.push({ kind: "text", text: content.text });
  else if ("item" in content) {
    if (last?.kind === "items") last.items.push(content.item);
    else pieces.push({ kind: "items", items: [content.item] });
  } else if (last?.kind === "rows") last.rows.push(content.row);
  else pieces.push({ kind: "rows", rows: [content.row] });
};
