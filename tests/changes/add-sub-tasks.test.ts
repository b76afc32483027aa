import { describe, expect, test } from "vitest";
import { addSubTasks } from "../../src/changes/add-sub-tasks.ts";
import { applyChange } from "../../src/changes/change.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { templateTaskStyle } from "../../src/document/task-style.ts";

const after = (cell: string, path: readonly number[]): string | undefined => {
  const page = parsePage(
    createSource("week-05.md", ["| Day | Task | Start Date |", "| --- | --- | --- |", `| 2 | ${cell} | 10/06/2025 |`, ""].join("\n")),
  );
  const [row] = page.rows;
  if (row === undefined) return undefined;
  const items = [{ text: "new", items: [{ text: "below", items: [] }] }];
  return applyChange(page, addSubTasks(page, row, path, items, templateTaskStyle))
    .split("\n")[2]
    ?.split("|")[2]
    ?.trim();
};

describe("sub-tasks are added behind those that are there, in the cell's own form", () => {
  test.each<readonly [string, readonly number[], string]>([
    ["- a <br> - b", [0], "- a <br>&emsp; + new <br>&emsp; &emsp; + below <br> - b"],
    ["- a<br>- b", [0], "- a<br>&emsp; + new<br>&emsp; &emsp; + below<br>- b"],
    ["- a <br>&emsp; + x <br> - b", [0], "- a <br>&emsp; + x <br>&emsp; + new <br>&emsp; &emsp; + below <br> - b"],
    ["• a<br>&emsp;◦ x", [0], "• a<br>&emsp;◦ x<br>&emsp;◦ new<br>&emsp;&emsp; ◦ below"],
    ["- a <br>&emsp; + x", [0, 0], "- a <br>&emsp; + x <br>&emsp; &emsp; + new <br>&emsp; &emsp; &emsp; + below"],
    ["<ul><li>a</li><li>b</li></ul>", [0], "<ul><li>a<ul><li>new<ul><li>below</li></ul></li></ul></li><li>b</li></ul>"],
    ["<ul><li>a<ul><li>x</li></ul></li></ul>", [0], "<ul><li>a<ul><li>x</li><li>new<ul><li>below</li></ul></li></ul></li></ul>"],
  ])("%s", (cell, path, expected) => {
    expect(after(cell, path)).toBe(expected);
  });
});
