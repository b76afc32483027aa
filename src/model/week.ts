/** The number of a week that a text names: a whole number from 1 to 99; null for anything else. */
export const parseWeekNumber = (text: string): number | null =>
  /^0?[1-9]\d?$/.test(text.trim()) && Number(text) <= 99 ? Number(text) : null;

/** The weeks that `5`, `5-8` or `5-8,10` name, in rising order; null where a part is none. */
export const parseWeekRanges = (text: string): readonly number[] | null => {
  const weeks = new Set<number>();
  for (const part of text.split(",")) {
    const [first, last = first, ...rest] = part.split("-").map((number) => parseWeekNumber(number));
    if (first === undefined || first === null || last === undefined || last === null || rest.length > 0 || last < first) return null;
    for (let week = first; week <= last; week += 1) weeks.add(week);
  }
  return [...weeks].toSorted((a, b) => a - b);
};
