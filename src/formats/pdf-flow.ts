import { heightOf, type Strip } from "./pdf-strips.ts";

/** Puts strips onto pages. */
export interface Flow {
  readonly place: (strips: readonly Strip[]) => void;
  /** Goes on at the top of a new page, unless it is at the top of one already. */
  readonly startPage: () => void;
}

/** Where a flow may draw. */
export interface FlowArea {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly addPage: () => void;
}

/** A flow that begins at the top of the page at hand. */
export const createFlow = ({ left, top, height, addPage }: FlowArea): Flow => {
  let used = 0;

  const draw = (strip: Strip): void => {
    if (used === 0 && strip.space === true) return;
    strip.draw(left, top + used);
    used += strip.height;
  };

  const nextPage = (first: Strip | undefined): void => {
    addPage();
    used = 0;
    if (first?.header !== undefined) draw(first.header);
  };

  /** One strip at a time: what they are is higher than a page. */
  const drawLong = (strips: readonly Strip[]): void => {
    for (const strip of strips) {
      let rest = strip;
      while (rest.height > height - used) {
        const cut = height - used > leastPart ? (rest.split?.(height - used) ?? null) : null;
        if (cut !== null) {
          draw(cut[0]);
          rest = cut[1];
        } else if (used <= (rest.header?.height ?? 0)) break;
        nextPage(rest);
      }
      draw(rest);
    }
  };

  const placeTogether = (unit: readonly Strip[]): void => {
    const needed = heightOf(unit);
    if (needed <= height - used) unit.forEach((strip) => draw(strip));
    else if (needed > Math.min(height - (unit[0]?.header?.height ?? 0), longestWhole) && unit.some(({ split }) => split !== undefined)) {
      // A heading goes on with the first part of what is below it.
      if (height - used < heightOf(unit.slice(0, -1)) + leastPart) nextPage(unit[0]);
      drawLong(unit);
    } else if (needed > height) drawLong(unit);
    else {
      nextPage(unit[0]);
      unit.forEach((strip) => draw(strip));
    }
  };

  const place = (strips: readonly Strip[]): void => {
    let unit: Strip[] = [];
    for (const strip of strips) {
      unit.push(strip);
      // Space behind what is kept with the next text, such as a heading above another one, is not that text.
      if (strip.keepNext === true || (strip.space === true && unit.length > 1)) continue;
      placeTogether(unit);
      unit = [];
    }
    placeTogether(unit);
  };

  return { place, startPage: () => (used === 0 ? undefined : nextPage(undefined)) };
};

/** A row of a table that is lower than this stays in one piece. */
const longestWhole = 250;

/** No part of a row is put into less room than this. */
const leastPart = 80;
