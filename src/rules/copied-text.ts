import type { LogPage } from "../log/log.ts";
import { flatMap } from "../model/flat-map.ts";
import type { Item } from "../model/item.ts";
import { hasLetters } from "../model/letters.ts";
import type { Span } from "../document/source.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { isTemplateItem } from "./template-text.ts";
import { sectionName } from "./words.ts";

/** A part of a week that is another week's. */
export const copiedText: Rule = {
  name: "copied-text",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "objectives, tasks or achievements that are word for word those of another week",
  why: "A page that was made by copying still says what was done before. What is the template's has its own rule.",
  example: { wrong: "weeks 5 and 6 with the same five achievements", right: "achievements of its own for each week" },
  check: (subject) => flatMap(subject.series, (pages) => flatMap(parts, (part) => inPart(subject, pages, part))),
};

interface Part {
  readonly name: Phrase;
  readonly items: (page: LogPage) => readonly Item[];
  readonly span: (page: LogPage) => Span;
}

const parts: readonly Part[] = [
  { name: sectionName.objectives, items: ({ page }) => page.objectives, span: (page) => listSpan(page, "objectives") },
  {
    name: sectionName.tasks,
    items: ({ rows }) => flatMap(rows, ({ row }) => row.tasks),
    span: ({ page }) => page.rows[0]?.line.span ?? page.frontMatter.span,
  },
  { name: sectionName.achievements, items: ({ page }) => page.achievements, span: (page) => listSpan(page, "achievements") },
];

const listSpan = ({ page }: LogPage, kind: "objectives" | "achievements"): Span => {
  const [first, last] = [page[kind][0], page[kind].at(-1)];
  return { start: first?.source.textSpan.start ?? 0, end: last?.source.textSpan.end ?? 0 };
};

/** A line or two may be the same in two weeks. */
const telling = 60;

const inPart = ({ template }: Subject, pages: readonly LogPage[], { name, items, span }: Part): readonly Violation[] => {
  const seen = new Map<string, LogPage[]>();
  return flatMap(pages, (page) => {
    const own = items(page);
    const start = `${String(own.length)} ${own[0]?.text ?? ""}`;
    const alike = seen.get(start) ?? [];
    seen.set(start, [...alike, page]);
    // What begins otherwise is not the same; reading on is only worth it for what does.
    const [first] = alike;
    const text = first === undefined ? "" : plain(own);
    if (text.length < telling || own.every((item) => !hasLetters(item.text) || isTemplateItem(template, item))) return [];
    const other = alike.find((candidate) => candidate.week !== page.week && plain(items(candidate)) === text);
    if (other === undefined) return [];
    return [
      {
        source: page.page.source,
        span: span(page),
        message: phrase`The ${name} are word for word those of week ${other.week}.`,
        advice: phrase`Write those of week ${page.week}.`,
      },
    ];
  });
};

const plain = (items: readonly Item[]): string => items.map(({ text, items: below }) => `${text.trim()}\n${plain(below)}`).join("");
