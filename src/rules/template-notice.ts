import type { Page } from "../document/page.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import { linesWith } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";

/** The template's own warning. */
export const templateNotice: Rule = {
  name: "template-notice",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "the template's notice that its text must not be copied, or the empty box of a notice",
  why: "The notice asks for its own removal; where it is left, mentors take the page for a copy. Without its text, its shortcode shows an empty box.",
  example: { wrong: "{{% notice warning %}}\nPlease **do not copy verbatim** …\n{{% /notice %}}", right: "(nothing)" },
  check: ({ log, indexes }) => flatMap([...log.pages, ...indexes], ({ page }) => onPage(page)),
};

const wording = /do not copy(?: it| this)? verbatim|không sao chép nguyên văn/i;

/** A notice whose text was taken out and what stood around it was not. */
const emptied = /^\{\{%\s*notice\b[^%]*%\}\}\s*\{\{%\s*\/notice\s*%\}\}/;

const onPage = (page: Page): readonly Violation[] => [
  ...linesWith(page, wording).map((span) => ({
    source: page.source,
    span,
    message: phrase`The template's notice is still there.`,
    advice: phrase`Take it out, with the shortcode around it.`,
  })),
  ...flatMap(page.tree.blocks, ({ kind, span: { start } }) => {
    const found = kind === "paragraph" && page.source.text.startsWith("{{%", start) ? emptied.exec(page.source.text.slice(start)) : null;
    if (found === null) return [];
    const span = { start, end: start + found[0].length };
    return [{ source: page.source, span, message: phrase`This notice is empty.`, advice: phrase`Take its shortcode out.` }];
  }),
];
