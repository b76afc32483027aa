import { plainItem } from "../document/page-model.ts";
import { lettersAlone } from "../model/letters.ts";
import type { Item } from "../model/item.ts";

/**
 * The items at the end of one list that another lacks. Where what both have differs in the number of its sub-items, or where it shares more words with other
 * items than with those at its place, somebody has put it in other words and another order, and nothing is missing for sure.
 */
export const missingIn = (from: readonly Item[], to: readonly Item[]): readonly Item[] => {
  if (from.length <= to.length) return [];
  const isAlike = to.every((item, index) => item.items.length === from[index]?.items.length);
  return isAlike && isInOrder(from, to) ? from.slice(to.length).map((item) => plainItem(item)) : [];
};

/** Whether names, such as those of services, stand at the same places in two languages; of a third of the items they may not. */
const isInOrder = (from: readonly Item[], to: readonly Item[]): boolean => {
  const words = from.slice(0, mostCompared).map((item) => new Set(wordsOf(item)));
  let [here, elsewhere] = [0, 0];
  for (const [index, item] of to.slice(0, mostCompared).entries()) {
    const own = wordsOf(item);
    const shared = words.map((others) => own.filter((word) => others.has(word)).length);
    const most = Math.max(...shared);
    if (most === 0) continue;
    if (shared[index] === most) here += 1;
    else elsewhere += 1;
  }
  return elsewhere * 2 <= here;
};

/** More items, and more words of an item, are not compared. */
const mostCompared = 50;

/** The words of an item, each once. */
const wordsOf = ({ text }: Item): readonly string[] => {
  const words = lettersAlone(text.slice(0, 1000).toLowerCase()).split(" ");
  return [...new Set(words.filter((word) => word.length > 1))].slice(0, mostCompared);
};
