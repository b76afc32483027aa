import type { Block, Inline, Table } from "../formats/report.ts";
import type { Canvas } from "./stats-view.ts";
import { wrapRuns, type Run } from "./wrap.ts";

const bullets = ["•", "◦", "▪"];

/** Blocks of text as the lines of a terminal, behind an indent; bullets change with the depth of their list. */
export const blockLines = (blocks: readonly Block[], indent: string, canvas: Canvas, depth = 0): readonly string[] =>
  blocks.flatMap((block) => linesOfBlock(block, indent, canvas, depth));

const linesOfBlock = (block: Block, indent: string, canvas: Canvas, depth: number): readonly string[] => {
  const { style } = canvas;
  switch (block.kind) {
    case "heading":
      return inlineLines(block.inlines, indent, canvas, style.bold);
    case "paragraph":
      return inlineLines(block.inlines, indent, canvas);
    case "list":
      return block.items.flatMap((item, index) => {
        const mark = block.ordered ? `${String(block.start + index)}.` : (bullets[depth % bullets.length] ?? "•");
        const below = `${indent}${" ".repeat(mark.length + 1)}`;
        const [first = below, ...others] = blockLines(item, below, canvas, depth + 1);
        return [`${indent}${mark} ${first.slice(below.length)}`.trimEnd(), ...others];
      });
    case "box":
      return blockLines(block.blocks, `${indent}│ `, canvas, depth);
    case "code":
      return block.text.split("\n").map((line) => `${indent}  ${style.cyan(line)}`.trimEnd());
    case "rule":
      return [`${indent}${style.dim("───")}`];
    case "table":
      return tableLines(block, indent, canvas, depth);
  }
};

/** A table as its rows one after the other, each cell behind the heading of its column: what is wide in a page is narrow in a terminal. */
const tableLines = ({ columns, rows }: Table, indent: string, canvas: Canvas, depth: number): readonly string[] =>
  rows.flatMap((row) => [
    ...row.flatMap((cell, index) => {
      const header = columns[index]?.header ?? [];
      const [first, ...others] = cell;
      if (first === undefined) return [];
      const name: readonly Inline[] = header.length === 0 ? [] : [...header, { ...unadorned, text: ": " }];
      const lead: Block =
        first.kind === "paragraph" ? { ...first, inlines: [...name, ...first.inlines] } : { kind: "paragraph", inlines: name };
      return blockLines(first.kind === "paragraph" ? [lead, ...others] : [lead, ...cell], indent, canvas, depth);
    }),
    "",
  ]);

const unadorned = { kind: "text", text: "", bold: false, italic: false, strike: false, code: false, url: null } as const;

const inlineLines = (inlines: readonly Inline[], indent: string, canvas: Canvas, paint?: Run["paint"]): readonly string[] =>
  wrapRuns(runsOf(inlines, canvas.style, paint), canvas.width - indent.length).map((line) => indent + line);

/** Stretches of a line with their looks. An address that the terminal cannot lead to stands behind its text. */
export const runsOf = (inlines: readonly Inline[], style: Canvas["style"], paint: Run["paint"] = (text) => text): readonly Run[] =>
  inlines.flatMap((inline): readonly Run[] => {
    if (inline.kind === "break") return [{ text: "\n", paint }];
    const { url } = inline;
    const text = inline.kind === "image" ? `[${inline.alt}]` : inline.text;
    const look = inline.kind === "image" ? style.dim : lookOf(inline, style, paint);
    const { link } = style;
    if (url === null) return [{ text, paint: look }];
    if (link !== null) return [{ text, paint: (part) => link(style.cyan(part), url) }];
    const isShown = text.trim() === url || url === `${text.trim()}/` || url === `mailto:${text.trim()}`;
    return [{ text, paint: look }, ...(isShown ? [] : [{ text: ` (${url})`, paint: style.dim }])];
  });

const lookOf = (
  { bold, italic, strike, code }: Exclude<Inline, { readonly kind: "break" | "image" }>,
  style: Canvas["style"],
  paint: Run["paint"],
): Run["paint"] => {
  const looks = [
    ...(bold ? [style.bold] : []),
    ...(italic ? [style.italic] : []),
    ...(strike ? [style.strike] : []),
    ...(code ? [style.cyan] : []),
  ];
  return looks.length === 0 ? paint : looks.reduce<Run["paint"]>((inner, outer) => (text) => outer(inner(text)), paint);
};
