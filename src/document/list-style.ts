import { flatMap } from "../model/flat-map.ts";
import { mostCommon } from "../model/most-common.ts";
import type { List, ListItem } from "./blocks.ts";
import type { LocatedItem } from "./section.ts";
import type { Source } from "./source.ts";

/** How a list of objectives or achievements is written. */
export interface ListStyle {
  /** Mark and space of an item (`* `). */
  readonly mark: string;
  /** Indentation, mark and space of an item below an item (`  * `). */
  readonly subMark: string;
  /** Whether a blank line stands between two items. */
  readonly spaced: boolean;
}

/** The programme's own template: `* item`, two spaces before an item below it. */
export const templateListStyle: ListStyle = { mark: "* ", subMark: "  * ", spaced: false };

/** The style that most items show; what none shows comes from `otherwise`. */
export const inferListStyle = (source: Source, items: readonly LocatedItem[], otherwise: () => ListStyle): ListStyle => {
  const bullets = items.filter((item) => !item.list.ordered);
  const mark = mostCommon(bullets.map((item) => leadOf(source, item.source).trimStart())) ?? otherwise().mark;
  const subMark = mostCommon(flatMap(bullets, (item) => item.items.map((child) => leadOf(source, child.source))));
  return {
    mark,
    subMark: subMark ?? (otherwise().mark === mark ? otherwise().subMark : " ".repeat(mark.length) + mark),
    spaced: isSpaced(source, items) ?? otherwise().spaced,
  };
};

/** What stands before the text in the first line of an item, with spaces in place of the marks of items that begin in the same line (`* + text`). */
export const leadOf = (source: Source, item: ListItem): string => {
  const start = markStart(source, item);
  return source.text.slice(item.lead.start, start).replace(/[^\s>]/g, " ") + source.text.slice(start, item.lead.end);
};

/** Where the mark of an item stands. */
export const markStart = ({ text }: Source, { lead, marker }: ListItem): number =>
  lead.start + text.slice(lead.start, lead.end).lastIndexOf(marker);

/** Whether blank lines stand between most neighbours; undefined where there are no two. The last gap decides a tie, as new items go to the end. */
export const isSpaced = (source: Source, items: readonly LocatedItem[]): boolean | undefined => {
  const gaps: boolean[] = [];
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    if (next !== undefined && next.list === item.list) gaps.push(/^[ \t>]*$/.test(lineBelow(source, item.source)));
  }
  return mostCommon(gaps.toReversed());
};

const lineBelow = (source: Source, item: ListItem): string => {
  const after = source.text.slice(item.span.end, item.span.end + 200).match(/^(?:\r\n|\r|\n)([^\r\n]*)/);
  return after?.[1] ?? "";
};

/** The lead of the item that follows one: the same mark, or the next number of a numbered list. */
export const nextLead = (source: Source, list: List, item: ListItem): string => {
  const lead = leadOf(source, item).replace(/\[[ xX]\][ \t]*$/, "");
  const before = list.items.at(-2);
  const counts = before === undefined || before.marker !== item.marker;
  return list.ordered && counts ? lead.replace(/\d+(?=[.)]\s*$)/, (number) => String(Number(number) + 1)) : lead;
};
