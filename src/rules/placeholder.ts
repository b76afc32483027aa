import type { LocatedTask } from "../document/located-task.ts";
import type { Page } from "../document/page.ts";
import type { LocatedItem } from "../document/section.ts";
import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";

/** A bullet that says nothing. */
export const placeholder: Rule = {
  name: "placeholder",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "a bullet of dots only",
  why: "The template ends its lists with `* ...` to show that more may follow; in a page that is handed in it says nothing. In a cell, where it may stand for “and so on”, it is only mentioned.",
  example: { wrong: "* Deployed an application.\n* ...", right: "* Deployed an application." },
  check: ({ log }) =>
    flatMap(log.pages, ({ page, rows }) =>
      !dots.test(page.source.text)
        ? []
        : [
            ...flatMap([...page.objectives, ...page.achievements], (item) => inItem(page, item)),
            ...flatMap(rows, ({ row }) => flatMap(row.tasks, (task) => inTask(page, task))),
          ],
    ),
};

/** What every such bullet holds, for a quick look at the many pages without one. */
const dots = /\.\.|…/;

const isDots = (text: string): boolean => /^(?:\.{2,}|…+)$/.test(text.trim());

const said = { message: phrase`This bullet says nothing.`, advice: phrase`Write what is missing, or take the bullet out.` };

const inItem = (page: Page, { text, items, source }: LocatedItem): readonly Violation[] => [
  ...(isDots(text) ? [{ source: page.source, span: source.textSpan, ...said }] : []),
  ...flatMap(items, (item) => inItem(page, item)),
];

const inTask = (page: Page, { text, items, textSpan }: LocatedTask): readonly Violation[] => [
  ...(isDots(text) ? [{ source: page.source, span: textSpan, severity: "info" as const, ...said }] : []),
  ...flatMap(items, (item) => inTask(page, item)),
];
