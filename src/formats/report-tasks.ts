import type { ReferenceForm } from "../document/reference-cell.ts";
import type { Item } from "../model/item.ts";
import type { Labels } from "./labels.ts";
import { cleanText, plain } from "./line.ts";
import { linkAddress } from "./link-address.ts";
import type { ReferenceModel, RowModel } from "./log-model.ts";
import { tableWith } from "./raw-table.ts";
import { itemList } from "./report-items.ts";
import { inlinesOf } from "./report-text.ts";
import type { Block, Inline, Table } from "./report.ts";
import type { TextReader } from "./text-reader.ts";

/** The task table of a week: those of the five usual columns in which something stands, then every further column that the page has. */
export const taskTable = (rows: readonly RowModel[], labels: Labels, reader: TextReader): Table => {
  const columns = [
    usualColumn(labels.day, rows, (row) => reader.lines(row.dayText ?? "")),
    usualColumn(labels.task, rows, (row) => tasks(row.tasks, reader)),
    usualColumn(labels.start, rows, (row) => reader.lines(row.startText ?? "")),
    usualColumn(labels.completed, rows, (row) => reader.lines(row.completedText ?? "")),
    usualColumn(labels.references, rows, (row) => references(row.references, reader)),
  ];
  const further = [...new Set(rows.flatMap((row) => row.extra.map(({ header }) => header)))];
  const own = further.map((header) => ({
    header: inlinesOf(reader.lines(header)),
    cells: rows.map((row) => reader.lines(extraText(row, header))),
  }));
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell.length > 0));
  const shown = [...(filled.length + own.length === 0 ? columns : filled), ...own];
  return tableWith(
    shown.map(({ header }) => header),
    rows.map((_, index) => shown.map(({ cells }) => cells[index] ?? [])),
  );
};

const usualColumn = (name: string, rows: readonly RowModel[], cellOf: (row: RowModel) => readonly Block[]) => ({
  header: textOf(name),
  cells: rows.map((row) => cellOf(row)),
});

const textOf = (text: string): readonly Inline[] => [{ kind: "text", text: cleanText(text), ...plain }];

const extraText = (row: RowModel, header: string): string =>
  row.extra
    .filter((extra) => extra.header === header)
    .map(({ text }) => text)
    .join("\n");

/** A task that stands alone needs no bullet. */
const tasks = (items: readonly Item[], reader: TextReader): readonly Block[] => {
  const [only, ...others] = items;
  return only !== undefined && others.length === 0 && only.items.length === 0 ? reader.lines(only.text) : itemList(items, reader);
};

/** Forms in which the page shows the label alone; the others show the URL too. */
const hidingForms: ReadonlySet<ReferenceForm> = new Set(["link", "link-angle", "anchor", "defined"]);

/** One paragraph a reference. */
const references = (models: readonly ReferenceModel[], reader: TextReader): readonly Block[] =>
  models.flatMap((reference): readonly Block[] => {
    const inlines = referenceInlines(reference, reader);
    return inlines.length === 0 ? [] : [{ kind: "paragraph", inlines }];
  });

const referenceInlines = ({ url, label, form }: ReferenceModel, reader: TextReader): readonly Inline[] => {
  const text = label === null ? [] : inlinesOf(reader.lines(label));
  if (url === null) return text;
  const address = linkAddress(url);
  const own = textOf(url).map((inline) => linked(inline, address));
  if (text.length === 0) return own;
  if (hidingForms.has(form) && (address !== null || /^#?$/.test(url))) return text.map((inline) => linked(inline, address));
  return [...text, ...(endsInColon(text) ? [] : textOf(":")), { kind: "break" }, ...own];
};

const linked = (inline: Inline, url: string | null): Inline => (inline.kind === "break" ? inline : { ...inline, url });

const endsInColon = (inlines: readonly Inline[]): boolean => {
  const last = inlines.at(-1);
  return last?.kind === "text" && last.text.endsWith(":");
};
