import { flatMap } from "../model/flat-map.ts";
import { cellLines, codeSpans } from "./cell-lines.ts";
import { unescapePipes } from "./cell-text.ts";
import { withMarksAround } from "./marks-around.ts";
import { readLinks, type Link } from "./reference-links.ts";
import { wordsBetween } from "./reference-words.ts";
import type { Span } from "./source.ts";

/** One reference of a row. `url` is null where the cell names a source in plain words only. */
export interface Reference {
  readonly url: string | null;
  readonly label: string | null;
  /** The reference as it stands, with its label and the quotes or marks right round it, without the separators around it. */
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
  if (span.start === span.end) return [];
  const cell = text.slice(span.start, span.end);
  if (plainAddress.test(cell)) return [{ url: cell, label: null, span, urlSpan: span, form: "bare" }];
  const references: Reference[] = [];
  let pending: Span | null = null;
  const flush = (): void => {
    if (pending !== null) references.push(textReference(text, pending, pending));
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
    references.push(
      ...(label === null ? lineReferences(text, line, links) : [labelled(text, first, label, { start: label.start, end: line.end })]),
    );
  }
  flush();
  return references;
};

/** An address alone, as most cells hold it, with no sign in it that may end it: whatever else a cell holds is looked at bit by bit. */
const plainAddress = /^https?:\/\/[\w./?=%#~-]*[A-Za-z\d/]$/;

/** The references with a URL that stand in any cell, such as a task cell of a table without a reference column. Among words, an address in inline code is no link. */
export const findUrls = (text: string, span: Span, definitions: Definitions = new Map()): readonly Reference[] => {
  const code = codeSpans(text, span);
  let at = 0;
  const links = readLinks(text, span, definitions).filter(({ span: { start } }) => {
    while ((code[at]?.end ?? start + 1) <= start) at += 1;
    return (code[at]?.start ?? start) >= start;
  });
  return links.map((link) => plain(text, link, span));
};

/** The lines of a cell, or the items of an HTML list in it, without bullet marks. */
const pieces = (text: string, span: Span): readonly Span[] =>
  flatMap(cellLines(text, span), ({ content }) => splitAtTags(text, content))
    .map((piece) => trimmed(text, piece))
    .filter((piece) => piece.end > piece.start);

const tags = /<\/?(?:ul|ol|li|p)(?:\s[^<>]*)?>/gi;

const splitAtTags = (text: string, span: Span): readonly Span[] => {
  const line = text.slice(span.start, span.end);
  if (line.search(tags) === -1) return [span];
  const parts: Span[] = [];
  let start = span.start;
  for (const tag of line.matchAll(tags)) {
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
  wordsBetween(text, line.start, links[0].span.start) === null &&
  wordsBetween(text, links[0].span.end, line.end) === null;

/** The references of one line with links; words before or behind a link without a label become its label, other words stand for themselves. */
const lineReferences = (text: string, line: Span, links: readonly Link[]): readonly Reference[] => {
  const references: Reference[] = [];
  let from = line.start;
  for (const [index, link] of links.entries()) {
    const before = wordsBetween(text, from, link.span.start);
    const isLast = index === links.length - 1;
    from = link.span.end;
    const behind = isLast && !isApart(text, from, line.end) ? wordsBetween(text, from, line.end) : null;
    if (before !== null && link.label === null) {
      references.push(labelled(text, link, before, line));
    } else if (before === null && behind !== null && link.label === null) {
      references.push({ ...plain(text, link, line), label: slice(text, behind), span: wholeOf(text, link.span, behind, line) });
      from = line.end;
    } else {
      if (before !== null) references.push(textReference(text, before, line));
      references.push(plain(text, link, line));
    }
  }
  const rest = restOf(text, { start: from, end: line.end });
  return rest === null ? references : [...references, textReference(text, rest, line)];
};

/** Whether what stands behind a link is set off by a comma: it is no label then, but another reference. */
const isApart = (text: string, start: number, end: number): boolean => /^\s*[,;]\s/.test(text.slice(start, Math.min(end, start + 20)));

/** The words behind the last link; what is set off stands for itself with all its signs, as it would on a line of its own. */
const restOf = (text: string, { start, end }: Span): Span | null => {
  const words = wordsBetween(text, start, end);
  return words !== null && isApart(text, start, end) ? trimmed(text, { start, end }) : words;
};

const plain = (text: string, { url, label, span, urlSpan, form }: Link, within: Span): Reference => ({
  url,
  label,
  span: withMarksAround(text, span, within),
  urlSpan,
  form,
});

const labelled = (text: string, link: Link, label: Span, within: Span): Reference => ({
  ...plain(text, link, within),
  label: withoutColon(colonBeforeStars(slice(text, label)).replace(/^(\*\*|__)(.*)\1$/, "$2")),
  span: wholeOf(text, label, link.span, within),
  form: "label-line",
});

/** `**Guide:**` without the colon. */
const colonBeforeStars = (label: string): string => {
  const stars = endWithout(label, /\*/);
  return withoutColon(label.slice(0, stars)) + label.slice(stars);
};

const withoutColon = (label: string): string => label.slice(0, endWithout(label, /[\s:]/));

/** Where the signs at the end of a text begin. An expression that ends in `$` would take the square of a long run of them elsewhere. */
const endWithout = (text: string, sign: RegExp): number => {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return end;
};

/** From one part of a reference to the other, with the marks round each and round both. */
const wholeOf = (text: string, first: Span, last: Span, within: Span): Span => {
  const colon = /[:：]/.test(text.charAt(first.end)) ? 1 : 0;
  const { start } = withMarksAround(text, { start: first.start, end: first.end + colon }, within);
  const { end } = withMarksAround(text, last, within);
  return withMarksAround(text, { start, end }, within);
};

const textReference = (text: string, span: Span, within: Span): Reference => ({
  url: null,
  label: slice(text, span),
  span: withMarksAround(text, span, within),
  urlSpan: null,
  form: "text",
});

const slice = (text: string, { start, end }: Span): string => unescapePipes(text.slice(start, end));
