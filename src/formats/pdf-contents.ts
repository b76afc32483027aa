import { breakLines, type PlacedPiece } from "./pdf-lines.ts";
import type { Pen, Tag } from "./pdf-pen.ts";
import { spaceOf, type Strip } from "./pdf-strips.ts";
import { colours, styles, textWidth } from "./pdf-styles.ts";
import { lineStrips, plainPieces } from "./pdf-text.ts";
import type { WeekContent } from "./report.ts";

/** Something that a page is drawn with when it is known where everything is. */
export interface Later {
  /** Draws on the page that is at hand now. */
  readonly later: (draw: () => void) => void;
  /** The number of the page on which a week begins. */
  readonly pageOf: (anchor: string) => number;
}

/** The weeks with the numbers of their pages, as links. */
export const contentsStrips = (heading: string, weeks: readonly WeekContent[], tag: Tag, pen: Pen, later: Later): readonly Strip[] => {
  const title = lineStrips(plainPieces(heading, styles[2]), textWidth, styles[2], pen.tag(tag, "H2"), pen);
  const list = pen.tag(tag, "TOC");
  return [...title, spaceOf(10, true), ...weeks.flatMap((week) => entryStrips(week, pen.tag(list, "TOCI"), pen, later))];
};

const style = styles.contents;
const height = style.size * style.leading;

/** The room for the number of a page. */
const numberWidth = 34;

const entryStrips = ({ heading, anchor }: WeekContent, tag: Tag, pen: Pen, { later, pageOf }: Later): readonly Strip[] => {
  const lines = breakLines(plainPieces(heading, style), textWidth - numberWidth, pen.measure);
  return lines.map((line, index) => ({
    height,
    keepNext: index < lines.length - 1,
    draw: (x, y) =>
      later(() => {
        const own = pen.jump(tag, anchor, x, y, textWidth, height);
        const baseline = y + height / 2 + style.size * 0.35;
        pen.line(own, line, x, baseline);
        if (index === lines.length - 1) drawNumber(pen, own, line, String(pageOf(anchor)), x, baseline);
      }),
  }));
};

/** The number of a page at the right, and dots that lead the eye to it. */
const drawNumber = (pen: Pen, tag: Tag, line: readonly PlacedPiece[], number: string, x: number, baseline: number): void => {
  const [placed] = breakLines(plainPieces(number, style), numberWidth, pen.measure);
  const width = pen.measure(number, style.font, style.size);
  pen.line(tag, placed ?? [], x + textWidth - width, baseline);
  const last = line.at(-1);
  const from = x + (last === undefined ? 0 : last.x + last.width) + 6;
  const to = x + textWidth - width - 6;
  if (to > from) pen.dots(from, baseline - 1, to - from, colours.line);
};
