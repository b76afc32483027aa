import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType, type FileChild } from "docx";
import type { Place } from "./docx-blocks.ts";
import { inlineRuns } from "./docx-inlines.ts";
import { fittedWidths } from "./fitted-widths.ts";
import { colours } from "./docx-styles.ts";
import { linesOfBlocks } from "./report-text.ts";
import type { Block, Table as TableBlock } from "./report.ts";

type Write = (blocks: readonly Block[], place: Place) => readonly FileChild[];

const line = { style: BorderStyle.SINGLE, size: 4, color: colours.line };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

/** How wide a letter of a table is, roughly, in twentieths of a point. */
const letter = 102;
/** What an `M` or a `W` takes beyond that. */
const beyond = 66;

/** The room that a word takes with the margins of its cell. */
const widthOf = (word: string): number => word.length * letter + (word.match(/[MWmw@%]/g)?.length ?? 0) * beyond + 200;

const cellMargins = { top: 50, bottom: 50, left: 90, right: 90 };

/** A table whose line of headings is repeated on each page. */
export const gridTable = (table: TableBlock, place: Place, write: Write): Table => {
  const { columns, rows } = table;
  const widths = fittedWidths(table, place.width, widthOf).map((width) => Math.floor(width));
  const cellPlace = (index: number): Place => ({
    ...place,
    width: Math.max(400, (widths[index] ?? 0) - 180),
    indent: 0,
    list: 0,
    cell: true,
  });
  const cell = (children: readonly FileChild[], index: number, fill?: string): TableCell =>
    new TableCell({
      children: endingInParagraph(children),
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      ...(fill === undefined ? {} : { shading: { fill, type: ShadingType.CLEAR, color: "auto" } }),
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ header }, index) =>
      cell([new Paragraph({ style: "TableHead", children: inlineRuns(header, cellPlace(index)) })], index, colours.head),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.every((blocks, index) => isShort(blocks, widths[index] ?? 0)),
        children: row.map((blocks, index) => cell(write(blocks, cellPlace(index)), index)),
      }),
  );
  return new Table({
    rows: columns.some(({ header }) => header.length > 0) ? [head, ...body] : body,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: cellMargins,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    ...(place.indent === 0 ? {} : { indent: { size: place.indent, type: WidthType.DXA } }),
  });
};

/** A notice or quotation: shaded, with a bar on its left. */
export const boxTable = (blocks: readonly Block[], place: Place, write: Write): Table =>
  new Table({
    rows: [
      new TableRow({
        children: [
          new TableCell({
            children: endingInParagraph(write(blocks, { ...place, width: place.width - 300, indent: 0 })),
            width: { size: place.width, type: WidthType.DXA },
            shading: { fill: colours.box, type: ShadingType.CLEAR, color: "auto" },
          }),
        ],
      }),
    ],
    width: { size: place.width, type: WidthType.DXA },
    columnWidths: [place.width],
    layout: TableLayoutType.FIXED,
    margins: { top: 80, bottom: 80, left: 160, right: 140 },
    borders: {
      top: none,
      bottom: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
      left: { ...line, size: 24, color: colours.accent },
    },
    ...(place.indent === 0 ? {} : { indent: { size: place.indent, type: WidthType.DXA } }),
  });

/** What keeps two tables apart, which would be one otherwise. */
export const gap = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 120, lineRule: "exact" } });

/** A cell of Word ends in a paragraph. */
const endingInParagraph = (children: readonly FileChild[]): readonly (Paragraph | Table)[] => {
  const known = children.filter((child) => child instanceof Paragraph || child instanceof Table);
  return known.at(-1) instanceof Paragraph ? known : [...known, gap()];
};

/** Whether a cell takes up so little of a page that its row had better stay whole. */
const isShort = (blocks: readonly Block[], width: number): boolean => {
  const perLine = Math.max(4, width / letter);
  const lines = linesOfBlocks(blocks).reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
  return lines < longestWhole;
};

/** In lines of a table. */
const longestWhole = 24;
