import { setCell } from "../../src/changes/set-cell.ts";
import type { ColumnRole } from "../../src/document/page.ts";
import { bare, english, split, vietnamese } from "./pages.ts";
import { describeChanges, lines, rowOf, withLine, type ChangeCase } from "./whole-page.ts";

const set = (name: string, page: string, number: number, role: ColumnRole, text: string, from: string, to: string): ChangeCase => ({
  name,
  before: page,
  change: (of) => setCell(of, rowOf(of, number), role, text),
  after: withLine(page, from, to),
});

describeChanges("one cell that is set", [
  set(
    "an empty cell of two spaces",
    english,
    2,
    "completed",
    "10/07/2025",
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 |  | <https://example.com/images> |",
    "| 3 | - Build an image <br>&emsp; + small <br>&emsp; + signed <br> - ... | 10/07/2025 | 10/07/2025 | <https://example.com/images> |",
  ),
  set(
    "the day of a continuation row",
    english,
    3,
    "day",
    "3",
    "|   | - Push it | 10/07/2025 |  |  |",
    "| 3 | - Push it | 10/07/2025 |  |  |",
  ),
  set(
    "a date that is there already",
    english,
    1,
    "completed",
    "10/12/2025",
    "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/06/2025 |",
    "| 2 | - Read the guide <br> - Draw a plan | 10/06/2025 | 10/12/2025 |",
  ),
  set(
    "an empty cell without padding",
    vietnamese,
    2,
    "completed",
    "09/10/2025",
    "|Thứ 3|- Tạo image|07/10/2025||[Một](https://example.com/1)<br/>[Hai](https://example.com/2)|",
    "|Thứ 3|- Tạo image|07/10/2025|09/10/2025|[Một](https://example.com/1)<br/>[Hai](https://example.com/2)|",
  ),
  set(
    "the last cell of a line without outer pipes",
    bare,
    1,
    "completed",
    "2025-10-07",
    "Mon | Read the guide <br> Draw a plan | 2025-10-06 | 2025-10-06",
    "Mon | Read the guide <br> Draw a plan | 2025-10-06 | 2025-10-07",
  ),
  set(
    "a cell of an aligned column, emptied",
    split,
    1,
    "completed",
    "",
    "| Mon | Read the guide      | 06/10/2025 | 06/10/2025      |",
    "| Mon | Read the guide      | 06/10/2025 |                 |",
  ),
  set(
    "a status in swapped columns, at the end of the line",
    split,
    4,
    "status",
    "Done",
    "| https://example.com/b |  | 09/10/2025 | **Pipeline:** <br> - stages <br> - rules | Thu |  |",
    "| https://example.com/b |  | 09/10/2025 | **Pipeline:** <br> - stages <br> - rules | Thu | Done |",
  ),
]);

/** A page with one row; the cells of the header and of the row are given. */
const small = (row: string): string =>
  lines("### Tasks", "", "| Day | Task | Start Date | Completion Date | Reference |", "|---|---|---|---|---|", row, "", "More.");

const complete = (name: string, from: string, to: string): ChangeCase => ({
  name,
  before: small(from),
  change: (page) => setCell(page, rowOf(page, 1), "completed", "10/07/2025"),
  after: small(to),
});

describeChanges("a completion date in rows that are short, long or odd", [
  complete("two cells short", "| 2 | - One |", "| 2 | - One |  | 10/07/2025 |"),
  complete("two cells short, without padding", "|2|- One|", "|2|- One||10/07/2025|"),
  complete("without a last pipe", "| 2 | - One | 10/06/2025", "| 2 | - One | 10/06/2025 | 10/07/2025"),
  complete("without a last pipe, spaces behind it", "| 2 | - One | 10/06/2025  ", "| 2 | - One | 10/06/2025 | 10/07/2025  "),
  complete("with a cell too many", "| 2 | - One | 10/06/2025 | | x | y |", "| 2 | - One | 10/06/2025 | 10/07/2025 | x | y |"),
  complete("with an escaped pipe before it", "| 2 | - a \\| b | 10/06/2025 |  | |", "| 2 | - a \\| b | 10/06/2025 | 10/07/2025 | |"),
  complete("with spaces behind the line", "| 2 | - One | 10/06/2025 |  | |   ", "| 2 | - One | 10/06/2025 | 10/07/2025 | |   "),
  complete(
    "with tabs around the cells",
    "|\t2\t|\t- One\t|\t10/06/2025\t|\t\t|\t\t|",
    "|\t2\t|\t- One\t|\t10/06/2025\t|\t10/07/2025\t|\t\t|",
  ),
  complete("with another date in it", "| 2 | - One | 10/06/2025 | TBD | |", "| 2 | - One | 10/06/2025 | 10/07/2025 | |"),
]);
