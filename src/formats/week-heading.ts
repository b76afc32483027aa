import type { Labels } from "./labels.ts";
import type { WeekModel } from "./log-model.ts";

/** The heading of a week in a document, and the name under which the contents find it. */
export interface WeekHeading {
  readonly text: string;
  /** An explicit anchor: every renderer of Markdown has its own way to make one from a heading. */
  readonly anchor: string;
}

/** «Week 5: its title» (or the title alone where it names the week), and the language where the document has the week in several. `title` is that of the page as the document can hold it. */
export const weekHeading = (weeks: readonly WeekModel[], index: number, title: string, labels: Labels): WeekHeading => {
  const { week = 0, language = "" } = weeks[index] ?? {};
  const isRepeated = weeks.filter((other) => other.week === week).length > 1;
  const isNumbered = new RegExp(`(?<!\\d)0?${String(week)}(?!\\d)`).test(title);
  const text = [
    ...(isNumbered ? [title] : [`${labels.week} ${String(week)}`, ...(title === "" ? [] : [`: ${title}`])]),
    ...(isRepeated ? [` (${language})`] : []),
  ].join("");
  return { text, anchor: isRepeated ? `week-${String(week)}-${language}-${String(index + 1)}` : `week-${String(week)}` };
};
