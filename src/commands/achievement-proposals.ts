import { itemSign, itemText } from "../document/item-text.ts";
import { plainItem } from "../document/page-model.ts";
import { completionIn } from "../log/completion.ts";
import { findPartner } from "../log/find-row.ts";
import type { LogPage, ResolvedRow } from "../log/log.ts";
import type { Item } from "../model/item.ts";
import { oneLine } from "../model/text.ts";
import type { Session } from "./session.ts";

/** An achievement that the completed tasks of a week suggest, in the author's own words: one text for each page of the week. */
export interface Proposal {
  /** The texts on the pages, in their order; one that is not translated yet is the same as the first. */
  readonly texts: readonly Item[];
}

/**
 * The achievements that the completed tasks of the first page suggest (all tasks, where the table cannot say what is complete): each task with its sub-tasks once, however many days it took. Left out is what the page
 * lists as an achievement already, and what says nothing (`...`).
 */
export const proposalsOf = ({ log }: Pick<Session, "log">, pages: readonly LogPage[]): readonly Proposal[] => {
  const [first, ...others] = pages;
  if (first === undefined) return [];
  const isComplete = completionIn(log);
  const known = new Set(allTexts(first.page.achievements));
  const groups = new Map<string, Item[]>();
  for (const row of first.rows.filter((each) => isComplete(first.language, each) !== false)) {
    for (const [index, task] of row.row.tasks.entries()) {
      const texts = [first, ...others].map((page) => asItem(taskOn(first, row, index, page)));
      const key = keyOf(task.text);
      if (/^[.…]*$/.test(key) || known.has(key)) continue;
      const group = groups.get(key);
      groups.set(key, group === undefined ? texts : group.map((item, at) => merged(item, texts[at])));
    }
  }
  return [...groups.values()].map((texts) => ({ texts: texts.map((item, index) => (index === 0 ? unknownIn(item, known) : item)) }));
};

/** Whether a page lists an item with the same words as an achievement, at any level. */
export const isAchieved = ({ page }: LogPage, { text }: Item): boolean => allTexts(page.achievements).includes(keyOf(text));

/** The same task on another page: the one with its place in the partner of the row, where both have as many; else the task itself. */
const taskOn = (first: LogPage, row: ResolvedRow, index: number, page: LogPage): Item => {
  const own = row.row.tasks[index] ?? { text: "", items: [] };
  if (page === first) return own;
  const partner = findPartner(first, row, page);
  return partner?.row.tasks.length === row.row.tasks.length ? (partner.row.tasks[index] ?? own) : own;
};

const asItem = (item: Item): Item => {
  const { text, items } = plainItem(item);
  return { text: itemText(oneLine(text)), items: items.map((below) => asItem(below)) };
};

/** One item of two with the same text, with what stands below either. */
const merged = (item: Item, other: Item | undefined): Item => {
  const known = new Set(item.items.map(({ text }) => keyOf(text)));
  return { text: item.text, items: [...item.items, ...(other?.items ?? []).filter(({ text }) => !known.has(keyOf(text)))] };
};

const unknownIn = ({ text, items }: Item, known: ReadonlySet<string>): Item => ({
  text,
  items: items.filter((item) => !known.has(keyOf(item.text)) && !/^[.…]*$/.test(keyOf(item.text))),
});

const allTexts = (items: readonly Item[]): readonly string[] =>
  items.flatMap(({ text, items: below }) => [keyOf(text), ...allTexts(below)]);

/** A text without what only sets it off, so that the same words are found again. */
const keyOf = (text: string): string =>
  text
    .normalize("NFC")
    .replace(itemSign, "")
    .replace(/[*_`]/g, "")
    .replace(/[\s:.;,!]+$/u, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
