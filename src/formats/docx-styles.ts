import { AlignmentType, BorderStyle, LevelFormat, convertMillimetersToTwip, type IPropertiesOptions } from "docx";
import { localeOf } from "./locale.ts";

/** A4 with its margins, in twentieths of a point. */
export const paper = {
  wide: 11_906,
  high: 16_838,
  width: 11_906 - 2 * convertMillimetersToTwip(20),
  margin: {
    top: convertMillimetersToTwip(22),
    bottom: convertMillimetersToTwip(22),
    left: convertMillimetersToTwip(20),
    right: convertMillimetersToTwip(20),
  },
} as const;

/** The colours of the report, as Word writes them. */
export const colours = {
  accent: "1B4F72",
  muted: "5B6770",
  line: "C5CED6",
  head: "E4ECF2",
  box: "F2F6F9",
  code: "F3F4F5",
  link: "0B5CAD",
} as const;

/** How far each level of a list lies to the right of the one around it, on a page and in a cell of a table. */
export const listStep = { page: 340, cell: 220 } as const;

/** Where a list stands. */
export type ListPlace = keyof typeof listStep;

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: colours.accent, font: "Calibri" },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

/** The looks of all kinds of text. */
export const styles = (language: string): NonNullable<IPropertiesOptions["styles"]> => ({
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: localeOf(language) } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    title: { run: { size: 60, bold: true, color: colours.accent }, paragraph: { spacing: { before: 4200, after: 300 } } },
    heading1: heading(36, 0),
    heading2: heading(27, 280),
    heading3: heading(24, 220),
    heading4: heading(22, 180),
    heading5: heading(22, 160),
    hyperlink: { run: { color: colours.link, underline: {} } },
  },
  paragraphStyles: [
    { id: "Cover", name: "Cover", basedOn: "Normal", run: { size: 28 }, paragraph: { spacing: { after: 60 } } },
    {
      id: "ContentsHeading",
      name: "Contents Heading",
      basedOn: "Normal",
      next: "Normal",
      run: { size: 36, bold: true, color: colours.accent },
      paragraph: { spacing: { after: 160 }, keepNext: true },
    },
    { id: "TOC1", name: "toc 1", basedOn: "Normal", next: "Normal", run: { size: 23 }, paragraph: { spacing: { after: 90 } } },
    { id: "TableText", name: "Table Text", basedOn: "Normal", run: { size: 19 }, paragraph: { spacing: { after: 30, line: 245 } } },
    {
      id: "TableHead",
      name: "Table Head",
      basedOn: "TableText",
      run: { bold: true, color: colours.accent },
      paragraph: { keepNext: true },
    },
    ...bulletStyles("page"),
    ...bulletStyles("cell"),
    {
      id: "Code",
      name: "Code",
      basedOn: "Normal",
      run: { font: "Consolas", size: 18, noProof: true },
      paragraph: { spacing: { line: 240 }, shading: { fill: colours.code, type: "clear", color: "auto" } },
    },
    {
      id: "Footer",
      name: "footer",
      basedOn: "Normal",
      run: { size: 17, color: colours.muted },
      paragraph: {
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.line } },
      },
    },
  ],
  characterStyles: [
    { id: "IndexLink", name: "Index Link", run: { color: colours.accent } },
    { id: "CodeText", name: "Code Text", run: { font: "Consolas", size: 19, noProof: true } },
  ],
});

/** The levels of bullets that have styles: more are hardly ever used, and each paragraph beyond them says what it needs itself. */
export const bulletLevels = 5;

/** The name of the bullets of a place. */
const bulletsOf = (place: ListPlace): string => `bullets-${place}`;

/** The style of the items at a level, from 0; on a page they are Word's own. */
export const bulletStyle = (place: ListPlace, level: number): string =>
  `${place === "page" ? "List" : "Table"}Bullet${level === 0 ? "" : String(level + 1)}`;

type ParagraphStyles = NonNullable<NonNullable<IPropertiesOptions["styles"]>["paragraphStyles"]>;

/** A style says for all items of a level that they have a bullet: Word's library takes long for each property of a paragraph. */
const bulletStyles = (place: ListPlace): ParagraphStyles =>
  Array.from({ length: bulletLevels }, (_, level) => ({
    id: bulletStyle(place, level),
    name: bulletStyle(place, level).replace("Bullet", " Bullet ").trim(),
    basedOn: place === "page" ? "Normal" : "TableText",
    paragraph: { numbering: { reference: bulletsOf(place), level, instance: 0 } },
  }));

type List = NonNullable<IPropertiesOptions["numbering"]>["config"][number];

/** Bullets that tell the levels of a list apart, on a page and in a table. */
export const bulletLists: readonly List[] = (["page", "cell"] as const).map((place) => ({
  reference: bulletsOf(place),
  levels: Array.from({ length: bulletLevels }, (_, level) => ({
    level,
    format: LevelFormat.BULLET,
    text: ["•", "◦", "–"][level % 3] ?? "•",
    alignment: AlignmentType.LEFT,
    style: {
      style: bulletStyle(place, level),
      paragraph: { indent: { left: listStep[place] * (level + 1), hanging: listStep[place] } },
    },
  })),
}));

/** Numbers that start where the page's do. */
export const numberedList = (start: number): List => ({
  reference: numbersFrom(start),
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      start,
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: listStep.page, hanging: listStep.page } } },
    },
  ],
});

/** The name of the numbering that starts there. */
export const numbersFrom = (start: number): string => `numbers-${String(start)}`;
