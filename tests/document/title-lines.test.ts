import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";

const table = ["| Day | Task | Start Date |", "| --- | --- | --- |", "| 2 | Read | 06/10/2025 |"];

const sectionsOf = (...lines: readonly string[]): readonly string[] =>
  parsePage(createSource("week-05.md", lines.join("\n"))).sections.map(({ kind, heading }) => `${kind}: ${heading.text}`);

describe("lines that stand for headings", () => {
  test("name the parts where no heading does", () => {
    const page = parsePage(
      createSource("week-05.md", ["Week 5 Objectives:", "- Learn", "", ...table, "", "Week 5 Achievements:", "", "- Learned"].join("\n")),
    );
    expect(page.objectives.map(({ text }) => text)).toEqual(["Learn"]);
    expect(page.achievements.map(({ text }) => text)).toEqual(["Learned"]);
    expect(page.rows.length).toBe(1);
    expect(page.others).toEqual([]);
  });

  test.each([
    ["in bold", ["# Week 5", "", "**Goals:**", "- Learn", "", "**Tasks**", "", ...table, "", "__Results__:", "- Learned"]],
    ["in plain words before a colon", ["# Week 5", "", "Mục tiêu:", "- Học", "", "Công việc:", "", ...table, "", "Kết quả đạt được:"]],
  ])("%s", (_, lines) => {
    expect(sectionsOf(...lines).map((section) => section.split(":")[0])).toEqual(["other", "objectives", "tasks", "achievements"]);
  });

  test("end a part where they are about something else", () => {
    expect(sectionsOf("**Achievements:**", "- One", "", "**Compute**", "- Two", "", "**Difficulties:**", "- None")).toEqual([
      "achievements: **Achievements:**",
      "other: **Difficulties:**",
    ]);
  });

  test.each([
    ["below headings that name parts", ["## Goals", "- a", "", "## Notes", "**Results:**", "- b"], ["objectives: Goals", "other: Notes"]],
    ["where a part has several", ["# Monday", "Results:", "- a", "", "# Tuesday", "Results:", "- b"], ["other: Monday", "other: Tuesday"]],
    ["without a colon or bold", ["Results", "- a"], []],
    ["in sentences", ["These are the results of all that I did in the labs of this week:", "- a"], []],
    ["of several lines", ["Results:", "All went well"], []],
  ])("are none %s", (_, lines, sections) => {
    expect(sectionsOf(...lines)).toEqual(sections);
  });
});
