import { describe, expect, test } from "vitest";
import type { Table } from "../../src/document/blocks.ts";
import { otherSections } from "../../src/document/other-sections.ts";
import { parseBlocks } from "../../src/document/parse-blocks.ts";
import { cutSections, type LocatedItem, type SectionKind } from "../../src/document/section.ts";
import { itemsOf } from "../../src/document/section-items.ts";
import { createSource, textOf } from "../../src/document/source.ts";

/** Tables whose first header cell is "Day" stand for task tables here. */
const isTaskTable = (table: Table): boolean => table.header.cells[0]?.text === "Day";

const table = "| Day | Task |\n|---|---|\n| 2 | Read |\n";

const cut = (text: string) => {
  const source = createSource("week-01.md", text);
  const tree = parseBlocks(source, 0);
  const sections = cutSections(source, tree, isTaskTable);
  const taskTables = tree.blocks.filter((block) => block.kind === "table").filter((block) => isTaskTable(block));
  return { source, sections, others: otherSections(source, tree, sections, taskTables) };
};

const outline = (text: string): readonly string[] => cut(text).sections.map(({ kind, heading }) => `${kind}: ${heading.text}`);

const items = (text: string, kind: SectionKind = "objectives"): unknown => {
  const { source, sections } = cut(text);
  const plain = (item: LocatedItem): unknown =>
    item.items.length === 0 ? item.text : [item.text, ...item.items.map((each) => plain(each))];
  return itemsOf(source, sections, kind).map((item) => plain(item));
};

describe("cutSections", () => {
  test("finds the three parts of the template", () => {
    const text = `### Week 1 Objectives:\n\n* a\n\n### Tasks to be carried out this week:\n${table}\n### Week 1 Achievements:\n\n* b\n`;
    const { source, sections } = cut(text);
    expect(sections.map(({ kind }) => kind)).toEqual(["objectives", "tasks", "achievements"]);
    expect(sections.map(({ span }) => textOf(source, span)).join("\n")).toBe(text);
    expect(sections.map(({ blocks }) => blocks.map((block) => block.kind))).toEqual([["list"], ["table"], ["list"]]);
  });

  test("keeps deeper headings of something else inside, and begins another section at one of the same level", () => {
    expect(outline("## Achievements\n#### 1. Deep dive\n* a\n### Labs\n* b\n## Lessons learned\n* c\n")).toEqual([
      "achievements: Achievements",
      "other: Lessons learned",
    ]);
  });

  test("cuts at every heading of something else", () => {
    expect(outline("# Week 1: Networks\n## Topics\n### VPC\n## Goals\n* a\n")).toEqual([
      "other: Week 1: Networks",
      "other: Topics",
      "other: VPC",
      "objectives: Goals",
    ]);
  });

  test("begins a deeper part where it is named", () => {
    expect(outline(`## Tasks\n${table}\n### Results\n* a\n### Notes\nb\n`)).toEqual([
      "tasks: Tasks",
      "achievements: Results",
      "other: Notes",
    ]);
  });

  test("takes the higher of two headings for a part", () => {
    const text = `### Tasks\n${table}\n##### Results\n* of one day\n### Achievements\n* of the week\n`;
    expect(outline(text)).toEqual(["tasks: Tasks", "achievements: Achievements"]);
    expect(items(text, "achievements")).toEqual(["of the week"]);
  });

  test("prefers a heading with a list to a higher one without", () => {
    expect(items("## Achievements\nProse.\n## Notes\n### Week 5 Achievements\n* a\n", "achievements")).toEqual(["a"]);
  });

  test("keeps both of two equal headings", () => {
    expect(outline(`### Tasks completed\n${table}\n### Daily progress\n* a\n`)).toEqual([
      "tasks: Tasks completed",
      "tasks: Daily progress",
    ]);
  });

  test.each([
    ["### Tasks and Achievements", table, "tasks"],
    ["### Tasks and Achievements", "* a\n", "achievements"],
    ["### Objectives and assigned tasks", "* a\n", "objectives"],
    ["### Objectives and assigned tasks", table, "tasks"],
    ["### Objectives and assigned tasks", `* a\n\n${table}`, "objectives"],
    ["### Plan and deliverables in week 5", table, "tasks"],
    ["### Kế hoạch và kết quả thực hiện trong tuần 5", table, "tasks"],
    ["### What I did", table, "tasks"],
  ])("%s above %j is about the %s", (heading, below, kind) => {
    expect(cut(`${heading}\n${below}`).sections.map((section) => section.kind)).toEqual([kind]);
  });

  test("takes a plan for the tasks only where nothing else is called so", () => {
    expect(outline(`## Weekly plan\n* a\n## Tasks\n${table}`)).toEqual(["other: Weekly plan", "tasks: Tasks"]);
    expect(outline("## Weekly plan\n* a\n")).toEqual(["tasks: Weekly plan"]);
  });

  test("sees no section in code, comments, quotes and lists", () => {
    expect(outline("```\n# Goals\n```\n\n<!--\n# Tasks\n-->\n\n> # Results\n\n* # Goals\n")).toEqual([]);
  });
});

describe("itemsOf", () => {
  test("reads bullets and numbers of all lists with what is below them", () => {
    expect(items("# Goals\n* a\n  * b\n    1. c\n* - d\n\ntext\n\n1. e\n")).toEqual([["a", ["b", "c"]], ["", "d"], "e"]);
  });

  test("keeps everything that an item says", () => {
    expect(items("# Goals\n* a\n  lazy\n\n  more\n  lines\n\n  ```sh\n  ls\n    -l\n  ```\n  * b\n")).toEqual([
      ["a\nlazy\n\nmore\nlines\n\n```sh\nls\n  -l\n```", "b"],
    ]);
    expect(items("# Goals\n- [ ] a\n- > quoted\n- # b\n-     code\n")).toEqual(["[ ] a", "> quoted", "b", "code"]);
  });

  test("leaves out items that say nothing", () => {
    expect(items("# Goals\n*\n* a\n* \n")).toEqual(["a"]);
  });

  test("leaves out lists in quotes", () => {
    expect(items("# Goals\n> * a\n\n* b\n")).toEqual(["b"]);
  });

  test("knows the heading above an item", () => {
    const { source, sections } = cut("## Achievements\n* a\n### Labs:\n* b\n  * c\n### Talks\n* d\n");
    const groups = itemsOf(source, sections, "achievements").map((item) => [item.text, item.group, item.items.map((each) => each.group)]);
    expect(groups).toEqual([
      ["a", null, []],
      ["b", "Labs:", ["Labs:"]],
      ["d", "Talks", []],
    ]);
  });
});

describe("lists that only the eye sees", () => {
  const read = (text: string) => {
    const { source, sections } = cut(text);
    return itemsOf(source, sections, "achievements").map((item) => [item.text, item.group]);
  };

  test("are paragraphs whose lines begin with one mark", () => {
    expect(read("# Achievements\n• a\n  goes on\n• b\n")).toEqual([
      ["a\ngoes on", null],
      ["b", null],
    ]);
    expect(read("# Achievements\n✅ **a:** b\n\n✅ c\n")).toEqual([
      ["**a:** b", null],
      ["c", null],
    ]);
    expect(read("# Achievements\n-a\n-b\n\n* c\n")).toEqual([
      ["a", null],
      ["b", null],
      ["c", null],
    ]);
  });

  test("have two items at the least, with the same mark", () => {
    expect(read("# Achievements\n🚀 What a week.\n\n✅ All is done.\n")).toEqual([]);
    expect(read("# Achievements\n2 – 3 hours\n\n-5 degrees\n-6 degrees\n")).toEqual([]);
  });

  test("go under a line in bold as under a heading", () => {
    expect(read("# Achievements\n**Labs:**\n\n* a\n\n**Note:** more\n\n* b\n\n__Talks__\n* c\n")).toEqual([
      ["a", "**Labs:**"],
      ["b", "**Labs:**"],
      ["c", "__Talks__"],
    ]);
    expect(read("# Achievements\n*Labs:*\n\n* a\n\n*A remark*\n\n* b\n\n_Talks_:\n\n* c\n")).toEqual([
      ["a", "*Labs:*"],
      ["b", "*Labs:*"],
      ["c", "_Talks_:"],
    ]);
  });

  test("keep the heading that such a line stands right below", () => {
    expect(read("# Achievements\n### Data:\n**Keys**\n* a\n\n**Forms**\n* b\n### Web\n\nOne word more.\n\n**Pages**\n* c\n")).toEqual([
      ["a", "Data: **Keys**"],
      ["b", "**Forms**"],
      ["c", "**Pages**"],
    ]);
  });
});

describe("otherSections", () => {
  const others = (text: string): unknown => cut(text).others.map(({ heading, line, text: said }) => [heading, line, said]);

  test("holds the headings of something else with the text below them", () => {
    expect(others("# Week 1\n\nHello\n\nthere.\n\n## Lessons\n* a\n\n## Empty\n")).toEqual([
      ["Week 1", 1, "Hello\n\nthere."],
      ["Lessons", 7, "* a"],
      ["Empty", 10, ""],
    ]);
  });

  test("holds text above the first heading", () => {
    expect(others("\n> note\n\nmore\n# Goals\n* a\n")).toEqual([["", 2, "> note\n\nmore"]]);
    expect(others("just text")).toEqual([["", 1, "just text"]]);
    expect(others("")).toEqual([]);
  });

  test("holds what a known part says beside items and rows, and nothing twice", () => {
    expect(
      others(`# Goals\nIntro\n* a\n  more\n\nOutro\n# Tasks\n${table}\n![x](y.png)\n\n| Lab | Link |\n|---|---|\n| 1 | 2 |\n`),
    ).toEqual([
      ["Goals", 1, "Intro\n\nOutro"],
      ["Tasks", 7, "![x](y.png)\n\n| Lab | Link |\n|---|---|\n| 1 | 2 |"],
    ]);
  });

  test("knows which part it stands in, and where its text was cut", () => {
    const { others: found } = cut(`# Week 1\nx\n## Goals\nIntro\n\n* a\n\nOutro\n### Labs\n* b\n\nc\n## Notes\nd\n## Tasks\ne\n\n${table}`);
    expect(
      found.map(({ heading, part, isHead, pieces }) => [heading, part, isHead, pieces.map(({ line, text }) => `${line}: ${text}`)]),
    ).toEqual([
      ["Week 1", null, false, ["2: x"]],
      ["Goals", "objectives", true, ["4: Intro", "8: Outro"]],
      ["Labs", "objectives", false, ["12: c"]],
      ["Notes", null, false, ["14: d"]],
      ["Tasks", "tasks", true, ["16: e"]],
    ]);
  });

  test("keeps a heading of any level between that of the tasks and their table among the tasks", () => {
    const { others: found } = cut(`### Tasks\n# Week 1: Queues\nx\n\n${table}\n\n# Notes\ny`);
    expect(found.map(({ heading, part, isHead, text }) => [heading, part, isHead, text])).toEqual([
      ["Week 1: Queues", "tasks", false, "x"],
      ["Notes", null, false, "y"],
    ]);
  });

  test("keeps lists among the tasks, which are no rows", () => {
    expect(others("# Tasks\n### Monday\n* a\n### Tuesday\n* b\n")).toEqual([
      ["Monday", 2, "* a"],
      ["Tuesday", 4, "* b"],
    ]);
  });

  test("names a deeper heading unless items carry it", () => {
    expect(others("# Goals\n### Labs\n* a\n### Talks\nprose\n### Nothing\n")).toEqual([
      ["Talks", 4, "prose"],
      ["Nothing", 6, ""],
    ]);
  });

  test("leaves out rules, titles of items and paragraphs that are items", () => {
    expect(others("# Goals\n---\n**Labs**\n* a\n\n---\n# Results\n### A\n• a\n• b\n\n***\n# More\n---\nb\n")).toEqual([["More", 13, "b"]]);
  });

  test("has line feeds whatever the page has", () => {
    expect(others("# A\r\nb\r\nc\r\n")).toEqual([["A", 1, "b\nc"]]);
  });
});
