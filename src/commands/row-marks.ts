import { phrase, type Phrase } from "../model/phrase.ts";
import { oneLine } from "../model/text.ts";

/** What tells a row of a page apart: its number from 1, and what stands in its cells, "" where nothing does. */
export interface RowMarks {
  readonly number: number;
  readonly day: string;
  readonly start: string;
  /** The first task. */
  readonly task: string;
}

/** One line that tells a row apart: its number, its day and the start of its first task, as they are written or as `read` reads them. */
export const describeMarks = ({ number, day, start, task }: RowMarks, read = oneLine): Phrase => {
  const rest = [read(day), read(start), shortened(read(task))].filter((part) => part !== "");
  return rest.length === 0 ? phrase`row ${number}:` : phrase`row ${number}:  ${rest.join("  ")}`;
};

/** The begin of a text of one line, enough to know it by. */
export const shortened = (text: string): string => {
  const short = text.slice(0, 50).replace(/[\ud800-\udbff]$/, "");
  return short === text ? text : `${short}…`;
};
