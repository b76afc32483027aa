import type { LocatedItem } from "../document/section.ts";
import type { Span } from "../document/source.ts";
import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
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

/** Where somebody wrote on a page: the objectives and achievements with all that is below them, and every cell of the rows. */
export const writtenSpans = ({ page, rows }: LogPage): readonly Span[] => [
  ...spansOf([...page.objectives, ...page.achievements]),
  ...flatMap(rows, ({ row }) => row.line.cells.map(({ content }) => content)),
];

const spansOf = (items: readonly LocatedItem[]): readonly Span[] =>
  flatMap(items, ({ source, items: inner }) => [source.textSpan, ...spansOf(inner)]);
