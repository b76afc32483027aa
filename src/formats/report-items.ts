import { listsIn } from "./counted-lists.ts";
import type { CountedItem } from "./log-model.ts";
import type { Block, ListItem } from "./report.ts";
import { ticked } from "./ticked.ts";
import type { TextReader } from "./text-reader.ts";

/** Lists in one another, as many as a document shows; what is deeper joins the innermost. */
const deepest = 9;

/** Items as lists, with bullets or with the numbers that they have; nothing where none says anything. */
export const itemList = (items: readonly CountedItem[], reader: TextReader, depth = 1): readonly Block[] =>
  listsIn(items).flatMap((list): readonly Block[] => {
    const own = list.flatMap((item) => itemsOf(item, reader, depth));
    const start = list[0]?.number;
    return own.length === 0 ? [] : [{ kind: "list", ordered: start !== undefined, start: start ?? 1, items: own }];
  });

const itemsOf = (item: CountedItem, reader: TextReader, depth: number): readonly ListItem[] => {
  const text = reader.lines(item.text, depth);
  if (depth === deepest)
    return [...(text.length === 0 ? [] : [ticked(text)]), ...item.items.flatMap((each) => itemsOf(each, reader, depth))];
  const blocks = [...text, ...itemList(item.items, reader, depth + 1)];
  return blocks.length === 0 ? [] : [ticked(blocks)];
};
