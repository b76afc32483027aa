import { hasLetters } from "../model/letters.ts";
import { cellLines } from "./cell-lines.ts";
import { unescapePipes } from "./cell-text.ts";
import { readLinks, type Link } from "./reference-links.ts";
import type { Span } from "./source.ts";

/** One reference of a row. `url` is null where the cell names a source in plain words only. */
export interface Reference {
  readonly url: string | null;
  readonly label: string | null;
  /** The reference as it stands, label included, without the separators around it. */
  readonly span: Span;
  /** Where the URL stands, null without one. */
  readonly urlSpan: Span | null;
  readonly form: ReferenceForm;
}

/** How a reference is written. */
export type ReferenceForm = "autolink" | "bare" | "link" | "link-angle" | "label-line" | "anchor" | "defined" | "text";

/** The link definitions of a page (`[1]: https://…`) by their folded label. */
export type Definitions = ReadonlyMap<string, string>;

/**
 * The references of a reference cell, in order. Words before a URL and a colon are its label, on the same line or on the line above; other words are references without a URL;
 * dashes and «N/A» are none.
 */
export const readReferenceCell = (text: string, span: Span, definitions: Definitions = new Map()): readonly Reference[] => {
  const references: Reference[] = [];
  let pending: Span | null = null;
  const flush = (): void => {
    if (pending !== null) references.push(textReference(text, pending));
    pending = null;
  };
  for (const line of pieces(text, span)) {
    const links = readLinks(text, line, definitions);
    const [first] = links;
    if (first === undefined) {
      flush();
      if (!isPlaceholder(text.slice(line.start, line.end))) pending = line;
      continue;
    }
    const label: Span | null =
      pending !== null && /:\**$/.test(text.slice(pending.start, pending.end)) && isAlone(text, line, links) ? pending : null;
    if (label === null) flush();
    pending = null;
    references.push(...(label === null ? lineReferences(text, line, links) : [labelled(text, first, label)]));
  }
  flush();
  return references;
};

/** The references with a URL that stand in any cell, such as a task cell of a table without a reference column. */
export const findUrls = (text: string, span: Span, definitions: Definitions = new Map()): readonly Reference[] =>
  readLinks(text, span, definitions).map((link) => plain(link));

/** The lines of a cell, or the items of an HTML list in it, without bullet marks. */
const pieces = (text: string, span: Span): readonly Span[] =>
  cellLines(text, span)
    .flatMap(({ content }) => splitAtTags(text, content))
    .map((piece) => trimmed(text, piece))
    .filter((piece) => piece.end > piece.start);

const splitAtTags = (text: string, span: Span): readonly Span[] => {
  const parts: Span[] = [];
  let start = span.start;
  for (const tag of text.slice(span.start, span.end).matchAll(/<\/?(?:ul|ol|li|p)(?:\s[^<>]*)?>/gi)) {
    parts.push({ start, end: span.start + tag.index });
    start = span.start + tag.index + tag[0].length;
  }
  return [...parts, { start, end: span.end }];
};

const trimmed = (text: string, span: Span): Span => {
  const words = text.slice(span.start, span.end);
  const lead = /^(?:\s|&[a-z]{2,5};|[-+•*,;](?=[\s[<h])|\d{1,2}[.)](?=\s))*/iu.exec(words)?.[0].length ?? 0;
  const rest = words.slice(lead);
  return { start: span.start + lead, end: span.start + lead + rest.trimEnd().length };
};

const isPlaceholder = (words: string): boolean =>
  /^(?:[-–—−.…_*\s/,;:>]*|n ?\/? ?a|none|no|không|không có|x|null)$/iu.test(words.normalize("NFC"));

const isAlone = (text: string, line: Span, links: readonly Link[]): boolean =>
  links.length === 1 &&
  links[0]?.label === null &&
  words(text, line.start, links[0].span.start) === "" &&
  words(text, links[0].span.end, line.end) === "";

/** The words between two offsets, without what only joins and sets off; "" where nothing is left that is said. */
const words = (text: string, start: number, end: number): string => {
  const said = text.slice(start, end).replace(/^[\s,;:()*_>|\\&/•·+→–—-]+|[\s,;:()*_>|\\&/•·+→–—-]+$/g, "");
  return hasLetters(said) && !/^(?:and|or|và|hoặc)$/iu.test(said.normalize("NFC")) ? said : "";
};

/** The references of one line with links; words before or behind a link without a label become its label, other words stand for themselves. */
const lineReferences = (text: string, line: Span, links: readonly Link[]): readonly Reference[] => {
  const references: Reference[] = [];
  let from = line.start;
  for (const [index, link] of links.entries()) {
    const before = wordsSpan(text, from, link.span.start);
    const isLast = index === links.length - 1;
    const behind = isLast ? wordsSpan(text, link.span.end, line.end) : null;
    from = link.span.end;
    if (before !== null && link.label === null) {
      references.push(labelled(text, link, before));
    } else if (before === null && behind !== null && link.label === null) {
      references.push({
        ...plain(link),
        label: unescapePipes(text.slice(behind.start, behind.end)),
        span: { start: link.span.start, end: behind.end },
      });
      from = line.end;
    } else {
      if (before !== null) references.push(textReference(text, before));
      references.push(plain(link));
    }
  }
  const rest = wordsSpan(text, from, line.end);
  return rest === null ? references : [...references, textReference(text, rest)];
};

/** Where the words between two offsets stand, null where there are none. */
const wordsSpan = (text: string, start: number, end: number): Span | null => {
  const found = words(text, start, end);
  const at = text.indexOf(found, start);
  return found === "" ? null : { start: at, end: at + found.length };
};

const plain = ({ url, label, span, urlSpan, form }: Link): Reference => ({ url, label, span, urlSpan, form });

const labelled = (text: string, link: Link, label: Span): Reference => ({
  ...plain(link),
  label: unescapePipes(text.slice(label.start, label.end))
    .replace(/[\s:]+(\**)$/, "$1")
    .replace(/^(\*\*|__)(.*)\1$/, "$2")
    .replace(/[\s:]+$/, ""),
  span: { start: label.start, end: link.span.end },
  form: "label-line",
});

const textReference = (text: string, span: Span): Reference => ({
  url: null,
  label: unescapePipes(text.slice(span.start, span.end)),
  span,
  urlSpan: null,
  form: "text",
});
