import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

test("where numbers count the rows of all weeks, a new row and a new week go on from the last one", () => {
  const cwd = temporaryFolder();
  const path = (week: number): string => join(cwd, "worklogs", `week-0${week}.md`);
  const page = (week: number, first: number): string =>
    [
      `# Week ${week}`,
      "",
      "| Day | Task | Start Date |",
      "| --- | --- | --- |",
      ...[0, 1, 2].map((index) => `| ${first + index} | - Read | ${1 + 7 * week + index}/09/2025 |`),
      "",
    ].join("\n");
  const daysOf = (week: number): readonly string[] =>
    [...readFileSync(path(week), "utf8").matchAll(/^\| (\d+) /gm)].map(([, day = ""]) => day);
  mkdirSync(join(cwd, "worklogs"));
  writeFileSync(path(1), page(1, 7));
  writeFileSync(path(2), page(2, 10));
  for (const command of [
    ["add-task", "--week", "2", "--day", "sat", "--task", "Write"],
    ["move-task", "--week", "2", "--row", "1", "--row-only", "--to-day", "sun"],
    ["new-week", "3", "--days", "2-4"],
  ])
    expect(runWorklog(command, { cwd })).toMatchObject({ status: 0 });
  expect(daysOf(2)).toEqual(["11", "12", "13", "14"]);
  expect(daysOf(3)).toEqual(["15", "16", "17"]);
});

test("where cells say `Week 2 - Day 3`, a number is that of the row, and a new row has its own week", () => {
  const cwd = temporaryFolder();
  const path = (week: number): string => join(cwd, "worklogs", `week-0${week}.md`);
  const rows = [1, 2].map((day) => `| Week 2 - Day ${day} | Read |`);
  mkdirSync(join(cwd, "worklogs"));
  writeFileSync(path(2), ["# Week 2", "", "| Day | Task |", "| --- | --- |", ...rows, ""].join("\n"));
  for (const command of [
    ["add-task", "--week", "2", "--day", "2", "--task", "Write"],
    ["add-task", "--week", "2", "--day", "3", "--task", "Rest"],
    ["new-week", "3", "--days", "2-4"],
  ])
    expect(runWorklog(command, { cwd })).toMatchObject({ status: 0 });
  expect(readFileSync(path(2), "utf8").split("\n").slice(4)).toEqual([
    "| Week 2 - Day 1 | Read |",
    "| Week 2 - Day 2 | Read <br> Write |",
    "| Week 2 - Day 3 | Rest |",
    "",
  ]);
  expect([...readFileSync(path(3), "utf8").matchAll(/^\| (Week .*?) \|/gm)].map(([, day]) => day)).toEqual([
    "Week 3 - Day 1",
    "Week 3 - Day 2",
    "Week 3 - Day 3",
  ]);
  expect(runWorklog(["complete", "--week", "2", "--day", "first"], { cwd }).stderr).toContain("the number of a row, as this log counts");
});
