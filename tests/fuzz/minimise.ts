/** A shorter text that still fails, found by leaving out ever smaller pieces. */
export const minimise = (text: string, fails: (candidate: string) => boolean): string => {
  let smallest = text;
  for (let size = Math.ceil(smallest.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < smallest.length;) {
      const candidate = smallest.slice(0, at) + smallest.slice(at + size);
      if (fails(candidate)) smallest = candidate;
      else at += size;
    }
  }
  return smallest;
};
