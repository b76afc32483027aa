import type { Span } from "./source.ts";

/** One line of a text without its line end; `next` is where the line after it begins. */
export interface Line extends Span {
  readonly next: number;
}

/** The line that begins at an offset; LF, CRLF and CR each end a line. */
export const lineAt = (text: string, start: number): Line => {
  lineEnd.lastIndex = start;
  const found = lineEnd.exec(text);
  return found === null ? { start, end: text.length, next: text.length } : { start, end: found.index, next: found.index + found[0].length };
};

const lineEnd = /\r\n?|\n/g;

/** The lines of a stretch, one after the other; an empty stretch has none. */
export function* linesIn(text: string, span: Span): Generator<Line, void> {
  const end = Math.min(span.end, text.length);
  for (let offset = span.start; offset < end;) {
    const line = lineAt(text, offset);
    yield line;
    offset = line.next;
  }
}

/** A key, as front matter writes it, with what stands before its value. */
export interface KeyMatch {
  readonly key: string;
  /** The length of all up to and including the separator. */
  readonly length: number;
}

const yamlKey = /^([A-Za-z0-9_][\w.-]*|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*:(?=[ \t\r\n]|$)/;
const tomlKey = /^[ \t]*([A-Za-z0-9_-]+|"[^"\r\n]*"|'[^'\r\n]*')[ \t]*=/;

/** The key of a `key: value` or `key = value` line; null for any other line. */
export const matchKey = (line: string, format: "yaml" | "toml"): KeyMatch | null => {
  const match = (format === "yaml" ? yamlKey : tomlKey).exec(line);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  return { key: /^["']/.test(name) ? name.slice(1, -1) : name, length: match[0].length };
};

const known: ReadonlySet<string> = new Set(
  (
    "title date weight chapter pre post draft description week type aliases lastmod publishdate expirydate tags categories author " +
    "slug url layout hidden summary linktitle menutitle menu image cover keywords disabletoc alwaysopen toc language"
  ).split(" "),
);

/** Whether Hugo or this programme gives a key a meaning; letter case does not matter. */
export const isKnownKey = (key: string): boolean => known.has(key.toLowerCase());
