import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createStore } from "../../src/store/store.ts";
import { realDisk } from "../../src/store/disk.ts";
import { realMachine } from "../../src/store/machine.ts";
import { runWorklog } from "../helpers/run-worklog.ts";
import { startWorklog } from "../helpers/start-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

const small = (): string => copyLog("tests/fixtures/small");

/** The texts of all tasks of a row, in each language. */
const tasksOf = (cwd: string, row: number): Readonly<Record<string, readonly string[]>> => {
  const { stdout } = runWorklog(["export", "--format", "json", "--week", "5"], { cwd });
  const { weeks } = JSON.parse(stdout) as {
    readonly weeks: readonly {
      readonly language: string;
      readonly rows: readonly { readonly tasks: readonly { readonly text: string }[] }[];
    }[];
  };
  return Object.fromEntries(weeks.map(({ language, rows }) => [language, (rows[row - 1]?.tasks ?? []).map(({ text }) => text)]));
};

/** Locks that nobody gave back, and files that are no pages. */
const leftovers = (cwd: string, state: string): readonly string[] => [
  ...Object.keys(filesBelow(cwd)).filter((path) => !path.endsWith(".md")),
  ...readdirSync(join(state, "worklog", "locks"), { recursive: true, encoding: "utf8" }),
];

describe("many commands at once on one log", () => {
  test("fifty tasks come through whole, in both languages, and nothing is left behind", { timeout: 240_000 }, async () => {
    const cwd = small();
    const env = { XDG_STATE_HOME: temporaryFolder() };
    const before = tasksOf(cwd, 1);
    const wanted = Array.from({ length: 50 }, (_, index) => `Task ${String(index)}`);
    const ended = await Promise.all(
      wanted.map(async (text) => startWorklog(["add-task", "--week", "5", "--row", "1", "--task", text, "--wait", "200"], { cwd, env })),
    );
    expect(ended.filter(({ status }) => status !== 0)).toEqual([]);
    for (const [language, tasks] of Object.entries(tasksOf(cwd, 1))) {
      expect(tasks.slice(0, before[language]?.length)).toEqual(before[language]);
      expect(tasks.slice(before[language]?.length).toSorted()).toEqual(wanted.toSorted());
    }
    expect(leftovers(cwd, env.XDG_STATE_HOME)).toEqual([]);
    expect(runWorklog(["history"], { cwd, env }).stdout.trim().split("\n")).toHaveLength(50);
  });

  test("different commands do not lose what the others write", { timeout: 120_000 }, async () => {
    const cwd = small();
    const env = { XDG_STATE_HOME: temporaryFolder() };
    const commands = [
      ...Array.from({ length: 5 }, (_, index) => ["achievements", "add", `Achieved ${String(index)}`, "--week", "5"]),
      ...Array.from({ length: 5 }, (_, index) => ["objectives", "add", `Wanted ${String(index)}`, "--week", "5"]),
      ["complete", "--week", "5", "--row", "2", "--date", "2025-10-08"],
      ["new-week", "6"],
    ];
    const ended = await Promise.all(commands.map(async (args) => startWorklog([...args, "--wait", "100"], { cwd, env })));
    expect(ended.filter(({ status }) => status !== 0)).toEqual([]);
    for (const path of ["worklogs/week-05.md", "worklogs/week-05.vi.md"]) {
      const text = filesBelow(cwd)[path] ?? "";
      for (let index = 0; index < 5; index += 1) {
        expect(text).toContain(`Achieved ${String(index)}`);
        expect(text).toContain(`Wanted ${String(index)}`);
      }
    }
    expect(Object.keys(filesBelow(cwd))).toContain("worklogs/week-06.vi.md");
    expect(leftovers(cwd, env.XDG_STATE_HOME)).toEqual([]);
  });
});

describe("a command that is stopped", () => {
  test("ends at once while it waits for its turn, and nobody waits for it", { timeout: 60_000 }, async () => {
    const cwd = small();
    const env = { XDG_STATE_HOME: temporaryFolder() };
    const other = createStore(realDisk, { ...realMachine, environment: env });
    other.lock(cwd, { seconds: 0, onWait: () => undefined });
    const before = filesBelow(cwd);
    const waiting = ["add-task", "--week", "5", "--row", "1", "--task", "One more", "--wait", "50"];
    const stopped = await startWorklog(waiting, { cwd, env, killAfter: 1000, signal: "SIGTERM" });
    other.unlock();
    expect(stopped).toMatchObject({ status: null, signal: "SIGTERM" });
    expect(filesBelow(cwd)).toEqual(before);
    expect(runWorklog([...waiting.slice(0, -1), "5"], { cwd, env }).status).toBe(0);
    expect(leftovers(cwd, env.XDG_STATE_HOME)).toEqual([]);
  });
});
