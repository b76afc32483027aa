import { addToRow } from "../../src/changes/add-task.ts";
import { editReference, editTask, removeTask } from "../../src/changes/edit-task.ts";
import { setCell } from "../../src/changes/set-cell.ts";
import type { Change } from "../../src/changes/change.ts";
import type { Page, Row } from "../../src/document/page.ts";
import { templateReferenceStyle } from "../../src/document/reference-style.ts";
import { describeChanges, dialectOf, lines, rowOf, task, type ChangeCase } from "./whole-page.ts";

type RowChange = (page: Page, row: Row) => Change;

/** A change to the last row of a table. */
const change = (name: string, rows: readonly string[], of: RowChange, to: string): ChangeCase => ({
  name,
  before: lines("### Tasks", "", ...rows, "", "More."),
  change: (page) => of(page, rowOf(page, page.rows.length)),
  after: lines("### Tasks", "", ...rows.slice(0, -1), to, "", "More."),
});

const wordy = ["| Day | Task | Start Date | Completion Date | Reference |", "|---|---|---|---|---|"];
const tight = ["|Day|Task|Start Date|Completion Date|Reference|", "|---|---|---|---|---|"];
const tabs = ["| Day \t| Task \t| Start Date \t| Completion Date \t| Reference \t|", "|---\t|---\t|---\t|---\t|---\t|"];
const aligned = [
  "| Day | Task | Start Date | Completion Date | Reference |",
  "|---|---|---|---|---|",
  "| Wed       | Read          | 08/10/2025  |             |   |",
];

const reopen: RowChange = (page, row) => setCell(page, row, "completed", "");
const complete: RowChange = (page, row) => setCell(page, row, "completed", "09/10/2025");
const forget: RowChange = (page, row) => removeTask(page, row, [1]);
const reword: RowChange = (page, row) => editTask(page, row, [0], "Ask");
const redirect: RowChange = (page, row) => editReference(page, row, 0, { url: "https://b.example/" }, templateReferenceStyle);
const add: RowChange = (page, row) =>
  addToRow(
    page,
    row,
    { tasks: [task("Ask")], references: [{ url: "https://b.example/", label: null }], completed: undefined },
    dialectOf(page),
  );

const long = "https://a.example/a/long/address/";

describeChanges("the space round a text where no column is aligned", [
  change("emptied", [...wordy, "| 2 | Read | 08/10/2025 | 08/10/2025 | |"], reopen, "| 2 | Read | 08/10/2025 |  | |"),
  change("emptied, without space", [...tight, "|2|Read|08/10/2025|08/10/2025||"], reopen, "|2|Read|08/10/2025|||"),
  change("filled, without space", [...tight, "|2|Read|08/10/2025|||"], complete, "|2|Read|08/10/2025|09/10/2025||"),
  change(
    "emptied, before a tab",
    [...tabs, "| 2 \t| Read \t| 08/10/2025 \t| 08/10/2025 \t| \t|"],
    reopen,
    "| 2 \t| Read \t| 08/10/2025 \t|  \t| \t|",
  ),
  change(
    "filled, before a tab",
    [...tabs, "| 2 \t| Read \t| 08/10/2025 \t|  \t| \t|"],
    complete,
    "| 2 \t| Read \t| 08/10/2025 \t| 09/10/2025 \t| \t|",
  ),
  change("shortened", [...wordy, "| 2 | Read <br> Write | | | |"], forget, "| 2 | Read | | | |"),
  change("shortened, before a tab", [...tabs, "| 2 \t| Read <br> Write\t| \t| \t| \t|"], forget, "| 2 \t| Read\t| \t| \t| \t|"),
  change("shortened, before two spaces", [...wordy, "| 2 | Read  | | | |"], reword, "| 2 | Ask  | | | |"),
  change(
    "a shorter address",
    [...tabs, `| 2 \t| Read \t| \t| \t| ${long} \t|`],
    redirect,
    "| 2 \t| Read \t| \t| \t| https://b.example/ \t|",
  ),
  change(
    "lengthened, before tabs",
    [...tabs, `| 2 \t| Read\t| \t| \t| ${long} \t|`],
    add,
    `| 2 \t| Read <br> Ask\t| \t| \t| ${long} <br> https://b.example/ \t|`,
  ),
]);

describeChanges("the space round a text in rows that are aligned without their header", [
  change(
    "emptied",
    [...aligned, "| Thursday  | Write a plan  | 09/10/2025  | 09/10/2025  |   |"],
    reopen,
    "| Thursday  | Write a plan  | 09/10/2025  |             |   |",
  ),
  change(
    "shortened",
    [...aligned, "| Thursday  | Write a plan  | 09/10/2025  | 09/10/2025  |   |"],
    reword,
    "| Thursday  | Ask           | 09/10/2025  | 09/10/2025  |   |",
  ),
  change(
    "emptied, where all texts are equally long",
    [...wordy, "| 2   | Read | 08/10/2025   | 08/10/2025   | |", "| 3   | Read | 09/10/2025   | 09/10/2025   | |"],
    reopen,
    "| 3   | Read | 09/10/2025   |              | |",
  ),
  change(
    "filled, where all texts are equally long",
    [...wordy, "| 2   | Read | 08/10/2025   | 08/10/2025   | |", "| 3   | Read | 09/10/2025   |              | |"],
    complete,
    "| 3   | Read | 09/10/2025   | 09/10/2025   | |",
  ),
]);
