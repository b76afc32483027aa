import { remembered } from "../model/once.ts";
import type { Span } from "./source.ts";

/** One line of a cell: what stands between two `<br>`. */
export interface CellLine {
  /** Without white space and indentation entities at its ends. */
  readonly content: Span;
  /** How far `&emsp;` and its kin push the line in, in spaces of a usual font; up to three plain spaces do not count, as no browser shows them. */
  readonly indent: number;
  /** The indentation as it stands, from the end of the `<br>` to the content. */
  readonly lead: Span;
}

const lineBreak = /<br\s*\/?>/iy;
const anyLineBreak = /<br\s*\/?>/gi;
const codeRun = /`+/gy;
const indentation = /[ \t\r\n]+|&(?:emsp|ensp|nbsp|thinsp|#8195|#8194|#160|#x2003|#x2002|#xa0);?|[\u00a0\u2000-\u200a\u202f\u3000]/giy;

const indentWidths: Readonly<Record<string, number>> = {
  "&emsp": 4,
  "&#8195": 4,
  "&#x2003": 4,
  "\u2003": 4,
  "\u2001": 4,
  "\u3000": 4,
  "&ensp": 2,
  "&#8194": 2,
  "&#x2002": 2,
  "\u2002": 2,
  "\u2000": 2,
};

/** The lines of a stretch of a cell, split at `<br>` in any spelling; a `<br>` inside inline code is text. Empty lines are kept. */
export const cellLines = (text: string, span: Span): readonly CellLine[] => {
  const lines: CellLine[] = [];
  let start = span.start;
  for (const mark of lineBreaks(text, span)) {
    lines.push(cellLine(text, { start, end: mark.start }));
    start = mark.end;
  }
  lines.push(cellLine(text, { start, end: span.end }));
  return lines;
};

/** A text without white space and indentation entities at its ends, as a cell would be read. */
export const withoutIndentation = (text: string): string => {
  const { content } = cellLine(text, { start: 0, end: text.length });
  return text.slice(content.start, content.end);
};

/** Every `<br>` of a stretch that is no part of inline code, in order. */
export const lineBreaks = (text: string, span: Span): readonly Span[] => {
  // Of the page, no more than the cell is searched.
  const cell = text.slice(span.start, span.end);
  if (!cell.includes("<")) return [];
  if (!cell.includes("`") && !cell.includes("\\")) return plainBreaks(cell, span.start);
  const marks: Span[] = [];
  const closers = codeClosers(text, span);
  const nextSign = (from: number): number => {
    sign.lastIndex = from - span.start;
    return sign.test(cell) ? span.start + sign.lastIndex - 1 : span.end;
  };
  for (let at = nextSign(span.start); at < span.end; at = nextSign(at)) {
    const unit = text.charCodeAt(at);
    if (unit === backslash) {
      at += 2;
    } else if (unit === backtick) {
      at = closers.get(at) ?? endOfRun(text, at, span.end);
    } else {
      lineBreak.lastIndex = at;
      const end = lineBreak.test(text) ? lineBreak.lastIndex : at;
      if (end > at && end <= span.end) marks.push({ start: at, end });
      at = Math.max(end, at + 1);
    }
  }
  return marks;
};

/** Every `<br>` of a cell that holds no code and no backslash, as nearly all are. */
const plainBreaks = (cell: string, offset: number): readonly Span[] => {
  const marks: Span[] = [];
  anyLineBreak.lastIndex = 0;
  for (let match = anyLineBreak.exec(cell); match !== null; match = anyLineBreak.exec(cell))
    marks.push({ start: offset + match.index, end: offset + anyLineBreak.lastIndex });
  return marks;
};

/** Where inline code stands in a stretch, with its backticks, in order. */
export const codeSpans = (text: string, span: Span): readonly Span[] => {
  const spans: Span[] = [];
  for (const [start, end] of [...codeClosers(text, span)].reverse()) if (start >= (spans.at(-1)?.end ?? 0)) spans.push({ start, end });
  return spans;
};

const backslash = 92;
const backtick = 96;
const sign = /[\\`<]/g;

const noCode: ReadonlyMap<number, number> = new Map();

/** Where the inline code that opens at an offset ends; runs without a partner of equal length are text (CommonMark 6.1). One pass from the right keeps it linear. */
const codeClosers = (text: string, span: Span): ReadonlyMap<number, number> => {
  // Most cells hold no code; searching the page for the next backtick would look at all of it for each.
  if (!text.slice(span.start, span.end).includes("`")) return noCode;
  const runs: { readonly start: number; readonly length: number }[] = [];
  let at = text.indexOf("`", span.start);
  while (at !== -1 && at < span.end) {
    const end = endOfRun(text, at, span.end);
    runs.push({ start: at, length: end - at });
    at = text.indexOf("`", end);
  }
  const next = new Map<number, number>();
  const closers = new Map<number, number>();
  for (const run of runs.reverse()) {
    const closer = next.get(run.length);
    if (closer !== undefined) closers.set(run.start, closer + run.length);
    next.set(run.length, run.start);
  }
  return closers;
};

const endOfRun = (text: string, start: number, limit: number): number => {
  codeRun.lastIndex = start;
  const match = codeRun.exec(text);
  return Math.min(start + (match?.[0].length ?? 1), limit);
};

const cellLine = (text: string, span: Span): CellLine => {
  let start = span.start;
  let indent = 0;
  // One space behind the `<br>`, as nearly all lines have it, pushes nothing in.
  if (text.charCodeAt(start) === 32 && start < span.end && !mayIndent(text.charCodeAt(start + 1))) start += 1;
  while (mayIndent(text.charCodeAt(start))) {
    indentation.lastIndex = start;
    if (!indentation.test(text) || indentation.lastIndex > span.end) break;
    indent += indentWidth(text.slice(start, indentation.lastIndex));
    start = indentation.lastIndex;
  }
  let end = span.end;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return { content: { start, end: dropTrailingEntities(text, start, end) }, indent, lead: { start: span.start, end: start } };
};

/** Nearly all lines begin with a mark or a letter behind one space, which is quicker to see than what they begin with. */
const mayIndent = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 38 || unit >= 0xa0;

/** The same few stand before line after line. */
const indentWidth = remembered((mark) => {
  if (/[\r\n]/.test(mark)) return 0;
  if (/^[ \t]/.test(mark)) return mark.length > 3 || mark.includes("\t") ? 4 : 0;
  return indentWidths[mark.toLowerCase().replace(/;$/, "")] ?? 1;
});

const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2003 || unit === 0x3000;

/** Letters and most signs of ASCII: no space, and not the end of an entity. */
const endsInWord = (unit: number): boolean => unit > 32 && unit < 127 && unit !== 59;

const dropTrailingEntities = (text: string, start: number, end: number): number => {
  let last = end;
  for (;;) {
    if (endsInWord(text.charCodeAt(last - 1))) return last;
    const tail = /&(?:emsp|ensp|nbsp);\s*$/i.exec(text.slice(Math.max(start, last - 64), last));
    if (tail === null) return last;
    last -= tail[0].length;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last -= 1;
  }
};
