import type { ReferenceForm } from "../document/reference-cell.ts";
import type { Item } from "../model/item.ts";
import { cellText, linkTo } from "./gfm-text.ts";
import type { Labels } from "./labels.ts";
import type { ReferenceModel, RowModel } from "./log-model.ts";
import { withoutHugo } from "./md-pictures.ts";

/** The task table of a week as GFM: the five usual columns, then every further column that the page has. */
export const taskTable = (rows: readonly RowModel[], labels: Labels): string => {
  const further = [...new Set(rows.flatMap((row) => row.extra.map(({ header }) => header)))];
  const header = [labels.day, labels.task, labels.start, labels.completed, labels.references, ...further.map((text) => cell(text))];
  const lines = [header, header.map(() => "---"), ...rows.map((row) => cellsOf(row, further))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

const cellsOf = (row: RowModel, further: readonly string[]): readonly string[] => [
  cell(row.dayText ?? ""),
  row.tasks
    .flatMap((task) => taskLines(task, 0))
    .join(" <br>")
    .trim(),
  cell(row.startText ?? ""),
  cell(row.completedText ?? ""),
  row.references.map((reference) => referenceText(reference)).join(" <br> "),
  ...further.map((header) => cell(texts(row, header).join("\n"))),
];

const texts = (row: RowModel, header: string): readonly string[] =>
  row.extra.filter((extra) => extra.header === header).map(({ text }) => text);

const cell = (text: string): string => cellText(withoutHugo(text)).trim();

/** The lines of a task, each with what stands between the `<br>` and its text: `- task`, `&emsp; + sub-task`, and so on inwards. */
const taskLines = (task: Item, depth: number): readonly string[] => {
  const text = cellText(withoutHugo(task.text), "&emsp;".repeat(depth + 1)).trim();
  const below = task.items.flatMap((item) => taskLines(item, depth + 1));
  if (text === "" && below.length === 0) return [];
  return [`${"&emsp;".repeat(depth)}${lead(depth)}${text}`, ...below];
};

const lead = (depth: number): string => ` ${depth % 2 === 0 ? "-" : "+"} `;

/** Forms in which the page shows the label alone; the others show the URL too. */
const hidingForms: ReadonlySet<ReferenceForm> = new Set(["link", "link-angle", "anchor", "defined"]);

const referenceText = ({ url, label, form }: ReferenceModel): string => {
  if (url === null) return cell(label ?? "");
  if (label === null || hidingForms.has(form)) return cell(linkTo(url, label));
  return `${cell(label).replace(/:$/, "").trimEnd()}: ${cell(linkTo(url, null))}`;
};
