import type { Span } from "./source.ts";

/** One replacement in a text: the characters in `span` give way to `text`. An empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text with all edits done. Insertions at one offset keep their order and come before a replacement that begins there; edits that overlap or leave the text are a bug and throw. */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  const pieces: string[] = [];
  let done = 0;
  for (const { span, text: replacement } of inOrder(edits)) {
    if (span.start < done || span.end < span.start || span.end > text.length) throw new Error(faultOf(span, done, text.length));
    pieces.push(text.slice(done, span.start), replacement);
    done = span.end;
  }
  pieces.push(text.slice(done));
  return pieces.join("");
};

/** By place; the sort is stable, and an insertion changes nothing that a replacement at the same place needs. */
const inOrder = (edits: readonly Edit[]): readonly Edit[] =>
  edits.toSorted((a, b) => a.span.start - b.span.start || Number(!isInsertion(a)) - Number(!isInsertion(b)));

const isInsertion = ({ span }: Edit): boolean => span.start === span.end;

const faultOf = ({ start, end }: Span, done: number, length: number): string =>
  start < done && end >= start
    ? `Edits overlap: ${String(start)}–${String(end)} begins before ${String(done)}, where the one before it ends.`
    : `An edit of ${String(start)}–${String(end)} does not fit a text of ${String(length)} characters.`;
