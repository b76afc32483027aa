import { itemSign, itemText, sharedSign } from "../document/item-text.ts";
import type { ListStyle } from "../document/list-style.ts";
import type { Edit } from "../document/edit.ts";
import type { Page } from "../document/page.ts";
import { blocksBefore, modelOf } from "../document/page-model.ts";
import type { LocatedItem, Section } from "../document/section.ts";
import { lineEndOf, lineSpan, positionAt } from "../document/source.ts";
import { WorklogError } from "../errors.ts";
import type { Item } from "../model/item.ts";
import type { Change } from "./change.ts";
import { isPlaceholder } from "./task-edits.ts";
import { appendBelow, appendItems, removeItem } from "./item-edits.ts";

/** The two lists of a page that people write as bullets. */
export type ItemKind = "objectives" | "achievements";

/** How new items and a new section are to look where the page itself does not show it. */
export interface ItemDialect {
  readonly style: ListStyle;
  /** Whether a list begins on the line below its heading, without a blank one between. */
  readonly attached: boolean;
  /** The line of a new heading, marks included (`### Week 5 Achievements:`). */
  readonly heading: string;
}

/** Adds items to the end of the list; a section without a list gets one below its text, and a missing section is created in its usual place. */
export const addItems = (page: Page, kind: ItemKind, texts: readonly string[], dialect: ItemDialect): Change => {
  const items = page[kind];
  const model = modelOf(page);
  if (items.length > 0) {
    const list = items.filter((item) => item.list === items.at(-1)?.list);
    const added = appendItems(page, items, signed(list, texts), dialect.style);
    return { edits: added.edits, expected: { ...model, [kind]: added.items } };
  }
  const plain = texts.map((text) => ({ text: itemText(text), items: [] }));
  const section = page.sections.findLast((candidate) => candidate.kind === kind);
  if (section !== undefined) {
    return { edits: [startList(page, section, texts, dialect)], expected: { ...model, [kind]: plain } };
  }
  const edit = createSection(page, kind, texts, dialect);
  const blocks = model.blocks.toSpliced(blocksBefore(page, edit.span.start), 0, `heading ${dialect.heading}`);
  return { edits: [edit], expected: { ...model, blocks, [kind]: plain } };
};

/** Adds items below another; `path` leads to it, each number an index from 0. Throws `not-a-list` where nothing can stand below it. */
export const addItemsBelow = (page: Page, kind: ItemKind, path: readonly number[], texts: readonly string[], style: ListStyle): Change => {
  const parent = itemAt(page[kind], path);
  const model = modelOf(page);
  if (parent === undefined) return { edits: [], expected: model };
  assertList(page, parent);
  const written = signed(parent.items, texts);
  const added = written.map((text) => ({ text: itemText(text), items: [] }));
  const items = changeItemAt(model[kind], path, (item) => [{ ...item, items: insertBeforePlaceholder(item.items, added) }]);
  return { edits: appendBelow(page, page[kind], parent, written, style), expected: { ...model, [kind]: items } };
};

/** Removes the item to which a path leads; one that says nothing by itself (`* + text`) goes with the last one below it. */
export const removeItemAt = (page: Page, kind: ItemKind, path: readonly number[]): Change => {
  const above = path.slice(0, -1);
  const parent = itemAt(page[kind], above);
  if (parent !== undefined && parent.text === "" && parent.items.length === 1) return removeItemAt(page, kind, above);
  const model = modelOf(page);
  return {
    edits: removeItem(page, parent?.items ?? page[kind], path.at(-1) ?? 0),
    expected: { ...model, [kind]: changeItemAt(model[kind], path, () => []) },
  };
};

/** Texts with the emoji or the box that the other items of their list have; one that begins with such a sign stays as it is. */
const signed = (others: readonly LocatedItem[], texts: readonly string[]): readonly string[] => {
  const sign = sharedSign(others.filter((item) => !isPlaceholder(item)));
  return texts.map((text) => (itemSign.test(text) || text.startsWith(sign.trim()) ? text : sign + text));
};

/** Lines of text with a mark that Markdown does not know are a list to the eye alone. */
const assertList = ({ source: { path, text } }: Page, { list, source: { marker, lead } }: LocatedItem): void => {
  if (list.paragraphs !== undefined) throw new WorklogError("not-a-list", { path, mark: marker }, { path, text, span: lead });
};

/** The item to which a path of indices leads; undefined where there is none. */
export const itemAt = (items: readonly LocatedItem[], path: readonly number[]): LocatedItem | undefined => {
  const [index, ...rest] = path;
  const item = index === undefined ? undefined : items[index];
  return item === undefined || rest.length === 0 ? item : itemAt(item.items, rest);
};

/** The items with others in place of the one to which a path leads. */
export const changeItemAt = (items: readonly Item[], path: readonly number[], change: (item: Item) => readonly Item[]): readonly Item[] => {
  const [index, ...rest] = path;
  return items.flatMap((item, at) => {
    if (at !== index) return [item];
    return rest.length === 0 ? change(item) : [{ ...item, items: changeItemAt(item.items, rest, change) }];
  });
};

const insertBeforePlaceholder = (items: readonly Item[], added: readonly Item[]): readonly Item[] => {
  const last = items.at(-1);
  const stays = last !== undefined && last.items.length === 0 && /^(?:\.{3,}|…)$/.test(last.text);
  return stays ? [...items.slice(0, -1), ...added, last] : [...items, ...added];
};

/** A list below the text of a section that has none, or below its heading; a blank line sets it apart from both sides, but from a heading only where the page does so. */
const startList = (page: Page, section: Section, texts: readonly string[], { style, attached }: ItemDialect): Edit => {
  const end = lineEndOf(page.source);
  const list = listText(texts, style, end);
  // A rule at the end closes the section.
  const lastBlock = section.blocks.findLast((block) => block.kind !== "rule");
  const below = lineBelow(page, section.heading.span.end);
  if (lastBlock === undefined && attached) {
    const at = lineSpan(page.source, positionAt(page.source, section.heading.span.end).line).end;
    return insertion(at, end + list + (below === null || below.text === "" ? "" : end));
  }
  if (lastBlock === undefined && below?.text === "") {
    const next = lineBelow(page, below.end);
    return insertion(below.end, end + list + (next === null || next.text === "" ? "" : end));
  }
  return insertBehind(page, lastBlock?.span.end ?? section.heading.span.end, list);
};

/** A heading with a list, where the section usually stands: objectives before the tasks, achievements behind them. */
const createSection = (page: Page, kind: ItemKind, texts: readonly string[], dialect: ItemDialect): Edit => {
  const { source } = page;
  const end = lineEndOf(source);
  const body = dialect.heading + end + (dialect.attached ? "" : end) + listText(texts, dialect.style, end);
  const follower = kind === "objectives" ? page.sections.find((section) => section.kind !== "other") : undefined;
  if (follower === undefined) return insertBehind(page, anchorOf(page, kind), body);
  return insertion(source.lineStarts[follower.heading.line - 1] ?? follower.heading.span.start, body + end + end);
};

/** The offset behind which a section belongs that has none to stand before. */
const anchorOf = (page: Page, kind: ItemKind): number => {
  const { text } = page.source;
  if (kind === "objectives") return page.sections[0]?.heading.span.start ?? text.length;
  const tasks = page.sections.findLast((section) => section.kind === "tasks");
  const table = page.taskTables.at(-1)?.table.span.end;
  return tasks === undefined && table === undefined ? text.length : Math.max(tasks?.span.end ?? 0, table ?? 0);
};

/** Puts a block behind the last visible character before an offset, with a blank line on both sides. */
const insertBehind = (page: Page, offset: number, body: string): Edit => {
  const { source } = page;
  const end = lineEndOf(source);
  const content = source.text.slice(0, offset).trimEnd().length;
  if (content === 0) return insertion(source.lineStarts[0] ?? 0, body + end);
  const at = lineSpan(source, positionAt(source, content - 1).line).end;
  const below = lineBelow(page, at);
  return insertion(at, end + end + body + (below === null || below.text === "" ? "" : end));
};

const listText = (texts: readonly string[], style: ListStyle, end: string): string =>
  texts.map((text) => style.mark + itemText(text)).join(style.spaced ? end + end : end);

const insertion = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text });

/** The line below the one that holds an offset, null at the end of the page. */
const lineBelow = (page: Page, offset: number): { readonly text: string; readonly end: number } | null => {
  const { line } = positionAt(page.source, offset);
  if (line >= page.source.lineStarts.length) return null;
  const span = lineSpan(page.source, line + 1);
  const isLast = line + 1 === page.source.lineStarts.length;
  const text = page.source.text.slice(span.start, span.end).trim();
  return isLast && text === "" ? null : { text, end: span.end };
};
