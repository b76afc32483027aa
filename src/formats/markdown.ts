import MarkdownIt from "markdown-it";
import type { Env as Definitions, MarkdownIt as Parser } from "markdown-it";

/** The definitions of links that the texts of a page have made so far; a page shares them between its texts. */
export type { Env as Definitions } from "markdown-it";

/** Markdown as Hugo reads it (CommonMark, tables, strikethrough, HTML, bare addresses as links), as HTML; nothing in it is safe yet. */
export const htmlOfMarkdown = (text: string, definitions: Definitions): string => {
  if (isEndless(text)) return asItStands(text);
  try {
    const tokens = pages.parse(text, definitions);
    return tokens.some(({ level }) => level >= maxNesting - 2)
      ? asItStands(text)
      : pages.renderer.render(tokens, pages.options, definitions);
  } catch (error) {
    if (error instanceof RangeError) return asItStands(text);
    throw error;
  }
};

/** One paragraph's Markdown as HTML, every line end of which is shown; nothing in it is safe yet. */
export const htmlOfLines = (text: string, definitions: Definitions): string => {
  if (isEndless(text)) return asItStands(text);
  try {
    return lines.renderInline(text, definitions);
  } catch (error) {
    if (error instanceof RangeError) return asItStands(text);
    throw error;
  }
};

/** Whether a line is so long that nobody wrote it; looking for links and marks in one of brackets alone would take minutes. */
const isEndless = (text: string): boolean => text.length > longestLine && text.split("\n").some((line) => line.length > longestLine);

const longestLine = 20_000;

/** What is nested more deeply the parser would leave out in silence. */
const maxNesting = 120;

/** Bare addresses are links where they begin with `http://`, `https://`, `mailto:` or `www.`, or are those of a mailbox. */
const createParser = (breaks: boolean): Parser => {
  const parser = new MarkdownIt({ html: true, linkify: true, breaks, maxNesting });
  for (const scheme of ["ftp:", "//"]) parser.linkify.add(scheme, null);
  parser.linkify.add("www.", {
    validate: (text, at) => withoutEnd(/^[\w-]+(?:\.[\w-]+)+(?:[/?#:][^\s<]*)?/.exec(text.slice(at, at + longest))?.[0] ?? "").length,
    normalize: (match) => {
      match.url = `http://${match.url}`;
    },
  });
  return parser;
};

const pages = createParser(false);
const lines = createParser(true);

/** No address is longer. */
const longest = 2000;

/** Punctuation behind an address belongs to the sentence. */
const withoutEnd = (address: string): string => address.replace(/[?!.,:;*_~'")\]]+$/, "");

const asItStands = (text: string): string => `<pre>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</pre>`;
