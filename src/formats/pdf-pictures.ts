import type { Setting } from "./pdf-text.ts";
import type { Tag } from "./pdf-pen.ts";
import type { Strip } from "./pdf-strips.ts";
import { isSoundPng } from "./png-check.ts";
import type { Image, ImageData } from "./report.ts";

type Document = PDFKit.PDFDocument;

type Opened = ReturnType<Document["openImage"]>;

/** Draws the pictures of a document; each file is in it once. */
export interface Pictures {
  /** Null where the picture cannot be drawn. */
  readonly draw: (data: ImageData) => ((x: number, y: number, width: number, height: number) => void) | null;
}

/** The pictures of a document. */
export const createPictures = (doc: Document): Pictures => {
  const opened = new Map<Uint8Array, Opened | null>();

  const open = ({ type, bytes }: ImageData): Opened | null => {
    if (type === "gif" || (type === "png" && !isSoundPng(bytes))) return null;
    try {
      return doc.openImage(bytes);
    } catch {
      return null;
    }
  };

  return {
    draw: (data) => {
      if (!opened.has(data.bytes)) opened.set(data.bytes, open(data));
      const image = opened.get(data.bytes) ?? null;
      return image === null ? null : (x, y, width, height) => void doc.image(image, x, y, { width, height });
    },
  };
};

/** A picture in its own size, made smaller where it is wider than its place or too high; null where it cannot be shown. */
export const pictureStrip = ({ alt, data, url }: Image, room: number, parent: Tag, { pen, pictures }: Setting): Strip | null => {
  const draw = data === null ? null : pictures.draw(data);
  if (data === null || draw === null) return null;
  const scale = Math.min(pointsOfPixel, room / data.width, highest / data.height);
  const width = data.width * scale;
  const height = data.height * scale;
  return {
    height: height + 6,
    draw: (x, y) => {
      const around = url === null ? parent : pen.linkArea(parent, url, x, y + 3, width, height);
      pen.marked(pen.tag(around, "Figure", { alt }), () => draw(x, y + 3, width, height));
    },
  };
};

const pointsOfPixel = 0.75;

/** In points, of which a page has a little more. */
const highest = 600;
