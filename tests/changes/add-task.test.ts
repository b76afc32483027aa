import { expect, test } from "vitest";
import { addToRow, type RowAddition } from "../../src/changes/add-task.ts";
import { applyChange, type Change } from "../../src/changes/change.ts";
import type { Page } from "../../src/document/page.ts";
import { bare, english, split, vietnamese } from "./pages.ts";
import { describeChanges, dialectOf, lines, pageOf, rowOf, task, withLine, type ChangeCase } from "./whole-page.ts";

const add =
  (number: number, addition: Partial<RowAddition>) =>
  (page: Page): Change =>
    addToRow(page, rowOf(page, number), { tasks: [], references: [], completed: undefined, ...addition }, dialectOf(page));

/** A case in which one line of a page becomes another. */
const line = (name: string, page: string, change: ChangeCase["change"], from: string, to: string): ChangeCase => ({
  name,
  before: page,
  change,
  after: withLine(page, from, to),
});

const first = "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/06/2025 |";
const second = "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | <https://example.com/images> |";

describeChanges("tasks added to an English page", [
  line(
    "to a row without its last cell, which stays away",
    english,
    add(1, { tasks: [task("Ask")] }),
    first,
    "| 2 | - Read the guide <br> - Draw a plan <br> - Ask | 10/06/2025 | 10/06/2025 |",
  ),
  line(
    "several, with sub-tasks, before the last `...`",
    english,
    add(2, { tasks: [task("Scan it", "twice"), task("Push it")] }),
    second,
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - Scan it <br>&emsp; + twice <br> - Push it <br> - ... | 10/07/2025 |  | <https://example.com/images> |",
  ),
  line(
    "to a continuation row",
    english,
    add(3, { tasks: [task("Tag it")] }),
    "|   | - Push it | 10/07/2025 |  |  |",
    "|   | - Push it <br> - Tag it | 10/07/2025 |  |  |",
  ),
  line(
    "to a cell of plain text, which stays plain",
    english,
    add(4, { tasks: [task("Draw a diagram")] }),
    "| 4 | Write notes | 10/08/2025 |  | Team wiki |",
    "| 4 | Write notes <br> Draw a diagram | 10/08/2025 |  | Team wiki |",
  ),
  line(
    "with pipes and line breaks in their text",
    english,
    add(3, { tasks: [task("docker ps | grep app\nand\r\nlook", "a || b\nor c")] }),
    "|   | - Push it | 10/07/2025 |  |  |",
    "|   | - Push it <br> - docker ps \\| grep app <br> and <br> look <br>&emsp; + a \\|\\| b <br>&emsp; or c | 10/07/2025 |  |  |",
  ),
]);

describeChanges("references and dates added to an English page", [
  line(
    "a reference to the row that lacks the cell",
    english,
    add(1, { references: [{ url: "https://example.com/guide", label: null }] }),
    first,
    "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/06/2025 | <https://example.com/guide> |",
  ),
  line(
    "two references behind another",
    english,
    add(2, {
      references: [
        { url: "https://example.com/a", label: null },
        { url: "https://example.com/b", label: "Part | two" },
      ],
    }),
    second,
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | <https://example.com/images> <br> <https://example.com/a> <br> [Part \\| two](https://example.com/b) |",
  ),
  line(
    "a reference behind one that is mere text",
    english,
    add(4, { references: [{ url: "https://example.com/wiki", label: null }] }),
    "| 4 | Write notes | 10/08/2025 |  | Team wiki |",
    "| 4 | Write notes | 10/08/2025 |  | Team wiki <br> <https://example.com/wiki> |",
  ),
  line(
    "task, reference and completion at once",
    english,
    add(3, { tasks: [task("Tag it")], references: [{ url: "https://example.com/tags", label: null }], completed: "10/09/2025" }),
    "|   | - Push it | 10/07/2025 |  |  |",
    "|   | - Push it <br> - Tag it | 10/07/2025 | 10/09/2025 | <https://example.com/tags> |",
  ),
]);

const monday =
  "|Thứ 2|- Đọc tài liệu<br/>&emsp;• chương 1<br/>&emsp;• chương 2<br/>- Vẽ sơ đồ|06/10/2025|06/10/2025|[Tài liệu](https://example.com/doc)|";
const tuesday = "|Thứ 3|- Tạo image|07/10/2025||[Một](https://example.com/1)<br/>[Hai](https://example.com/2)|";

describeChanges("a Vietnamese page without padding", [
  line(
    "a task with sub-tasks, as the cell above writes them",
    vietnamese,
    add(2, { tasks: [task("Quét image", "một lần", "hai lần")] }),
    tuesday,
    "|Thứ 3|- Tạo image<br/>- Quét image<br/>&emsp;• một lần<br/>&emsp;• hai lần|07/10/2025||[Một](https://example.com/1)<br/>[Hai](https://example.com/2)|",
  ),
  line(
    "a line break in a text, spelled as the page spells it",
    vietnamese,
    add(1, { tasks: [task("Hỏi\nvà ghi lại")] }),
    monday,
    "|Thứ 2|- Đọc tài liệu<br/>&emsp;• chương 1<br/>&emsp;• chương 2<br/>- Vẽ sơ đồ<br/>- Hỏi<br/>và ghi lại|06/10/2025|06/10/2025|[Tài liệu](https://example.com/doc)|",
  ),
  line(
    "a labelled reference and the date",
    vietnamese,
    add(2, { references: [{ url: "https://example.com/3", label: "Ba" }], completed: "08/10/2025" }),
    tuesday,
    "|Thứ 3|- Tạo image|07/10/2025|08/10/2025|[Một](https://example.com/1)<br/>[Hai](https://example.com/2)<br/>[Ba](https://example.com/3)|",
  ),
]);

describeChanges(
  "references added to a cell that is written in its own way",
  [
    ["with `<br>` without spaces", "<https://a.example/><br><https://b.example/>", "<br>[Ba](https://c.example/)"],
    ["with `<br/>`, the last one too", "https://a.example/<br/>https://b.example/<br/>", "[Ba](https://c.example/)"],
    ["with ` <br /> `", "<https://a.example/> <br /> <https://b.example/> <br />", " [Ba](https://c.example/)"],
    ["with `-`", "- <https://a.example/><br>- Team wiki", "<br>- [Ba](https://c.example/)"],
    ["with `•` before the only one", "• [Một](https://a.example/)", " <br> • [Ba](https://c.example/)"],
    ["with links in quotes", "“https://a.example/”<br>“https://b.example/”", "<br>[Ba](https://c.example/)"],
    ["with labels in bold", "**Một:** https://a.example/<br>**Hai:** https://b.example/", "<br>**Ba:** https://c.example/"],
    ["with a label on a line of its own", "Một:<br/><https://a.example/>", " <br> Ba:<br/><https://c.example/>"],
    ["with addresses in code", "**Một:** `https://a.example/`<br>**Hai:** `https://b.example/`", "<br>[Ba](https://c.example/)"],
  ].map(([name = "", cell = "", added = ""]) => {
    const row = (references: string): string => `| 4 | Write notes | 10/08/2025 |  | ${references} |`;
    const page = withLine(english, row("Team wiki"), row(cell));
    return line(name, page, add(4, { references: [{ url: "https://c.example/", label: "Ba" }] }), row(cell), row(cell + added));
  }),
);

describeChanges(
  "references added behind labels in bold",
  [
    ["with its marks", "**Ba:**", "https://c.example/", "**Ba:** https://c.example/"],
    ["with a colon", "Ba:", "https://c.example/", "**Ba:** https://c.example/"],
    ["with a sign that such a label cannot end with", "C++", "https://c.example/", "[C++](https://c.example/)"],
    ["with an address that cannot stand bare", "Ba", "https://c.example/.", "[Ba](https://c.example/.)"],
  ].map(([name = "", label = "", url = "", added = ""]) => {
    const row = (references: string): string => `| 4 | Write notes | 10/08/2025 |  | ${references} |`;
    const [cell, more] = ["**Một:** https://a.example/<br>**Hai:** https://b.example/", [{ url, label }]];
    return line(name, withLine(english, row("Team wiki"), row(cell)), add(4, { references: more }), row(cell), row(`${cell}<br>${added}`));
  }),
);

describeChanges("references added to a list of HTML", [
  line(
    "two of them",
    withLine(
      english,
      "| 4 | Write notes | 10/08/2025 |  | Team wiki |",
      "| 4 | Write notes | 10/08/2025 |  | <ul><li>Team wiki</li></ul> |",
    ),
    add(4, {
      references: [
        { url: "https://b.example/", label: null },
        { url: "https://c.example/", label: "Ba" },
      ],
    }),
    "| 4 | Write notes | 10/08/2025 |  | <ul><li>Team wiki</li></ul> |",
    "| 4 | Write notes | 10/08/2025 |  | <ul><li>Team wiki</li><li><https://b.example/></li><li>[Ba](https://c.example/)</li></ul> |",
  ),
]);

describeChanges("sub-tasks added to a cell of plain text", [
  line(
    "with the line break that the cell has",
    withLine(english, "| 4 | Write notes | 10/08/2025 |  | Team wiki |", "| 4 | Write notes<br/>Read them | 10/08/2025 |  | Team wiki |"),
    add(4, { tasks: [task("Send them", "to the team")] }),
    "| 4 | Write notes<br/>Read them | 10/08/2025 |  | Team wiki |",
    "| 4 | Write notes<br/>Read them<br/>Send them<br/>&emsp; + to the team | 10/08/2025 |  | Team wiki |",
  ),
  line(
    "with a bullet behind a bullet that the plain text has below it",
    withLine(
      english,
      "| 4 | Write notes | 10/08/2025 |  | Team wiki |",
      "| 4 | **Notes**<br>&emsp;+ write<br>- Read them | 10/08/2025 |  | Team wiki |",
    ),
    add(4, { tasks: [task("Send them", "to the team")] }),
    "| 4 | **Notes**<br>&emsp;+ write<br>- Read them | 10/08/2025 |  | Team wiki |",
    "| 4 | **Notes**<br>&emsp;+ write<br>- Read them<br>- Send them<br>&emsp;+ to the team | 10/08/2025 |  | Team wiki |",
  ),
]);

const plainLines = lines(
  "### Tasks",
  "",
  "|Task|Start Date|",
  "|---|---|",
  "|Read<br/>Write<br/>Draw<br/>Ask<br/>|06/10/2025|",
  "|Finish:<br/>- One<br/>|07/10/2025|",
  "|- Send|08/10/2025|",
);

describeChanges("a row of bullets on a page of plain lines", [
  line(
    "a task behind the only bullet of a group",
    plainLines,
    add(2, { tasks: [task("Two", "a part")] }),
    "|Finish:<br/>- One<br/>|07/10/2025|",
    "|Finish:<br/>- One<br/>- Two<br/>&emsp; + a part<br/>|07/10/2025|",
  ),
  line(
    "a task behind the only bullet of the row",
    plainLines,
    add(3, { tasks: [task("Ask", "a mentor")] }),
    "|- Send|08/10/2025|",
    "|- Send<br/>- Ask<br/>&emsp; + a mentor|08/10/2025|",
  ),
]);

describeChanges("a page without outer pipes and without a reference column", [
  line(
    "a task without a mark",
    bare,
    add(1, { tasks: [task("Ask a mentor")] }),
    "Mon | Read the guide <br> Draw a plan | 2025-10-06 | 2025-10-06",
    "Mon | Read the guide <br> Draw a plan <br> Ask a mentor | 2025-10-06 | 2025-10-06",
  ),
  line(
    "a task and its reference, which stands behind the task",
    bare,
    add(1, { tasks: [task("Ask a mentor")], references: [{ url: "https://example.com/q", label: null }] }),
    "Mon | Read the guide <br> Draw a plan | 2025-10-06 | 2025-10-06",
    "Mon | Read the guide <br> Draw a plan <br> Ask a mentor <https://example.com/q> | 2025-10-06 | 2025-10-06",
  ),
  line(
    "a reference at the end of the cell, behind the sub-tasks too",
    bare,
    add(2, { tasks: [task("Push it", "to a registry")], references: [{ url: "https://example.com/q", label: null }] }),
    "Tue | Build an image | 2025-10-07 |",
    "Tue | Build an image <br> Push it <br>&emsp; + to a registry <https://example.com/q> | 2025-10-07 |",
  ),
  line(
    "the date in a cell that the row lacks",
    bare,
    add(2, { completed: "2025-10-08" }),
    "Tue | Build an image | 2025-10-07 |",
    "Tue | Build an image | 2025-10-07 | 2025-10-08 |",
  ),
]);

describeChanges("a week in two tables", [
  line(
    "a task in the first, where the column grows as little as it can",
    split,
    add(1, { tasks: [task("Ask")] }),
    "| Mon | Read the guide      | 06/10/2025 | 06/10/2025      |",
    "| Mon | Read the guide <br> Ask | 06/10/2025 | 06/10/2025      |",
  ),
  line(
    "a date in the first, which takes its room from the padding",
    split,
    add(2, { completed: "08/10/2025" }),
    "| Tue | Build an image      | 07/10/2025 |                 |",
    "| Tue | Build an image      | 07/10/2025 | 08/10/2025      |",
  ),
  line(
    "a task in an HTML list of the second, whose columns are swapped",
    split,
    add(3, { tasks: [task("Tag it", "by version")] }),
    "| https://example.com/a |  | 08/10/2025 | <ul><li>Push it</li></ul> | Wed | Done |",
    "| https://example.com/a |  | 08/10/2025 | <ul><li>Push it</li><li>Tag it<ul><li>by version</li></ul></li></ul> | Wed | Done |",
  ),
  line(
    "task, reference and date in the second, the task among the bullets of its group",
    split,
    add(4, { tasks: [task("approvals")], references: [{ url: "https://example.com/c", label: null }], completed: "10/10/2025" }),
    "| https://example.com/b |  | 09/10/2025 | **Pipeline:** <br> - stages <br> - rules | Thu |  |",
    "| https://example.com/b <br> https://example.com/c | 10/10/2025 | 09/10/2025 | **Pipeline:** <br> - stages <br> - rules <br> - approvals | Thu |  |",
  ),
]);

test("a reference that the row has already changes nothing", () => {
  const page = pageOf(english);
  const change = add(2, { references: [{ url: "https://example.com/images", label: null }] })(page);
  expect(applyChange(page, change)).toBe(english);
});

test("a page that says nothing of marks gets what the rest of the log shows", () => {
  const text = lines("### Tasks", "", "| Day | Task | Start Date |", "|---|---|---|", "|2||06/10/2025|");
  const page = pageOf(text);
  const other = pageOf(vietnamese);
  const addition = { tasks: [task("Ask", "twice"), task("Note")], references: [], completed: undefined };
  expect(applyChange(page, addToRow(page, rowOf(page, 1), addition, dialectOf(other)))).toBe(
    withLine(text, "|2||06/10/2025|", "|2|- Ask<br/>&emsp;• twice<br/>- Note|06/10/2025|"),
  );
});
