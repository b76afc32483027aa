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
