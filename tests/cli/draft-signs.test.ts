import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

test("drafted achievements have the emoji of the others, and are known again", () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  const path = join(cwd, "worklogs", "week-01.md");
  const page = [
    "# Week 1",
    "",
    "| Day | Task | Start Date | Completion Date |",
    "| --- | --- | --- | --- |",
    "| 2 | - Learn <br> - Read <br>&emsp; + chapter 1 | 08/09/2025 | 08/09/2025 |",
    "",
    "## Achievements",
    "",
    "- ✅ Learn",
    "- ✅ Meet the team",
    "",
  ].join("\n");
  writeFileSync(path, page);
  expect(runWorklog(["achievements", "draft", "--all"], { cwd })).toMatchObject({ status: 0 });
  expect(readFileSync(path, "utf8")).toBe(`${page}- ✅ Read\n  - chapter 1\n`);
  expect(runWorklog(["achievements", "draft", "--all"], { cwd })).toMatchObject({ status: 0 });
  expect(readFileSync(path, "utf8")).toBe(`${page}- ✅ Read\n  - chapter 1\n`);
});
