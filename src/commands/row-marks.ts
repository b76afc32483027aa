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

/** One line that tells a row apart: its number, its day and the start of its first task, as it is written or as `read` reads it. */
export const describeMarks = ({ number, day, start, task: written }: RowMarks, read = oneLine): Phrase => {
  const task = read(written);
  const short = task.slice(0, 50).replace(/[\ud800-\udbff]$/, "");
  const rest = [day, start, short === task ? task : `${short}…`].filter((part) => part !== "");
  return rest.length === 0 ? phrase`row ${number}:` : phrase`row ${number}:  ${rest.join("  ")}`;
};
