import { itemText } from "../document/item-text.ts";
import { inferListStyle, isSpaced, leadOf, markStart, nextLead, type ListStyle } from "../document/list-style.ts";
import type { Edit } from "../document/edit.ts";
import type { Page } from "../document/page.ts";
import { plainItem } from "../document/page-model.ts";
import type { LocatedItem } from "../document/section.ts";
import { lineEndOf, lineSpan, positionAt } from "../document/source.ts";
import type { Item } from "../model/item.ts";
import { mostCommon } from "../model/most-common.ts";
import { isPlaceholder } from "./task-edits.ts";

/** Edits to one list of objectives or achievements, and the items that it holds afterwards. */
export interface ItemEdits {
  readonly edits: readonly Edit[];
  readonly items: readonly Item[];
}

/** Adds items behind the last one, each in the form of its neighbour; a last item `...` stays last. `items` must not be empty. */
export const appendItems = (page: Page, items: readonly LocatedItem[], texts: readonly string[], style: ListStyle): ItemEdits => {
  const { source } = page;
  const last = items.at(-1);
  const plain = items.map((item) => plainItem(item));
  if (last === undefined) return { edits: [], items: plain };
  const added = texts.map((text) => ({ text: itemText(text), items: [] }));
  const gap = (isSpaced(source, items) ?? style.spaced) ? blankLine(page, last) : "";
  const end = lineEndOf(source);
  if (isPlaceholder(last)) {
    const start = lineStartOf(page, last);
    const lead = leadOf(source, last.source);
    const between = items.length > 1 ? gap : "";
    const text = added.map((item) => lead + item.text + end + between).join("");
    return { edits: [{ span: { start, end: start }, text }], items: [...plain.slice(0, -1), ...added, ...plain.slice(-1)] };
  }
  const lead = nextLead(source, last.list, last.source);
  const text = added.map((item, index) => end + gap + stepLead(lead, last.list.ordered ? index : 0) + item.text).join("");
  const at = last.source.span.end;
  return { edits: [{ span: { start: at, end: at }, text }], items: [...plain, ...added] };
};

/** Adds items below an item: like its other sub-items, or as the page pushes in others and sets them apart. `all` are the items of the list at its top. */
export const appendBelow = (
  page: Page,
  all: readonly LocatedItem[],
  parent: LocatedItem,
  texts: readonly string[],
  style: ListStyle,
): readonly Edit[] => {
  const last = parent.items.at(-1);
  const spaced = mostCommon(all.flatMap((item) => isSpaced(page.source, item.items) ?? [])) ?? false;
  if (last !== undefined) return appendItems(page, parent.items, texts, { ...style, spaced }).edits;
  const lead = leadOf(page.source, parent.source);
  const { subMark } = inferListStyle(page.source, [parent], () => style);
  const indent = subMark.length - subMark.trimStart().length;
  const fits = indent >= lead.length && indent < lead.length + 4 && !lead.includes(">");
  const subLead = fits ? subMark : lead.replace(/[^\s>]/g, " ") + subMark.trimStart();
  const at = lineSpan(page.source, lastTextLine(page, parent)).end;
  const end = lineEndOf(page.source);
  const isApart =
    mostCommon(
      all.flatMap(({ source: { line }, items: [first] }) =>
        first === undefined || first.source.line === line ? [] : isBlank(page, first.source.line - 1),
      ),
    ) ?? false;
  const list = texts.map((text) => subLead + itemText(text)).join(spaced ? end + end : end);
  return [{ span: { start: at, end: at }, text: end + (isApart ? end : "") + list }];
};

/** Whether a line from 1 is blank, or behind the end of the page. */
const isBlank = ({ source }: Page, line: number): boolean => {
  const { start, end } = lineSpan(source, line);
  return line > source.lineStarts.length || source.text.slice(start, end).trim() === "";
};

/** Removes an item with all below it, and with the blank line that set it apart. `siblings` is the list in which it stands. */
export const removeItem = (page: Page, siblings: readonly LocatedItem[], index: number): readonly Edit[] => {
  const item = siblings[index];
  if (item === undefined) return [];
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const start = lineStartOf(page, item);
  const mark = markStart(page.source, item.source);
  // It begins in the line of the item above it (`* + text`), whose mark stays for the next one.
  if (after !== undefined && /[^\s>]/.test(page.source.text.slice(start, mark)))
    return [{ span: { start: mark, end: markStart(page.source, after.source) }, text: "" }];
  if (after !== undefined && after.list === item.list) return [{ span: { start, end: lineStartOf(page, after) }, text: "" }];
  if (before !== undefined && before.list === item.list) {
    return [{ span: { start: before.source.span.end, end: item.source.span.end }, text: "" }];
  }
  const end = endWithLineEnd(page, item.source.span.end);
  const { line } = positionAt(page.source, item.source.span.end);
  const above = isBlank(page, item.source.line - 1) && isBlank(page, line + 1) ? page.source.lineStarts[item.source.line - 2] : undefined;
  return [{ span: { start: above ?? start, end }, text: "" }];
};

const lineStartOf = (page: Page, item: LocatedItem): number => page.source.lineStarts[item.source.line - 1] ?? item.source.span.start;

const endWithLineEnd = (page: Page, end: number): number => {
  const { text } = page.source;
  if (text.startsWith("\r\n", end)) return end + 2;
  return end < text.length ? end + 1 : end;
};

const lastTextLine = (page: Page, item: LocatedItem): number => {
  const before = item.source.textSpan.end;
  const { lineStarts } = page.source;
  let line = item.source.line;
  while ((lineStarts[line] ?? Number.POSITIVE_INFINITY) <= before) line += 1;
  return line;
};

const blankLine = (page: Page, item: LocatedItem): string => {
  const quote = /^[ \t]*(?:>[ \t]?)+/.exec(leadOf(page.source, item.source))?.[0] ?? "";
  return quote.trimEnd() + lineEndOf(page.source);
};

const stepLead = (lead: string, step: number): string =>
  step === 0 ? lead : lead.replace(/\d+(?=[.)]\s*$)/, (number) => String(Number(number) + step));
