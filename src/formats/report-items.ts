import type { Item } from "../model/item.ts";
import type { Block, ListItem } from "./report.ts";
import { ticked } from "./ticked.ts";
import type { TextReader } from "./text-reader.ts";

/** Lists in one another, as many as a document shows; what is deeper joins the innermost. */
const deepest = 9;

/** Items as a list with bullets; nothing where none says anything. */
export const itemList = (items: readonly Item[], reader: TextReader, depth = 1): readonly Block[] => {
  const own = items.flatMap((item) => itemsOf(item, reader, depth));
  return own.length === 0 ? [] : [{ kind: "list", ordered: false, start: 1, items: own }];
};

const itemsOf = (item: Item, reader: TextReader, depth: number): readonly ListItem[] => {
  const text = reader.lines(item.text, depth);
  if (depth === deepest)
    return [...(text.length === 0 ? [] : [ticked(text)]), ...item.items.flatMap((each) => itemsOf(each, reader, depth))];
  const blocks = [...text, ...itemList(item.items, reader, depth + 1)];
  return blocks.length === 0 ? [] : [ticked(blocks)];
};
