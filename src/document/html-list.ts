import { cellLines } from "./cell-lines.ts";
import { unescapePipes } from "./cell-text.ts";
import type { Span } from "./source.ts";
import { maxTaskDepth, type LocatedTask } from "./located-task.ts";

const listTag = /<(\/?)(ul|ol|li)(?:[ \t][^<>]*)?>/gi;

interface OpenItem {
  start: number;
  readonly texts: string[];
  textSpan: Span;
  end: number;
  readonly marker: string;
  /** How many lists it stands in. */
  readonly depth: number;
  readonly items: OpenItem[];
  /** Whether a list that stands behind it belongs to it. */
  adopts: boolean;
}

/**
 * The tasks of a cell that is written as an HTML list (`<ul><li>…</li></ul>`); text outside of items is a task of its own. A list that stands behind an item
 * instead of in it belongs to the item, as browsers show it. Unclosed tags end with the cell.
 */
export const readHtmlList = (text: string, span: Span): readonly LocatedTask[] => {
  const roots: OpenItem[] = [];
  const open: OpenItem[] = [];
  /** The last item of each list that has not ended. */
  const above = new Map<number, OpenItem>();
  let depth = 0;
  let from = span.start;
  // Of the page, no more than the cell is searched.
  const cell = text.slice(span.start, span.end);
  listTag.lastIndex = 0;
  for (let tag = nextTag(cell, span.start); ; tag = nextTag(cell, span.start)) {
    addText(text, { start: from, end: tag?.start ?? span.end }, open, roots);
    if (tag === null) break;
    from = tag.end;
    if (tag.name !== "li") {
      if (tag.closing) endList(above, depth, tag.end);
      depth = Math.max(0, depth + (tag.closing ? -1 : 1));
      continue;
    }
    const last = open.at(-1);
    // As in HTML, an item ends where the next one of its list begins.
    if (last !== undefined && (tag.closing || last.depth === depth)) {
      last.end = tag.closing ? tag.end : tag.start;
      open.pop();
    }
    if (!tag.closing) {
      const item = openItem(tag.start, tag.end, "li", depth);
      const around = open[Math.min(open.length, maxTaskDepth - 1) - 1];
      const behind = around?.depth === depth - 1 || depth > maxTaskDepth ? undefined : above.get(depth - 1);
      if (behind !== undefined) behind.adopts = true;
      ((behind ?? around)?.items ?? roots).push(item);
      open.push(item);
      above.set(depth, item);
    }
  }
  return roots.filter((item) => item.texts.length > 0 || item.items.length > 0).map((item) => locate(item));
};

interface Tag extends Span {
  readonly closing: boolean;
  readonly name: string;
}

const nextTag = (cell: string, offset: number): Tag | null => {
  const match = listTag.exec(cell);
  if (match === null) return null;
  const start = offset + match.index;
  return { start, end: start + match[0].length, closing: match[1] === "/", name: (match[2] ?? "").toLowerCase() };
};

const openItem = (start: number, at: number, marker: string, depth: number): OpenItem => ({
  start,
  texts: [],
  textSpan: { start: at, end: at },
  end: at,
  marker,
  depth,
  items: [],
  adopts: false,
});

/** At its end a list that stands behind an item becomes a part of it. */
const endList = (above: Map<number, OpenItem>, depth: number, end: number): void => {
  const owner = above.get(depth - 1);
  if (owner?.adopts === true && above.has(depth)) owner.end = end;
  above.delete(depth);
};

const addText = (text: string, span: Span, open: readonly OpenItem[], roots: OpenItem[]): void => {
  for (const { content } of cellLines(text, span)) {
    if (content.end <= content.start) continue;
    let item = open.at(-1);
    if (item === undefined) {
      item = openItem(content.start, content.start, "", 0);
      roots.push(item);
    }
    if (item.texts.length === 0) item.textSpan = { start: content.start, end: content.end };
    if (item.items.length === 0) item.textSpan = { start: item.textSpan.start, end: content.end };
    item.texts.push(unescapePipes(text.slice(content.start, content.end)));
    item.end = Math.max(item.end, content.end);
  }
};

const locate = (item: OpenItem): LocatedTask => {
  const items = item.items.filter((child) => child.texts.length > 0 || child.items.length > 0).map((child) => locate(child));
  return {
    text: item.texts.join("\n"),
    items,
    textSpan: item.textSpan,
    span: { start: item.start, end: Math.max(item.end, items.at(-1)?.span.end ?? 0) },
    marker: item.marker,
  };
};
