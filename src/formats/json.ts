import type { StreamedFormat } from "./format.ts";
import type { CountedItem, GroupedItem, RowModel, WeekModel } from "./log-model.ts";

/** The whole model as one JSON document; `src/schema/log.schema.json` describes it. */
export const json: StreamedFormat = {
  name: "json",
  extension: "json",
  summary: "The whole log as one JSON document: weeks, rows, tasks, references, achievements, problems.",
  languages: "all",
  streamed: true,
  render: ({ model: { weeks } }) => renderParts(weeks),
};

/** Week by week, so that a long log is never in memory twice; the bytes are those of `JSON.stringify(…, null, 2)`. */
function* renderParts(weeks: Iterable<WeekModel>): Generator<string> {
  yield `{\n  "schemaVersion": 1,\n  "kind": "log",\n  "weeks": [`;
  let isFirst = true;
  for (const week of weeks) {
    // Indented as deeply as it will stand.
    const text = JSON.stringify({ weeks: [jsonOfWeek(week)] }, null, 2).slice(before.length, -behind.length);
    yield isFirst ? text : `,${text}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n  "}]\n}\n`;
}

const before = '{\n  "weeks": [';
const behind = "\n  ]\n}";

const jsonOfWeek = (week: WeekModel): object => ({
  ...week,
  objectives: week.objectives.map((item) => jsonOfItem(item)),
  rows: week.rows.map((row) => jsonOfRow(row)),
  achievements: week.achievements.map((item) => jsonOfItem(item)),
  sections: week.sections.map(({ heading, line, text }) => ({ heading, line, text })),
  topics: undefined,
});

const jsonOfItem = ({ text, items, group }: CountedItem & Pick<GroupedItem, "group">): object => ({
  text,
  items: items.map((item) => jsonOfItem(item)),
  group,
});

const jsonOfRow = (row: RowModel): object => ({
  ...row,
  // Said by the cells; not part of the document.
  done: undefined,
  references: row.references.map(({ url, label }) => ({ url, label })),
});
