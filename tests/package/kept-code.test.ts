import { chmodSync, cpSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runNoting } from "../helpers/run-noting.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

const project = join(import.meta.dirname, "..", "..");

/** A copy of what is published, and a log. */
const install = () => {
  const installed = temporaryFolder();
  for (const part of ["bin", "dist", "package.json"]) cpSync(join(project, part), join(installed, part), { recursive: true });
  rmSync(join(installed, "dist", "code"), { recursive: true });
  const log = copyLog("tests/fixtures/small");
  /** Runs a command, and answers what was taken of the code that was kept. */
  const run = (env: Readonly<Record<string, string>>, args: readonly string[] = ["list", "--no-cache"]): readonly string[] => {
    const { status, stderr, loaded } = runNoting(join(installed, "bin", "worklog.js"), args, {
      cwd: log,
      env: { XDG_CACHE_HOME: "", ...env },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    return loaded.files.filter(({ isTaken }) => isTaken).map(({ file }) => `${basename(file)}.bin`);
  };
  return { installed, log, run };
};

const kept = (cache: string): readonly string[] => Object.keys(filesBelow(cache)).filter((path) => path.endsWith(".bin"));

describe("the code that V8 compiled for an installed program", () => {
  test("is kept in the cache folder of the user and taken the next time", () => {
    const { run } = install();
    const home = temporaryFolder();
    expect(run({ HOME: home })).toEqual([]);
    const cache = join(home, ".cache", "worklog");
    expect(statSync(cache).mode & 0o77).toBe(0);
    const names = kept(cache).map((path) => basename(path));
    expect(names).toContain("main.js.bin");
    expect(run({ HOME: home }).toSorted()).toEqual(names.toSorted());
  });

  test("is added to by the next runs of a command, and not by a long one", () => {
    const { run } = install();
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const size = (): number => {
      const shared = kept(env.XDG_CACHE_HOME).find((path) => basename(path) === "shared.js.bin") ?? "";
      return statSync(join(env.XDG_CACHE_HOME, shared)).size;
    };
    run(env, ["list", "--help"]);
    const ofHelp = size();
    run({ ...env, NODE_OPTIONS: `--require ${join(import.meta.dirname, "..", "helpers", "long-run.cjs")}` });
    expect(size()).toBe(ofHelp);
    run(env);
    const ofList = size();
    expect(ofList).toBeGreaterThan(ofHelp * 1.5);
    run(env, ["list", "--no-cache", "--open"]);
    expect(size()).toBeGreaterThanOrEqual(ofList);
    run(env);
    const before = filesBelow(env.XDG_CACHE_HOME);
    run(env, ["list", "--no-cache", "--json"]);
    expect(filesBelow(env.XDG_CACHE_HOME)).toEqual(before);
  });

  test("is not kept where the program was built anew meanwhile", () => {
    const { installed, run } = install();
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    const helper = join(import.meta.dirname, "..", "helpers", "built-anew.cjs");
    run({ ...env, NODE_OPTIONS: `--require ${helper}`, WORKLOG_BUILT_ANEW: join(installed, "dist", "base.js") });
    expect(kept(env.XDG_CACHE_HOME)).toEqual([]);
  });

  test("is made anew where it is no code", () => {
    const { run } = install();
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    run(env);
    const main = join(env.XDG_CACHE_HOME, kept(env.XDG_CACHE_HOME).find((path) => path.endsWith("main.js.bin")) ?? "");
    writeFileSync(main, "no code");
    expect(run(env)).not.toContain("main.js.bin");
    expect(run(env)).toContain("main.js.bin");
  });

  test("is not taken from a folder in which others may write", () => {
    const { run } = install();
    const cache = temporaryFolder();
    mkdirSync(join(cache, "worklog"));
    chmodSync(join(cache, "worklog"), 0o777);
    run({ XDG_CACHE_HOME: cache });
    expect(kept(cache)).toEqual([]);
  });

  test("is not kept below the current folder, where its folder cannot be made, without a home, or where Node is told to keep none", () => {
    const { log, run } = install();
    const home = temporaryFolder();
    const before = filesBelow(log);
    for (const env of [
      { HOME: log },
      { HOME: home, XDG_CACHE_HOME: join(project, "package.json") },
      { HOME: "" },
      { HOME: home, NODE_DISABLE_COMPILE_CACHE: "1" },
    ]) {
      expect([run(env), run(env)]).toEqual([[], []]);
    }
    expect(kept(home)).toEqual([]);
    expect(filesBelow(log)).toEqual(before);
  });
});
