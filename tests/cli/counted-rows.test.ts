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
