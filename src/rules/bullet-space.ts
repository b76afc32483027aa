import type { Block } from "../document/blocks.ts";
import type { Page } from "../document/page.ts";
import type { Section } from "../document/section.ts";
import type { Span } from "../document/source.ts";
import { flatMap } from "../model/flat-map.ts";
import { letterClass } from "../model/letters.ts";
import { phrase } from "../model/phrase.ts";
import { lineAround } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** A bullet that Markdown does not take for one. */
export const bulletSpace: Rule = {
  name: "bullet-space",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "a bullet with no space behind its mark, in objectives or achievements",
  why: "Markdown takes it for text: the line is shown with its mark, and runs on from the line above it.",
  example: { wrong: "*Learned ECS", right: "* Learned ECS" },
  check: ({ log }) =>
    flatMap(log.pages, ({ page }) =>
      flatMap(page.sections, (section) =>
        section.kind === "objectives" || section.kind === "achievements" ? inSection(page, section) : [],
      ),
    ),
};

/** A mark right before a letter; a star that has its partner on the line is emphasis. */
const bullet = new RegExp(`^[ \\t]*(?:\\*(?![^*\\r\\n]*\\*)|[+-])(?=[${letterClass}])`, "gim");

/** For a quick look at the many sections without one. */
const hint = /^[ \t]*[*+-][^ \t*+-]/m;

const inSection = (page: Page, { blocks, span }: Section): readonly Violation[] => {
  const text = page.source.text.slice(span.start, span.end);
  if (!hint.test(text)) return [];
  return flatMap([...text.matchAll(bullet)], (match): readonly Violation[] => {
    const end = span.start + match.index + match[0].length;
    if (!isProse(blocks, end) || (match[0].endsWith("*") && isBelowTable(blocks, end))) return [];
    const line = lineAround(page, end);
    return [
      {
        source: page.source,
        span: { start: end - 1, end },
        message: phrase`${quote(page.source.text.slice(end - 1, line.end).trim())} is no bullet: the space behind its mark is missing.`,
        advice: phrase`Write a space behind the ${page.source.text.charAt(end - 1)}.`,
      },
    ];
  });
};

/** Whether an offset lies in a paragraph or in the words of an item, and not in code. */
const isProse = (blocks: readonly Block[], offset: number): boolean => {
  const block = blocks.find(({ span }) => isIn(span, offset));
  if (block?.kind !== "list") return block?.kind === "paragraph";
  const item = block.items.find(({ span }) => isIn(span, offset));
  return item !== undefined && (isProse(item.children, offset) || !item.children.some(({ span }) => isIn(span, offset)));
};

/** Whether the block of an offset follows a table: a star there explains one in the table. */
const isBelowTable = (blocks: readonly Block[], offset: number): boolean =>
  blocks[blocks.findIndex(({ span }) => isIn(span, offset)) - 1]?.kind === "table";

const isIn = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
