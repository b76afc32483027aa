import type { FontName } from "./pdf-fonts.ts";

/** A4 with its margins, in points. */
export const paper = { width: 595.28, height: 841.89, left: 56, right: 56, top: 58, bottom: 66 } as const;

/** The width that text has. */
export const textWidth = paper.width - paper.left - paper.right;

/** The height that text has. */
export const textHeight = paper.height - paper.top - paper.bottom;

/** The colours of the report. */
export const colours = {
  ink: "#1f2933",
  accent: "#1b4f72",
  muted: "#5b6770",
  line: "#c5ced6",
  head: "#e4ecf2",
  box: "#f2f6f9",
  code: "#f1f3f5",
  link: "#0b5cad",
} as const;

/** How text looks that nothing in it says otherwise of. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly colour: string;
  /** The height of a line, as a multiple of the size. */
  readonly leading: number;
}

const text = { font: "regular", colour: colours.ink, leading: 1.4 } as const;
const heading = { font: "bold", colour: colours.accent, leading: 1.25 } as const;

/** The looks of all kinds of text. */
export const styles = {
  body: { ...text, size: 10.5 },
  cell: { ...text, size: 9, leading: 1.34 },
  head: { ...heading, size: 9, leading: 1.34 },
  code: { ...text, font: "mono", size: 8.5, leading: 1.35 },
  title: { ...heading, size: 32 },
  cover: { ...text, size: 13, leading: 1.5 },
  contents: { ...text, size: 11, leading: 1.7 },
  footer: { ...text, size: 8.5, colour: colours.muted },
  2: { ...heading, size: 19 },
  3: { ...heading, size: 13.5 },
  4: { ...heading, size: 11.5 },
  5: { ...heading, size: 10.5 },
  6: { ...heading, size: 10.5, colour: colours.muted },
} as const satisfies Record<string, TextStyle>;

/** The space between blocks, and above headings. */
export const gaps = { body: 7, cell: 2.5, item: { body: 2.5, cell: 1 }, heading: { 2: 10, 3: 12, 4: 9, 5: 7, 6: 7 } } as const;
