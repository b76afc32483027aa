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
