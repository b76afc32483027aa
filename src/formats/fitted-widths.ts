import { linesOfBlocks, textOfInlines } from "./report-text.ts";
import type { Table } from "./report.ts";

/** The widths of a table's columns: as its shares say, but wide enough for the longest word of each where there is room for all. */
export const fittedWidths = ({ columns, rows }: Table, width: number, measure: (word: string) => number): readonly number[] => {
  const longest = columns.map(({ header }, index) => {
    const lines = [textOfInlines(header), ...rows.flatMap((row) => linesOfBlocks(row[index] ?? []))];
    return Math.min(width / 3, Math.max(...longestWords(lines).map((word) => measure(word))));
  });
  const needed = sum(longest);
  if (needed >= width) return longest.map((least) => (width * least) / needed);
  const widths = columns.map(({ share }, index) => Math.max(share * width, longest[index] ?? 0));
  const spare = sum(widths) - sum(longest);
  return widths.map((own, index) => {
    const least = longest[index] ?? 0;
    return spare === 0 ? width / columns.length : least + ((own - least) * (width - needed)) / spare;
  });
};

/** Words that are longer are broken: most are addresses. */
const longestKept = 20;

/** The words of which one is the widest: the longest, and those a letter shorter, as a `W` is as wide as two others; one empty word where there are none. */
const longestWords = (lines: readonly string[]): readonly string[] => {
  const words = new Set(["", ...lines.flatMap((line) => line.split(/\s+/)).filter((word) => word.length <= longestKept)]);
  const longest = [...words].reduce((length, word) => Math.max(length, word.length), 0);
  return [...words].filter((word) => word.length >= longest - 1);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
