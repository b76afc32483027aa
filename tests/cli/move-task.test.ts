import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

test("a row that moves in a table without a column for references keeps its links once", () => {
  const cwd = temporaryFolder();
  const page = join(cwd, "worklogs", "week-05.md");
  const table = ["# Week 5", "", "| Day | Task | Start Date |", "| --- | --- | --- |"];
  const [read, write] = ["- Read <https://example.com/> now", "| 3 | - Write | 10/07/2025 |"];
  mkdirSync(join(cwd, "worklogs"));
  writeFileSync(page, `${[...table, `| 2 | ${read} | 10/06/2025 |`, write].join("\n")}\n`);
  expect(runWorklog(["move-task", "--row", "1", "--row-only", "--to-day", "5"], { cwd })).toMatchObject({ status: 0 });
  expect(readFileSync(page, "utf8")).toBe(`${[...table, write, `| 5 | ${read} | 10/09/2025 |`].join("\n")}\n`);
});
