import { labelsIn } from "./labels.ts";
import type { Tag } from "./pdf-pen.ts";
import { spaceOf, type Strip } from "./pdf-strips.ts";
import { colours, styles, textWidth } from "./pdf-styles.ts";
import { lineStrips, plainPieces, type Setting } from "./pdf-text.ts";
import type { Report } from "./report.ts";

/** The first page: title, author and period. */
export const coverStrips = ({ title, author, period, language }: Report, tag: Tag, { pen }: Setting): readonly Strip[] => {
  const labels = labelsIn(language);
  const facts = [
    [labels.author, author],
    [labels.period, period],
  ] as const;
  const bar: Strip = { height: 24, draw: (x, y) => pen.fill(x, y, 72, 5, colours.accent) };
  return [
    // Space at the top of a page would be left out.
    { ...spaceOf(190), space: false },
    bar,
    ...lineStrips(plainPieces(title, styles.title), textWidth, styles.title, pen.tag(tag, "H1"), pen),
    spaceOf(18),
    ...facts.flatMap(([label, text]) => {
      if (text === null) return [];
      const pieces = [...plainPieces(`${label}: `, { ...styles.cover, colour: colours.muted }), ...plainPieces(text, styles.cover)];
      return lineStrips(pieces, textWidth, styles.cover, pen.tag(tag, "P"), pen);
    }),
  ];
};
