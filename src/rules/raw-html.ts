import { phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** HTML in pages of a site that drops it. */
export const rawHtml: Rule = {
  name: "raw-html",
  group: "build",
  severity: "warning",
  fixable: false,
  summary: "HTML such as `<br>` in a site whose configuration drops HTML",
  why: "Hugo leaves out every tag unless `markup.goldmark.renderer.unsafe` is true: the tasks of a cell then run together on one line.",
  example: { wrong: "a `<br>` in a cell, and no `unsafe` in hugo.toml", right: "[markup.goldmark.renderer]\nunsafe = true" },
  check: ({ log, allowsHtml }) => {
    if (allowsHtml !== false) return [];
    for (const { page } of log.pages) {
      const at = page.source.text.slice(page.frontMatter.span.end).search(/<(?:br|ul|li|b|i|img|table|a)\b[^<>]*>/i);
      if (at === -1) continue;
      const start = page.frontMatter.span.end + at;
      return [
        {
          source: page.source,
          span: { start, end: page.source.text.indexOf(">", start) + 1 },
          message: phrase`The pages hold HTML, which this site leaves out.`,
          advice: phrase`Set \`unsafe = true\` under \`[markup.goldmark.renderer]\` in the configuration of the site.`,
        },
      ];
    }
    return [];
  },
};
