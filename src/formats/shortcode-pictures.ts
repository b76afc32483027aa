import { escapeHtml } from "./html-text.ts";

const tag = /\{\{[<%](?![/*])\s*[\w-]+\s([^{}]*)[%>]\}\}/g;
const field = /([\w-]+)=(?:"([^"]*)"|`([^`]*)`|([^\s"`]+))/g;

/** A text in which shortcodes that show pictures, such as `figure`, are the elements that they stand for; others are left as they are. */
export const withPictures = (text: string): string => text.replaceAll(tag, (whole, content: string) => picturesOf(content) ?? whole);

const picturesOf = (content: string): string | null => {
  const fields = new Map(
    [...content.matchAll(field)].map(([, name = "", quoted, raw, bare]) => [name.toLowerCase(), quoted ?? raw ?? bare ?? ""]),
  );
  const given = ["src", "image", "images", "img"].flatMap((name) => fields.get(name) ?? []);
  const sources = given.flatMap((list) => list.split(",")).map((source) => source.trim().replace(/\/$/, ""));
  if (sources.length === 0 || !sources.every((source) => /\.(?:png|jpe?g|gif|webp|svg)$/i.test(source))) return null;
  const alt = fields.get("alt") ?? fields.get("caption") ?? fields.get("title") ?? "";
  return sources.map((source) => `<img src="${inCell(source)}" alt="${inCell(sources.length === 1 ? alt : "")}">`).join(" ");
};

/** A pipe would end the cell of a table. */
const inCell = (text: string): string => escapeHtml(text).replaceAll("|", "&#124;");
