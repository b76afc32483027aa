import type { RenderInput, TextFormat } from "./format.ts";
import type { RowModel, WeekModel } from "./log-model.ts";

/** The whole model as one JSON document; `src/schema/log.schema.json` describes it. */
export const json: TextFormat = {
  name: "json",
  extension: "json",
  summary: "The whole log as one JSON document: weeks, rows, tasks, references, achievements, problems.",
  languages: "all",
  render: ({ model }) => renderParts(model),
};

/** Week by week, so that a long log is never in memory twice; the bytes are those of `JSON.stringify(…, null, 2)`. */
function* renderParts({ schemaVersion, kind, weeks }: RenderInput["model"]): Generator<string> {
  yield `{\n  "schemaVersion": ${schemaVersion},\n  "kind": "${kind}",\n  "weeks": [`;
  for (const [index, week] of weeks.entries()) {
    const text = JSON.stringify(jsonOfWeek(week), null, 2);
    yield `${index === 0 ? "" : ","}\n    ${text.replaceAll("\n", "\n    ")}`;
  }
  yield `${weeks.length === 0 ? "" : "\n  "}]\n}\n`;
}

const jsonOfWeek = (week: WeekModel): object => ({ ...week, rows: week.rows.map((row) => jsonOfRow(row)) });

const jsonOfRow = (row: RowModel): object => ({
  ...row,
  // Said by the cells; not part of the document.
  done: undefined,
  references: row.references.map(({ url, label }) => ({ url, label })),
});
