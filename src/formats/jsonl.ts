import type { StreamedFormat, WeekStream } from "./format.ts";
import type { RowModel, WeekModel } from "./log-model.ts";

/** The rows of the task tables as JSON Lines, with the fields of the CSV; `items` holds the sub-tasks of each task, in their order. `task` holds one task a line; a line break inside one is `<br>`. */
export const jsonl: StreamedFormat = {
  name: "jsonl",
  extension: "jsonl",
  summary: "One row of the task table a line, as JSON, for programs that read line by line.",
  languages: "all",
  streamed: true,
  render: (input) => renderLines(input),
};

function* renderLines({ model }: WeekStream): Generator<string> {
  for (const week of model.weeks) {
    for (const [index, row] of week.rows.entries()) yield `${JSON.stringify(lineOf(week, row, index + 1))}\n`;
  }
}

const lineOf = ({ week, language, path }: WeekModel, row: RowModel, number: number): object => ({
  week,
  language,
  path,
  line: row.line,
  row: number,
  day: row.day,
  start: row.start,
  completed: row.completed,
  task: row.tasks.map(({ text }) => text.replaceAll(/\r\n|\r|\n/g, "<br>")).join("\n"),
  items: row.tasks.map(({ items }) => items),
  references: row.references.map(({ url, label }) => ({ url, label })),
});
