import { fittedWidths } from "./fitted-widths.ts";
import type { Pen, Tag } from "./pdf-pen.ts";
import { drawStrips, heightOf, trimmed, type Strip } from "./pdf-strips.ts";
import { colours, styles } from "./pdf-styles.ts";
import { textStrips, type Setting } from "./pdf-text.ts";
import type { Block, Table } from "./report.ts";

/** The space between the text of a cell and its borders. */
const padding = { across: 5, down: 4 };

/** How the text of a cell is set. */
type CellStrips = (blocks: readonly Block[], width: number, tag: Tag) => readonly Strip[];

/** The rows of a table as strips; each repeats the headings where it begins a page. */
export const tableStrips = (table: Table, width: number, parent: Tag, setting: Setting, cellStrips: CellStrips): readonly Strip[] => {
  const { pen } = setting;
  const widths = fittedWidths(table, width, (text) => pen.measure(text, "bold", styles.cell.size) + 2 * padding.across + 1);
  const tag = pen.tag(parent, "Table");
  const head = headStrip(table, widths, tag, setting);
  const rows = table.rows.map((row) => {
    const own = pen.tag(tag, "TR");
    const cells = row.map((blocks, index) => cellStrips(blocks, insideOf(widths[index]), pen.tag(own, "TD")));
    return rowStrip(
      cells.map((cell) => trimmed(cell)),
      widths,
      head?.repeated ?? null,
      pen,
    );
  });
  return head === null ? rows : [head.first, ...rows];
};

const insideOf = (width = 0): number => Math.max(10, width - 2 * padding.across);

interface Head {
  readonly first: Strip;
  readonly repeated: Strip;
}

/** The line of headings: told to screen readers once, drawn on each page. */
const headStrip = ({ columns }: Table, widths: readonly number[], table: Tag, setting: Setting): Head | null => {
  if (columns.every(({ header }) => header.length === 0)) return null;
  const { pen } = setting;
  const row = pen.tag(table, "TR");
  const cells = columns.map(({ header }, index) =>
    textStrips(header, insideOf(widths[index]), styles.head, pen.tag(row, "TH", { scope: "Column" }), setting),
  );
  const first = rowStrip(cells, widths, null, pen, colours.head);
  return { first: { ...first, keepNext: true }, repeated: { height: first.height, draw: (x, y) => pen.again(() => first.draw(x, y)) } };
};

const rowStrip = (
  cells: readonly (readonly Strip[])[],
  widths: readonly number[],
  header: Strip | null,
  pen: Pen,
  fill?: string,
): Strip => {
  const height = 2 * padding.down + Math.max(styles.cell.size * styles.cell.leading, ...cells.map((cell) => heightOf(cell)));
  return {
    height,
    ...(header === null ? {} : { header }),
    draw: (x, y) => {
      let left = x;
      cells.forEach((cell, index) => {
        const width = widths[index] ?? 0;
        if (fill !== undefined) pen.fill(left, y, width, height, fill);
        pen.frame(left, y, width, height, colours.line);
        drawStrips(cell, left + padding.across, y + padding.down);
        left += width;
      });
    },
    split: (room) => {
      const cuts = cells.map((cell) => cutCell(cell, room - 2 * padding.down));
      if (cuts.some(({ first, rest }) => first.length === 0 && rest.length > 0)) return null;
      if (cuts.every(({ rest }) => rest.length === 0)) return null;
      const part = (which: "first" | "rest"): Strip =>
        rowStrip(
          cuts.map((cut) => trimmed(cut[which])),
          widths,
          header,
          pen,
          fill,
        );
      return [part("first"), part("rest")];
    },
  };
};

/** The strips of a cell that have room in a height, at whose end none stands that must not. */
const cutCell = (cell: readonly Strip[], room: number): { readonly first: readonly Strip[]; readonly rest: readonly Strip[] } => {
  let used = 0;
  let count = cell.findIndex(({ height }) => {
    used += height;
    return used > room;
  });
  if (count === -1) count = cell.length;
  const whole = count;
  while (count > 0 && count < cell.length && cell[count - 1]?.keepNext === true) count -= 1;
  if (count === 0) count = whole;
  return { first: cell.slice(0, count), rest: cell.slice(count) };
};
