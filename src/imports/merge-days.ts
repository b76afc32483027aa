import type { ImportRow } from "./import-row.ts";

/**
 * The rows of a file with those of one day as one. Only where the file says nothing of starts: it is then a list of tasks with their days, while one that
 * tells when rows start may well have two of a day.
 */
export const mergeDays = (rows: readonly ImportRow[]): readonly ImportRow[] => {
  const merged: ImportRow[] = [];
  for (const row of rows) {
    const at = row.startsOnDay && row.day !== null ? merged.findIndex((other) => isSameDay(row, other)) : -1;
    const other = merged[at];
    if (other === undefined) merged.push(row);
    else merged[at] = { ...other, tasks: [...other.tasks, ...row.tasks], references: withNew(other.references, row.references) };
  }
  return merged;
};

const isSameDay = (a: ImportRow, b: ImportRow): boolean =>
  b.startsOnDay &&
  a.week === b.week &&
  a.language === b.language &&
  a.day === b.day &&
  JSON.stringify(a.completed) === JSON.stringify(b.completed);

const withNew = (references: ImportRow["references"], more: ImportRow["references"]): ImportRow["references"] => [
  ...references,
  ...more.filter((one) => !references.some(({ url, label }) => url === one.url && label === one.label)),
];
