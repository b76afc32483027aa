import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

/** The rows of a log as JSON Lines, without where they stand. */
const rowsOf = (cwd: string): readonly unknown[] =>
  runWorklog(["export", "--format", "jsonl"], { cwd })
    .stdout.trim()
    .split("\n")
    .map((line) => ({ ...JSON.parse(line), path: "", line: 0, row: 0 }));

describe("import through a pipe", () => {
  test.each(["csv", "json", "jsonl"])("%s fills weeks that new-week made", (format) => {
    const old = copyLog("tests/fixtures/small");
    const cwd = temporaryFolder();
    for (const week of ["4", "5"])
      expect(runWorklog(["new-week", week, "--lang", "en", "--lang", "vi", "--no-rows"], { cwd }).status).toBe(0);
    const { stdout: input } = runWorklog(["export", "--format", format], { cwd: old });
    const before = filesBelow(cwd);
    // A log of its own: week 4 of one is not in the same days as that of the other.
    const ended = runWorklog(["import", "-"], { cwd, input });
    expect(ended).toMatchObject({ status: 0, stdout: "" });
    expect(rowsOf(cwd)).toEqual(rowsOf(old));
    const after = filesBelow(cwd);
    expect(runWorklog(["import", "-"], { cwd, input }).stderr).toContain("Nothing to change.");
    expect(filesBelow(cwd)).toEqual(after);
    expect(runWorklog(["undo"], { cwd }).status).toBe(0);
    expect(filesBelow(cwd)).toEqual(before);
  });

  test("nothing on standard input is no row", () => {
    expect(runWorklog(["import", "-"], { cwd: copyLog("tests/fixtures/small") })).toMatchObject({ status: 0, stdout: "" });
  });

  test("bytes that are not UTF-8 are refused", () => {
    const cwd = copyLog("tests/fixtures/small");
    const { status, stderr } = runWorklog(["import", "-"], { cwd, input: Buffer.from([0x77, 0xe9, 0x0a]) });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("is not UTF-8") });
  });
});

describe("a week from Friday to Thursday", () => {
  /** Week 3 from Friday, 17 October, on, and week 4 from Friday, 24 October, on. */
  const fridayLog = (): string => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, "worklogs"));
    const pages = { 3: ["6 | Plan | 10/17/2025", "2 | Read | 10/20/2025"], 4: ["6 | Build | 10/24/2025", "2 | Test | 10/27/2025"] };
    for (const [week, rows] of Object.entries(pages))
      writeFileSync(
        join(cwd, "worklogs", `week-0${week}.md`),
        [
          `# Week ${week}`,
          "",
          "| Day | Task | Start Date | Completion Date |",
          "| --- | --- | --- | --- |",
          ...rows.map((row) => `| ${row} | |`),
          "",
        ].join("\n"),
      );
    return cwd;
  };
  const head = "week,day,start,completed,task";
  const importing = (cwd: string, rows: readonly string[], ...flags: readonly string[]): ReturnType<typeof runWorklog> =>
    runWorklog(["import", "-", ...flags], { cwd, input: [head, ...rows, ""].join("\n") });
  const tasksOf = (cwd: string, week: number): readonly string[] =>
    [...(filesBelow(cwd)[`worklogs/week-0${String(week)}.md`] ?? "").matchAll(/^\| *\d? *\| (?:- )?(\w+) \|/gm)].map(
      ([, task = ""]) => task,
    );

  test.each([
    ["with its number", "4"],
    ["without one", ""],
  ])("takes its seven days in, %s", (_, week) => {
    const cwd = fridayLog();
    const rows = [`${week},7,2025-10-25,,Rest`, `${week},3,2025-10-28,,Fix`, `${week},4,2025-10-29,,Show`, `${week},5,2025-10-30,,Hand`];
    expect(importing(cwd, rows)).toMatchObject({ status: 0, stdout: "" });
    expect(tasksOf(cwd, 4)).toEqual(["Build", "Rest", "Test", "Fix", "Show", "Hand"]);
    expect(tasksOf(cwd, 3)).toEqual(["Plan", "Read"]);
  });

  test("ends with a row that names neither day nor date", () => {
    const cwd = fridayLog();
    expect(importing(cwd, ["4,,,,Tidy"])).toMatchObject({ status: 0 });
    expect(tasksOf(cwd, 4)).toEqual(["Build", "Test", "Tidy"]);
  });

  test.each([
    ["5", "2025-10-23"],
    ["6", "2025-10-31"],
  ])("takes day %s, %s, in only with --force", (day, start) => {
    const cwd = fridayLog();
    const before = filesBelow(cwd);
    const rows = [`4,${day},${start},,Late`];
    const { status, stderr } = importing(cwd, rows);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining(`${start} is not in week 4, which runs from 2025-10-24 to 2025-10-30`),
    });
    expect(filesBelow(cwd)).toEqual(before);
    expect(importing(cwd, rows, "--force").status).toBe(0);
    expect(tasksOf(cwd, 4)).toContain("Late");
  });
});

describe("what stands in a page is not judged when it comes back", () => {
  const oddLog = (): string => {
    const cwd = copyLog("tests/fixtures/small");
    writeFileSync(
      join(cwd, "worklogs", "week-06.md"),
      [
        "# Week 6",
        "",
        "| Day | Task | Start Date | Completion Date | Reference |",
        "| --- | --- | --- | --- | --- |",
        "| 2 | Read | 10/13/2025 | 10/13/2025 | policysim.aws.amazon.com/home/index.jsp <br> <https://example.com/a\\|b> |",
        '| 3 | Visit | 10/14/2025 | 10/13/2025 | [Event](/4-event/) <br> <a href="study.example.com">Study Group</a> |',
        "| 4 | Plan | 10/30/2025 | | [Top](#) |",
        "|   |",
        "",
      ].join("\n"),
    );
    return cwd;
  };
  const head = "week,language,day,start,completed,task,references";

  test.each(["csv", "json", "jsonl"])("%s changes nothing", (format) => {
    const cwd = oddLog();
    const before = filesBelow(cwd);
    const { stdout: input } = runWorklog(["export", "--format", format], { cwd });
    expect(runWorklog(["import", "-"], { cwd, input })).toMatchObject({ status: 0, stderr: expect.stringContaining("Nothing to change.") });
    expect(filesBelow(cwd)).toEqual(before);
  });

  test.each([
    ["6,en,4,2025-10-30,,Plan,/5-event/", "it is a path inside a site"],
    ["6,en,4,2025-10-30,2025-10-29,Plan,", "is before the start date 2025-10-30"],
    ["6,en,5,2025-10-31,,Plan,", "Correct the date or the week, or add --force to keep the date."],
    ["5,en,2,2025-10-06,,Read,/4-event/", "it is a path inside a site"],
  ])("but what is new is: %s", (row, fault) => {
    const cwd = oddLog();
    const { status, stderr } = runWorklog(["import", "-"], { cwd, input: `${head}\n${row}\n` });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(fault) });
  });
});
