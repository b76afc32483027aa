import type { LogPage } from "../log/log.ts";
import type { Subject } from "./subject.ts";

/**
 * Whether at least half of the other pages of a page's language do something, so that a page without it stands out; where the language has no more than two, of
 * all other pages. One of two pages is no habit yet: there, what the programme asks for counts.
 */
export const othersDo = ({ log, series }: Subject, page: LogPage, does: (page: LogPage) => boolean): boolean => {
  const own = series.find((pages) => pages.includes(page)) ?? [];
  const others = (own.length > 2 ? own : log.pages).filter((other) => other !== page);
  return others.length < 2 || others.filter((other) => does(other)).length * 2 >= others.length;
};
