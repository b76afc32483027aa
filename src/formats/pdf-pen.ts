import { loadFont, type FontName } from "./pdf-fonts.ts";
import type { Link, Measure, PlacedPiece } from "./pdf-lines.ts";
import { colours } from "./pdf-styles.ts";

type Document = PDFKit.PDFDocument;
type Element = ReturnType<Document["struct"]>;

/** A part of the document as screen readers know it. */
export interface Tag {
  readonly type: string;
  readonly element: Element;
  /** The links in it that are drawn already, which may go on in its next line. */
  readonly links: Map<Link, Tag>;
}

interface TagOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: "Column";
}

/** Draws on the page at hand, and tells what it draws apart for screen readers. */
export interface Pen {
  readonly measure: Measure;
  /** The whole document, in a language. */
  readonly root: (lang: string) => Tag;
  readonly tag: (parent: Tag, type: string, options?: TagOptions) => Tag;
  /** A line of text; `baseline` is where its letters stand. */
  readonly line: (tag: Tag | null, pieces: readonly PlacedPiece[], x: number, baseline: number) => void;
  readonly fill: (x: number, y: number, width: number, height: number, colour: string) => void;
  readonly frame: (x: number, y: number, width: number, height: number, colour: string) => void;
  /** What only decorates a page, such as its number. */
  readonly decoration: (draw: () => void) => void;
  /** Makes a part of the page lead somewhere; what is drawn there belongs to the tag. */
  readonly linkArea: (parent: Tag, url: string, x: number, y: number, width: number, height: number) => Tag;
  /** Makes a part of the page lead to another page. */
  readonly jump: (parent: Tag, anchor: string, x: number, y: number, width: number, height: number) => Tag;
  readonly dots: (x: number, y: number, width: number, colour: string) => void;
  /** Draws what was drawn before, which screen readers are not told of a second time. */
  readonly again: (draw: () => void) => void;
  readonly marked: (tag: Tag, draw: () => void) => void;
}

/** A pen for a document. */
export const createPen = (doc: Document): Pen => {
  const widths = new Map<FontName, Map<string, number>>();
  let isRepeated = false;

  const measure: Measure = (text, font, size) => {
    const known = widths.get(font) ?? startFont(font);
    const found = known.get(text) ?? doc.font(font).fontSize(1000).widthOfString(text);
    known.set(text, found);
    return (found * size) / 1000;
  };

  const startFont = (font: FontName): Map<string, number> => {
    doc.registerFont(font, loadFont(font));
    const known = new Map<string, number>();
    widths.set(font, known);
    return known;
  };

  const decoration = (draw: () => void): void => {
    doc.markContent("Artifact");
    draw();
    doc.endMarkedContent();
  };

  const again = (draw: () => void): void => {
    isRepeated = true;
    draw();
    isRepeated = false;
  };

  const root = (lang: string): Tag => {
    const element = doc.struct("Document", { lang });
    doc.addStructure(element);
    return { type: "Document", element, links: new Map() };
  };

  const marked = (tag: Tag, draw: () => void): void => {
    const content = doc.markStructureContent(tag.type);
    draw();
    doc.endMarkedContent();
    tag.element.add(content);
  };

  const tag: Pen["tag"] = (parent, type, options = {}) => {
    const element = doc.struct(type, options);
    parent.element.add(element);
    return { type, element, links: new Map() };
  };

  const linkIn = (parent: Tag, link: Link): Tag => {
    const known = parent.links.get(link) ?? tag(parent, "Link");
    parent.links.set(link, known);
    return known;
  };

  const drawPiece = ({ piece, text, x, width }: PlacedPiece, left: number, baseline: number): void => {
    if (piece.shaded) doc.rect(left + x - 1, baseline - piece.size * 0.92, width + 2, piece.size * 1.2).fill(colours.code);
    if (piece.actual !== null) doc.markContent("Span", { actual: piece.actual });
    doc
      .font(piece.font)
      .fontSize(piece.size)
      .fillColor(piece.colour)
      .text(text, left + x, baseline, { lineBreak: false, baseline: "alphabetic", oblique: piece.slanted });
    if (piece.actual !== null) doc.endMarkedContent();
    if (piece.struck) doc.rect(left + x, baseline - piece.size * 0.3, width, 0.6).fill(piece.colour);
  };

  const drawLink = (parent: Tag, link: Link, placed: PlacedPiece, x: number, baseline: number): void => {
    const own = linkIn(parent, link);
    marked(own, () => drawPiece(placed, x, baseline));
    const { size } = placed.piece;
    doc.link(x + placed.x, baseline - size, placed.width, size * 1.3, link.url, { structParent: own.element });
  };

  const line: Pen["line"] = (parent, pieces, x, baseline) => {
    if (parent === null || isRepeated) return decoration(() => pieces.forEach((placed) => drawPiece(placed, x, baseline)));
    for (const run of runsOf(pieces)) {
      const link = run[0]?.piece.link ?? null;
      if (link === null) marked(parent, () => run.forEach((placed) => drawPiece(placed, x, baseline)));
      else run.forEach((placed) => drawLink(parent, link, placed, x, baseline));
    }
  };

  const linkArea: Pen["linkArea"] = (parent, url, x, y, width, height) => {
    const own = tag(parent, "Link");
    doc.link(x, y, width, height, url, { structParent: own.element });
    return own;
  };

  const jump: Pen["jump"] = (parent, anchor, x, y, width, height) => {
    const own = tag(parent, "Link");
    doc.goTo(x, y, width, height, anchor, { structParent: own.element });
    return own;
  };

  const dots: Pen["dots"] = (x, y, width, colour) =>
    decoration(() => {
      doc
        .lineWidth(0.8)
        .dash(0.8, { space: 3 })
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(colour)
        .undash();
    });

  return {
    measure,
    jump,
    dots,
    root,
    again,
    tag,
    linkArea,
    line,
    marked,
    decoration,
    fill: (x, y, width, height, colour) => decoration(() => doc.rect(x, y, width, height).fill(colour)),
    frame: (x, y, width, height, colour) => decoration(() => doc.lineWidth(0.5).rect(x, y, width, height).stroke(colour)),
  };
};

/** Neighbours that lead to the same place, or nowhere. */
const runsOf = (pieces: readonly PlacedPiece[]): readonly (readonly PlacedPiece[])[] => {
  const runs: PlacedPiece[][] = [];
  for (const placed of pieces) {
    const last = runs.at(-1);
    if (last?.[0]?.piece.link === placed.piece.link) last.push(placed);
    else runs.push([placed]);
  }
  return runs;
};
