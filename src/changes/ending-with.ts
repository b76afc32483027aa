import type { Item } from "../model/item.ts";

/** Items with texts at their end: behind the last of them, which may be a sub-task, or as items of their own where there is none. */
export const endingWith = (items: readonly Item[], texts: readonly string[]): readonly Item[] => {
  const last = items.at(-1);
  if (texts.length === 0) return items;
  if (last === undefined) return texts.map((text) => ({ text, items: [] }));
  const ended =
    last.items.length > 0 ? { ...last, items: endingWith(last.items, texts) } : { ...last, text: [last.text, ...texts].join(" ") };
  return [...items.slice(0, -1), ended];
};
