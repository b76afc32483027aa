import LineBreaker from "linebreak";
import { addressParts, longAddress } from "./address-parts.ts";
import type { FontName } from "./pdf-fonts.ts";

/** Where a text leads. The same link is the same object in all its pieces. */
export interface Link {
  readonly url: string;
}

/** A stretch of text of one look. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  readonly slanted: boolean;
  readonly struck: boolean;
  readonly shaded: boolean;
  readonly link: Link | null;
  /** What a reader copies instead of the text. */
  readonly actual: string | null;
}

/** A part of a piece on a line. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** How wide a text is in a font, in points. */
export type Measure = (text: string, font: FontName, size: number) => number;

interface Chunk {
  readonly piece: Piece;
  readonly text: string;
}

/** The lines that a text takes up at a width: broken where Unicode allows it, inside a word only where a line is too short for it. */
export const breakLines = (pieces: readonly Piece[], width: number, measure: Measure): readonly (readonly PlacedPiece[])[] => {
  const lines: PlacedPiece[][] = [[]];
  let x = 0;

  const add = ({ piece, text }: Chunk): void => {
    const line = lines.at(-1) ?? [];
    const own = measure(text, piece.font, piece.size);
    const last = line.at(-1);
    if (last?.piece === piece) line[line.length - 1] = { ...last, text: last.text + text, width: last.width + own };
    else line.push({ piece, text, x, width: own });
    x += own;
  };

  const startLine = (): void => {
    lines.push([]);
    x = 0;
  };

  for (const word of wordsOf(pieces)) {
    const needed = widthOf(word, measure);
    if (x > 0 && x + needed > width) startLine();
    if (needed <= width) word.forEach((chunk) => add(chunk));
    else {
      for (const { piece, text } of word) {
        for (const character of text) {
          if (x > 0 && x + measure(character, piece.font, piece.size) > width) startLine();
          add({ piece, text: character });
        }
      }
    }
  }
  return lines;
};

/** The parts of a text between which a line may end, spaces at the end of each, cut where the look changes. */
const wordsOf = function* (pieces: readonly Piece[]): Iterable<readonly Chunk[]> {
  let index = 0;
  let from = 0;
  let start = 0;
  for (const end of breaksOf(pieces.map(({ text }) => text).join(""))) {
    const word: Chunk[] = [];
    while (start < end) {
      const piece = pieces[index];
      if (piece === undefined) break;
      const length = Math.min(end - start, piece.text.length - from);
      word.push({ piece, text: piece.text.slice(from, from + length) });
      start += length;
      from += length;
      if (from === piece.text.length) {
        index += 1;
        from = 0;
      }
    }
    yield word;
  }
};

/** Where a line may end: where Unicode allows it, and between the parts of an address. */
const breaksOf = (text: string): readonly number[] => {
  const breaks = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let end = breaker.nextBreak(); end !== null; end = breaker.nextBreak()) breaks.add(end.position);
  if (!text.includes("://")) return [...breaks];
  for (const { 0: address, index } of text.matchAll(longAddress)) {
    let at = index;
    for (const part of addressParts(address)) breaks.add((at += part.length));
  }
  return [...breaks].toSorted((a, b) => a - b);
};

/** Spaces at the end of a line need no room. */
const widthOf = (word: readonly Chunk[], measure: Measure): number =>
  word.reduce((sum, { piece, text }, index) => sum + measure(index === word.length - 1 ? text.trimEnd() : text, piece.font, piece.size), 0);
