import type { Block, Inline } from "../../src/formats/report.ts";

/** Blocks as short text for tests: runs with a look are `|text|look|`, links `(address)`, breaks ` / `. */
export const outline = (blocks: readonly Block[], indent = ""): string => blocks.map((block) => indent + lineOf(block, indent)).join("\n");

const lineOf = (block: Block, indent: string): string => {
  const inner = `${indent}  `;
  switch (block.kind) {
    case "heading":
      return `h${String(block.level)}: ${words(block.inlines)}`;
    case "paragraph":
      return `p: ${words(block.inlines)}`;
    case "list":
      return `${block.ordered ? `ol ${String(block.start)}` : "ul"}:${block.items.map((item) => `\n${indent} -\n${outline(item, inner)}`).join("")}`;
    case "box":
      return `box:\n${outline(block.blocks, inner)}`;
    case "code":
      return `code: ${JSON.stringify(block.text)}`;
    case "rule":
      return "rule";
    case "table":
      return [
        `table: ${block.columns.map(({ header }) => words(header)).join(" | ")}`,
        ...block.rows.map((row) => `${indent} row${row.map((cell) => `\n${outline(cell, inner)}`).join("\n  |")}`),
      ].join("\n");
  }
};

const words = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if (inline.kind === "break") return " / ";
      if (inline.kind === "image") {
        const size = inline.data === null ? "" : ` ${inline.data.type} ${String(inline.data.width)}x${String(inline.data.height)}`;
        return `[${inline.alt}${size}]${linkOf(inline.url)}`;
      }
      const look = `${inline.bold ? "b" : ""}${inline.italic ? "i" : ""}${inline.strike ? "s" : ""}${inline.code ? "c" : ""}`;
      return `${look === "" ? inline.text : `|${inline.text}|${look}|`}${linkOf(inline.url)}`;
    })
    .join("");

const linkOf = (url: string | null): string => (url === null ? "" : `(${url})`);
