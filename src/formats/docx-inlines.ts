import { ExternalHyperlink, ImageRun, TextRun, type ParagraphChild } from "docx";
import { localeOf } from "./locale.ts";
import type { Image, ImageData, Inline, TextRun as Run } from "./report.ts";

/** Where a line of text stands. */
export interface LinePlace {
  /** The room it has, in twentieths of a point. */
  readonly width: number;
  /** The language of its text, null where it is that of the document. */
  readonly language: string | null;
}

/** The stretches of a line as Word holds them. */
export const inlineRuns = (inlines: readonly Inline[], place: LinePlace): readonly ParagraphChild[] =>
  inlines.map((inline) => {
    if (inline.kind === "break") return new TextRun({ break: 1 });
    if (inline.kind === "text") return linked(inline.url, textRun(inline, place.language));
    return linked(inline.url, inline.data === null ? alternative(inline, place.language) : picture(inline, inline.data, place.width));
  });

/** A text without the few characters that XML cannot hold. */
export const xmlText = (text: string): string => text.replaceAll(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, "");

const linked = (url: string | null, run: ParagraphChild): ParagraphChild =>
  url === null ? run : new ExternalHyperlink({ link: url, children: [run] });

const textRun = ({ text, bold, italic, strike, code, url }: Run, language: string | null): TextRun =>
  new TextRun({
    text: xmlText(text),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(strike ? { strike } : {}),
    ...(url === null ? (code ? { style: "CodeText" } : {}) : { style: "Hyperlink", ...(code ? { font: "Consolas" } : {}) }),
    ...(language === null ? {} : { language: { value: localeOf(language) } }),
  });

const alternative = ({ alt, url }: Image, language: string | null): TextRun =>
  textRun({ kind: "text", text: alt, bold: false, italic: true, strike: false, code: false, url }, language);

/** A picture in its own size, made smaller where it is wider than its place or too high for a page. */
const picture = ({ alt }: Image, { type, bytes, width, height }: ImageData, room: number): ImageRun => {
  const scale = Math.min(1, room / twipsOfPixel / width, highest / height);
  return new ImageRun({
    type: type === "jpeg" ? "jpg" : type,
    data: bytes,
    transformation: { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) },
    altText: { name: xmlText(alt), title: "", description: xmlText(alt) },
  });
};

const twipsOfPixel = 15;

/** In pixels, of which a page has a little more. */
const highest = 850;
