import type { Page } from "../document/page.ts";
import type { Problem } from "../document/problem.ts";
import { linesIn, matchKey } from "../document/front-matter-lines.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import { yamlReason } from "./yaml-reasons.ts";

/** Front matter that Hugo cannot read, or that is none. */
export const frontMatter: Rule = {
  name: "front-matter",
  group: "build",
  severity: "error",
  fixable: true,
  summary: "front matter that cannot be read, is not closed, not first, or there twice",
  why: "Hugo stops at it, or shows it as text, and the title, the menu and the order of the weeks are lost. Formatters for Markdown are known to turn its closing line into an underlined heading.",
  example: { wrong: '---\ntitle: "Week 5 Worklog"\n----------------', right: '---\ntitle: "Week 5 Worklog"\n---' },
  check: ({ log }) => flatMap(log.pages, ({ page }) => [...unreadable(page), ...misplaced(page)]),
};

const sentences: Partial<Readonly<Record<Problem["code"], (args: Problem["args"]) => readonly [Phrase, Phrase]>>> = {
  "front-matter-invalid": ({ reason }) => [
    phrase`The front matter cannot be read: ${yamlReason(String(reason))}.`,
    phrase`Correct the line; quotes around the value often help.`,
  ],
  "front-matter-not-opened": () => [phrase`The front matter has no opening line.`, phrase`Put a line of --- above its first key.`],
  "front-matter-not-closed": () => [phrase`The front matter has no closing line.`, phrase`Put a line of --- (or +++) below its last key.`],
  "front-matter-too-large": () => [
    phrase`The front matter is too large to be read.`,
    phrase`Keep it to a few lines; text belongs below it.`,
  ],
};

const unreadable = (page: Page): readonly Violation[] =>
  flatMap(page.frontMatter.problems, ({ code, span, args }) => {
    const sentence = sentences[code]?.(args);
    if (sentence === undefined) return [];
    const fix = code === "front-matter-not-closed" ? closingFix(page) : undefined;
    const [dashes] = fix ?? [];
    return dashes === undefined
      ? [{ source: page.source, span, message: sentence[0], advice: sentence[1] }]
      : [
          {
            source: page.source,
            span: dashes.span,
            message: phrase`The closing line of the front matter has more than three dashes.`,
            advice: phrase`Write three: a longer line underlines a heading, or is a rule on the page.`,
            fix,
          },
        ];
  });

/** Dashes that a formatter made longer become three again; nothing else may be wrong. */
const closingFix = ({ source, frontMatter: { content, span, problems } }: Page): Violation["fix"] => {
  const line = source.text.slice(content.end, span.end);
  const dashes = /^-{4,}(?=[ \t]*(?:\r?\n|\r|$))/.exec(line)?.[0];
  return dashes === undefined || problems.length > 1
    ? undefined
    : [{ span: { start: content.end, end: content.end + dashes.length }, text: "---" }];
};

/** How far into a page front matter may be pushed and still be taken for front matter. */
const searched = 4000;

/** A block of dashes with two or more known keys that stands where Hugo does not look for it. */
const misplaced = ({ source, frontMatter: { format, span } }: Page): readonly Violation[] => {
  const { text } = source;
  // Most pages have no line of dashes behind their front matter.
  if (!/(?:^|[\r\n])---[ \t]*[\r\n]/.test(text.slice(span.end, span.end + searched))) return [];
  let opening: { readonly start: number; readonly end: number } | null = null;
  let keys = 0;
  for (const line of linesIn(text, { start: span.end, end: Math.min(text.length, span.end + searched) })) {
    const words = text.slice(line.start, line.end).trimEnd();
    if (words === "---" && opening !== null && keys >= 2)
      return [
        {
          source,
          span: opening,
          message:
            format === "none"
              ? phrase`The front matter does not stand at the start of the page.`
              : phrase`The front matter is there twice.`,
          advice: format === "none" ? phrase`Move what stands above it below it.` : phrase`Take one of the two blocks out.`,
        },
      ];
    if (words === "---") [opening, keys] = [{ start: line.start, end: line.end }, 0];
    else if (opening !== null && words !== "" && /^(?:title|date|weight|chapter|pre|draft)$/.test(matchKey(words, "yaml")?.key ?? ""))
      keys += 1;
    else if (words !== "") opening = null;
  }
  return [];
};
