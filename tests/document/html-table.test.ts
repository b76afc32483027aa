import { describe, expect, test } from "vitest";
import { addRow, removeRow } from "../../src/changes/add-row.ts";
import { addToRow } from "../../src/changes/add-task.ts";
import { applyChange } from "../../src/changes/change.ts";
import { editTask, removeTask } from "../../src/changes/edit-task.ts";
import { setCell } from "../../src/changes/set-cell.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource, positionAt } from "../../src/document/source.ts";
import { dialectOf, rowOf, task } from "../changes/whole-page.ts";

const pageOf = (...lines: readonly string[]) => parsePage(createSource("page.md", `${lines.join("\n")}\n`));

const header = "<tr><th>Day</th><th>Task</th><th>Start Date</th><th>Completion Date</th><th>Reference</th></tr>";
const shown = (page: ReturnType<typeof pageOf>) =>
  page.rows.map(({ line, day, tasks, start, references }) => ({
    line: line.line,
    day: day?.text,
    tasks: tasks.map((each) => plainItem(each)),
    start: start?.text,
    references: references.map(({ url, label }) => [url, label]),
  }));

const page = pageOf(
  "## Tasks",
  "<table class='wide'>",
  "<!-- <tr><td>9</td></tr> -->",
  `<thead>${header}</thead>`,
  "<TR>",
  "  <td>",
  "    2",
  "  </td>",
  "  <td>- Read",
  "      the guide<br>",
  "      - Draw a plan</td>",
  "  <td>06/10/2025</td><td></td>",
  '  <td><a href="https://a.example/" target="_blank">Guide</a></td>',
  "</TR>",
  "<tr><td>3<td><ul><li>Build<ul><li>small</li></ul></li></ul><td>07/10/2025",
  "</table>",
  "",
  "After it",
);

describe("a task table in HTML", () => {
  test("is read, with the lines on which its rows begin", () => {
    expect(shown(page)).toEqual([
      {
        line: 5,
        day: "2",
        tasks: [task("Read the guide"), task("Draw a plan")],
        start: "06/10/2025",
        references: [["https://a.example/", "Guide"]],
      },
      { line: 15, day: "3", tasks: [task("Build", "small")], start: "07/10/2025", references: [] },
    ]);
    expect(page.taskTables).toEqual([]);
    expect(page.others).toMatchObject([{ heading: "Tasks", level: 2, line: 1, text: "After it" }]);
    for (const { line } of page.rows)
      for (const cell of line.cells) expect(page.source.text.slice(cell.content.start, cell.content.end)).toBe(cell.text);
  });

  test("has a place for each cell", () => {
    const place = rowOf(page, 1).start?.span.start ?? 0;
    expect(positionAt(page.source, place)).toEqual({ line: 12, column: 7 });
  });

  test("has empty cells where another cell reaches down or across", () => {
    const spanning = pageOf(
      "<table>",
      header,
      '<tr><td rowspan="2">2</td><td>Read</td><td rowspan=2>06/10/2025</td></tr>',
      "<tr><td>Write</td></tr>",
      "<tr><td>3</td><td colspan='2'>Rest</td><td>08/10/2025</td></tr>",
      "</table>",
    );
    expect(spanning.rows.map(({ line }) => line.cells.map(({ text }) => text))).toEqual([
      ["2", "Read", "06/10/2025"],
      ["", "Write", ""],
      ["3", "Rest", "", "08/10/2025"],
    ]);
  });

  test.each([
    ["of something else", ["<table>", "<tr><th>Service</th><th>Price</th></tr>", "<tr><td>S3</td><td>5</td></tr>", "</table>"]],
    ["with a table in it", ["<table>", header, "<tr><td>2</td><td><table><tr><td>x</td></tr></table></td></tr>", "</table>"]],
    ["beside one in Markdown", ["<table>", header, "<tr><td>2</td><td>x</td></tr>", "</table>", "", "| Day | Task |", "|---|---|"]],
  ])("%s has no rows", (_, lines) => {
    expect(pageOf(...lines).rows).toEqual([]);
  });

  test("is never written to", () => {
    const row = rowOf(page, 1);
    const dialect = dialectOf(page);
    const place = [row.table, row.line, 2] as const;
    const addition = { tasks: [task("Ask")], references: [{ url: "https://b.example/", label: null }], completed: "06/10/2025" };
    const added = { day: "3", start: "07/10/2025", completed: "", tasks: [task("Ask")], references: [] };
    for (const change of [
      editTask(page, row, [0], "x"),
      removeTask(page, row, [0]),
      addToRow(page, row, addition, dialect),
      addRow(page, ...place, added, dialect),
      removeRow(page, 1),
      removeRow(page, 2),
    ])
      expect(() => applyChange(page, change)).toThrow("html-table");
  });

  test("is not written to where the page breaks off in it", () => {
    const broken = parsePage(createSource("page.md", `<table>\n${header}\n<tr><td>2</td><td>Read</td></tr>\n<tr><td>3</td><td>Build<`));
    for (const role of ["start", "completed"] as const)
      expect(() => applyChange(broken, setCell(broken, rowOf(broken, 2), role, "06/10/2025"))).toThrow("html-table");
  });

  test.each(["<table>", "<tr>", "<td>", "<td rowspan=99 colspan=99>", "<!--", "</table>"])("any number of %s ends in time", (text) => {
    const started = performance.now();
    expect(pageOf("<table>", header, text.repeat(20_000)).source.path).toBe("page.md");
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
