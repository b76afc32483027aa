import { describe, expect, test } from "vitest";
import { cacheFolder, fallbackFolder, nameOfLog, stateFolder } from "../../src/store/state-folder.ts";
import { testMachine } from "../helpers/machine.ts";

const machine = (platform: string, environment: Readonly<Record<string, string>>) =>
  testMachine({ platform, environment, home: () => "/home/anna", temporary: () => "/tmp", user: 1000 });

describe("the state folder", () => {
  test.each([
    ["linux", {}, "/home/anna/.local/state/worklog"],
    ["linux", { XDG_STATE_HOME: "/state" }, "/state/worklog"],
    ["linux", { XDG_STATE_HOME: "relative/paths/are/ignored" }, "/home/anna/.local/state/worklog"],
    ["linux", { XDG_STATE_HOME: "" }, "/home/anna/.local/state/worklog"],
    ["darwin", {}, "/home/anna/Library/Application Support/worklog"],
    ["darwin", { XDG_STATE_HOME: "/state" }, "/state/worklog"],
    ["win32", { LOCALAPPDATA: "/Users/anna/AppData/Local" }, "/Users/anna/AppData/Local/worklog"],
    ["win32", {}, "/home/anna/AppData/Local/worklog"],
  ])("on %s with %o is %s", (platform, environment, folder) => {
    expect(stateFolder(machine(platform, environment))).toBe(folder);
  });

  test.each([
    ["linux", {}, "/home/anna/.cache/worklog"],
    ["linux", { XDG_CACHE_HOME: "/cache" }, "/cache/worklog"],
    ["linux", { XDG_CACHE_HOME: "relative" }, "/home/anna/.cache/worklog"],
    ["darwin", {}, "/home/anna/Library/Caches/worklog"],
    ["win32", { LOCALAPPDATA: "/Users/anna/AppData/Local" }, "/Users/anna/AppData/Local/worklog/cache"],
    ["win32", {}, "/home/anna/AppData/Local/worklog/cache"],
  ])("has a cache beside it: on %s with %o it is %s", (platform, environment, folder) => {
    expect(cacheFolder(machine(platform, environment))).toBe(folder);
  });

  test("has a substitute of this user alone in the temporary folder", () => {
    expect(fallbackFolder(machine("linux", {}))).toBe("/tmp/worklog-1000");
  });
});

describe("the name of a log", () => {
  test.each([
    ["/home/anna/my site", /^my_site-[0-9a-f]{16}$/],
    ["/", /^log-[0-9a-f]{16}$/],
    ["/home/Tuần 5 🚀", /^Tu_n_5___-[0-9a-f]{16}$/],
    [`/${"long".repeat(50)}`, /^(?:long){10}-[0-9a-f]{16}$/],
  ])("%s", (root, name) => {
    expect(nameOfLog(root)).toMatch(name);
  });

  test("differs for every root, also where the readable part does not", () => {
    const roots = Array.from({ length: 10_000 }, (_, index) => `/home/${String(index)}/site`);
    expect(new Set(roots.map((root) => nameOfLog(root))).size).toBe(roots.length);
  });
});
