import type { LogPage } from "../log/log.ts";

/** Whether at least half of the other pages of a language do something, so that a page without it stands out. One of two pages is no habit yet: there, what the programme asks for counts. */
export const othersDo = (pages: readonly LogPage[], page: LogPage, does: (page: LogPage) => boolean): boolean => {
  const others = pages.filter((other) => other !== page);
  return others.length < 2 || others.filter((other) => does(other)).length * 2 >= others.length;
};
