import { escapeHtml } from "./html-text.ts";

const tag = /\{\{[<%](?![/*])\s*[\w-]+\s([^{}]*)[%>]\}\}/g;
const field = /([\w-]+)=(?:"([^"]*)"|`([^`]*)`|([^\s"`]+))/g;

/** A text in which shortcodes that show pictures, such as `figure`, are the elements that they stand for; others are left as they are. */
export const withPictures = (text: string): string =>
  withPicturesAs(text, (source, alt) => `<img src="${inCell(source)}" alt="${inCell(alt)}">`);

/** The same with what `write` makes of each picture. */
export const withPicturesAs = (text: string, write: (source: string, alt: string) => string): string =>
  text.replaceAll(tag, (whole, content: string) => {
    const { sources, alt } = picturesIn(content);
    return sources.length === 0 ? whole : sources.map((source) => write(source, sources.length === 1 ? alt : "")).join(" ");
  });

const picturesIn = (content: string): { readonly sources: readonly string[]; readonly alt: string } => {
  const fields = new Map(
    [...content.matchAll(field)].map(([, name = "", quoted, raw, bare]) => [name.toLowerCase(), quoted ?? raw ?? bare ?? ""]),
  );
  const given = ["src", "image", "images", "img"].flatMap((name) => fields.get(name) ?? []);
  const sources = given.flatMap((list) => list.split(",")).map((source) => source.trim().replace(/\/$/, ""));
  const arePictures = sources.every((source) => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(source));
  return { sources: arePictures ? sources : [], alt: fields.get("alt") ?? fields.get("caption") ?? fields.get("title") ?? "" };
};

/** A pipe would end the cell of a table. */
const inCell = (text: string): string => escapeHtml(text).replaceAll("|", "&#124;");
