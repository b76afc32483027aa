import { describe, expect, test } from "vitest";
import { csv } from "../../src/formats/csv.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { logOf } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const csvOf = (task: string, bom = false): string => {
  const page = ["| Day | Task | Start Date |", "| --- | --- | --- |", `| 2 | ${task} | 10/06/2025 |`, ""].join("\n");
  const output = csv.render({ model: modelOfLog(logOf({ "en 5": page }), {}, silent), bom });
  return [...output].join("");
};

const header = "week,language,path,line,row,day,start,completed,task,items,references\r\n";

describe("CSV", () => {
  test.each([
    ["plain text", "plain text"],
    ["a, b", '"a, b"'],
    ['say "hi"', '"say ""hi"""'],
    ["=1+1", "'=1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["'quoted", "''quoted"],
    ["a=b", "a=b"],
    ["Học **S3**", "Học **S3**"],
  ])("%s is written as %s", (task, cell) => {
    expect(csvOf(task)).toBe(`${header}5,en,worklogs/week-5.en.md,3,1,2,2025-10-06,,${cell},,\r\n`);
  });

  test("begins with a byte order mark when asked", () => {
    expect(csvOf("x", true)).toMatch(/^\uFEFFweek,/);
  });
});
