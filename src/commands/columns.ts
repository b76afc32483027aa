import { width } from "../model/width.ts";

/** Lines of columns, each as wide as its widest cell in a terminal; the last one is not filled up. */
export const columns = (lines: readonly (readonly string[])[]): readonly string[] => {
  const widths = lines.reduce<readonly number[]>(
    (widest, line) => line.map((cell, index) => Math.max(widest[index] ?? 0, width(cell))),
    [],
  );
  return lines.map((line) =>
    line
      .map((cell, index) => cell + " ".repeat(index === line.length - 1 ? 0 : (widths[index] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd(),
  );
};

/** A word, filled up to the widest of those that may stand in its place. */
export const padded = (word: string, words: readonly string[]): string =>
  word + " ".repeat(Math.max(...words.map((other) => width(other))) - width(word));
