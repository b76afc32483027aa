import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runNoting } from "../helpers/run-noting.ts";
import { program, runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

/** A log, and a cache of its own. */
const bench = () => {
  const cwd = copyLog("tests/fixtures/check/an");
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  /** What a command answers, and whether it read pages. */
  const run = (...args: readonly string[]) => {
    const { status, stdout, stderr, loaded } = runNoting(program, args, { cwd, env });
    return { answer: { status, stdout, stderr }, isRead: loaded.files.some(({ file }) => basename(file) === "shared.js") };
  };
  const check = (...args: readonly string[]) => run("check", ...args);
  const afresh = (...args: readonly string[]) => {
    const { answer, isRead } = check("--no-cache", ...args);
    expect(isRead).toBe(true);
    return answer;
  };
  return { cwd, env, run, check, afresh };
};

const page = "worklogs/week-05.md";

describe("a check that was made before", () => {
  test("reads no page anew, and says the same in every form", () => {
    const { cwd, check, afresh } = bench();
    const before = filesBelow(cwd);
    expect(check().isRead).toBe(true);
    for (const args of [
      [],
      ["--format", "json"],
      ["--format", "sarif"],
      ["--format", "github"],
      ["--format", "junit"],
      ["--strict"],
      ["--lang", "vi"],
      [page],
      ["--color", "--ui", "vi"],
    ]) {
      const again = check(...args);
      expect(again.answer).toEqual(afresh(...args));
      // The descriptions of the rules stand with the rules.
      expect(again.isRead).toBe(args.includes("sarif"));
    }
    expect(filesBelow(cwd)).toEqual(before);
  });

  test.each<readonly [string, (cwd: string) => void]>([
    ["a page", (cwd) => appendFileSync(join(cwd, page), "TODO: more\n")],
    ["a page that is gone", (cwd) => rmSync(join(cwd, page))],
    ["a page more", (cwd) => cpSync(join(cwd, page), join(cwd, "worklogs/week-12.md"))],
    ["a page that is no text", (cwd) => writeFileSync(join(cwd, page), Buffer.from([0xff]))],
    ["the configuration", (cwd) => writeFileSync(join(cwd, "worklog.config.json"), '{ "rules": { "reference-none": "error" } }')],
  ])("is made anew after a change: %s", (_, change) => {
    const { cwd, check, afresh } = bench();
    check();
    change(cwd);
    const first = check();
    expect(first).toEqual({ answer: afresh(), isRead: true });
    expect(check()).toEqual({ answer: first.answer, isRead: false });
  });

  test("is made anew for other rules, and on another day", () => {
    const { cwd, env, check, afresh } = bench();
    check();
    expect(check("--skip", "todo")).toEqual({ answer: afresh("--skip", "todo"), isRead: true });
    expect(check().isRead).toBe(true);
    const { loaded } = runNoting(program, ["check"], { cwd, env: { ...env, WORKLOG_TODAY: "2025-10-10" } });
    expect(loaded.files.map(({ file }) => basename(file))).toContain("shared.js");
  });

  test("is not asked for repairs", () => {
    const { cwd, env, check } = bench();
    check();
    expect(runWorklog(["check", "--fix"], { cwd, env }).stderr).toContain("epaired");
    const text = readFileSync(join(cwd, page), "utf8");
    expect(check().isRead).toBe(true);
    runWorklog(["check", "--fix"], { cwd, env });
    expect(readFileSync(join(cwd, page), "utf8")).toBe(text);
  });

  test("is kept for each log of a folder", () => {
    const { cwd, env } = bench();
    const folder = temporaryFolder();
    for (const name of ["an", "binh"]) cpSync(cwd, join(folder, name), { recursive: true });
    const check = (...args: readonly string[]): string => runWorklog(["check", "an", "binh", ...args], { cwd: folder, env }).stdout;
    const first = check();
    expect(Object.keys(filesBelow(env.XDG_CACHE_HOME)).map((path) => basename(path).replace(/-\w{16}\./, "."))).toEqual([
      "an.check",
      "an.logs",
      "binh.check",
      "binh.logs",
    ]);
    appendFileSync(join(folder, "an", page), "TODO: more\n");
    expect(check()).not.toBe(first);
    expect(check()).toBe(check("--no-cache"));
  });
});

describe("a folder of logs that was read before", () => {
  test.each<readonly (readonly string[])[]>([
    [["check"], ["check", "."], ["check", "--format", "json"]],
    [["list"], ["list", "--json"]],
    [["export", "--format", "jsonl"]],
  ])("is read again where a log was added, moved or removed: %s", (...commands) => {
    const { cwd, env } = bench();
    const folder = temporaryFolder();
    for (const name of ["an", "binh"]) cpSync(cwd, join(folder, name), { recursive: true });
    const read = (args: readonly string[]) => {
      const { loaded, ...answer } = runNoting(program, args, { cwd: folder, env });
      return { answer, isRead: loaded.files.some(({ file }) => basename(file) === "shared.js") };
    };
    const expectBoth = (): void => {
      for (const [index, args] of commands.entries()) {
        const { answer, isRead } = read(args);
        expect({ answer, isRead }).toEqual({ answer: read([...args, "--no-cache"]).answer, isRead: index === 0 });
        expect(read(args)).toEqual({ answer, isRead: false });
      }
    };
    expectBoth();
    for (const change of [
      () => cpSync(cwd, join(folder, "chi"), { recursive: true }),
      () => renameSync(join(folder, "an"), join(folder, "dung")),
      () => cpSync(join(folder, "chi", page), join(folder, "week-01.md")),
    ]) {
      change();
      expectBoth();
    }
  });
});

describe("a log that was read before", () => {
  test.each<readonly (readonly string[])[]>([
    [["list"], ["list", "--json"], ["list", "--color"]],
    [
      ["list", "--open", "--since", "2025-10-07"],
      ["list", "--json", "--open", "--since", "2025-10-07"],
    ],
    [["status"], ["status", "--open"], ["status", "--json"], []],
    [["status", "--week", "4", "--lang", "vi"]],
    [
      ["export", "--format", "json"],
      ["export", "--format", "jsonl"],
      ["export", "--format", "csv", "--bom"],
    ],
    [
      ["export", "--format", "csv", "--week", "5", "--lang", "vi"],
      ["export", "--format", "json", "--week", "5", "--lang", "vi"],
    ],
  ])("is not read again by %j", (first, ...others) => {
    const { cwd, run } = bench();
    writeFileSync(join(cwd, "worklogs/week-06.md"), Buffer.from([0xff]));
    expect(run(...first).isRead).toBe(true);
    for (const args of [first, ...others]) {
      const again = run(...args);
      expect(again.answer.stderr).toContain("worklogs/week-06.md");
      expect(again).toEqual({ answer: run(...(args.length === 0 ? ["status"] : args), "--no-cache").answer, isRead: false });
    }
  });

  test.each(["list", "status", "export --format csv"])("is read after a change by %s", (command) => {
    const { cwd, run } = bench();
    const args = command.split(" ");
    const before = run(...args).answer;
    expect(runWorklog(["add-task", "--week", "5", "--day", "6", "--task", "One more", "--lang", "en"], { cwd }).status).toBe(0);
    const after = run(...args);
    expect(after.isRead).toBe(true);
    expect(after.answer.stdout).not.toBe(before.stdout);
    expect(run(...args)).toEqual({ answer: after.answer, isRead: false });
  });

  test("keeps no error, and says why a week is not there", () => {
    const { cwd, run } = bench();
    writeFileSync(join(cwd, "worklogs/week-06.md"), Buffer.from([0xff]));
    for (const args of [
      ["status", "--week", "6"],
      ["status", "--week", "6"],
      ["export", "--format", "csv", "--week", "9"],
      ["list", "--lang", "fr"],
      ["list", "--day", "9"],
    ]) {
      const { answer } = run(...args);
      expect(answer).toMatchObject({ status: 2, stdout: "" });
      if (args[0] !== "export") continue;
      expect(answer.stderr).toContain("9");
    }
    expect(run("status", "--week", "6").answer.stderr).toContain("worklogs/week-06.md");
  });
});
