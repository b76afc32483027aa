import type { StructuredPatchHunk } from "diff";

/** How many lines that are the same stand above and below what changes. */
const context = 3;

/** The change of one text into another as one part of a unified diff: what both begin and end with stays, and all between is replaced. */
export const replacedMiddle = (before: string, after: string): StructuredPatchHunk => {
  const [old, now] = [linesOf(before), linesOf(after)];
  const most = Math.min(old.length, now.length);
  const head = countWhile(most, (index) => old[index] === now[index]);
  const tail = countWhile(most - head, (index) => old[old.length - 1 - index] === now[now.length - 1 - index]);
  const above = old.slice(Math.max(0, head - context), head);
  const below = old.slice(old.length - tail, old.length - tail + context);
  const [removed, added] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  return {
    oldStart: head - above.length + 1,
    oldLines: above.length + removed.length + below.length,
    newStart: head - above.length + 1,
    newLines: above.length + added.length + below.length,
    lines: [...marked(" ", above), ...marked("-", removed), ...marked("+", added), ...marked(" ", below)],
  };
};

/** The lines of a text with their line ends. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const countWhile = (most: number, test: (index: number) => boolean): number => {
  let count = 0;
  while (count < most && test(count)) count += 1;
  return count;
};

const marked = (sign: string, lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => (line.endsWith("\n") ? [sign + line.slice(0, -1)] : [sign + line, "\\ No newline at end of file"]));
