import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const page = (week: number, monday: number, days: readonly number[]): string =>
  [
    `# Week ${week}`,
    "",
    "| Day | Task | Start Date |",
    "| --- | --- | --- |",
    ...days.map((day, index) => `| ${day} | - Read | ${String(monday + index).padStart(2, "0")}/09/2025 |`),
    "",
  ].join("\n");

test("a number is the day that the page means by it, though the log went on to count from 1", () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  const path = (week: number): string => join(cwd, "worklogs", `week-0${week}.md`);
  writeFileSync(path(1), page(1, 8, [2, 3, 4, 5]));
  writeFileSync(path(2), page(2, 15, [1, 2, 3, 4, 5]));
  writeFileSync(path(3), page(3, 22, [1, 2, 3, 4, 5]));
  for (const [week, day, row] of [
    [1, "3", "| 3 | - Read <br> - More | 09/09/2025 |"],
    [1, "7", "| 7 | - More | 13/09/2025 |"],
    [2, "3", "| 3 | - Read <br> - More | 17/09/2025 |"],
    [2, "7", "| 7 | - More | 21/09/2025 |"],
  ] as const) {
    expect(runWorklog(["add-task", "--week", String(week), "--day", day, "--task", "More"], { cwd })).toMatchObject({ status: 0 });
    expect(readFileSync(path(week), "utf8")).toContain(row);
  }
  expect(runWorklog(["check", "--rule", "day-number", "--rule", "day-date"], { cwd })).toEqual({ status: 0, stdout: "", stderr: "" });
});
