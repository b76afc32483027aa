import MarkdownIt, { type Token } from "markdown-it";
import { withMarkdownPictures } from "./md-pictures.ts";
import { stretchesOf } from "./shortcodes.ts";

const parser = new MarkdownIt({ html: true, maxNesting: 1000 });
// Which links are safe or well written has no say in what is a definition, and the bundle leaves out what could tell.
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;

/**
 * Markdown that people wrote, as a part of a larger document: its headings start at `level`, notices become block quotes, shortcodes of pictures pictures; other shortcodes and comments go.
 * What would swallow the text after it (an open fence, open HTML) is shown as code.
 */
export const ownMarkdown = (text: string, level: number): string =>
  stretchesOf(withMarkdownPictures(text))
    .map((stretch) => ({ notice: stretch.notice, text: contained(stretch.text, level) }))
    .filter((stretch) => stretch.text !== "")
    .map((stretch) => (stretch.notice ? quoted(stretch.text) : stretch.text))
    .join("\n\n");

const contained = (text: string, level: number): string => {
  const source = withoutBlankEnds(text.replaceAll(/\r\n?/g, "\n"));
  const tokens = parsed(`${source}\n\n${probe}`);
  if (tokens === null || !endsInProbe(tokens)) return fenced(source);
  return withoutBlankEnds(adapted(source.split("\n"), tokens, level).join("\n"));
};

/** A paragraph put below a text: if it is still a paragraph there, the text ends where it should. */
const probe = "end";

const endsInProbe = (tokens: readonly Token[]): boolean => {
  const [open, content] = tokens.slice(-3);
  return open?.type === "paragraph_open" && open.level === 0 && content?.content === probe;
};

/** The blocks of a text; null where it is nested more deeply than the stack can bear. */
const parsed = (text: string): readonly Token[] | null => {
  const tokens: Token[] = [];
  try {
    parser.block.parse(text, parser, {}, tokens);
    return tokens;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

const adapted = (lines: readonly string[], tokens: readonly Token[], level: number): readonly string[] => {
  const result: (string | null)[] = [...lines];
  const headings = tokens.filter((token) => token.type === "heading_open" && token.level === 0);
  const highest = Math.min(...headings.map((token) => Number(token.tag.slice(1))));
  for (const token of headings) {
    const marks = "#".repeat(Math.min(level + Number(token.tag.slice(1)) - highest, 6));
    replaceLines(result, token, (own) => `${marks} ${headingLine(own, token.markup)}`);
  }
  for (const token of tokens.filter((other) => other.type === "html_block" && other.level === 0)) {
    if (isComment(token.content)) replaceLines(result, token, () => null);
  }
  return result.filter((line) => line !== null);
};

const replaceLines = (lines: (string | null)[], token: Token, replace: (own: readonly string[]) => string | null): void => {
  const [start, end] = token.map ?? [0, 0];
  const own = lines.slice(start, end).map((line) => line ?? "");
  lines.fill(null, start, end);
  if (start < end) lines[start] = replace(own);
};

/** The text of a heading; one that is underlined loses its line and may have several lines of text. */
const headingLine = (own: readonly string[], markup: string): string =>
  markup.startsWith("#")
    ? (own[0] ?? "").replace(/^[ \t]*#+[ \t]*/, "")
    : own
        .slice(0, -1)
        .map((line) => line.trim())
        .join(" ");

const isComment = (html: string): boolean => {
  const text = html.trim();
  return text.startsWith("<!--") && text.indexOf("-->") === text.length - 3;
};

const withoutBlankEnds = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, "").trimEnd();

const fenced = (text: string): string => {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
};

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
