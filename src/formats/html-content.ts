import { addressParts } from "./address-parts.ts";
import { pictureAddress } from "./data-address.ts";
import { attribute, escapeHtml } from "./html-text.ts";
import { textOfInlines } from "./report-text.ts";
import type { Block, Image, Inline, Table, TextRun } from "./report.ts";

/** What is above the block that is written: headings have ids, by which tables are named. */
export interface Place {
  readonly anchor: string;
  /** The level of the last heading, and how many the week has so far. */
  level: number;
  headings: number;
}

/** Blocks as HTML, in which nothing of a page is anything but text. */
export const htmlOfBlocks = (blocks: readonly Block[], place: Place): string => blocks.map((block) => htmlOfBlock(block, place)).join("\n");

const htmlOfBlock = (block: Block, place: Place): string => {
  switch (block.kind) {
    case "heading":
      return headingHtml(block, place);
    case "paragraph":
      return `<p>${htmlOfInlines(block.inlines)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${itemHtml(item, place)}</li>`).join("\n");
      return block.ordered ? `<ol${block.start === 1 ? "" : ` start="${String(block.start)}"`}>\n${items}\n</ol>` : `<ul>\n${items}\n</ul>`;
    }
    case "box":
      return `<div class="box" role="note">\n${htmlOfBlocks(block.blocks, place)}\n</div>`;
    case "code":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case "table":
      return tableHtml(block, place);
    case "rule":
      return "<hr>";
  }
};

/** Levels go down one by one, as those who hear a page find their way by them. */
const headingHtml = ({ level, inlines }: Extract<Block, { readonly kind: "heading" }>, place: Place): string => {
  place.level = Math.min(level, place.level + 1);
  place.headings += 1;
  return `<h${String(place.level)} id="${headingId(place)}">${htmlOfInlines(inlines)}</h${String(place.level)}>`;
};

/** The id of the last heading of a week: its own, or that of one of its parts. */
const headingId = ({ anchor, headings }: Place): string => `${anchor}--${String(headings)}`;

/** The paragraph of an item needs no tag where it stands first. */
const itemHtml = (blocks: readonly Block[], place: Place): string => {
  const [first, ...others] = blocks;
  if (first?.kind !== "paragraph") return htmlOfBlocks(blocks, place);
  return others.length === 0 ? htmlOfInlines(first.inlines) : `${htmlOfInlines(first.inlines)}\n${htmlOfBlocks(others, place)}`;
};

const tableHtml = ({ columns, rows }: Table, place: Place): string => {
  const names = columns.map(({ header }) => textOfInlines(header).replaceAll("\n", " "));
  const hasHeader = names.some((name) => name !== "") || columns.some(({ header }) => header.length > 0);
  const head = columns.map(({ header }) => (header.length === 0 ? "<td></td>" : `<th scope="col">${htmlOfInlines(header)}</th>`));
  return [
    `<table aria-labelledby="${headingId(place)}">`,
    `<colgroup>${columns.map(({ share }) => `<col class="w${String(percent(share))}">`).join("")}</colgroup>`,
    ...(hasHeader ? [`<thead>\n<tr>${head.join("")}</tr>\n</thead>`] : []),
    "<tbody>",
    ...rows.map((row) => `<tr>${row.map((cell, at) => cellHtml(cell, names[at] ?? "", place)).join("")}</tr>`),
    "</tbody>",
    "</table>",
  ].join("\n");
};

/** On a narrow screen the name of the column stands before the cell. */
const cellHtml = (cell: readonly Block[], name: string, place: Place): string =>
  `<td${attribute("data-label", name === "" ? null : name)}>${itemHtml(cell, place)}</td>`;

const percent = (share: number): number => Math.min(100, Math.max(1, Math.round(share * 100)));

/** The words of a line as HTML. */
const htmlOfInlines = (inlines: readonly Inline[]): string => inlines.map((inline) => htmlOfInline(inline)).join("");

const htmlOfInline = (inline: Inline): string => {
  switch (inline.kind) {
    case "text":
      return linked(inline.url, lookHtml(inline));
    case "break":
      return "<br>";
    case "image":
      return linked(inline.url, imageHtml(inline));
  }
};

const lookHtml = ({ text, bold, italic, strike, code }: TextRun): string => {
  const tags = [...(bold ? ["strong"] : []), ...(italic ? ["em"] : []), ...(strike ? ["s"] : []), ...(code ? ["code"] : [])];
  return tags.reduceRight((inner, tag) => `<${tag}>${inner}</${tag}>`, breakable(text));
};

const breakable = (text: string): string =>
  /^https?:\/\/\S{16}/.test(text)
    ? addressParts(text)
        .map((part) => escapeHtml(part))
        .join("<wbr>")
    : escapeHtml(text);

const linked = (url: string | null, html: string): string =>
  url === null ? html : `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">${html}</a>`;

const imageHtml = ({ alt, data }: Image): string =>
  data === null
    ? `<span class="missing">${escapeHtml(alt)}</span>`
    : `<img src="${pictureAddress(data)}"${attribute("alt", alt)} width="${String(data.width)}" height="${String(data.height)}">`;
