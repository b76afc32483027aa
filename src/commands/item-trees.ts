import { addItems, addItemsBelow, itemAt, type ItemKind } from "../changes/add-items.ts";
import { applyChange, type Change } from "../changes/change.ts";
import { itemText } from "../document/item-text.ts";
import type { LogPage } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { itemDialectOf } from "./page-dialect.ts";
import type { Session } from "./session.ts";

/** The page with items at the end of a list, and all that is below them, in the list's own form. */
export const withItems = (session: Pick<Session, "log" | "reread">, to: LogPage, kind: ItemKind, items: readonly Item[]): LogPage => {
  const dialect = itemDialectOf(session.log, to, kind);
  let page = to;
  const apply = (change: Change): void => {
    page = session.reread(page, applyChange(page.page, change));
  };
  const below = (path: readonly number[], children: readonly Item[]): void => {
    for (const { text, items: more } of children) {
      apply(addItemsBelow(page.page, kind, path, [text], dialect.style));
      const siblings = itemAt(page.page[kind], path)?.items ?? [];
      below([...path, lastOf(siblings, text)], more);
    }
  };
  for (const { text, items: children } of items) {
    apply(addItems(page.page, kind, [text], dialect));
    below([lastOf(page.page[kind], text)], children);
  }
  return page;
};

/** Where an item stands that was added last: at the end, or before a last `...`; the list may have put a sign before its text. */
const lastOf = (items: readonly Item[], text: string): number => items.findLastIndex((item) => item.text.endsWith(itemText(text)));
