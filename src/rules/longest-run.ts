/** The longest selection of a list, in its order, in which each item may follow the one before it; of two as long the one that leaves the earlier items. */
export const longestRun = <T>(items: readonly T[], mayFollow: (before: T, after: T) => boolean): readonly T[] => {
  const runs: (readonly T[])[] = [];
  for (const item of items) {
    let best: readonly T[] = [];
    for (const run of runs) {
      const last = run.at(-1);
      if (run.length > best.length && last !== undefined && mayFollow(last, item)) best = run;
    }
    runs.push([...best, item]);
  }
  return runs.reduce<readonly T[]>((longest, run) => (run.length > longest.length ? run : longest), []);
};
