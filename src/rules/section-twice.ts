import type { Heading } from "../document/blocks.ts";
import type { Page } from "../document/page.ts";
import { flatMap } from "../model/flat-map.ts";
import { lettersAlone } from "../model/letters.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";
import { quote } from "./words.ts";

/** The same heading twice. */
export const sectionTwice: Rule = {
  name: "section-twice",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "the same heading of objectives, tasks or achievements twice on a page",
  why: "Readers and tools take one of the two for the part of the week. Headings with different words, or below different headings, are no repetition.",
  example: { wrong: "### Achievements\n…\n### Achievements", right: "### Achievements\n…" },
  check: ({ log }) =>
    flatMap(log.pages, ({ page }) => {
      const seen = new Map<string, number>();
      const known = page.sections.filter(({ kind }) => kind !== "other");
      if (new Set(known.map(({ kind }) => kind)).size === known.length) return [];
      return flatMap(known, ({ heading }) => {
        const text = `${String(parentLine(page, heading))} ${lettersAlone(heading.text.normalize("NFC").toLowerCase())}`;
        const first = seen.get(text);
        if (first === undefined) {
          seen.set(text, heading.line);
          return [];
        }
        return [
          {
            source: page.source,
            span: heading.textSpan,
            message: phrase`The heading ${quote(heading.text)} stands on line ${first} already.`,
            advice: phrase`Put what stands below both under one, or give one another name.`,
          },
        ];
      });
    }),
};

/** The line of the heading that another one stands below, such as that of a day; 0 without one. */
const parentLine = ({ tree }: Page, heading: Heading): number =>
  tree.blocks.filter((block) => block.kind === "heading").findLast(({ level, line }) => line < heading.line && level < heading.level)
    ?.line ?? 0;
