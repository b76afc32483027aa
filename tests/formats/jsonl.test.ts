import { expect, test } from "vitest";
import { jsonl } from "../../src/formats/jsonl.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { logOf } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

test("JSON Lines holds a row a line, with tasks, sub-tasks and references", () => {
  const page = [
    "| Day | Task | Start Date | Reference |",
    "| --- | --- | --- | --- |",
    "| 2 | - a <br>&emsp; + b <br> - c | 10/06/2025 | [G](https://example.com/) |",
    "| 3 |  |  | Notes |",
    "",
  ].join("\n");
  const output = jsonl.render({ model: modelOfLog(logOf({ "en 5": page }), {}, silent) });
  const lines = [...output].join("").split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    {
      week: 5,
      language: "en",
      path: "worklogs/week-5.en.md",
      line: 3,
      row: 1,
      day: 2,
      start: "2025-10-06",
      completed: null,
      task: "a\nc",
      items: [[{ text: "b", items: [] }], []],
      references: [{ url: "https://example.com/", label: "G" }],
    },
    {
      week: 5,
      language: "en",
      path: "worklogs/week-5.en.md",
      line: 4,
      row: 2,
      day: 3,
      start: null,
      completed: null,
      task: "",
      items: [],
      references: [{ url: null, label: "Notes" }],
    },
  ]);
});
