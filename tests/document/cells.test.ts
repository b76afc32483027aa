import { describe, expect, test } from "vitest";
import { readDateCell, resolveReading } from "../../src/document/date-cell.ts";
import { readDayCell } from "../../src/document/day-cell.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { readReferenceCell } from "../../src/document/reference-cell.ts";
import { createSource } from "../../src/document/source.ts";
import { readTaskCell } from "../../src/document/task-cell.ts";
import { formatIso } from "../../src/model/date.ts";
import type { Item } from "../../src/model/item.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

/** A text and the texts below it. */
const item = (text: string, ...items: readonly (string | Item)[]): Item => ({
  text,
  items: items.map((each) => (typeof each === "string" ? { text: each, items: [] } : each)),
});

describe("a task cell", () => {
  test.each<readonly [string, readonly Item[]]>([
    ["Study", [item("Study")]],
    ["- Study", [item("Study")]],
    ["-Study", [item("Study")]],
    ["- One <br> - Two", [item("One"), item("Two")]],
    ["- One<br/>- Two<BR />- Three", [item("One"), item("Two"), item("Three")]],
    ["- One <br>&emsp; + a <br>&emsp; + b <br> - Two", [item("One", "a", "b"), item("Two")]],
    ["- One <br> + a <br> + b", [item("One", "a", "b")]],
    ["- One <br>&emsp;- a <br>&emsp;&emsp;- deep", [item("One", item("a", "deep"))]],
    ["- One <br>&nbsp;&nbsp;&nbsp;&nbsp;• a", [item("One", "a")]],
    ["One <br> Two", [item("One"), item("Two")]],
    ["- One <br> goes on", [item("One\ngoes on")]],
    ["**Group** <br> - a <br> - b", [item("**Group**", "a", "b")]],
    ["Group: <br> - a <br> - b", [item("Group:", "a", "b")]],
    ["1. One <br> 2. Two", [item("One"), item("Two")]],
    ["<ul><li>One</li><li>Two<ul><li>a</li></ul></li></ul>", [item("One"), item("Two", "a")]],
    ["<li>One<li>Two", [item("One"), item("Two")]],
    ["- a \\| b", [item("a | b")]],
    ["- `x <br> y` is code", [item("`x <br> y` is code")]],
    ["- One <br> <br> - Two <br>", [item("One"), item("Two")]],
    ["- Học **S3** và `IAM`", [item("Học **S3** và `IAM`")]],
    ["", []],
    ["<br>", []],
  ])("%s", (text, tasks) => {
    const read = readTaskCell(text, whole(text));
    expect(read.map((task) => plainItem(task))).toEqual(tasks);
    for (const task of read) {
      expect(text.slice(task.textSpan.start, task.textSpan.end)).toContain(task.text.split("\n")[0]?.replaceAll("|", "\\|"));
      expect(task.span.start).toBeLessThanOrEqual(task.textSpan.start);
    }
  });
});

describe("a day cell", () => {
  test.each<
    readonly [
      string,
      { readonly numbers?: readonly number[]; readonly named?: readonly number[]; readonly ordinal?: number; readonly dated?: true } | null,
    ]
  >([
    ["2", { numbers: [2] }],
    ["**2**", { numbers: [2] }],
    ["02", { numbers: [2] }],
    ["12", { numbers: [12] }],
    ["6-7", { numbers: [6, 7] }],
    ["2, 3", { numbers: [2, 3] }],
    ["Mon", { named: [2] }],
    ["Monday", { named: [2] }],
    ["Thứ 2", { named: [2] }],
    ["Thứ Hai", { named: [2] }],
    ["Thứ Hai".normalize("NFD"), { named: [2] }],
    ["T2", { named: [2] }],
    ["CN", { named: [8] }],
    ["Chủ nhật", { named: [8] }],
    ["2 (Mon)", { numbers: [2], named: [2] }],
    ["Mon - Wed", { named: [2, 4] }],
    ["6 - CN", { named: [6, 8] }],
    ["Tue (9/9)", { named: [3], dated: true }],
    ["08/05/2026", { dated: true }],
    ["Day 1", { ordinal: 1 }],
    ["Ngày 3", { ordinal: 3 }],
    ["", null],
    ["-", null],
    ["all week", null],
    ["x".repeat(100), null],
  ])("%s", (text, reading) => {
    const cell = readDayCell(text, whole(text));
    expect(cell.text).toBe(text);
    const { numbers, named, ordinal, date } = cell.reading ?? {};
    const wanted =
      reading === null ? undefined : { numbers: reading.numbers ?? [], named: reading.named ?? [], ordinal: reading.ordinal ?? null };
    expect(cell.reading === null ? undefined : { numbers, named, ordinal }).toEqual(wanted);
    expect(date !== null && date !== undefined).toBe(reading?.dated === true);
  });
});

describe("a date cell", () => {
  const shown = (text: string) => {
    const { state, first, last } = readDateCell(text, whole(text));
    const iso = (order: "dmy" | "mdy") => {
      const date = first === null ? null : resolveReading(first, order, 2025);
      return date === null ? null : formatIso(date);
    };
    return { state, dmy: iso("dmy"), mdy: iso("mdy"), isRange: first !== last };
  };

  test.each([
    ["10/06/2025", "2025-06-10", "2025-10-06"],
    ["6/10/2025", "2025-10-06", "2025-06-10"],
    ["06-10-2025", "2025-10-06", "2025-06-10"],
    ["06.10.2025", "2025-10-06", "2025-06-10"],
    ["06/10/25", "2025-10-06", "2025-06-10"],
    ["06/10", "2025-10-06", "2025-06-10"],
    ["24/10/2025", "2025-10-24", null],
    ["10/24/2025", null, "2025-10-24"],
    ["2025-10-06", "2025-10-06", "2025-10-06"],
    ["2025/10/06", "2025-10-06", "2025-10-06"],
    ["Oct 6, 2025", "2025-10-06", "2025-10-06"],
    ["6 October 2025", "2025-10-06", "2025-10-06"],
    ["**06/10/2025**", "2025-10-06", "2025-06-10"],
  ])("%s", (text, dmy, mdy) => {
    expect(shown(text)).toEqual({ state: "date", dmy, mdy, isRange: false });
  });

  test.each([
    ["", "empty"],
    ["-", "words"],
    ["TBD", "words"],
    ["ongoing", "words"],
    ["31/02/2025", "impossible"],
    ["32/13/2025", "impossible"],
  ])("%j is %s", (text, state) => {
    expect(readDateCell(text, whole(text)).state).toBe(state);
  });

  test("a range has two dates", () => {
    expect(shown("06/10/2025 - 08/10/2025")).toEqual({ state: "date", dmy: "2025-10-06", mdy: "2025-06-10", isRange: true });
  });
});

describe("a reference cell", () => {
  test.each([
    ["<https://a.example/>", [["https://a.example/", null]]],
    ["https://a.example/", [["https://a.example/", null]]],
    ["[Guide](https://a.example/)", [["https://a.example/", "Guide"]]],
    ["[Guide](<https://a.example/a b>)", [["https://a.example/a b", "Guide"]]],
    ["[https://a.example/](https://a.example/)", [["https://a.example/", null]]],
    ["Guide: <br> <https://a.example/>", [["https://a.example/", "Guide"]]],
    ["Guide: https://a.example/", [["https://a.example/", "Guide"]]],
    ['<a href="https://a.example/">Guide</a>', [["https://a.example/", "Guide"]]],
    [
      "<https://a.example/> <br> <https://b.example/>",
      [
        ["https://a.example/", null],
        ["https://b.example/", null],
      ],
    ],
    [
      "https://a.example/, https://b.example/",
      [
        ["https://a.example/", null],
        ["https://b.example/", null],
      ],
    ],
    ["[Guide][1]", [["https://defined.example/", "Guide"]]],
    ["AWS Study Group", [[null, "AWS Study Group"]]],
    ["https://a.example/wiki_(x)", [["https://a.example/wiki_(x)", null]]],
    ["", []],
    ["-", []],
    ["N/A", []],
  ])("%s", (text, references) => {
    const read = readReferenceCell(text, whole(text), new Map([["1", "https://defined.example/"]]));
    expect(read.map(({ url, label }) => [url, label])).toEqual(references);
    for (const { url, urlSpan, form } of read)
      if (url !== null && urlSpan !== null && form !== "defined") expect(text.slice(urlSpan.start, urlSpan.end)).toBe(url);
  });
});

describe("the columns of a table", () => {
  const rolesOf = (...lines: readonly string[]): readonly string[] => {
    const [table] = parsePage(createSource("page.md", `${lines.join("\n")}\n`)).taskTables;
    return (table?.columns ?? []).map(({ role }) => role);
  };
  test.each([
    [
      ["| Day | Task | Start Date | Completion Date | Reference Material |", "|---|---|---|---|---|"],
      ["day", "task", "start", "completed", "reference"],
    ],
    [
      ["| Thứ | Công việc | Ngày bắt đầu | Ngày hoàn thành | Nguồn tài liệu |", "|---|---|---|---|---|"],
      ["day", "task", "start", "completed", "reference"],
    ],
    [
      ["| **STT** | **Nhiệm vụ** | **Ngày bắt đầu** | **Trạng thái** |", "|---|---|---|---|"],
      ["number", "task", "start", "status"],
    ],
    [
      ["| Task | Day | Resources | Start |", "|---|---|---|---|"],
      ["task", "day", "reference", "start"],
    ],
    [
      ["| Day | Activities | Status | Notes |", "|---|---|---|---|"],
      ["day", "task", "status", "extra"],
    ],
    [
      ["| Ngày | Công việc | Kết quả |", "|---|---|---|", "| 06/10/2025 | x | y |"],
      ["start", "task", "extra"],
    ],
    [
      ["| Ngày | Công việc | Ngày bắt đầu |", "|---|---|---|", "| 2 | x | 06/10/2025 |"],
      ["day", "task", "start"],
    ],
    [
      ["| Date | Task |", "|---|---|", "| 10/06/2025 | x |"],
      ["start", "task"],
    ],
  ])("%s", (lines, roles) => {
    expect(rolesOf(...lines)).toEqual(roles);
  });

  test.each([[["| Service | Price |", "|---|---|", "| S3 | 5 |"]], [["| Name | Role |", "|---|---|", "| An | Dev |"]]])(
    "%s is no task table",
    (lines) => {
      expect(rolesOf(...lines)).toEqual([]);
    },
  );
});
