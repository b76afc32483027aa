import type { GroupedItem } from "./log-model.ts";
import type { Block } from "./report.ts";
import { itemList } from "./report-items.ts";
import { inlinesOf } from "./report-text.ts";
import type { TextReader } from "./text-reader.ts";

/** A list for each group of items, below the heading that the page has above it. */
export const groupedList = (items: readonly GroupedItem[], reader: TextReader): readonly Block[] => {
  const runs: { readonly group: string | undefined; readonly items: GroupedItem[] }[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last === undefined || last.group !== item.group) runs.push({ group: item.group, items: [item] });
    else last.items.push(item);
  }
  return runs.flatMap(({ group, items: own }) => {
    const inlines = group === undefined ? [] : inlinesOf(reader.lines(group));
    const name: readonly Block[] = inlines.length === 0 ? [] : [{ kind: "heading", level: 4, inlines }];
    return name.concat(itemList(own, reader));
  });
};
