/** The value that occurs most often; the first seen wins a tie; undefined where there is none. */
export const mostCommon = <T>(values: Iterable<T>): T | undefined => {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: readonly [T, number] | undefined;
  for (const entry of counts) if (best === undefined || entry[1] > best[1]) best = entry;
  return best?.[0];
};
