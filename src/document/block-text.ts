import type { TextStart } from "./block-events.ts";
import { lineSpan, type Source, type Span } from "./source.ts";

/** Inline Markdown of a paragraph or heading: its place, and its lines without indentation and container marks, joined by `\n`. */
export interface BlockText {
  readonly text: string;
  readonly span: Span;
}

/** The text of a paragraph, or of an underlined heading without the underline. `end` is its last line. */
export const paragraphText = (source: Source, line: number, end: number, startOf: TextStart): BlockText => {
  const span = trimmedSpan(source.text, { start: startOf(line), end: lineSpan(source, end).end });
  if (line === end) return { text: source.text.slice(span.start, span.end), span };
  const lines: string[] = [];
  for (let at = line; at <= end; at++) lines.push(source.text.slice(startOf(at), lineSpan(source, at).end));
  return { text: trimBlanks(lines.join("\n")), span };
};

/** The text of a heading with `#` marks, without them and without those that close it. An empty one stands behind the space after its marks. */
export const headingText = (source: Source, level: number, start: number, end: number): BlockText => {
  const { text } = source;
  const marksEnd = start + level;
  const inner = trimmedSpan(text, { start: marksEnd, end });
  let closing = inner.end;
  while (closing > marksEnd && text[closing - 1] === "#") closing -= 1;
  const isClosed = closing < inner.end && isBlank(text.charCodeAt(closing - 1));
  const span = isClosed ? trimmedSpan(text, { start: marksEnd, end: closing }) : inner;
  if (span.start < span.end) return { text: text.slice(span.start, span.end), span };
  const at = Math.min(marksEnd + 1, end);
  return { text: "", span: { start: at, end: at } };
};

/** The four characters that CommonMark's block rules take for white space; others belong to the text. */
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

const trimmedSpan = (text: string, { start, end }: Span): Span => {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return { start: from, end: to };
};

const trimBlanks = (text: string): string => {
  const { start, end } = trimmedSpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
};
