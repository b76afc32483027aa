/** A stretch of a text, in UTF-16 units from its start: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one file, exactly as it stands on disk (a BOM included), with the offset of each line's first visible character. */
export interface Source {
  /** Path relative to the root of the log, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line; LF, CRLF and CR each end a line; a BOM is not part of line 1. A text that ends with a line end has an empty last line behind it. */
  readonly lineStarts: readonly number[];
}

/** A place as people name it: both count from 1, columns in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const byteOrderMark = "\uFEFF";

/** A text with its line starts. */
export const createSource = (path: string, text: string): Source => ({ path, text, lineStarts: lineStartsOf(text) });

const lineStartsOf = (text: string): readonly number[] => {
  const first = text.startsWith(byteOrderMark) ? 1 : 0;
  return text.includes("\r") ? startsBehindAnyEnd(text, first) : startsBehindLineFeeds(text, first);
};

/** Most files have line feeds alone, and searching for them is ten times faster than looking at every character. */
const startsBehindLineFeeds = (text: string, first: number): readonly number[] => {
  const starts = [first];
  for (let at = text.indexOf("\n", first); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
};

const startsBehindAnyEnd = (text: string, first: number): readonly number[] => {
  const starts = [first];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return starts;
};

/** The line and column of an offset. An offset outside the text counts as its nearest end, one in the BOM as 1:1. */
export const positionAt = (source: Source, offset: number): Position => {
  const at = Math.min(Math.max(offset, source.lineStarts[0] ?? 0), source.text.length);
  const line = lineAt(source, at);
  return { line, column: at - (source.lineStarts[line - 1] ?? 0) + 1 };
};

/** The number of the line that holds an offset, from 1: the last line that starts at or before it. */
const lineAt = ({ lineStarts }: Source, offset: number): number => {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
};

/** All of a line but its line end; an empty span at the end of the text for a line that does not exist. */
export const lineSpan = ({ text, lineStarts }: Source, line: number): Span => {
  const start = lineStarts[line - 1] ?? text.length;
  const next = lineStarts[line];
  return { start, end: next === undefined ? text.length : next - lineEndLength(text, next) };
};

/** The length of the line end that stands before an offset. */
const lineEndLength = (text: string, next: number): number => (text.startsWith("\r\n", next - 2) ? 2 : 1);

/** The line end that most lines of the page have, the first seen if two are equal; `\n` for a page without any. */
export const lineEndOf = ({ text, lineStarts }: Source): "\n" | "\r\n" | "\r" => {
  if (!text.includes("\r")) return "\n";
  const counts = { "\n": 0, "\r\n": 0, "\r": 0 };
  for (const next of lineStarts.slice(1)) counts[lineEndBefore(text, next)] += 1;
  const most = Math.max(counts["\n"], counts["\r\n"], counts["\r"]);
  const first = lineStarts.slice(1).find((next) => counts[lineEndBefore(text, next)] === most);
  return first === undefined ? "\n" : lineEndBefore(text, first);
};

const lineEndBefore = (text: string, next: number): "\n" | "\r\n" | "\r" => {
  if (text.startsWith("\r\n", next - 2)) return "\r\n";
  return text[next - 1] === "\r" ? "\r" : "\n";
};

/** The text that a span covers. */
export const textOf = ({ text }: Source, { start, end }: Span): string => text.slice(start, end);
