import { blocksOfHtml, type FindImage } from "./read-html.ts";
import { createLine, plain } from "./line.ts";
import { htmlOfLines, htmlOfMarkdown, type Definitions } from "./markdown.ts";
import { bold } from "./places.ts";
import type { Block } from "./report.ts";
import { withPictures } from "./shortcode-pictures.ts";
import { stretchesOf, withoutShortcodes } from "./shortcodes.ts";

/** Reads the texts of one page, which share its definitions of links: those of a text count for all that are read after it. */
export interface TextReader {
  /** Markdown of a part of the page; notices become boxes. */
  readonly part: (text: string) => readonly Block[];
  /** The text of a cell, a heading or an item, which stands in `depth` lists itself: one paragraph, unless the page put more into it. */
  readonly lines: (text: string, depth?: number) => readonly Block[];
}

/** A reader for one page. */
export const createTextReader = (image: FindImage): TextReader => {
  const definitions: Definitions = {};
  const part = (text: string): readonly Block[] =>
    stretchesOf(withPictures(text)).flatMap((stretch) => {
      const blocks = blocksOfHtml(htmlOfMarkdown(stretch.text, definitions), image, stretch.notice ? 1 : 0);
      return stretch.notice && blocks.length > 0 ? [{ kind: "box", blocks: blocks.map((block) => inBox(block)) }] : blocks;
    });
  return {
    part,
    lines: (given, depth = 0) => {
      const text = withoutShortcodes(withPictures(given));
      if (isPlain(text)) return plainLine(text);
      // The blocks of an item stand behind its first line.
      const html = /\n(?:`{3}|~{3}|\|)/.test(text) ? htmlOfMarkdown(text, definitions) : htmlOfLines(text, definitions);
      return blocksOfHtml(html, image, depth);
    },
  };
};

/** Whether neither Markdown, nor HTML, nor an address can be in a text. Most have none, and need not be parsed. */
const isPlain = (text: string): boolean => !/[\\`*_[\]<>&!~@\n\r]|:\/\/|www\.|mailto:/i.test(text);

const plainLine = (text: string): readonly Block[] => {
  const line = createLine();
  line.text(text, plain);
  const inlines = line.take();
  return inlines.length === 0 ? [] : [{ kind: "paragraph", inlines }];
};

/** A heading in a box is no part of the outline. */
const inBox = (block: Block): Block =>
  block.kind === "heading" ? { kind: "paragraph", inlines: block.inlines.map((inline) => bold(inline)) } : block;
