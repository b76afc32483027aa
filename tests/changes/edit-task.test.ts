import { expect, test } from "vitest";
import { applyChange } from "../../src/changes/change.ts";
import { editReference, editTask, removeReference, removeTask, taskAt } from "../../src/changes/edit-task.ts";
import type { NewReference } from "../../src/document/reference-style.ts";
import { bare, english, split, vietnamese } from "./pages.ts";
import { describeChanges, dialectOf, pageOf, rowOf, withLine, type ChangeCase } from "./whole-page.ts";

const edited = (
  name: string,
  page: string,
  number: number,
  path: readonly number[],
  text: string,
  from: string,
  to: string,
): ChangeCase => ({
  name,
  before: page,
  change: (of) => editTask(of, rowOf(of, number), path, text),
  after: withLine(page, from, to),
});

const removed = (name: string, page: string, number: number, path: readonly number[], from: string, to: string): ChangeCase => ({
  name,
  before: page,
  change: (of) => removeTask(of, rowOf(of, number), path),
  after: withLine(page, from, to),
});

const image = "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | <https://example.com/images> |";
const read =
  "|Thứ 2|- Đọc tài liệu<br/>&emsp;• chương 1<br/>&emsp;• chương 2<br/>- Vẽ sơ đồ|06/10/2025|06/10/2025|[Tài liệu](https://example.com/doc)|";
const plain = "Mon | Read the guide <br> Draw a plan | 2025-10-06 | 2025-10-06";
const widest = "| Tue | Build an image once | 07/10/2025 |                 |";
const list = "| https://example.com/a |  | 08/10/2025 | <ul><li>Push it</li></ul> | Wed | Done |";
const group = "| https://example.com/b |  | 09/10/2025 | **Pipeline:** <br> - stages <br> - rules | Thu |  |";

describeChanges("the text of a task that is changed", [
  edited(
    "a task with sub-tasks",
    english,
    2,
    [0],
    "Build two",
    image,
    "| 3 | - Build two <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | <https://example.com/images> |",
  ),
  edited(
    "a sub-task, with a pipe and a dollar sign",
    english,
    2,
    [0, 1],
    "signed | $& $1",
    image,
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed \\| $& $1 <br> - ... | 10/07/2025 |  | <https://example.com/images> |",
  ),
  edited(
    "the last `...`, which becomes a task",
    english,
    2,
    [1],
    "Push it",
    image,
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - Push it | 10/07/2025 |  | <https://example.com/images> |",
  ),
  edited(
    "a sub-task with another mark, without padding",
    vietnamese,
    1,
    [0, 0],
    "chương mở đầu",
    read,
    "|Thứ 2|- Đọc tài liệu<br/>&emsp;• chương mở đầu<br/>&emsp;• chương 2<br/>- Vẽ sơ đồ|06/10/2025|06/10/2025|[Tài liệu](https://example.com/doc)|",
  ),
  edited(
    "a sub-task of two lines, both pushed in",
    vietnamese,
    1,
    [0, 0],
    "chương mở đầu\nvà mục lục",
    read,
    "|Thứ 2|- Đọc tài liệu<br/>&emsp;• chương mở đầu<br>&emsp;và mục lục<br/>&emsp;• chương 2<br/>- Vẽ sơ đồ|06/10/2025|06/10/2025|[Tài liệu](https://example.com/doc)|",
  ),
  edited(
    "a task of two lines",
    english,
    3,
    [0],
    "Push it\nand look",
    "|   | - Push it | 10/07/2025 |  |  |",
    "|   | - Push it<br>and look | 10/07/2025 |  |  |",
  ),
  edited(
    "a task without a mark",
    bare,
    1,
    [0],
    "Read two guides",
    plain,
    "Mon | Read two guides <br> Draw a plan | 2025-10-06 | 2025-10-06",
  ),
  edited(
    "a task of an HTML list",
    split,
    3,
    [0],
    "Push both",
    list,
    "| https://example.com/a |  | 08/10/2025 | <ul><li>Push both</li></ul> | Wed | Done |",
  ),
  edited(
    "in an aligned column, which stays aligned",
    split,
    1,
    [0],
    "Read",
    "| Mon | Read the guide      | 06/10/2025 | 06/10/2025      |",
    "| Mon | Read                | 06/10/2025 | 06/10/2025      |",
  ),
  edited(
    "in an aligned column, by a longer one that fits",
    split,
    1,
    [0],
    "Read the whole book",
    "| Mon | Read the guide      | 06/10/2025 | 06/10/2025      |",
    "| Mon | Read the whole book | 06/10/2025 | 06/10/2025      |",
  ),
  edited(
    "the widest of an aligned column, which stays aligned",
    withLine(split, "| Tue | Build an image      | 07/10/2025 |                 |", widest),
    2,
    [0],
    "Build it",
    widest,
    "| Tue | Build it            | 07/10/2025 |                 |",
  ),
]);

describeChanges(
  "the text of a title that is changed",
  (
    [
      ["with a colon", 1, "- a <br> Practice: <br> + b", "- a <br> New: <br> + b"],
      ["in bold", 1, "- a <br> **Practice:** <br> + b", "- a <br> **New:** <br> + b"],
      ["in bold of HTML", 1, "- a <br> <b>Practice</b>: <br> + b", "- a <br> <b>New</b>: <br> + b"],
      ["with the emoji of the first", 1, "✅ One <br> - a <br> ✅ Two <br> - b", "✅ One <br> - a <br> ✅ New <br> - b"],
      ["whose emoji the second shares", 0, "✅ One <br> - a <br> ✅ Two <br> - b", "✅ New <br> - a <br> ✅ Two <br> - b"],
      ["over the first bullets, which needs no colon", 0, "Practice: <br> - a", "New <br> - a"],
      ["among plain lines, which needs none", 1, "One: <br> Two:", "One: <br> New"],
    ] as const
  ).map(([name, index, from, to]) => {
    const row = (cell: string): string => `| 4 | ${cell} | 10/08/2025 |  | Team wiki |`;
    return edited(name, withLine(english, row("Write notes"), row(from)), 4, [index], "New", row(from), row(to));
  }),
);

describeChanges("a task that is removed", [
  removed("with its sub-tasks", english, 2, [0], image, "| 3 | - ... | 10/07/2025 |  | <https://example.com/images> |"),
  removed(
    "a sub-task in the middle",
    vietnamese,
    1,
    [0, 1],
    read,
    "|Thứ 2|- Đọc tài liệu<br/>&emsp;• chương 1<br/>- Vẽ sơ đồ|06/10/2025|06/10/2025|[Tài liệu](https://example.com/doc)|",
  ),
  removed("without a mark, the first", bare, 1, [0], plain, "Mon | Draw a plan | 2025-10-06 | 2025-10-06"),
  removed("without a mark, the last", bare, 1, [1], plain, "Mon | Read the guide | 2025-10-06 | 2025-10-06"),
  removed(
    "a bullet of a group",
    split,
    4,
    [0, 0],
    group,
    "| https://example.com/b |  | 09/10/2025 | **Pipeline:** <br> - rules | Thu |  |",
  ),
  removed(
    "in an aligned column, which stays aligned",
    split,
    2,
    [0],
    "| Tue | Build an image      | 07/10/2025 |                 |",
    "| Tue |                     | 07/10/2025 |                 |",
  ),
]);

const reference = (
  name: string,
  page: string,
  number: number,
  index: number,
  change: Partial<NewReference>,
  from: string,
  to: string,
): ChangeCase => ({
  name,
  before: page,
  change: (of) => editReference(of, rowOf(of, number), index, change, dialectOf(of).references),
  after: withLine(page, from, to),
});

const tuesday = "|Thứ 3|- Tạo image|07/10/2025||[Một](https://example.com/1)<br/>[Hai](https://example.com/2)|";

describeChanges("a reference that is changed or removed", [
  reference(
    "the URL of an autolink",
    english,
    2,
    0,
    { url: "https://example.com/layers" },
    image,
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | <https://example.com/layers> |",
  ),
  reference(
    "an autolink that gets a label",
    english,
    2,
    0,
    { label: "Images | all" },
    image,
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | [Images \\| all](https://example.com/images) |",
  ),
  reference(
    "mere text that gets a URL",
    english,
    4,
    0,
    { url: "https://example.com/wiki" },
    "| 4 | Write notes | 10/08/2025 |  | Team wiki |",
    "| 4 | Write notes | 10/08/2025 |  | [Team wiki](https://example.com/wiki) |",
  ),
  reference(
    "the label of the second",
    vietnamese,
    2,
    1,
    { label: "Thứ hai" },
    tuesday,
    "|Thứ 3|- Tạo image|07/10/2025||[Một](https://example.com/1)<br/>[Thứ hai](https://example.com/2)|",
  ),
  {
    name: "the second, removed",
    before: vietnamese,
    change: (page) => removeReference(page, rowOf(page, 2), 1),
    after: withLine(vietnamese, tuesday, "|Thứ 3|- Tạo image|07/10/2025||[Một](https://example.com/1)|"),
  },
  {
    name: "the only one of a cell without padding, removed",
    before: vietnamese,
    change: (page) => removeReference(page, rowOf(page, 1), 0),
    after: withLine(vietnamese, read, read.replace("[Tài liệu](https://example.com/doc)", "")),
  },
]);

const open = "| 2 | - Read the guide | 10/06/2025 | 10/06/2025 | <https://example.com/open>";

describeChanges("the only reference of a row that no pipe closes", [
  {
    name: "leaves a pipe, so that the cell stays",
    before: withLine(english, "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/06/2025 |", open),
    change: (page) => removeReference(page, rowOf(page, 1), 0),
    after: withLine(
      english,
      "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/06/2025 |",
      "| 2 | - Read the guide | 10/06/2025 | 10/06/2025 | |",
    ),
  },
]);

const inMarks = "| 3 | - Read | 10/07/2025 |  | **Guide:** `https://example.com/1` <br> “https://example.com/2” <br> [Three][3] |";
const marked = `${withLine(english, image, inMarks)}\n[3]: https://example.com/3\n`;
const marksEdited = (name: string, index: number, change: Partial<NewReference>, cell: string): ChangeCase => ({
  ...reference(name, marked, 2, index, change, inMarks, `| 3 | - Read | 10/07/2025 |  | ${cell} |`),
});
const marksRemoved = (name: string, index: number, cell: string): ChangeCase => ({
  name,
  before: marked,
  change: (page) => removeReference(page, rowOf(page, 2), index),
  after: withLine(marked, inMarks, `| 3 | - Read | 10/07/2025 |  | ${cell} |`),
});

describeChanges("references that stand in code, quotes and other marks", [
  marksEdited(
    "a URL in code below a label in bold",
    0,
    { url: "https://example.com/one" },
    "**Guide:** `https://example.com/one` <br> “https://example.com/2” <br> [Three][3]",
  ),
  marksEdited(
    "a URL in quotes",
    1,
    { url: "https://example.com/two" },
    "**Guide:** `https://example.com/1` <br> “https://example.com/two” <br> [Three][3]",
  ),
  marksEdited(
    "a URL in quotes by one that cannot stand bare",
    1,
    { url: "https://example.com/two." },
    "**Guide:** `https://example.com/1` <br> <https://example.com/two.> <br> [Three][3]",
  ),
  marksEdited(
    "a reference that is defined elsewhere",
    2,
    { url: "https://example.com/three" },
    "**Guide:** `https://example.com/1` <br> “https://example.com/2” <br> [Three](https://example.com/three)",
  ),
  marksEdited(
    "the label of a line in bold",
    0,
    { label: "Plan" },
    "**Plan:** `https://example.com/1` <br> “https://example.com/2” <br> [Three][3]",
  ),
  marksEdited(
    "the label of a line in bold by one with a sign that it cannot end with",
    0,
    { label: "C++" },
    "[C++](https://example.com/1) <br> “https://example.com/2” <br> [Three][3]",
  ),
  marksRemoved("the first of them", 0, "“https://example.com/2” <br> [Three][3]"),
  marksRemoved("the one in quotes", 1, "**Guide:** `https://example.com/1` <br> [Three][3]"),
]);

test("what is not there is not changed", () => {
  const page = pageOf(english);
  const row = rowOf(page, 1);
  expect(taskAt(row, [0])?.text).toBe("Read the guide");
  expect(taskAt(row, [0, 0])).toBeUndefined();
  for (const change of [
    editTask(page, row, [2], "x"),
    removeTask(page, row, [0, 0]),
    removeTask(page, row, []),
    removeReference(page, row, 0),
    editReference(page, row, 0, { url: "https://example.com/" }, dialectOf(page).references),
  ])
    expect(applyChange(page, change)).toBe(english);
});
