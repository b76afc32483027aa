import { unescapePipes } from "./cell-text.ts";
import type { Definitions, ReferenceForm } from "./reference-cell.ts";
import type { Span } from "./source.ts";

/** A link that stands in a text. */
export interface Link {
  readonly url: string;
  /** Null where the link shows its own URL. */
  readonly label: string | null;
  readonly span: Span;
  readonly urlSpan: Span;
  readonly form: ReferenceForm;
}

const inline =
  /!?\[((?:[^[\]\\]|\\.|\[[^[\]]*\])*)\]\([ \t]*(?:<([^<>]*)>|((?:[^()\s<>\\]|\\.|\([^()\s]*\))*))(?:[ \t]+(?:"[^"]*"|'[^']*'))?[ \t]*\)/y;
const autolink = /<((?:https?:\/\/|mailto:|ftp:\/\/|www\.)[^<>\s]*)>/iy;
const anchorTag = /<a\s[^<>]*>/iy;
const address = /href\s*=\s*["']?([^"'<>\s]*)/i;
const nextAnchor = /<\/?a[\s>]/gi;
const defined = /\[([^[\]]{1,200})\](?:\[([^[\]]{0,200})\])?/y;
/** Backticks, quotes and full-width punctuation stand in no address, but round one; a comma joins another one, and so do brackets. */
const bareUrl =
  /(?:https?:\/\/|www\.)(?:(?![,;]https?:\/\/|\]\(|\)\[)[^\s<>|`"«»\u200b-\u200f\u2018-\u201f\u2022-\u206f\u2190-\u21ff\u3000-\u301f\uff01-\uff0f\uff1a-\uff20\ufeff])+/iy;

/** The links of a stretch of text, from left to right. */
export const readLinks = (text: string, span: Span, definitions: Definitions): readonly Link[] => {
  const links: Link[] = [];
  const limited = text.slice(0, span.end);
  let at = span.start;
  while (at < span.end) {
    const link = linkAt(limited, at, definitions);
    if (link !== null) links.push(link);
    at = link?.span.end ?? nextStart(limited, at + 1);
  }
  return links;
};

const starts = /[[<]|!\[|https?:\/\/|www\./gi;

const nextStart = (text: string, from: number): number => {
  starts.lastIndex = from;
  return starts.exec(text)?.index ?? text.length;
};

const linkAt = (text: string, at: number, definitions: Definitions): Link | null => {
  const unit = text[at];
  if (unit === "[" || unit === "!") return inlineAt(text, at) ?? (unit === "[" ? definedAt(text, at, definitions) : null);
  if (unit === "<") return autolinkAt(text, at) ?? anchorAt(text, at);
  return /[hw]/i.test(unit ?? "") && !isInWord(text[at - 1] ?? "") ? bareAt(text, at) : null;
};

const isInWord = (unit: string): boolean => /[a-z\d]/i.test(unit) || (unit > "\u007f" && /\p{L}/u.test(unit));

const inlineAt = (text: string, at: number): Link | null => {
  const match = run(inline, text, at);
  if (match === null) return null;
  const url = match[2] ?? match[3] ?? "";
  const urlStart = at + match[0].indexOf("](") + 2 + match[0].slice(match[0].indexOf("](") + 2).indexOf(url);
  return link(at, match[0].length, { url, label: match[1] ?? "", urlStart, form: match[2] === undefined ? "link" : "link-angle" });
};

const autolinkAt = (text: string, at: number): Link | null => {
  const match = run(autolink, text, at);
  return match === null ? null : link(at, match[0].length, { url: match[1] ?? "", label: "", urlStart: at + 1, form: "autolink" });
};

/** An anchor that ends before another one begins. In one expression it would take the square of its length where its end is missing. */
const anchorAt = (text: string, at: number): Link | null => {
  const tag = run(anchorTag, text, at)?.[0] ?? "";
  const found = address.exec(tag);
  const start = at + tag.length;
  const end = found === null ? null : run(nextAnchor, text, start);
  if (found === null || end === null || end[0].toLowerCase() !== "</a>") return null;
  const [before, url = ""] = found;
  const urlStart = at + found.index + before.length - url.length;
  return link(at, end.index + end[0].length - at, { url, label: text.slice(start, end.index), urlStart, form: "anchor" });
};

const definedAt = (text: string, at: number, definitions: Definitions): Link | null => {
  const match = definitions.size === 0 ? null : run(defined, text, at);
  const name = match === null ? "" : match[2] === undefined || match[2] === "" ? (match[1] ?? "") : match[2];
  const url = definitions.get(foldLabel(name));
  return match === null || url === undefined
    ? null
    : link(at, match[0].length, { url, label: match[1] ?? "", urlStart: at, form: "defined" });
};

/** A bare URL, cut where GFM's extended autolinks end: before trailing punctuation and before an unbalanced bracket. */
const bareAt = (text: string, at: number): Link | null => {
  const match = run(bareUrl, text, at);
  if (match === null) return null;
  const url = withoutTail(match[0]);
  if (/^(?:https?:\/\/|www)$/i.test(url)) return null;
  return { url, label: null, span: { start: at, end: at + url.length }, urlSpan: { start: at, end: at + url.length }, form: "bare" };
};

/** Punctuation and entities that end a sentence, not an address. */
const tail = /(?:&(?:[a-z]{2,8}|#x?[\da-f]{1,6});|[?!.,:;*_~'\\\u2010-\u2015])$/i;
const brackets: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

const withoutTail = (url: string): string => {
  const surplus = surplusOf(url);
  let end = url.length;
  for (;;) {
    const last = url.charAt(end - 1);
    const unbalanced = surplus.get(last) ?? 0;
    const length = unbalanced > 0 ? 1 : (tail.exec(url.slice(Math.max(0, end - 10), end))?.[0].length ?? 0);
    if (length === 0) return url.slice(0, end);
    if (unbalanced > 0) surplus.set(last, unbalanced - 1);
    end -= length;
  }
};

/** How many more brackets of each kind close than open. */
const surplusOf = (url: string): Map<string, number> =>
  new Map(
    /[)\]}]/.test(url)
      ? Object.entries(brackets).map(([closing, opening]) => [closing, count(url, closing) - count(url, opening)])
      : undefined,
  );

const run = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

interface Parts {
  readonly url: string;
  readonly label: string;
  readonly urlStart: number;
  readonly form: ReferenceForm;
}

const link = (at: number, length: number, { url, label, urlStart, form }: Parts): Link => {
  const shown = unescapePipes(label.trim());
  const repeats = shown === "" || withoutSlash(shown) === withoutSlash(url);
  return {
    url: unescapePipes(url),
    label: repeats ? null : shown,
    span: { start: at, end: at + length },
    urlSpan: { start: urlStart, end: urlStart + (form === "defined" ? 0 : url.length) },
    form,
  };
};

const withoutSlash = (url: string): string => url.replace(/\/$/, "");

/** The label of a link definition as CommonMark compares it. */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, " ").toLowerCase();

const count = (text: string, unit: string): number => text.split(unit).length - 1;
