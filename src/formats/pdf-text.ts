import { stretchesOf, type FontName } from "./pdf-fonts.ts";
import { breakLines, type Link, type Piece } from "./pdf-lines.ts";
import type { Pen, Tag } from "./pdf-pen.ts";
import { pictureStrip, type Pictures } from "./pdf-pictures.ts";
import type { Strip } from "./pdf-strips.ts";
import { colours, type TextStyle } from "./pdf-styles.ts";
import type { Image, Inline, TextRun } from "./report.ts";

/** What text is set with. */
export interface Setting {
  readonly pen: Pen;
  readonly pictures: Pictures;
}

/** The strips of a text: its lines, of which the first two and the last two stay together, and its pictures. */
export const textStrips = (inlines: readonly Inline[], width: number, style: TextStyle, tag: Tag, setting: Setting): readonly Strip[] => {
  const strips: Strip[] = [];
  let pieces: Piece[] = [];
  let isBroken = false;
  let isBelowPicture = false;

  const endLine = (): void => {
    if (pieces.length > 0 || isBroken) strips.push(...lineStrips(pieces, width, style, tag, setting.pen));
    pieces = [];
    isBroken = false;
  };

  for (const inline of inlines) {
    if (inline.kind === "text") {
      // What parts a text from the picture before it is no part of the line below the picture.
      pieces.push(...piecesOf(isBelowPicture ? { ...inline, text: inline.text.trimStart() } : inline, style));
      isBelowPicture = false;
    } else if (inline.kind === "break") {
      isBroken = true;
      endLine();
    } else {
      const strip = pictureStrip(inline, width, tag, setting);
      if (strip === null) pieces.push(...piecesOf(alternative(inline), style));
      else {
        endLine();
        strips.push(strip);
        isBelowPicture = true;
      }
    }
  }
  endLine();
  return strips;
};

/** The strips of one line of text, which may take up several. */
export const lineStrips = (pieces: readonly Piece[], width: number, style: TextStyle, tag: Tag | null, pen: Pen): readonly Strip[] => {
  const lines = breakLines(pieces, width, pen.measure);
  const height = style.size * style.leading;
  return lines.map((line, index) => ({
    height,
    keepNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw: (x, y) => pen.line(tag, line, x, y + height / 2 + style.size * 0.35),
  }));
};

/** A text that says nothing of its look. */
export const plainPieces = (text: string, style: TextStyle): readonly Piece[] =>
  piecesOf({ kind: "text", text, bold: false, italic: false, strike: false, code: false, url: null }, style);

const piecesOf = (run: TextRun, style: TextStyle): readonly Piece[] => {
  const font = fontFor(run, style);
  const link: Link | null = run.url === null ? null : { url: asciiUrl(run.url) };
  return stretchesOf(run.text, font).map((stretch) => ({
    text: stretch.text,
    font: stretch.font,
    size: stretch.font === "mono" && style.font !== "mono" ? style.size * 0.92 : style.size,
    colour: link === null ? style.colour : colours.link,
    slanted: run.italic && stretch.font !== "italic" && (stretch.font === "mono" || stretch.font === "bold"),
    struck: run.strike,
    shaded: run.code && style.font !== "mono",
    link,
    actual: stretch.actual,
  }));
};

const fontFor = ({ bold, italic, code }: TextRun, style: TextStyle): FontName => {
  if (code || style.font === "mono") return "mono";
  if (bold || style.font === "bold") return "bold";
  return italic ? "italic" : style.font;
};

const alternative = ({ alt, url }: Image): TextRun => ({
  kind: "text",
  text: alt,
  bold: false,
  italic: true,
  strike: false,
  code: false,
  url,
});

/** Addresses in a PDF have no letters beyond ASCII. */
const asciiUrl = (url: string): string => url.replaceAll(/[^\u0020-\u007E]/gu, (character) => encodeURIComponent(character));
