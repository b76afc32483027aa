/** How many lines of `before` are gone and how many of `after` are new, between the lines that both begin and end with. */
export const linesChanged = (before: string, after: string): { readonly removed: number; readonly added: number } => {
  const [a, b] = [before.split(/(?<=\r\n|\n|\r(?!\n))/), after.split(/(?<=\r\n|\n|\r(?!\n))/)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return { removed: a.length - start - end, added: b.length - start - end };
};
