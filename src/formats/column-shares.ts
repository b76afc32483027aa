import { linesOfBlocks, textOfInlines } from "./report-text.ts";
import type { Inline, Table } from "./report.ts";

/** The shares of a table's width that suit its columns, which add up to 1: no word is broken without need, and long texts get what the others leave. */
export const sharesOf = (headers: readonly (readonly Inline[])[], rows: Table["rows"]): readonly number[] => {
  const needs = headers.map((header, at) => needOf(textOfInlines(header).split("\n"), rows, at));
  const least = sum(needs.map((need) => need.least));
  const room = Math.max(0, line - least);
  const wants = needs.map(({ wanted, least: own }) => Math.max(0, wanted - own));
  const wanted = sum(wants);
  const widths = needs.map((need, at) => need.least + (wanted === 0 ? 0 : (room * (wants[at] ?? 0)) / Math.max(wanted, room)));
  const total = sum(widths);
  return widths.map((width) => (total === 0 ? 1 / widths.length : width / total));
};

/** How many characters a line of a page holds, roughly. */
const line = 96;

/** What separates the text of two columns, in characters. */
const gap = 2;

/** Cells that are no longer, such as `Day 1`, stay on one line. */
const shortCell = 8;

/** Addresses may be broken, so that one alone does not take half of the table. */
const longestWord = 18;

interface Need {
  /** The width of its longest word, or of its cells where all of them are short. */
  readonly least: number;
  /** The width at which it would be as tall as other columns, roughly. */
  readonly wanted: number;
}

const needOf = (header: readonly string[], rows: Table["rows"], at: number): Need => {
  const cells = rows.map((row) => linesOfBlocks(row[at] ?? []));
  const lines = [...header, ...cells.flat()];
  const words = lines.flatMap((text) => text.split(/\s+/));
  const word = most(words.map((text) => longestPart(text)));
  const longestCell = most(cells.flat().map((text) => text.length));
  const widest = most(lines.map((text) => weightOf(text)));
  // A column of long texts wants room with the root of its length: twice the text makes it wider and taller.
  const length = most(cells.map((cell) => sum(cell.map((text) => weightOf(text)))));
  return {
    least: Math.min(longestCell <= shortCell ? Math.max(word, longestCell) : word, longestWord) + gap,
    wanted: Math.min(widest, Math.sqrt(length) * 4) + gap,
  };
};

/** An address may be broken, other words stay whole. */
const longestPart = (word: string): number =>
  word.includes("://") ? most(word.split(/[/?=&_.-]/).map((part) => part.length)) : word.length;

/** A short address looks best in one piece; a long one is there to be followed, not to be read. */
const weightOf = (text: string): number =>
  text.length - sum([...text.matchAll(/https?:\/\/\S*/g)].map(([address]) => Math.max(0, address.length - longestAddress)));

const longestAddress = 34;

const most = (numbers: readonly number[]): number => numbers.reduce((highest, number) => Math.max(highest, number), 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
