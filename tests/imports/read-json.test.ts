import { describe, expect, test } from "vitest";
import { guessFormat } from "../../src/imports/index.ts";
import { readJson, readJsonLines } from "../../src/imports/read-json.ts";

describe("JSON", () => {
  test("a document of weeks: rows know their week, their language and their line", () => {
    const text = JSON.stringify(
      {
        weeks: [
          {
            week: 5,
            language: "vi",
            rows: [
              { day: 2, tasks: [{ text: "a", items: [] }] },
              { start: "2025-10-07", references: [] },
            ],
          },
        ],
      },
      null,
      2,
    );
    const { rows, faults } = readJson(`\ufeff${text}`);
    expect(faults).toEqual([]);
    expect(rows.map(({ lineOf, week, language, day, start }) => ({ line: lineOf("start"), week, language, day, start }))).toEqual([
      { line: 7, week: "5", language: "vi", day: "2", start: undefined },
      { line: 17, week: "5", language: "vi", day: null, start: "2025-10-07" },
    ]);
  });

  test("a list of rows, with texts in place of objects", () => {
    const { rows } = readJson(
      '[{ "week": 5, "tasks": ["a", { "text": "b", "items": ["c"] }], "references": ["Guide=https://a.example/"] }]',
    );
    expect(rows).toMatchObject([
      {
        tasks: [
          { text: "a", items: [] },
          { text: "b", items: [{ text: "c", items: [] }] },
        ],
        references: [{ url: "https://a.example/", label: "Guide" }],
      },
    ]);
  });

  test.each([
    ["no JSON", '{\n  "week": 5,\n  "task": oh\n}', 3, "bad-file"],
    ["a comment", '// week 5\n{ "task": "a" }', 1, "bad-file"],
    ["nothing", "", 1, "bad-file"],
    ["a row that is none", '[\n{ "task": "a" },\n5]', 3, "bad-file"],
    ["a week that is a list", '{ "task": "a",\n"week": [5] }', 2, "bad-value"],
    ["tasks that are a text", '{ "day": 2,\n\n"tasks": "a" }', 3, "bad-value"],
    ["a task without a text", '{ "tasks": [\n{ "items": [] }] }', 2, "bad-value"],
    ["a reference that is a number", '{ "task": "a", "references": [\n"https://a.example/",\n7] }', 3, "bad-value"],
  ])("%s is named with its line", (_, text, line, code) => {
    expect(readJson(text).faults.map(({ line: at, error }) => [at, error.code])).toEqual([[line, code]]);
  });

  test("brackets within brackets, thousands of them, are no document", () => {
    expect(readJson("[".repeat(100_000)).faults).toMatchObject([{ field: "" }]);
  });
});

test("JSON Lines: each line is a row, empty ones are skipped, errors name the line", () => {
  const { rows, faults } = readJsonLines('{ "week": 5, "task": "a\\nb", "items": [[], ["c"]] }\r\n\r\n{ "week": 6,\n');
  expect(rows.map(({ lineOf, tasks }) => [lineOf(""), tasks])).toEqual([
    [
      1,
      [
        { text: "a", items: [] },
        { text: "b", items: [{ text: "c", items: [] }] },
      ],
    ],
  ]);
  expect(faults.map(({ line }) => line)).toEqual([3]);
});

test.each([
  ["week,task\n5,a\n", "csv"],
  ["\ufeff{\n}", "json"],
  ['[{ "week": 5 }]', "json"],
  ['{ "week": 5 }\n', "json"],
  ['{ "week": 5 }\n{ "week": 6 }\n', "jsonl"],
])("%j looks like %s", (text, format) => {
  expect(guessFormat(text)).toBe(format);
});
