import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, temporaryFolder } from "../helpers/temporary.ts";

/** A log with one page, and how to read the page again. */
const logOf = (...lines: readonly string[]): { readonly cwd: string; readonly page: () => string } => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  const path = join(cwd, "worklogs", "week-05.md");
  writeFileSync(path, ["# Week 5", "", ...lines, ""].join("\n"));
  return { cwd, page: () => readFileSync(path, "utf8") };
};

describe("--done where the table has no completion column", () => {
  const withStatus = [
    "| Day | Task | Start Date | Status |",
    "| --- | --- | --- | --- |",
    "| 2 | - Read | 10/06/2025 | Done |",
    "| 3 | - Build | 10/07/2025 | |",
  ];
  const without = ["| Day | Task | Start Date |", "| --- | --- | --- |", "| 2 | - Read | 10/06/2025 |"];

  test.each([
    ["3", "| 3 | - Build <br> - Test | 10/07/2025 | Done |"],
    ["4", "| 4 | - Test | 10/08/2025 | Done |"],
  ])("writes the log's own word into the status of day %s", (day, row) => {
    const { cwd, page } = logOf(...withStatus);
    expect(runWorklog(["add-task", "--day", day, "--task", "Test", "--done"], { cwd })).toMatchObject({ status: 0 });
    expect(page()).toContain(row);
  });

  test.each(["2", "4"])("fails as complete does where there is no status either, on day %s", (day) => {
    const { cwd, page } = logOf(...without);
    const before = page();
    const { status, stderr } = runWorklog(["add-task", "--day", day, "--task", "Test", "--done"], { cwd });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("has no column for the completion date") });
    expect(page()).toBe(before);
  });
});

describe("--done in a row that has a completion date", () => {
  test.each<readonly [readonly string[], string]>([
    [[], "10/09/2025"],
    [["2025-10-08"], "10/08/2025"],
  ])("%j", (date, completed) => {
    const { cwd, page } = logOf(
      "| Day | Task | Start Date | Completion Date |",
      "| --- | --- | --- | --- |",
      "| 2 | - Read | 10/06/2025 | 10/09/2025 |",
    );
    const args = ["add-task", "--day", "2", "--task", "Test", "--done", ...date];
    expect(runWorklog(args, { cwd, env: { WORKLOG_TODAY: "2025-10-07" } })).toMatchObject({ status: 0 });
    expect(page()).toContain(`| 2 | - Read <br> - Test | 10/06/2025 | ${completed} |`);
  });
});

describe("sub-tasks without a counterpart in Vietnamese", () => {
  const adding = (...flags: readonly string[]): { readonly vi: string; readonly stderr: string } => {
    const cwd = copyLog("tests/fixtures/small");
    const { stderr } = runWorklog(["add-task", "--week", "5", "--day", "7", ...flags], { cwd });
    return { vi: readFileSync(join(cwd, "worklogs", "week-05.vi.md"), "utf8"), stderr };
  };
  const both = ["--task", "T", "--sub", "S1", "--sub", "S2", "--task-vi", "TV"];

  test.each<readonly [string, readonly string[], string, readonly string[]]>([
    ["none has one", both, "- TV <br>&emsp; + S1 <br>&emsp; + S2", ["S1", "S2"]],
    ["one has", [...both, "--sub-vi", "S1V"], "- TV <br>&emsp; + S1V <br>&emsp; + S2", ["S2"]],
    ["of one of two tasks", [...both, "--task", "U", "--task-vi", "UV"], "- TV <br>&emsp; + S1 <br>&emsp; + S2 <br> - UV", ["S1", "S2"]],
    ["Vietnamese has one more", ["--task", "T", "--task-vi", "TV", "--sub-vi", "S1V"], "- TV <br>&emsp; + S1V", []],
  ])("stand on both pages: %s", (_, flags, cell, awaiting) => {
    const { vi, stderr } = adding(...flags);
    expect(vi).toContain(`| ${cell} |`);
    expect([...stderr.matchAll(/awaits translation \(vi\): (.*)/g)].map(([, text]) => text)).toEqual(awaiting);
  });
});

describe("--start that is not on the day of --day", () => {
  const adding = (
    ...flags: readonly string[]
  ): { readonly status: number | null; readonly stderr: string; readonly rows: readonly string[] } => {
    const { cwd, page } = logOf("| Day | Task | Start Date |", "| --- | --- | --- |", "| 2 | - Read | 10/06/2025 |");
    const { status, stderr } = runWorklog(["add-task", "--task", "Test", ...flags], { cwd });
    return { status, stderr, rows: page().split("\n").slice(4, -1) };
  };
  const [read, test3, test4] = ["| 2 | - Read | 10/06/2025 |", "| 3 | - Test | 10/07/2025 |", "| 4 | - Test | 10/08/2025 |"];

  test.each<readonly [readonly string[], string]>([
    [["--day", "2", "--start", "2025-10-08"], "Row 1 of worklogs/week-05.md starts on 2025-10-06, not on 2025-10-08."],
    [["--row", "1", "--start", "2025-10-08"], "leave --row out"],
    [["--day", "2", "--start", "2025-10-08", "--new-row"], "Day 2 of week 5 is 2025-10-06, not 2025-10-08."],
    [["--day", "tue", "--start", "2025-10-08"], "Day tue of week 5 is 2025-10-07, not 2025-10-08."],
    [["--day", "2025-10-07", "--start", "2025-10-08"], "Day 2025-10-07 of week 5 is 2025-10-07, not 2025-10-08."],
  ])("%j is refused", (flags, message) => {
    expect(adding(...flags)).toEqual({ status: 2, stderr: expect.stringContaining(message), rows: [read] });
  });

  test.each<readonly [readonly string[], string]>([
    [["--day", "2", "--start", "2025-10-08", "--new-row", "--force"], test4],
    [["--day", "3", "--start", "2025-10-07"], test3],
    [["--start", "2025-10-08"], test4],
  ])("%j is taken", (flags, row) => {
    expect(adding(...flags)).toMatchObject({ status: 0, rows: [read, row] });
  });
});
