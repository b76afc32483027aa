import { expect, test } from "vitest";
import { addRow, addRows, removeRow, type NewRow } from "../../src/changes/add-row.ts";
import { addToRow } from "../../src/changes/add-task.ts";
import { applyChange, type Change } from "../../src/changes/change.ts";
import type { Page } from "../../src/document/page.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { bare, english, split, vietnamese } from "./pages.ts";
import { describeChanges, dialectOf, lines, pageOf, rowOf, task, withLine, type ChangeCase } from "./whole-page.ts";

/** A row below the one with a number. */
const below =
  (number: number, row: Partial<NewRow>) =>
  (page: Page): Change => {
    const { table, line } = rowOf(page, number);
    const all = { day: "", start: "", completed: "", tasks: [], references: [], ...row };
    return addRow(page, table, line, number + 1, all, dialectOf(page));
  };

/** A row as the first one of a table; `number` is the place that it has then. */
const onTop =
  (tableIndex: number, number: number, row: Partial<NewRow>) =>
  (page: Page): Change => {
    const table = page.taskTables[tableIndex];
    if (table === undefined) throw new Error("no such table");
    const all = { day: "", start: "", completed: "", tasks: [], references: [], ...row };
    return addRow(page, table, table.table.delimiter, number, all, dialectOf(page));
  };

const inserted = (name: string, page: string, change: ChangeCase["change"], above: string, row: string): ChangeCase => ({
  name,
  before: page,
  change,
  after: withLine(page, above, above, row),
});

/** Every column filled up with spaces. */
const aligned = lines(
  "### Tasks",
  "",
  "| Day | Task             | Start Date | Completion Date |",
  "| --- | ---------------- | ---------- | --------------- |",
  "| 2   | - Read the guide | 10/06/2025 | 10/06/2025      |",
  "| 4   | - Draw a plan    | 10/08/2025 |                 |",
  "",
  "### Results",
);

/** Every cell ends with a tab. */
const tabs = lines(
  "### Tasks",
  "",
  "| Day \t| Task \t| Start Date \t|",
  "|---\t|---\t|---\t|",
  "| 2 \t| - Read the guide \t| 06/10/2025 \t|",
  "| 3 \t| - Draw a plan \t| 07/10/2025 \t|",
);

const swapped = lines(
  "### Tasks",
  "",
  "| Reference | Completion Date | Start Date | Task | Day | Status |",
  "|---|---|---|---|---|---|",
  "| https://example.com/a |  | 06/10/2025 | <ul><li>Push it</li></ul> | Mon | Done |",
);

describeChanges("a task of several lines, in a table whose tasks have no marks", [
  inserted(
    "with marks, as each plain line would be a task of its own",
    bare,
    below(2, {
      day: "Wed",
      start: "2025-10-08",
      tasks: [task("Run it:\n**Local:** `docker run`\nand look", "twice"), task("**Rest**"), task("Note")],
    }),
    "Tue | Build an image | 2025-10-07 |",
    "Wed | - Run it: <br> **Local:** `docker run` <br> and look <br>&emsp; + twice <br> - **Rest** <br> - Note | 2025-10-08 |  |",
  ),
  inserted(
    "and without marks where each has one line",
    bare,
    below(2, { day: "Wed", start: "2025-10-08", tasks: [task("Run it"), task("**Rest**")] }),
    "Tue | Build an image | 2025-10-07 |",
    "Wed | Run it <br> **Rest** | 2025-10-08 |  |",
  ),
]);

/** Each cell is a title over bullets; references stand in one line, and empty cells hold one space. */
const titles = lines(
  "### Tasks",
  "",
  "| No. | Task | Start Date | Reference |",
  "| --- | --- | --- | --- |",
  "| 1 | **Learn storage** <br> - Read the guide <br> - Make a bucket | 2025-10-06 | [A](https://example.com/a), [B](https://example.com/b) |",
  "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
  "",
);

describeChanges("a table of titles over bullets, with numbered rows", [
  inserted(
    "a task with sub-tasks is a title, too, and the row has the next number",
    titles,
    below(2, {
      start: "2025-10-08",
      tasks: [task("Practise", "Create a cluster", "Run a service")],
      references: [
        { url: "https://example.com/c", label: "C" },
        { url: "https://example.com/d", label: "D" },
      ],
    }),
    "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
    "| 3 | Practise <br> - Create a cluster <br> - Run a service | 2025-10-08 | [C](https://example.com/c), [D](https://example.com/d) |",
  ),
  inserted(
    "a second task is one where it looks like a title",
    titles,
    below(2, { tasks: [task("Practise", "Create a cluster"), task("**Clean up**", "Delete it")] }),
    "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
    "| 3 | Practise <br> - Create a cluster <br> **Clean up** <br> - Delete it | | |",
  ),
  inserted(
    "tasks that would not read as titles are bullets, and no number is there twice",
    titles,
    below(1, { tasks: [task("Practise", "Create a cluster"), task("Clean up", "Delete it")] }),
    "| 1 | **Learn storage** <br> - Read the guide <br> - Make a bucket | 2025-10-06 | [A](https://example.com/a), [B](https://example.com/b) |",
    "| | - Practise <br>&emsp; + Create a cluster <br> - Clean up <br>&emsp; + Delete it | | |",
  ),
  inserted(
    "a task by itself has no mark, either",
    titles,
    below(2, { tasks: [task("Ask")] }),
    "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
    "| 3 | Ask | | |",
  ),
  inserted(
    "two tasks are bullets",
    titles,
    below(2, { tasks: [task("Ask"), task("Answer")] }),
    "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
    "| 3 | - Ask <br> - Answer | | |",
  ),
  inserted(
    "a task by itself has a mark where one cell begins with one",
    withLine(titles, "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |", "| 2 | - Draw a plan | 2025-10-07 | |"),
    below(2, { tasks: [task("Ask")] }),
    "| 2 | - Draw a plan | 2025-10-07 | |",
    "| 3 | - Ask | | |",
  ),
  inserted(
    "a task of several lines has a mark, as each would be a task",
    titles,
    below(2, { tasks: [task("Ask<br>twice")] }),
    "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
    "| 3 | - Ask <br> twice | | |",
  ),
  inserted(
    "a source in plain words has a line of its own",
    titles,
    below(2, {
      tasks: [task("Ask")],
      references: [
        { url: "https://example.com/c", label: null },
        { url: null, label: "The team's notes" },
      ],
    }),
    "| 2 | **Learn networks** <br> - Draw a plan | 2025-10-07 | |",
    "| 3 | Ask | | <https://example.com/c> <br> The team's notes |",
  ),
]);

test("rows that are added together count on", () => {
  const page = pageOf(titles);
  const { table, line } = rowOf(page, 2);
  const row = { day: "", start: "", completed: "", tasks: [task("Ask")], references: [] };
  const place = { table, below: line, number: 3 };
  const after = applyChange(
    page,
    addRows(
      page,
      [
        { place, row },
        { place, row },
      ],
      dialectOf(page),
    ),
  );
  expect(after).toContain("| 3 | Ask | | |\n| 4 | Ask | | |\n");
});

test("a reference goes behind others as they stand", () => {
  const page = pageOf(titles);
  const references = [{ url: "https://example.com/c", label: "C" }];
  const change = addToRow(page, rowOf(page, 1), { tasks: [], references, completed: undefined }, dialectOf(page));
  expect(applyChange(page, change)).toContain("[B](https://example.com/b), [C](https://example.com/c) |");
});

test("a task of several lines stays one in a cell that was empty", () => {
  const page = pageOf(bare.replace("Build an image", ""));
  const tasks = [task("Build\n**Fast:** an image"), task("Push it")];
  const change = addToRow(page, rowOf(page, 2), { tasks, references: [], completed: undefined }, dialectOf(page));
  const after = pageOf(applyChange(page, change));
  expect(rowOf(after, 2).tasks.map((each) => plainItem(each))).toEqual(tasks);
});

describeChanges("a row that is added", [
  inserted(
    "at the end of a table, every cell filled",
    english,
    below(4, {
      day: "5",
      start: "10/09/2025",
      completed: "10/10/2025",
      tasks: [task("Tag it", "once"), task("a | b")],
      references: [
        { url: "https://example.com/tags", label: null },
        { url: "https://example.com/more", label: "More" },
      ],
    }),
    "| 4 | Write notes | 10/08/2025 |  | Team wiki |",
    "| 5 | - Tag it <br>&emsp; + once <br> - a \\| b | 10/09/2025 | 10/10/2025 | <https://example.com/tags> <br> [More](https://example.com/more) |",
  ),
  inserted(
    "below a row without its last cell, with all cells of its own",
    english,
    below(1, { day: "2", start: "10/06/2025", tasks: [task("Ask")] }),
    "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/06/2025 |",
    "| 2 | - Ask | 10/06/2025 |  |  |",
  ),
  inserted(
    "as the first of its table",
    english,
    onTop(0, 1, { day: "2", start: "10/06/2025", tasks: [task("Meet")] }),
    "| --- | ---- | ---------- | --------------- | ------------------ |",
    "| 2 | - Meet | 10/06/2025 |  |  |",
  ),
  inserted(
    "without padding, in Vietnamese",
    vietnamese,
    below(2, {
      day: "Thứ 4",
      start: "08/10/2025",
      tasks: [task("Ghi lại", "ngắn gọn\nvà rõ")],
      references: [{ url: "https://example.com/4", label: "Bốn" }],
    }),
    "|Thứ 3|- Tạo image|07/10/2025||[Một](https://example.com/1)<br/>[Hai](https://example.com/2)|",
    "|Thứ 4|- Ghi lại<br/>&emsp;• ngắn gọn<br/>&emsp;và rõ|08/10/2025||[Bốn](https://example.com/4)|",
  ),
  inserted(
    "without a first pipe, the reference behind the task",
    bare,
    below(1, {
      day: "Mon",
      start: "2025-10-06",
      completed: "2025-10-06",
      tasks: [task("Ask")],
      references: [{ url: "https://example.com/q", label: null }],
    }),
    "Mon | Read the guide <br> Draw a plan | 2025-10-06 | 2025-10-06",
    "Mon | Ask <https://example.com/q> | 2025-10-06 | 2025-10-06",
  ),
  inserted(
    "in aligned columns, filled up with spaces",
    aligned,
    below(1, { day: "3", start: "10/07/2025", tasks: [task("Ask")] }),
    "| 2   | - Read the guide | 10/06/2025 | 10/06/2025      |",
    "| 3   | - Ask            | 10/07/2025 |                 |",
  ),
  inserted(
    "on top of aligned columns, with a letter that takes two columns",
    aligned,
    onTop(0, 1, { day: "2", start: "10/06/2025", completed: "10/06/2025", tasks: [task("🚀 start")] }),
    "| --- | ---------------- | ---------- | --------------- |",
    "| 2   | - 🚀 start       | 10/06/2025 | 10/06/2025      |",
  ),
]);

const numbered = (...numbers: readonly string[]): string =>
  lines("### Tasks", "", "| No. | Task | Start |", "| --- | --- | --- |", ...numbers.map((each) => `| ${each} | Read | 06/10/2025 |`));

describeChanges("a row of a table that numbers its rows", [
  inserted(
    "goes on counting",
    numbered("1", "2"),
    below(2, { start: "07/10/2025", tasks: [task("Ask")] }),
    "| 2 | Read | 06/10/2025 |",
    "| 3 | Ask | 07/10/2025 |",
  ),
  inserted(
    "in the form of the one above",
    numbered("T-08", "T-09"),
    below(2, { start: "07/10/2025", tasks: [task("Ask")] }),
    "| T-09 | Read | 06/10/2025 |",
    "| T-10 | Ask | 07/10/2025 |",
  ),
  inserted(
    "has none below one without",
    numbered("1", "*"),
    below(2, { start: "07/10/2025", tasks: [task("Ask")] }),
    "| * | Read | 06/10/2025 |",
    "|  | Ask | 07/10/2025 |",
  ),
  inserted(
    "is the first of a table without rows",
    numbered(),
    onTop(0, 1, { start: "07/10/2025", tasks: [task("Ask")] }),
    "| --- | --- | --- |",
    "| 1 | - Ask | 07/10/2025 |",
  ),
]);

describeChanges("a row of a table whose cells end with tabs", [
  inserted(
    "ends with tabs, too",
    tabs,
    below(2, { day: "4", start: "08/10/2025", tasks: [task("Ask")] }),
    "| 3 \t| - Draw a plan \t| 07/10/2025 \t|",
    "| 4 \t| - Ask \t| 08/10/2025 \t|",
  ),
]);

describeChanges("a row of a table with swapped columns and a status", [
  inserted(
    "has its cells in their places",
    swapped,
    below(1, {
      day: "Tue",
      start: "07/10/2025",
      completed: "08/10/2025",
      tasks: [task("Report", "briefly")],
      references: [{ url: "https://example.com/r", label: null }],
    }),
    "| https://example.com/a |  | 06/10/2025 | <ul><li>Push it</li></ul> | Mon | Done |",
    "| https://example.com/r | 08/10/2025 | 07/10/2025 | <ul><li>Report<ul><li>briefly</li></ul></li></ul> | Tue |  |",
  ),
]);

/** What another row of the page holds, on another day and below the row with a number. */
const moved =
  (from: number, number: number, row: Partial<NewRow>) =>
  (page: Page): Change => {
    const own = rowOf(page, from);
    const content = {
      tasks: own.tasks.map((item) => plainItem(item)),
      references: own.references.map(({ url, label }) => ({ url, label })),
    };
    return below(number, { ...content, ...row, from: own })(page);
  };

describeChanges("a row that moves", [
  inserted(
    "keeps its cells as they are written",
    swapped,
    moved(1, 1, { day: "Fri", start: "10/10/2025" }),
    "| https://example.com/a |  | 06/10/2025 | <ul><li>Push it</li></ul> | Mon | Done |",
    "| https://example.com/a |  | 10/10/2025 | <ul><li>Push it</li></ul> | Fri | Done |",
  ),
  inserted(
    "brings along what the table has no column for",
    split,
    moved(3, 2, { day: "Fri", start: "10/10/2025" }),
    "| Tue | Build an image      | 07/10/2025 |                 |",
    "| Fri | - Push it https://example.com/a <br> - Status: Done | 10/10/2025 |                 |",
  ),
]);

describeChanges("a row in a table that has none yet", [
  {
    name: "as the template's header is drawn",
    before: lines("### Tasks", "", "| Day | Task | Start Date |", "| --- | ---- | ---------- |", "", "### Results", "", "* One."),
    change: onTop(0, 1, { day: "2", start: "10/06/2025", tasks: [task("Read the guide")] }),
    after: lines(
      "### Tasks",
      "",
      "| Day | Task | Start Date |",
      "| --- | ---- | ---------- |",
      "| 2   | - Read the guide | 10/06/2025 |",
      "",
      "### Results",
      "",
      "* One.",
    ),
  },
  {
    name: "at the end of the page",
    before: lines("### Công việc", "|Thứ|Công việc|Ngày bắt đầu|", "|---|---|---|"),
    change: onTop(0, 1, { day: "2", start: "06/10/2025", tasks: [task("Đọc tài liệu")] }),
    after: lines("### Công việc", "|Thứ|Công việc|Ngày bắt đầu|", "|---|---|---|", "|2|- Đọc tài liệu|06/10/2025|"),
  },
  {
    name: "with its table pushed in below a quote mark",
    before: lines("### Tasks", "", "> | Day | Task |", "> |---|---|", "> | 2 | - One |"),
    change: below(1, { day: "3", tasks: [task("Two")] }),
    after: lines("### Tasks", "", "> | Day | Task |", "> |---|---|", "> | 2 | - One |", "> | 3 | - Two |"),
  },
]);

describeChanges("a row that is removed", [
  {
    name: "with the line end that it had",
    before: english,
    change: (page) => removeRow(page, 3),
    after: withLine(english, "|   | - Push it | 10/07/2025 |  |  |"),
  },
  {
    name: "of the second table",
    before: split,
    change: (page) => removeRow(page, 4),
    after: withLine(split, "| https://example.com/b |  | 09/10/2025 | **Pipeline:** <br> - stages <br> - rules | Thu |  |"),
  },
  {
    name: "the only one",
    before: lines("### Tasks", "", "| Day | Task |", "|---|---|", "| 2 | - One |"),
    change: (page) => removeRow(page, 1),
    after: lines("### Tasks", "", "| Day | Task |", "|---|---|"),
  },
]);

test("a row that the page does not have cannot be removed", () => {
  const page = pageOf(english);
  expect(applyChange(page, removeRow(page, 5))).toBe(english);
});
