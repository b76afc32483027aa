import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { onceFor } from "../model/once.ts";

/** Every text of a page that somebody wrote in words: tasks, sub-tasks, objectives and achievements. */
export const textsOf = onceFor(({ page, rows }: LogPage): readonly string[] => {
  const texts: string[] = [];
  const collect = ({ text, items }: Item): void => {
    texts.push(text);
    items.forEach(collect);
  };
  page.objectives.forEach(collect);
  for (const { row } of rows) row.tasks.forEach(collect);
  page.achievements.forEach(collect);
  return texts;
});

/** A text without addresses, code, marks and the names that are the same in every language; "" where nothing is left to translate. */
export const wordsOf = (text: string, keep: readonly string[]): string => {
  const bare = text.normalize("NFC").replace(/https?:\/\/[^\s<>)]+|`[^`]*`|<[^<>]*>|&[a-z]+;/gi, " ");
  return keep
    .reduce((rest, name) => rest.replaceAll(name, " "), bare)
    .replace(/[^\p{L}]+/gu, " ")
    .trim()
    .toLowerCase();
};
