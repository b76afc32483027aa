import type { LogPage } from "../log/log.ts";
import { compareInMenu, menuPlaceOf } from "../log/menu-place.ts";
import { flatMap } from "../model/flat-map.ts";
import { counted, phrase } from "../model/phrase.ts";
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
  why: "Hugo sorts the menu by `weight`; where that is the same, the newest `date` comes first; where that is the same too, the title decides. Every scheme that gives the right order is fine: the number of the week, or the template's 1 for weeks 1 to 9 and 2 from week 10 on with one date for all. So is a menu that shows the newest week first.",
  example: {
    wrong: "weight 1 for weeks 1 to 12, all of one date: week 10 comes before week 2",
    right: "weight 1 for weeks 1 to 9, 2 for weeks 10 to 12",
  },
  check: ({ series, content }) => flatMap(series, (pages) => inSeries(pages.filter(({ path }) => isInSite(path, content)))),
};

/** A page beside the content of a site is in no menu. */
const isInSite = (path: string, content: string | null): boolean => content === null || content === "" || path.startsWith(`${content}/`);

const inSeries = (pages: readonly LogPage[]): readonly Violation[] => {
  const placed = pages.map((page) => ({ page, place: menuPlaceOf(page) }));
  // Where no page has a weight, they are no pages of a menu.
  if (placed.every(({ place }) => place.weight === 0)) return [];
  const menu = placed.toSorted((a, b) => compareInMenu(a.place, b.place, a.page.language));
  if (menu.every(({ page }, index) => index === 0 || page.week <= (menu[index - 1]?.page.week ?? 0))) return [];
  const right = new Set(longestRun(menu, (before, after) => before.page.week <= after.page.week));
  const [first, ...others] = placed.filter((item) => !right.has(item));
  if (first === undefined) return [];
  // Of two weeks that changed places, the one whose weight is its number is right.
  const wrong = others.length > 0 ? first : (menu.find((item) => item.place.weight !== item.page.week && isOnlyWrong(menu, item)) ?? first);
  const at = menu.indexOf(wrong);
  const [before, after] = [menu[at - 1]?.page.week, menu[at + 1]?.page.week];
  const shown =
    after !== undefined && (before === undefined || before < wrong.page.week)
      ? phrase`The menu shows week ${wrong.page.week} before week ${after}`
      : phrase`The menu shows week ${wrong.page.week} behind week ${before ?? ""}`;
  const more = counted(others.length, "more week is", "more weeks are");
  return [
    {
      source: wrong.page.page.source,
      span: valueSpan(wrong.page.page, "weight") ?? titleSpan(wrong.page.page),
      message: others.length === 0 ? phrase`${shown}.` : phrase`${shown}, and ${more} out of order.`,
      advice: phrase`Give each week its number as weight.`,
    },
  ];
};

const isOnlyWrong = (menu: readonly { readonly page: LogPage }[], item: { readonly page: LogPage }): boolean => {
  const rest = menu.filter((other) => other !== item);
  return rest.every(({ page }, index) => index === 0 || page.week >= (rest[index - 1]?.page.week ?? 0));
};
