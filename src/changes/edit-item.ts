import { itemText } from "../document/item-text.ts";
import type { Page } from "../document/page.ts";
import { modelOf } from "../document/page-model.ts";
import { changeItemAt, itemAt, type ItemKind } from "./add-items.ts";
import type { Change } from "./change.ts";

/** Replaces the text of an objective or achievement; its mark, what else it holds and what stands below it stay. `path` leads to it by indices from 0. */
export const editItem = (page: Page, kind: ItemKind, path: readonly number[], text: string): Change => {
  const item = itemAt(page[kind], path);
  const model = modelOf(page);
  if (item === undefined) return { edits: [], expected: model };
  const written = itemText(text);
  const rest = item.text.slice(item.source.text.length);
  return {
    edits: [{ span: item.source.textSpan, text: written }],
    expected: { ...model, [kind]: changeItemAt(model[kind], path, (old) => [{ ...old, text: written + rest }]) },
  };
};
