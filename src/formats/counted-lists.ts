import type { CountedItem } from "./log-model.ts";

/** Neighbouring items as the lists that they stand in: those with numbers apart from those with bullets. */
export const listsIn = (items: readonly CountedItem[]): readonly (readonly CountedItem[])[] => {
  const lists: CountedItem[][] = [];
  for (const item of items) {
    const last = lists.at(-1);
    if (last !== undefined && (last[0]?.number === undefined) === (item.number === undefined)) last.push(item);
    else lists.push([item]);
  }
  return lists;
};
