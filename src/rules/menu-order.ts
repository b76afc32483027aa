import type { LogPage } from "../log/log.ts";
import { longestRun } from "./longest-run.ts";
import { titleSpan, valueSpan } from "./places.ts";
import type { Rule, Violation } from "./rule.ts";

/** Weeks that stand in the wrong order in the menu. */
export const menuOrder: Rule = {
  name: "menu-order",
  group: "structure",
  severity: "warning",
  fixable: false,
  summary: "a `weight` that puts a week into the wrong place of the menu",
  why: "Hugo sorts the menu by `weight` and then by title. Every scheme that gives the right order is fine: the number of the week, or the template's 1 for weeks 1 to 9 and 2 from week 10 on.",
  example: { wrong: "weight 1 for weeks 1 to 12: week 10 comes before week 2", right: "weight 1 for weeks 1 to 9, 2 for weeks 10 to 12" },
  check: ({ series }) => series.flatMap((pages) => inSeries(pages)),
};

const inSeries = (pages: readonly LogPage[]): readonly Violation[] => {
  const weighed = pages.flatMap((page) => {
    const weight = weightOf(page);
    return weight === null ? [] : [{ page, weight, title: titleOf(page) }];
  });
  const menu = weighed.toSorted(
    (a, b) => a.weight - b.weight || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) || a.page.week - b.page.week,
  );
  const right = new Set(longestRun(menu, (before, after) => before.page.week <= after.page.week));
  const [wrong, ...others] = weighed.filter((item) => !right.has(item));
  if (wrong === undefined) return [];
  const at = menu.indexOf(wrong);
  const [before, after] = [menu[at - 1]?.page.week, menu[at + 1]?.page.week];
  const where = before === undefined ? `before week ${String(after)}` : `behind week ${String(before)}`;
  const more =
    others.length === 0 ? "" : `, and ${String(others.length)} more ${others.length === 1 ? "week is" : "weeks are"} out of order`;
  return [
    {
      source: wrong.page.page.source,
      span: valueSpan(wrong.page.page, "weight") ?? titleSpan(wrong.page.page),
      message: `The menu shows week ${String(wrong.page.week)} ${where}${more}.`,
      advice: "Give each week its number as weight.",
    },
  ];
};

const titleOf = ({ page }: LogPage): string => {
  const title = page.frontMatter.values["title"];
  return typeof title === "string" || typeof title === "number" ? String(title) : "";
};

/** Pages without a weight, or with 0, come last in Hugo's menu; most of them are no pages of a menu at all. */
const weightOf = ({ page }: LogPage): number | null => {
  const value = page.frontMatter.values["weight"];
  const weight = typeof value === "number" ? value : typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : 0;
  return weight === 0 ? null : weight;
};
