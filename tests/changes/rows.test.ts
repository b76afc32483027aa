import { describe, expect, test } from "vitest";
import { addRow, removeRow } from "../../src/changes/add-row.ts";
import { addToRow, type RowAddition } from "../../src/changes/add-task.ts";
import { applyChange, type Change } from "../../src/changes/change.ts";
import { editReference, editTask, removeReference, removeTask } from "../../src/changes/edit-task.ts";
import { setCell } from "../../src/changes/set-cell.ts";
import type { Page, Row } from "../../src/document/page.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { referenceStyleOf, taskStyleOf } from "../../src/log/dialect.ts";

/** The last line of a page after a change to its last row; everything above it must be as before. */
const lastLine = (lines: readonly string[], change: (page: Page, row: Row) => Change): string => {
  const text = `${lines.join("\n")}\n`;
  const page = parsePage(createSource("page.md", text));
  const row = page.rows.at(-1);
  if (row === undefined) throw new Error("no row");
  const after = applyChange(page, change(page, row)).split("\n");
  expect(after.slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
  return after.slice(lines.length - 1, -1).join("⏎");
};

const dialectOf = (page: Page) => ({ tasks: taskStyleOf([page]), references: referenceStyleOf([page]) });

const english = ["| Day | Task | Start Date | Completion Date | Reference Material |", "| --- | --- | --- | --- | --- |"];
const bare = ["Day | Task | Start Date | Completion Date", "--- | --- | --- | ---"];
const swapped = ["| Task | Link | Day | Start Date |", "|---|---|---|---|"];
const short = ["| Day | Task | Start Date |", "|---|---|---|"];

const addition = (changes: Partial<RowAddition>): RowAddition => ({ tasks: [], references: [], completed: undefined, ...changes });
const task = (text: string, ...subs: readonly string[]) => ({ text, items: subs.map((sub) => ({ text: sub, items: [] })) });

describe("adding a task to a row", () => {
  const cases: readonly (readonly [string, readonly string[], string, readonly string[], string])[] = [
    ["as the template has it", english, "| 2 | - Study | 10/06/2025 | | |", ["Deploy"], "| 2 | - Study <br> - Deploy | 10/06/2025 | | |"],
    [
      "with sub-tasks",
      english,
      "| 2 | - Study | 10/06/2025 | | |",
      ["Deploy", "first", "then"],
      "| 2 | - Study <br> - Deploy <br>&emsp; + first <br>&emsp; + then | 10/06/2025 | | |",
    ],
    [
      "behind a task with sub-tasks of its own form",
      english,
      "| 2 | * Study<br/>&emsp;&emsp;- part | 10/06/2025 | | |",
      ["Deploy", "x"],
      "| 2 | * Study<br/>&emsp;&emsp;- part<br/>* Deploy<br/>&emsp;&emsp;- x | 10/06/2025 | | |",
    ],
    ["where nothing is marked", english, "| 2 | Study | 10/06/2025 | | |", ["Deploy"], "| 2 | Study <br> Deploy | 10/06/2025 | | |"],
    [
      "in an HTML list",
      english,
      "| 2 | <ul><li>Study</li></ul> | 10/06/2025 | | |",
      ["Deploy", "x"],
      "| 2 | <ul><li>Study</li><li>Deploy<ul><li>x</li></ul></li></ul> | 10/06/2025 | | |",
    ],
    ["to an empty cell", english, "| 2 | | 10/06/2025 | | |", ["Deploy"], "| 2 | - Deploy | 10/06/2025 | | |"],
    ["to a dash that stands for nothing", english, "| 2 | - | 10/06/2025 | | |", ["Deploy"], "| 2 | - Deploy | 10/06/2025 | | |"],
    ["without padding", english, "|2|- Study|10/06/2025|||", ["Deploy"], "|2|- Study <br> - Deploy|10/06/2025|||"],
    [
      "in padded columns",
      english,
      "| 2   | - Study               | 10/06/2025 |   |   |",
      ["Deploy"],
      "| 2   | - Study <br> - Deploy | 10/06/2025 |   |   |",
    ],
    [
      "without outer pipes",
      bare,
      "2 | - Study | 10/06/2025 | 10/06/2025",
      ["Deploy"],
      "2 | - Study <br> - Deploy | 10/06/2025 | 10/06/2025",
    ],
    ["with a pipe in it", english, "| 2 | - Study | 10/06/2025 | | |", ["a | b"], "| 2 | - Study <br> - a \\| b | 10/06/2025 | | |"],
    ["of several lines", english, "| 2 | - Study | 10/06/2025 | | |", ["a\nb"], "| 2 | - Study <br> - a <br> b | 10/06/2025 | | |"],
    [
      "with a line that would be a bullet",
      english,
      "| 2 | - Study | 10/06/2025 | | |",
      ["a\n- b"],
      "| 2 | - Study <br> - a <br> \\- b | 10/06/2025 | | |",
    ],
    ["that ends with a backslash, without padding", english, "|2|- Study|10/06/2025|||", ["C:\\"], "|2|- Study <br> - C:\\ |10/06/2025|||"],
    [
      "with a tag that would make the cell a list",
      english,
      "| 2 | - Study | 10/06/2025 | | |",
      ["the <li> tag"],
      "| 2 | - Study <br> - the &lt;li> tag | 10/06/2025 | | |",
    ],
    [
      "with characters that mean something to a replacement",
      english,
      "| 2 | - Study | 10/06/2025 | | |",
      ["$& $1 $$"],
      "| 2 | - Study <br> - $& $1 $$ | 10/06/2025 | | |",
    ],
    [
      "behind a final <br>",
      english,
      "| 2 | - Study <br> | 10/06/2025 | | |",
      ["Deploy"],
      "| 2 | - Study <br> - Deploy <br> | 10/06/2025 | | |",
    ],
  ];
  test.each(cases)("%s", (_, head, row, [text = "", ...subs], after) => {
    expect(lastLine([...head, row], (page, of) => addToRow(page, of, addition({ tasks: [task(text, ...subs)] }), dialectOf(page)))).toBe(
      after,
    );
  });
});

describe("adding a reference to a row", () => {
  const cases: readonly (readonly [string, readonly string[], string, string | null, string])[] = [
    ["to an empty cell", english, "| 2 | - Study | 10/06/2025 | | |", null, "| 2 | - Study | 10/06/2025 | | <https://a.example/> |"],
    [
      "with a label",
      english,
      "| 2 | - Study | 10/06/2025 | | |",
      "A guide",
      "| 2 | - Study | 10/06/2025 | | [A guide](https://a.example/) |",
    ],
    [
      "behind another of the page's form",
      english,
      "| 2 | - Study | 10/06/2025 | | https://b.example/<br>https://c.example/ |",
      null,
      "| 2 | - Study | 10/06/2025 | | https://b.example/<br>https://c.example/<br>https://a.example/ |",
    ],
    [
      "that is there already",
      english,
      "| 2 | - Study | 10/06/2025 | | <https://a.example/> |",
      null,
      "| 2 | - Study | 10/06/2025 | | <https://a.example/> |",
    ],
    [
      "to a row that ends before the column",
      english,
      "| 2 | - Study | 10/06/2025 |",
      null,
      "| 2 | - Study | 10/06/2025 |  | <https://a.example/> |",
    ],
    ["without a column for it", short, "| 2 | - Study | 10/06/2025 |", null, "| 2 | - Study <br> - <https://a.example/> | 10/06/2025 |"],
    ["in swapped columns", swapped, "| Study | | 2 | 10/06/2025 |", null, "| Study | <https://a.example/> | 2 | 10/06/2025 |"],
  ];
  test.each(cases)("%s", (_, head, row, label, after) => {
    const references = [{ url: "https://a.example/", label }];
    expect(lastLine([...head, row], (page, of) => addToRow(page, of, addition({ references }), dialectOf(page)))).toBe(after);
  });
});

describe("completing a row", () => {
  test.each([
    ["| 2 | - Study | 10/06/2025 | | |", "| 2 | - Study | 10/06/2025 | 10/07/2025 | |"],
    ["| 2 | - Study | 10/06/2025 |  | |", "| 2 | - Study | 10/06/2025 | 10/07/2025 | |"],
    ["| 2 | - Study | 10/06/2025 |            | |", "| 2 | - Study | 10/06/2025 | 10/07/2025 | |"],
    ["|2|- Study|10/06/2025|||", "|2|- Study|10/06/2025|10/07/2025||"],
    ["| 2 | - Study | 10/06/2025 | 10/06/2025 | |", "| 2 | - Study | 10/06/2025 | 10/07/2025 | |"],
    ["| 2 | - Study | 10/06/2025 |", "| 2 | - Study | 10/06/2025 | 10/07/2025 |"],
    ["| 2 | - Study | 10/06/2025", "| 2 | - Study | 10/06/2025 | 10/07/2025"],
  ])("%s", (row, after) => {
    expect(lastLine([...english, row], (page, of) => setCell(page, of, "completed", "10/07/2025"))).toBe(after);
  });

  test("a row that breaks off behind a mark gets its task and the cells that it lacks", () => {
    expect(
      lastLine([...english, "| 2 | - Study | 10/06/2025 | | |", "| 3 | - "], (page, row) =>
        addToRow(page, row, addition({ tasks: [task("x")], references: [{ url: "https://a.example/", label: null }] }), dialectOf(page)),
      ),
    ).toBe("| 3 | - x |  |  | <https://a.example/> ");
  });

  test("taking the date back from the end of a line without a closing pipe keeps the cell", () => {
    expect(lastLine([...bare, "2 | - Study | 10/06/2025 | 10/07/2025"], (page, row) => setCell(page, row, "completed", ""))).toBe(
      "2 | - Study | 10/06/2025 | |",
    );
  });
});

describe("adding a row", () => {
  const added = (head: readonly string[], row: string, texts: readonly string[], url?: string): string =>
    lastLine([...head, row], (page, of) =>
      addRow(
        page,
        of.table,
        of.line,
        of.number + 1,
        {
          day: "3",
          start: "10/07/2025",
          completed: "",
          tasks: texts.map((text) => task(text)),
          references: url === undefined ? [] : [{ url, label: null }],
        },
        dialectOf(page),
      ),
    );

  test.each([
    ["like the one above", english, "| 2 | - Study | 10/06/2025 | | |", "| 3 | - Deploy | 10/07/2025 | | |"],
    ["without padding", english, "|2|- Study|10/06/2025|||", "|3|- Deploy|10/07/2025|||"],
    ["in swapped columns", swapped, "| Study | | 2 | 10/06/2025 |", "| Deploy | | 3 | 10/07/2025 |"],
    ["without outer pipes, the last cell empty", bare, "2 | - Study | 10/06/2025 | 10/06/2025", "3 | - Deploy | 10/07/2025 |  |"],
    ["below a row that ends early", english, "| 2 | - Study |", "| 3 | - Deploy | 10/07/2025 |  |  |"],
  ])("%s", (_, head, row, after) => {
    expect(added(head, row, ["Deploy"])).toBe(`${row}⏎${after}`);
  });

  test("with a bullet as its first cell and no outer pipes gets one, as the line would begin a list", () => {
    const head = ["Task | Start Date | Day", "--- | --- | ---", "- Study | 10/06/2025 | 2"];
    expect(parsePage(createSource("page.md", head.join("\n"))).rows).toHaveLength(0);
    const piped = [...head.slice(0, 2), "Study | 10/06/2025 | 2"];
    expect(
      lastLine(piped, (page, row) =>
        addRow(page, row.table, row.line, 2, { day: "3", start: "", completed: "", tasks: [task("# 1")], references: [] }, dialectOf(page)),
      ),
    ).toBe("Study | 10/06/2025 | 2⏎| # 1 |  | 3");
  });

  test("ends with the line end of the page", () => {
    const text = [...english, "| 2 | - Study | 10/06/2025 | | |"].join("\r\n");
    const page = parsePage(createSource("page.md", text));
    const [row] = page.rows;
    if (row === undefined) throw new Error("no row");
    const after = applyChange(
      page,
      addRow(page, row.table, row.line, 2, { day: "3", start: "", completed: "", tasks: [task("x")], references: [] }, dialectOf(page)),
    );
    expect(after).toBe(`${text}\r\n| 3 | - x | | | |`);
    const again = parsePage(createSource("page.md", after));
    expect(applyChange(again, removeRow(again, 2))).toBe(text);
  });
});

describe("removing a row", () => {
  const removed = (text: string, number: number): string => {
    const page = parsePage(createSource("page.md", text));
    return applyChange(page, removeRow(page, number));
  };
  const head = [...english, ""].join("\n");

  test.each([
    ["in the middle", `${head}| 2 | x |\n| 3 | y |\n| 4 | z |\n`, 2, `${head}| 2 | x |\n| 4 | z |\n`],
    ["at the end of the page", `${head}| 2 | x |\n| 3 | y |`, 2, `${head}| 2 | x |`],
    ["with CRLF, at the end of the page", `${head}| 2 | x |\r\n| 3 | y |`, 2, `${head}| 2 | x |`],
    [
      "between a lone CR and a LF, which would become one line end",
      `${head}| 2 | x |\r| 3 | y |\n\nMore\n`,
      2,
      `${head}| 2 | x |\n\nMore\n`,
    ],
  ])("%s", (_, text, number, after) => {
    expect(removed(text, number)).toBe(after);
  });
});

describe("changing and removing a task", () => {
  const row = "| 2 | - One <br>&emsp; + a <br>&emsp; + b <br> - Two | 10/06/2025 | | <https://a.example/> <br> [B](https://b.example/) |";
  const rest = "| 10/06/2025 | | <https://a.example/> <br> [B](https://b.example/) |";

  test.each([
    ["a task", (page: Page, of: Row) => editTask(page, of, [0], "New"), `| 2 | - New <br>&emsp; + a <br>&emsp; + b <br> - Two ${rest}`],
    [
      "a sub-task",
      (page: Page, of: Row) => editTask(page, of, [0, 1], "New | text"),
      `| 2 | - One <br>&emsp; + a <br>&emsp; + New \\| text <br> - Two ${rest}`,
    ],
    ["a task with its sub-tasks", (page: Page, of: Row) => removeTask(page, of, [0]), `| 2 | - Two ${rest}`],
    ["the last task", (page: Page, of: Row) => removeTask(page, of, [1]), `| 2 | - One <br>&emsp; + a <br>&emsp; + b ${rest}`],
    ["the first sub-task", (page: Page, of: Row) => removeTask(page, of, [0, 0]), `| 2 | - One <br>&emsp; + b <br> - Two ${rest}`],
    ["the last sub-task", (page: Page, of: Row) => removeTask(page, of, [0, 1]), `| 2 | - One <br>&emsp; + a <br> - Two ${rest}`],
  ])("%s", (_, change, after) => {
    expect(lastLine([...english, row], change)).toBe(after);
  });

  const start = "| 2 | - One <br>&emsp; + a <br>&emsp; + b <br> - Two | 10/06/2025 | |";
  test.each([
    [
      "the URL of a reference",
      (page: Page, of: Row) => editReference(page, of, 1, { url: "https://c.example/" }, referenceStyleOf([page])),
      `${start} <https://a.example/> <br> [B](https://c.example/) |`,
    ],
    [
      "the label of a reference",
      (page: Page, of: Row) => editReference(page, of, 1, { label: "C" }, referenceStyleOf([page])),
      `${start} <https://a.example/> <br> [C](https://b.example/) |`,
    ],
    ["the first reference, removed", (page: Page, of: Row) => removeReference(page, of, 0), `${start} [B](https://b.example/) |`],
    ["the last reference, removed", (page: Page, of: Row) => removeReference(page, of, 1), `${start} <https://a.example/> |`],
  ])("%s", (_, change, after) => {
    expect(lastLine([...english, row], change)).toBe(after);
  });

  test("the only task leaves an empty cell", () => {
    expect(lastLine([...english, "| 2 | - One | 10/06/2025 | | |"], (page, of) => removeTask(page, of, [0]))).toMatch(
      /^\| 2 \| +\| 10\/06\/2025 \| \| \|$/,
    );
  });
});

describe("the guard", () => {
  test("refuses a change that says one thing and does another", () => {
    const text = [...english, "| 2 | - Study | 10/06/2025 | | |", ""].join("\n");
    const page = parsePage(createSource("page.md", text));
    const [row] = page.rows;
    if (row === undefined) throw new Error("no row");
    const { edits, expected } = setCell(page, row, "completed", "10/07/2025");
    const elsewhere = edits.map((edit) => ({ ...edit, text: `${edit.text} | 3` }));
    expect(() => applyChange(page, { edits: elsewhere, expected })).toThrow("edit-refused");
    expect(() =>
      applyChange(page, { edits: [...edits, { span: { start: text.length, end: text.length }, text: "\nMore\n" }], expected }),
    ).toThrow("edit-refused");
    expect(() => applyChange(page, { edits: [], expected })).toThrow("edit-refused");
  });
});
