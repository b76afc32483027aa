import { describe, expect, test } from "vitest";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { reportOf } from "../../src/formats/report-of.ts";
import type { Block } from "../../src/formats/report.ts";
import { logOf } from "../helpers/log-of.ts";
import { outline } from "../helpers/outline.ts";
import { tinyPng } from "../helpers/tiny-png.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const pictures: Readonly<Record<string, Uint8Array>> = { "/images/a.png": tinyPng(3, 2) };

const reportOfPages = (pages: Readonly<Record<string, string>>) =>
  reportOf({
    model: modelOfLog(logOf(pages), {}, silent),
    language: "en",
    picture: (_, source) => pictures[source] ?? null,
  });

/** The blocks of what a page says below a heading of its own. */
const blocksOf = (...lines: readonly string[]): readonly Block[] =>
  reportOfPages({ "en 5": ["### Notes", "", ...lines, ""].join("\n") }).weeks[0]?.blocks.slice(1) ?? [];

const shown = (...lines: readonly string[]): string => outline(blocksOf(...lines));

describe("text", () => {
  test.each([
    ["a **b** *c* ~~d~~ `e`", "p: a |b|b| |c|i| |d|s| |e|c|"],
    ["<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <u>e</u>", "p: |a|b| |b|b| |c|i| |d|i| e"],
    ["***a*** **b `c`**", "p: |a|bi| |b |b||c|bc|"],
    ['<span style="color: red">a</span>', "p: a"],
    ["a &amp; b &emsp; c &hellip; &notanentity;", "p: a & b \u2003 c … &notanentity;"],
    ["a<br>b<br/>c", "p: a / b / c"],
    ["Ti\u00ea\u0301ng", "p: Tiếng"],
    ["a\u0007b\u0000", "p: ab\uFFFD"],
    ["s3://<bucket-name>/x", "p: s3://<bucket-name>/x"],
    ["learn <script> and <title> tags", "p: learn <script> and <title> tags"],
    ["a <script>alert(1)</script> b", "p: a b"],
    ["<style>p { color: red }</style> b", "p: b"],
    ["a <!-- not for readers --> b", "p: a b"],
    ["\\*a\\*", "p: *a*"],
  ])("%s", (source, expected) => {
    expect(shown(source)).toBe(expected);
  });
});

test("an address of the task table is a text, too", () => {
  const table = ["| Day | Task | Reference |", "| --- | --- | --- |", "| 2 | a | <https://example.com/a\u001b[2J\uFFFFb> |"];
  const report = reportOfPages({ "en 5": ["### Tasks", "", ...table, ""].join("\n") });
  expect(JSON.stringify(report)).not.toMatch(/\\u001b|\uFFFF/);
  expect(JSON.stringify(report)).toContain("https://example.com/a[2Jb");
});

describe("links", () => {
  test.each([
    ["[a](https://example.com/x?y=1&z=2)", "p: a(https://example.com/x?y=1&z=2)"],
    [
      "<https://example.com/> https://example.org/a.",
      "p: https://example.com/(https://example.com/) https://example.org/a(https://example.org/a).",
    ],
    [
      "see www.example.com/a, or an@example.com",
      "p: see www.example.com/a(http://www.example.com/a), or an@example.com(mailto:an@example.com)",
    ],
    ["README.md node.js example.com", "p: README.md node.js example.com"],
    ['<a href="https://example.com/">a <b>b</b></a>', "p: a (https://example.com/)|b|b|(https://example.com/)"],
    ["[a][1]\n\n[1]: https://example.com/1", "p: a(https://example.com/1)"],
    ["[a](../b/) [c](#d)", "p: a c"],
    [
      "[a](javascript:alert(1)) <a href='java&#115;cript:alert(1)'>b</a> <a href='data:text/html,x'>c</a>",
      "p: [a](javascript:alert(1)) b c",
    ],
    ["<a href='https://'>a</a> <a href=\"https://example.com/\\&quot;onclick=x\">b</a>", "p: a b(https://example.com//%22onclick=x)"],
    ['[a]({{< ref "1.2-Week2" >}})', "p: a"],
  ])("%s", (source, expected) => {
    expect(shown(...source.split("\n"))).toBe(expected);
  });
});

describe("blocks", () => {
  test.each([
    [["- [x] a", "- [ ] **b**", "- `[x]` c", "- d [x] e"], "ul:\n -\n  p: ☑ a\n -\n  p: ☐ |b|b|\n -\n  p: |[x]|c| c\n -\n  p: d [x] e"],
    [["- a", "  - b", "    c", "", "3. d", "4. e"], "ul:\n -\n  p: a\n  ul:\n   -\n    p: b c\nol 3:\n -\n  p: d\n -\n  p: e"],
    [["<ul><li>a<ul><li>b</ul><li>c</ul>"], "ul:\n -\n  p: a\n  ul:\n   -\n    p: b\n -\n  p: c"],
    [["<ul><ul><li>a</li></ul>b</ul>"], "ul:\n -\n  ul:\n   -\n    p: a\n  p: b"],
    [["```js", "let a;", "", "  b < c", "```"], 'code: "let a;\\n\\n  b < c"'],
    [["<pre><code>a", "  <b>b</b>", "</code></pre>"], 'code: "a\\n  b"'],
    [["> a", "", "---", "", "<p>b<p>c"], "box:\n  p: a\nrule\np: b\np: c"],
    [["{{% notice warning %}}", "⚠️ **Note:** a", "", "<h2>b</h2>", "{{% /notice %}}", "c"], "box:\n  p: ⚠️ |Note:|b| a\n  p: |b|b|\np: c"],
    [["<details><summary>a</summary>", "", "- b", "", "</details>"], "p: a\nul:\n -\n  p: b"],
    [
      ["| a | b |", "| --- | --- |", "| c |", "| d<br>e | `f \\| g` | h |"],
      "table: a | b\n row\n  p: c\n  |\n\n row\n  p: d / e\n  |\n  p: |f | g|c|",
    ],
    [
      ["<table><caption>x</caption><tr><td colspan=2>a</td></tr><tr><td>b<td>c</table>"],
      "p: x\ntable:  | \n row\n  p: a\n  |\n\n row\n  p: b\n  |\n  p: c",
    ],
    [["<h2>a</h2><h4>b</h4><div><h5>c</h5></div>"], "h4: a\nh5: b\nh6: c"],
    [["<p>&nbsp;</p>", "", "<br>", "", "<div></div>"], ""],
  ])("%j", (source, expected) => {
    expect(shown(...source)).toBe(expected);
  });

  test("are never nested more than nine deep, and lose no text", () => {
    const lists = Array.from({ length: 30 }, (_, depth) => `${"  ".repeat(depth)}- item ${String(depth)}`);
    const text = shown(...lists);
    expect(text.match(/ul:/g)?.length).toBe(9);
    expect(text).toContain("p: item 29");
    const quotes = shown(`${">".repeat(700)} deep`);
    expect(quotes).toContain("deep");
    expect(shown("<div><ul><li>".repeat(3000), "", "deep")).toContain("deep");
  });
});

describe("pictures", () => {
  test.each([
    ["![a](/images/a.png)", "p: [a png 3x2]"],
    ['<img src="/images/a.png" alt="a &amp; b" onerror="alert(1)">', "p: [a & b png 3x2]"],
    ["[![a](/images/a.png)](https://example.com/)", "p: [a png 3x2](https://example.com/)"],
    ["![a](/images/none.png) ![](x/b.png)", "p: [a] [b.png]"],
    ["![a](https://example.com/a.png)", "p: [a](https://example.com/a.png)"],
  ])("%s", (source, expected) => {
    expect(shown(source)).toBe(expected);
  });
});

describe("a report", () => {
  const page = [
    "---",
    'title: "Week 5: **C#**"',
    "---",
    "",
    "Before.",
    "",
    "### Week 5 Objectives:",
    "",
    "* Learn<br>twice",
    "  * in **depth**",
    "",
    "### Tasks",
    "| Day | Task | Start Date | Completion Date | Reference | Status |",
    "| --- | --- | --- | --- | --- | --- |",
    "| 2 | - Read *all* <br>&emsp; + of [it][1] <br> - Write | 10/06/2025 | 10/07/2025 | Guide: <br> <https://example.com/a> <br> [B](https://example.com/b) <br> [C](../c) | ✅ |",
    "| 3 | One <ul><li>a</li><li>b</li></ul> | 10/07/2025 | | | |",
    "",
    "[1]: https://example.com/1",
    "",
    "### Achievements",
    "",
    "#### Group",
    "* Done",
    "",
  ].join("\n");

  test("shows each week as the Markdown export does", () => {
    const report = reportOfPages({ "en 5": page, "vi 5": "### Mục tiêu\n\n* Học\n" });
    const [english, vietnamese] = report.weeks;
    expect(report).toMatchObject({ title: "Worklog", author: null, period: null, language: "en", date: "2025-10-07" });
    expect(report.weeks.map(({ anchor, language, heading }) => [anchor, language, heading])).toEqual([
      ["week-5-en-1", "en", "Week 5: **C#** (en)"],
      ["week-5-vi-2", "vi", "Tuần 5 (vi)"],
    ]);
    expect(outline(english?.blocks ?? [])).toMatchSnapshot();
    expect(outline(vietnamese?.blocks ?? [])).toBe("h3: Mục tiêu\nul:\n -\n  p: Học");
  });

  test("has above the known parts what the page has there, and below them what it has between and behind", () => {
    const page =
      "# Week 5: IAM\n\n## Facts\n\nOne.\n\n## Goals\n\n* Learn\n\n## Between\n\nTwo.\n\n## Results\n\n* Learnt\n\n## Behind\n\nThree.\n";
    const [week] = reportOfPages({ "en 5": page }).weeks;
    expect(outline(week?.blocks.filter(({ kind }) => kind !== "list") ?? [])).toBe(
      "h3: Week 5: IAM\nh4: Facts\np: One.\nh3: Objectives\nh3: Achievements\nh3: Between\np: Two.\nh3: Behind\np: Three.",
    );
  });

  test("has what a known part says beside its items and rows where it stands", () => {
    const row = (day: string): string => `| Day | Task |\n| --- | --- |\n| ${day} | Read |\n`;
    const goals = "## Goals\n\nI want to:\n\n* Learn\n\n**Later:**\n\n* Build\n\nThat is all.\n";
    const tasks = `## Tasks\n\n### Monday\n\n${row("2")}\n### Tuesday\n\n#### Morning\n\nRain.\n\n${row("3")}`;
    const results = "## Results\n\n### Cloud\n\nTwo services:\n\n**One:**\n\n* S3\n\n### Code\n\n**In Go:**\n\n* A client\n\nAnd tests.\n";
    const [week] = reportOfPages({ "en 5": `${goals}\n${tasks}\n${results}` }).weeks;
    const blocks = week?.blocks.map((block): Block => (block.kind === "table" ? { kind: "rule" } : block));
    expect(outline(blocks ?? [])).toBe(
      [
        "h3: Objectives\np: I want to:\nul:\n -\n  p: Learn\nh4: |Later:|b|\nul:\n -\n  p: Build\np: That is all.",
        "h3: Tasks\nh4: Monday\nrule\nh4: Tuesday\nh5: Morning\np: Rain.\nrule",
        "h3: Achievements\nh4: Cloud\np: Two services:\nh4: |One:|b|\nul:\n -\n  p: S3",
        "h4: Code\nh4: |In Go:|b|\nul:\n -\n  p: A client\np: And tests.",
      ].join("\n"),
    );
  });

  test("counts as the page does", () => {
    const [week] = reportOfPages({ "en 5": "## Goals\n\n* a\n  1) b\n  1) c\n  - d\n\nThen:\n\n4. e\n5. f\n" }).weeks;
    expect(outline(week?.blocks ?? [])).toBe(
      "h3: Objectives\nul:\n -\n  p: a\n  ol 1:\n   -\n    p: b\n   -\n    p: c\n  ul:\n   -\n    p: d\np: Then:\nol 4:\n -\n  p: e\n -\n  p: f",
    );
  });

  test("names the headings of a part that has several", () => {
    const [week] = reportOfPages({ "en 5": "## Schedule\n\nAll days.\n\n## Tasks\n\n* Read\n" }).weeks;
    expect(outline(week?.blocks ?? [])).toBe("h3: Tasks\nh4: Schedule\np: All days.\nh4: Tasks\nul:\n -\n  p: Read");
  });

  test("begins with what stands above all headings, and keeps the rank of those below it", () => {
    const pages = { "en 5": "Topic: IAM\n\n### Achievements\n\n* [x] Done\n\n### Notes\n\nOne.\n\n#### More\n\nTwo.\n" };
    const [week] = reportOfPages(pages).weeks;
    expect(outline(week?.blocks ?? [])).toBe(
      "p: Topic: IAM\nh3: Achievements\nul:\n -\n  p: ☑ Done\nh3: Notes\np: One.\nh4: More\np: Two.",
    );
  });

  test("leaves short cells on one line", () => {
    const wide = "Words that go on and on until they take up several lines of a narrow column";
    const header = ["Day", "Task", ...Array.from({ length: 6 }, (_, at) => `Note ${String(at)}`)];
    const rows = [header, header.map(() => "---"), ["Day 1", ...header.slice(1).map(() => wide)]].map(
      (cells) => `| ${cells.join(" | ")} |`,
    );
    const table = reportOfPages({ "en 5": ["### Tasks", "", ...rows, ""].join("\n") }).weeks[0]?.blocks.find(
      (block) => block.kind === "table",
    );
    // Of some 96 characters on a line: five and what separates columns.
    expect(table?.kind === "table" ? (table.columns[0]?.share ?? 0) : 0).toBeGreaterThanOrEqual(7 / 96);
  });

  test("gives each column a share of the width that its content needs", () => {
    const table = reportOfPages({ "en 5": page }).weeks[0]?.blocks.find((block) => block.kind === "table");
    const shares = table?.kind === "table" ? table.columns.map(({ share }) => share) : [];
    expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1);
    expect(Math.min(...shares)).toBeGreaterThan(0.03);
  });
});
