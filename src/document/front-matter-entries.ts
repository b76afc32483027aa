import type { FrontMatter } from "./front-matter.ts";
import { linesIn, matchKey } from "./front-matter-lines.ts";
import type { Line } from "./front-matter-lines.ts";
import { rawEnd } from "./front-matter-raw.ts";
import type { Source, Span } from "./source.ts";

/** One top-level key of front matter as it stands. */
export interface FrontMatterEntry {
  readonly key: string;
  /** Its lines, without the last line end. */
  readonly span: Span;
  /** The raw value, quotes included, without a comment behind it; over several lines if the value is. Empty behind the separator where there is none. */
  readonly value: Span;
}

/** The top-level `key: value` or `key = value` lines of front matter, in order, for those who replace a value byte-exactly. */
export const frontMatterEntries = (source: Source, frontMatter: Pick<FrontMatter, "format" | "content">): readonly FrontMatterEntry[] =>
  frontMatter.format === "none" ? [] : entriesIn(source.text, frontMatter.content, frontMatter.format);

/** The same, for any stretch of a text. */
export const entriesIn = (text: string, content: Span, format: "yaml" | "toml"): readonly FrontMatterEntry[] => {
  const entries: FrontMatterEntry[] = [];
  for (const line of linesIn(text, content)) {
    const words = text.slice(line.start, line.end);
    // Keys below a table header belong to that table.
    if (format === "toml" && /^[ \t]*\[{1,2}[^[\],]*\]{1,2}[ \t]*(?:#|$)/.test(words)) break;
    const match = matchKey(words, format);
    if (match !== null) entries.push(entryOf(words, line, match.key, match.length, format));
    else if (words.trim() !== "" && !words.startsWith("#")) continueEntry(entries, line.start + words.trimEnd().length);
  }
  return entries;
};

const entryOf = (words: string, line: Line, key: string, length: number, format: "yaml" | "toml"): FrontMatterEntry => {
  const rest = words.slice(length);
  const lead = rest.length - rest.trimStart().length;
  const empty = rest.trim() === "" || rest.trimStart().startsWith("#");
  const start = line.start + length + (empty ? 0 : lead);
  const end = empty ? start : start + rawEnd(rest.slice(lead), format);
  return { key, span: { start: line.start, end: line.end }, value: { start, end } };
};

/** A line that is no key belongs to the value above it. */
const continueEntry = (entries: FrontMatterEntry[], end: number): void => {
  const last = entries.pop();
  if (last === undefined) return;
  const start = last.value.start;
  entries.push({ key: last.key, span: { start: last.span.start, end }, value: { start, end } });
};
