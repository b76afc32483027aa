import { flatMap } from "../model/flat-map.ts";
import type { Block, List, ListItem } from "./blocks.ts";
import type { LocatedItem, Section, SectionKind } from "./section.ts";
import { lineSpan, positionAt, type Source } from "./source.ts";

/** The items of all sections of a kind, in the order of the page: those of every list that stands there by itself, bullets and numbers alike. An item that says nothing is none. */
export const itemsOf = (source: Source, sections: readonly Section[], kind: SectionKind): readonly LocatedItem[] =>
  flatMap(
    sections.filter((section) => section.kind === kind),
    ({ lists }) => flatMap(lists, ({ list, group }) => locateAll(source, list, group)),
  );

const locateAll = (source: Source, list: List, group: string | null): readonly LocatedItem[] => {
  const first = list.ordered ? Number.parseInt(list.items[0]?.marker ?? "", 10) : null;
  return flatMap(list.items, (item, index) => locate(source, item, { list, number: first === null ? null : first + index, group }));
};

const locate = (source: Source, item: ListItem, place: Pick<LocatedItem, "list" | "number" | "group">): readonly LocatedItem[] => {
  if (item.children.length === 0) return item.text === "" ? [] : [{ text: item.text, items: [], source: item, ...place }];
  const text = wholeText(source, item);
  const inner = item.children.filter((child) => child.kind === "list");
  const items = flatMap(inner, (child) => locateAll(source, child, place.group));
  return text === "" && items.length === 0 ? [] : [{ text, items, source: item, ...place }];
};

const wholeText = (source: Source, item: ListItem): string => {
  const more = item.children.filter((child) => child.kind !== "list").map((child) => textOfChild(source, item, child));
  return [item.text, ...more].filter((part) => part !== "").join("\n\n");
};

/** A block inside an item, as it stands without the indentation that puts it there. In the item's first line that is everything before the block. */
const textOfChild = (source: Source, item: ListItem, child: Block): string => {
  const last = positionAt(source, child.span.end).line;
  const lines: string[] = [];
  for (let line = child.line; line <= last; line++) {
    const { start, end } = lineSpan(source, line);
    lines.push(source.text.slice(line === item.line ? item.lead.end : start, end));
  }
  const indents = lines.filter((line) => line.trim() !== "").map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  return lines
    .map((line) => line.slice(Math.min(indent, line.length)))
    .join("\n")
    .trim();
};
