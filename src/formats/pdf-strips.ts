/** A part of a page as wide as its place, which is drawn in one piece. */
export interface Strip {
  readonly height: number;
  /** Whether it must not be the last on its page. */
  readonly keepNext?: boolean;
  /** Whether it is but space, which no page begins with. */
  readonly space?: boolean;
  readonly draw: (x: number, y: number) => void;
  /** Drawn again above it where it begins a page. */
  readonly header?: Strip;
  /** The part that has room in a height, and the rest; null where nothing has. */
  readonly split?: (room: number) => readonly [Strip, Strip] | null;
}

/** Nothing but height. */
export const spaceOf = (height: number, keepNext = false): Strip => ({ height, space: true, keepNext, draw: () => {} });

/** The strip, which is not to be the last on its page. */
export const keptWithNext = (strip: Strip): Strip => ({ ...strip, keepNext: true });

/** How high strips are above one another. */
export const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0);

/** Draws strips below one another. */
export const drawStrips = (strips: readonly Strip[], x: number, y: number): void => {
  let at = y;
  for (const strip of strips) {
    strip.draw(x, at);
    at += strip.height;
  }
};

/** The strips without space at their ends. */
export const trimmed = (strips: readonly Strip[]): readonly Strip[] => {
  const first = strips.findIndex(({ space }) => space !== true);
  const last = strips.findLastIndex(({ space }) => space !== true);
  return first === -1 ? [] : strips.slice(first, last + 1);
};

/** The same strips further to the right, where each may be drawn upon first. */
export const within = (
  strips: readonly Strip[],
  inset: number,
  before: (strip: Strip, index: number, x: number, y: number) => void,
): readonly Strip[] =>
  strips.map((strip, index) => ({
    height: strip.height,
    keepNext: strip.keepNext ?? false,
    space: strip.space ?? false,
    draw: (x, y) => {
      before(strip, index, x, y);
      strip.draw(x + inset, y);
    },
  }));

/** The strips with those cut that are higher than a height, as far as they can be. */
export const cutAt = (strips: readonly Strip[], height: number): readonly Strip[] =>
  strips.flatMap((strip) => {
    const parts: Strip[] = [];
    let rest = strip;
    while (rest.height > height) {
      const cut = rest.split?.(height) ?? null;
      if (cut === null) break;
      parts.push(cut[0]);
      rest = cut[1];
    }
    return [...parts, rest];
  });
