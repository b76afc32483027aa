import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog, type Ended } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

interface Bench {
  readonly cwd: string;
  readonly run: (...args: readonly string[]) => Ended;
  /** The folder of the journal of this log. */
  readonly journal: () => string;
}

const bench = (): Bench => {
  const cwd = copyLog("tests/fixtures/small");
  const env = { XDG_STATE_HOME: temporaryFolder() };
  const journals = join(env.XDG_STATE_HOME, "worklog", "journal");
  return { cwd, run: (...args) => runWorklog(args, { cwd, env }), journal: () => join(journals, readdirSync(journals)[0] ?? "") };
};

const page = "worklogs/week-05.md";

describe("undo", () => {
  test("restores exact bytes: line ends, BOM, no final newline", () => {
    const { cwd, run } = bench();
    const text = `\uFEFF${Buffer.from(filesBelow(cwd)[page] ?? "", "latin1")
      .toString("utf8")
      .replaceAll("\n", "\r\n")
      .trimEnd()}`;
    writeFileSync(join(cwd, page), text);
    const before = filesBelow(cwd);
    for (const args of [
      ["complete", "--row", "2"],
      ["achievements", "add", "One", "--vi", "Một"],
      ["add-task", "--day", "4", "--task", "Two"],
    ])
      expect(run(...args)).toMatchObject({ status: 0 });
    expect(filesBelow(cwd)).not.toEqual(before);
    for (let count = 0; count < 3; count += 1) expect(run("undo").status).toBe(0);
    expect(filesBelow(cwd)).toEqual(before);
    expect(run("undo").status).toBe(2);
  });

  test("refuses when a page has changed since, shows the difference, and writes neither page", () => {
    const { cwd, run } = bench();
    run("complete", "--row", "2");
    appendFileSync(join(cwd, page), "\nA line of my own.\n");
    const before = filesBelow(cwd);
    const { status, stderr } = run("undo");
    expect(status).toBe(2);
    expect(stderr).toContain("worklogs/week-05.md has changed since `worklog complete --row 2` wrote it, so nothing was written.");
    expect(stderr).toContain("+A line of my own.");
    expect(filesBelow(cwd)).toEqual(before);
    expect(JSON.parse(run("undo", "--json").stdout)).toMatchObject({ kind: "error", code: "changed-since" });
  });

  test("refuses when a page is gone since", () => {
    const { cwd, run } = bench();
    run("complete", "--row", "2");
    rmSync(join(cwd, page));
    expect(run("undo").stderr).toContain("worklogs/week-05.md has changed since");
  });

  test("passes over a damaged entry, and says so", () => {
    const { cwd, run, journal } = bench();
    const before = filesBelow(cwd);
    run("complete", "--row", "2");
    run("achievements", "add", "Nothing", "--vi", "Không");
    run("undo");
    run("objectives", "add", "More", "--vi", "Nữa");
    run("undo");
    writeFileSync(join(journal(), "000000003.undone.json"), "{");
    writeFileSync(join(journal(), "000000009.done.json"), "no JSON");
    const { status, stderr } = run("undo");
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining("Change 9 in the journal is damaged") });
    expect(filesBelow(cwd)).toEqual(before);
    expect(run("history").stderr).toContain("Change 3 in the journal is damaged");
  });

  test("writes nothing outside the log, whatever the journal says", () => {
    const { cwd, run, journal } = bench();
    run("complete", "--row", "2");
    const outside = join(temporaryFolder(), "outside.md");
    writeFileSync(outside, "after");
    const entry = join(journal(), "000000001.done.json");
    const content = JSON.parse(readFileSync(entry, "utf8")) as object;
    const path = `${"../".repeat(dirname(cwd).split("/").length)}${outside}`;
    writeFileSync(entry, JSON.stringify({ ...content, files: [{ path, before: "before", after: "after" }] }));
    const { status, stderr } = run("undo");
    expect(status).toBe(2);
    expect(stderr).toContain("lies outside the log");
    expect(readFileSync(outside, "utf8")).toBe("after");
  });

  test("takes a new page and its folder away, but no folder with something in it", () => {
    const { cwd, run } = bench();
    mkdirSync(join(cwd, "other"));
    run("new-week", "1", "--dir", "other");
    expect(Object.keys(filesBelow(join(cwd, "other")))).toEqual(["worklogs/week-01.md"]);
    expect(run("undo", "--dir", "other").status).toBe(0);
    expect(readdirSync(join(cwd, "other"))).toEqual([]);
    run("redo", "--dir", "other");
    writeFileSync(join(cwd, "other", "worklogs", "photo.png"), "");
    run("undo", "--dir", "other");
    expect(Object.keys(filesBelow(join(cwd, "other")))).toEqual(["worklogs/photo.png"]);
  });

  test("knows each log by its own", () => {
    const { cwd, run } = bench();
    run("complete", "--row", "2");
    mkdirSync(join(cwd, "other"));
    expect(run("undo", "--dir", "other").status).toBe(2);
    expect(run("undo", "--dir", "worklogs/..").status).toBe(0);
  });
});
