import type { Block } from "../document/blocks.ts";
import type { Page } from "../document/page.ts";
import { frontMatterEntries } from "../document/front-matter-entries.ts";
import { flatMap } from "../model/flat-map.ts";
import { onceFor } from "../model/once.ts";
import { lineSpan, positionAt, type Span } from "../document/source.ts";

/** Where something stands that belongs to the page as a whole: the title, else the first heading, else the first line. */
export const titleSpan = (page: Page): Span =>
  valueSpan(page, "title") ?? page.tree.blocks.find(({ kind }) => kind === "heading")?.span ?? lineSpan(page.source, 1);

const entriesOf = onceFor((page: Page) => frontMatterEntries(page.source, page.frontMatter));

/** Where the value of a key of the front matter stands, quotes included; null without the key. */
export const valueSpan = (page: Page, key: string): Span | null => {
  const entry = entriesOf(page).find((candidate) => candidate.key === key);
  return entry === undefined ? null : entry.value.end > entry.value.start ? entry.value : entry.span;
};

/** The line that holds an offset, without its line end. */
export const lineAround = (page: Page, offset: number): Span => lineSpan(page.source, positionAt(page.source, offset).line);

/** The lines with a wording in the text that readers see, one for each paragraph. */
export const linesWith = (page: Page, wording: RegExp): readonly Span[] =>
  flatMap(paragraphs(page.tree.blocks), ({ span }) => {
    const at = page.source.text.slice(span.start, span.end).normalize("NFC").search(wording);
    return at === -1 ? [] : [lineAround(page, span.start + at)];
  });

const paragraphs = (blocks: readonly Block[]): readonly Block[] =>
  flatMap(blocks, (block) => (block.kind === "quote" ? paragraphs(block.children) : block.kind === "paragraph" ? [block] : []));
