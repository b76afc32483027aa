import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDateCell, resolveReading } from "../../src/document/date-cell.ts";
import { readDayCell } from "../../src/document/day-cell.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { findUrls, readReferenceCell } from "../../src/document/reference-cell.ts";
import { createSource } from "../../src/document/source.ts";
import { readTaskCell } from "../../src/document/task-cell.ts";
import { formatDate, formatIso } from "../../src/model/date.ts";
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
    ["<ul><li>One</li><ul><li>a</li><li>b</li></ul><li>Two</li></ul>", [item("One", "a", "b"), item("Two")]],
    ["<ul><li>One<ul><li>a</li><ul><li>deep</li></ul></ul></li></ul>", [item("One", item("a", "deep"))]],
    ["<ul><li>One</li></ul><ul><li>Two</li></ul>", [item("One"), item("Two")]],
    ["<ul><ul><li>One</li></ul></ul>", [item("One")]],
    ["- a \\| b", [item("a | b")]],
    ["- `x <br> y` is code", [item("`x <br> y` is code")]],
    ["- One <br> <br> - Two <br>", [item("One"), item("Two")]],
    ["- Học **S3** và `IAM`", [item("Học **S3** và `IAM`")]],
    ["", []],
    ["<br>", []],
    ["**Lab**<br>&emsp;+ a<br>&emsp;+ b<br>- Two", [item("**Lab**", "a", "b"), item("Two")]],
    ["**Lab**<br>- a<br>&emsp;+ deep<br>- b", [item("**Lab**", item("a", "deep"), "b")]],
    ["- One <br> **Why:** because <br> - Two", [item("One\n**Why:** because"), item("Two")]],
    ["- One <br> **Lab** <br> - a", [item("One"), item("**Lab**", "a")]],
    ["✅ One <br> – a <br> ✅ Two", [item("✅ One", "a"), item("✅ Two")]],
    ["1️⃣ One <br> - a <br> 2️⃣ Two", [item("1️⃣ One", "a"), item("2️⃣ Two")]],
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
    ["Mon, Sep 8", { named: [2], dated: true }],
    ["8 tháng 9", { dated: true }],
    ["Thu 2", { named: [2] }],
    ["Thu", { named: [5] }],
    ["Thu 2/10", { named: [5], dated: true }],
    ["thu tu", { named: [4] }],
    ["Thứ Bẩy", { named: [7] }],
    ["Chu nhat", { named: [8] }],
    ["Th.4", { named: [4] }],
    ["Wenesday", { named: [4] }],
    ["Weekday", null],
    ["2\u200b", { numbers: [2] }],
    ["２", { numbers: [2] }],
    ["6 (tiếp)", { numbers: [6] }],
    ["2→6", { numbers: [2, 6] }],
    ["08/05/2026", { dated: true }],
    ["Day 1", { ordinal: 1 }],
    ["Ngày 3", { ordinal: 3 }],
    ["Ngay 3", { ordinal: 3 }],
    ["Week 2 - Day 3", { ordinal: 3 }],
    ["Tuần 12, ngày 3", { ordinal: 3 }],
    ["8 thang 9", { dated: true }],
    ["Thu Hai, 8/9", { named: [2], dated: true }],
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

test.each("Mon|Tuesday|WED|thursday|fri|Sat|SUNDAY|T2|t7|CN|cn|Thứ 2|thứ 7|Thứ Hai|THỨ BẢY|chủ nhật|Chủ Nhật".split("|"))(
  "%s says the same in bold, where it is no usual spelling",
  (word) => {
    const bold = `**${word}**`;
    expect(readDayCell(word, whole(word)).reading).toEqual(readDayCell(bold, whole(bold)).reading);
  },
);

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
    ["06\\/10\\/2025", "2025-10-06", "2025-06-10"],
    ["\u200b06／10／2025\u00a0", "2025-10-06", "2025-06-10"],
    ["06/10 (T2)", "2025-10-06", "2025-06-10"],
    ["06 10 2025", "2025-10-06", "2025-06-10"],
    ["20251006", "2025-10-06", "2025-10-06"],
    ["06-Oct-25", "2025-10-06", "2025-10-06"],
    ["6th of October 2025", "2025-10-06", "2025-10-06"],
    ["@October 6, 2025", "2025-10-06", "2025-10-06"],
    ["6 thg 10, 2025", "2025-10-06", "2025-10-06"],
    ["ngày 6 tháng 10 năm 2025", "2025-10-06", "2025-10-06"],
    ["ngay 6 thang 10 nam 2025", "2025-10-06", "2025-10-06"],
    ["Thu Hai, 06/10/2025", "2025-10-06", "2025-06-10"],
    ["Thu 2, 06/10/2025", "2025-10-06", "2025-06-10"],
    ["tu 06/10/2025", "2025-10-06", "2025-06-10"],
    ["~~05/10/2025~~ 06/10/2025", "2025-10-06", "2025-06-10"],
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

  test.each([
    ["06/10/2025 - 08/10/2025", "2025-10-06", "2025-06-10"],
    ["Từ 06/10 đến 08/10", "2025-10-06", "2025-06-10"],
    ["6-8/10", "2025-10-06", null],
    ["10/6-8/2025", null, "2025-10-06"],
    ["6-8 Oct 2025", "2025-10-06", "2025-10-06"],
    ["Oct 6-8, 2025", "2025-10-06", "2025-10-06"],
  ])("%s is a range", (text, dmy, mdy) => {
    expect(shown(text)).toEqual({ state: "date", dmy, mdy, isRange: true });
  });

  test("a month of four letters stands for the habit", () => {
    const form = readDateCell("8 Sept 2025", whole("8 Sept 2025")).first?.form;
    const written = [7, 9, 10].map((month) => form && formatDate({ year: 2025, month, day: 6 }, form, "dmy"));
    expect(written).toEqual(["6 July 2025", "6 Sept 2025", "6 Oct 2025"]);
  });

  test.each(["Oct 6, 2025", "6th October 2025", "06-Oct-25", "6 tháng 10, 2025", "2025-10-06", "06.10.25"])(
    "%s is written as it is read",
    (text) => {
      const form = readDateCell(text, whole(text)).first?.form;
      expect(form && formatDate({ year: 2025, month: 10, day: 6 }, form, "dmy")).toBe(text);
    },
  );
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
    [
      "<https://a.example/>, <../5-workshop/>",
      [
        ["https://a.example/", null],
        [null, "<../5-workshop/>"],
      ],
    ],
    [
      "Lab 1: https://a.example/; notes.",
      [
        ["https://a.example/", "Lab 1"],
        [null, "notes."],
      ],
    ],
    ["https://a.example/ (Guide)", [["https://a.example/", "Guide"]]],
    ["[Guide][1]", [["https://defined.example/", "Guide"]]],
    ["AWS Study Group", [[null, "AWS Study Group"]]],
    ["🔗 [Docs](https://a.example/)", [["https://a.example/", "Docs"]]],
    [
      "Photo 4 / [A](https://a.example/) / [B](https://b.example/) and [C](https://c.example/)",
      [
        [null, "Photo 4"],
        ["https://a.example/", "A"],
        ["https://b.example/", "B"],
        ["https://c.example/", "C"],
      ],
    ],
    ["https://a.example/wiki_(x)", [["https://a.example/wiki_(x)", null]]],
    ["see `https://a.example/b`", [["https://a.example/b", "see"]]],
    ["https://a.example/（Guide）", [["https://a.example/", "Guide"]]],
    ['"Guide": “https://a.example/”', [["https://a.example/", "Guide"]]],
    ["**Guide:** **https://a.example/**", [["https://a.example/", "Guide"]]],
    ['<a href="https://a.example/"><b>Guide</b></a>', [["https://a.example/", "<b>Guide</b>"]]],
    [
      "https://a.example/，https://b.example/。",
      [
        ["https://a.example/", null],
        ["https://b.example/", null],
      ],
    ],
    ["https://a.example/?a=1&b", [["https://a.example/?a=1&b", null]]],
    ["https://a.example/Michelson–Morley", [["https://a.example/Michelson–Morley", null]]],
    ["https://...", [[null, "https://..."]]],
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

describe("a URL in the punctuation that hands write round it", () => {
  const url = "https://a.example/b_(c)?d=[1]&e=2#f";
  test.each(
    [
      ..."U.|U,|U;|U:|U!|U?|U...|U…|U。|U、|U，|U；|U：|U！|U？|U–|U —|U•|U→|→U|•U|-U|U&nbsp;|&lt;U&gt;|U&gt;.|U\u200b|\u200bU|U\u00a0".split(
        "|",
      ),
      ..."`U`|``U``|'U'|(U)|[U]|{U}|<U>|“U”|‘U’|«U»|‹U›|（U）|「U」|『U』|【U】|《U》|〈U〉|\"U\"".split("|"),
      ..."**U**|__U__|*U*|_U_|~~U~~|**<U>**|**(U)**|**`U`**|(`U`).|“U”,|[[U]]|(see U).|U>|U\\".split("|"),
    ].map((shape) => shape.replace("U", url)),
  )("%s", (cell) => {
    expect(readReferenceCell(cell, whole(cell)).map((reference) => reference.url)).toEqual([url]);
  });

  test.each([
    ["`U`, “V”", "`U`", "“V”"],
    ["**U** <br> (V)", "**U**", "(V)"],
    ["**One:** U <br> Two (`V`)", "**One:** U", "Two (`V`)"],
    ["[two](V) <br> U (one)", "[two](V)", "U (one)"],
  ])("stands in %s with its marks", (shape, ...wanted) => {
    const cell = shape.replace("U", "https://a.example/").replace("V", "https://b.example/");
    const found = readReferenceCell(cell, whole(cell)).map(({ span }) => cell.slice(span.start, span.end));
    expect(found.map((text) => text.replace("https://a.example/", "U").replace("https://b.example/", "V"))).toEqual(wanted);
  });

  test("alone is read as with a line end behind it", () => {
    const sign = fc.constantFrom(..."abZ019./?=%#~-_&;,:!()[]*'|`<> ".split(""));
    fc.assert(
      fc.property(fc.constantFrom("http://", "https://", "HTTPS://", "www."), fc.string({ unit: sign, maxLength: 12 }), (start, rest) => {
        const cell = start + rest.trim();
        expect(readReferenceCell(cell, whole(cell))).toEqual(readReferenceCell(`${cell}<br>`, whole(`${cell}<br>`)));
      }),
      { numRuns: 2000 },
    );
  });

  test("in inline code among words is no link", () => {
    const task =
      "- Ask `http://a.example/` and ``[b](http://b.example/)`` <br> - Read [`the guide`](https://c.example/), **https://d.example/**";
    expect(findUrls(task, whole(task)).map((reference) => reference.url)).toEqual(["https://c.example/", "https://d.example/"]);
  });

  test.each(["https://a.example/)", "((((", "`", "&amp;", "**"])("any number of %j ends in time", (end) => {
    const cell = `https://a.example/${end.repeat(100_000)}x`;
    const started = performance.now();
    expect(readReferenceCell(cell, whole(cell)).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2000);
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
      ["| **Day** | **Task** | **Start Date** | **Completion Date** | **Reference Material** |", "|---|---|---|---|---|"],
      ["day", "task", "start", "completed", "reference"],
    ],
    [
      ["| thứ | công việc | ngày bắt đầu | ngày hoàn thành | nguồn tài liệu |", "|---|---|---|---|---|"],
      ["day", "task", "start", "completed", "reference"],
    ],
    [
      ["| Thu | Cong viec | Ngay bat dau | Ngay hoan thanh | Nguon tai lieu |", "|---|---|---|---|---|"],
      ["day", "task", "start", "completed", "reference"],
    ],
    [
      ["| THỨ | CONG VIEC | NGÀY BAT DAU | KET QUA DAT DUOC | Nguồn |".normalize("NFD"), "|---|---|---|---|---|"],
      ["day", "task", "start", "extra", "reference"],
    ],
    [
      ["| Ngay | Thu | Cong viec |", "|---|---|---|", "| 06/10/2025 | 2 | x |", "| 07/10/2025 | 3 | y |"],
      ["start", "day", "task"],
    ],
    [
      ["| Thu nhap | Nhiem vu | Ngay ket thuc |", "|---|---|---|"],
      ["extra", "task", "completed"],
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
      ["| Ngày | Công việc | Ngày bắt đầu |", "|---|---|---|", "| 06/10 | x | 06/10/2025 |"],
      ["day", "task", "start"],
    ],
    [
      ["| Date | Task | Start Date |", "|---|---|---|", "| 10/06 - 10/07 | x | 10/06/2025 |"],
      ["day", "task", "start"],
    ],
    [
      ["| Time | Task | Start Date |", "|---|---|---|", "| morning | x | 10/06/2025 |"],
      ["extra", "task", "start"],
    ],
    [
      ["| Task ID | Day | Work | Start Date | Completion Date |", "|---|---|---|---|---|"],
      ["number", "day", "task", "start", "completed"],
    ],
    [
      ["| Mã công việc | Thứ | Công việc | Ngày BĐ | Ngày HT |", "|---|---|---|---|---|"],
      ["number", "day", "task", "start", "completed"],
    ],
    [
      ["| Thứ | Công việc | Từ ngày | Đến ngày |", "|---|---|---|---|"],
      ["day", "task", "start", "completed"],
    ],
    [
      ["| Day | Task | Opened | Closed | Note |", "|---|---|---|---|---|", "| 2 | x | 06/10/2025 | 07/10/2025 | y |"],
      ["day", "task", "start", "completed", "extra"],
    ],
    [
      ["| Day | Task | Start Date | Reviewed |", "|---|---|---|---|", "| 2 | x | 06/10/2025 | 07/10/2025 |"],
      ["day", "task", "start", "extra"],
    ],
    [
      ["### Work completed", "", "| Workstream | Work completed | Result |", "|---|---|---|", "| Network | x | y |"],
      ["extra", "task", "extra"],
    ],
    [["### Work completed", "", "In short:", "", "| Workstream | Work completed | Result |", "|---|---|---|", "| Network | x | y |"], []],
    [
      ["| Date range | Task |", "|---|---|", "| 23/02/2026 - 27/02/2026 | x |"],
      ["start", "task"],
    ],
    [
      ["| Date | Task |", "|---|---|", "| 10/06/2025 | x |"],
      ["start", "task"],
    ],
  ])("%s", (lines, roles) => {
    expect(rolesOf(...lines)).toEqual(roles);
  });

  test("a timetable with a column for each weekday is no task table", () => {
    expect(rolesOf("| Tasks | Mon | Tue | Wed | Thu |", "|---|---|---|---|---|", "| Read | x | | x | |")).toEqual([]);
  });

  test.each([[["| Service | Price |", "|---|---|", "| S3 | 5 |"]], [["| Name | Role |", "|---|---|", "| An | Dev |"]]])(
    "%s is no task table",
    (lines) => {
      expect(rolesOf(...lines)).toEqual([]);
    },
  );
});
