import type { ReferenceForm } from "../document/reference-cell.ts";
import type { Item } from "../model/item.ts";
import type { Labels } from "./labels.ts";
import { plain } from "./line.ts";
import { linkAddress } from "./link-address.ts";
import type { ReferenceModel, RowModel } from "./log-model.ts";
import { tableWith } from "./raw-table.ts";
import { itemList } from "./report-items.ts";
import { inlinesOf } from "./report-text.ts";
import type { Block, Inline, Table } from "./report.ts";
import type { TextReader } from "./text-reader.ts";

/** The task table of a week: the five usual columns, then every further column that the page has. */
export const taskTable = (rows: readonly RowModel[], labels: Labels, reader: TextReader): Table => {
  const further = [...new Set(rows.flatMap((row) => row.extra.map(({ header }) => header)))];
  const headers = [
    ...[labels.day, labels.task, labels.start, labels.completed, labels.references].map((text) => textOf(text)),
    ...further.map((header) => inlinesOf(reader.lines(header))),
  ];
  return tableWith(
    headers,
    rows.map((row) => [
      reader.lines(row.dayText ?? ""),
      tasks(row.tasks, reader),
      reader.lines(row.startText ?? ""),
      reader.lines(row.completedText ?? ""),
      references(row.references, reader),
      ...further.map((header) => reader.lines(extraText(row, header))),
    ]),
  );
};

const textOf = (text: string): readonly Inline[] => [{ kind: "text", text, ...plain }];

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
  if (hidingForms.has(form) && address !== null) return text.map((inline) => linked(inline, address));
  return [...text, ...textOf(endsInColon(text) ? " " : ": "), ...own];
};

const linked = (inline: Inline, url: string | null): Inline => (inline.kind === "break" ? inline : { ...inline, url });

const endsInColon = (inlines: readonly Inline[]): boolean => {
  const last = inlines.at(-1);
  return last?.kind === "text" && last.text.endsWith(":");
};
