import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pagerCommand } from "../../src/terminal/pager.ts";
import { node, runWorklog } from "../helpers/run-worklog.ts";
import { copyLog } from "../helpers/temporary.ts";
import { hasTerminal, typeInto } from "../helpers/type-into.ts";

describe("the pager is", () => {
  test.each([
    ["less by itself", {}, ["less"]],
    ["PAGER", { PAGER: "more -s" }, ["more", "-s"]],
    ["WORKLOG_PAGER before PAGER", { PAGER: "more", WORKLOG_PAGER: "less -R" }, ["less", "-R"]],
    ["quoted as a shell has it", { PAGER: `"/my tools/page" -x 'a "b"' c\\ d` }, ["/my tools/page", "-x", 'a "b"', "c d"]],
    ["none for an empty one", { PAGER: "", WORKLOG_PAGER: "" }, null],
    ["none for cat", { PAGER: "cat" }, null],
    ["none for a simple terminal", { TERM: "dumb" }, null],
    ["none where a quote is open", { PAGER: "less '" }, null],
  ])("%s", (_, environment, words) => {
    expect(pagerCommand(environment, "linux")).toEqual(words);
  });

  test("a path with backslashes where there are such", () => {
    expect(pagerCommand({ PAGER: '"C:\\Program Files\\less.exe" -R' }, "win32")).toEqual(["C:\\Program Files\\less.exe", "-R"]);
    expect(pagerCommand({ PAGER: "C:\\bin\\less.exe" }, "win32")).toEqual(["C:\\bin\\less.exe"]);
  });
});

describe.skipIf(!hasTerminal)("long output", { timeout: 60_000 }, () => {
  /** A pager that keeps what it is given in `paged`, and says when it runs. */
  const bench = () => {
    const cwd = copyLog("tests/fixtures/look");
    const pager = join(cwd, "my pager.cjs");
    writeFileSync(pager, `require("fs").writeFileSync("paged", require("fs").readFileSync(0)); console.log("paged as", process.env.LESS);`);
    const env = { WORKLOG_PAGER: `"${node}" '${pager}'`, PATH: process.env["PATH"] ?? "" };
    const paged = (): string | null => (existsSync(join(cwd, "paged")) ? readFileSync(join(cwd, "paged"), "utf8") : null);
    return { cwd, env, paged };
  };

  test("goes through the pager in a terminal", () => {
    const { cwd, env, paged } = bench();
    const { status, screen } = typeInto(["stats", "--color"], { cwd, env }, [], [24, 80]);
    expect({ status, screen }).toEqual({ status: 0, screen: "paged as FRX\r\n" });
    expect(paged()).toContain("\u001B[1mCompletion");
  });

  test.each([
    ["when it fits the screen", ["stats"], [60, 80], {}],
    ["with --no-pager", ["stats", "--no-pager"], [24, 80], {}],
    ["with --no-pager before the command", ["--no-pager", "stats"], [24, 80], {}],
    ["where there is no such pager", ["stats"], [24, 80], { WORKLOG_PAGER: "no-such-pager -R" }],
    ["where none is wanted", ["stats"], [24, 80], { WORKLOG_PAGER: "" }],
  ] as const)("is plain %s", (_, args, size, more) => {
    const { cwd, env, paged } = bench();
    const { status, screen } = typeInto(args, { cwd, env: { ...env, ...more } }, [], size);
    expect(status).toBe(0);
    expect(screen).toContain("11 tasks, 6 references\r\n");
    expect(paged()).toBeNull();
  });

  test("is plain in a pipe", () => {
    const { cwd, env, paged } = bench();
    expect(runWorklog(["stats"], { cwd, env }).stdout).toContain("11 tasks, 6 references\n");
    expect(paged()).toBeNull();
  });

  test("a pager that is left early is no error", () => {
    const { cwd } = bench();
    expect(typeInto(["export", "--format", "json"], { cwd, env: { PAGER: "true" } }, [], [24, 80])).toMatchObject({
      status: 0,
      screen: "",
    });
  });

  test("control characters of pages reach no pager either", () => {
    const { cwd, env, paged } = bench();
    writeFileSync(join(cwd, "worklogs", "week-03.md"), "# Week 3\n\n| Day | Task |\n| --- | --- |\n| 2 | - \u001B[31mred\u009B |\n");
    const { screen } = typeInto(["search", "e", "--color"], { cwd, env }, [], [10, 80]);
    expect(screen).toBe("paged as FRX\r\n");
    expect(paged()).toContain("␛[31mr\u001B[1m\u001B[31me\u001B[39m\u001B[22md�");
  });
});
