import { constants } from "node:buffer";
import { chmodSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Cached } from "../../src/context.ts";
import { realDisk } from "../../src/store/disk.ts";
import type { Machine } from "../../src/store/machine.ts";
import { createStore } from "../../src/store/store.ts";
import { testMachine } from "../helpers/machine.ts";
import { filesBelow, temporaryFolder } from "../helpers/temporary.ts";

const bench = (changes: Partial<Machine> = {}) => {
  const home = temporaryFolder();
  const root = temporaryFolder();
  const store = createStore(realDisk, testMachine({ environment: { XDG_CACHE_HOME: home }, ...changes }));
  const keep = (texts: readonly string[], name = "check"): void => store.writeCache(root, name, texts, (bytes) => JSON.stringify(bytes));
  const kept = (name = "check"): Cached | null => store.readCache(root, name);
  return { home, root, store, keep, kept, folder: join(home, "worklog", "answers") };
};

describe("the cache", () => {
  test("gives back what was kept last, for each folder and name", () => {
    const { root, store, keep, kept } = bench();
    expect(kept()).toBe(null);
    keep(["old"]);
    keep(["một", "", "two\n"]);
    keep(["other"], "list");
    expect(kept()?.head.trimEnd()).toBe("[5,0,4]");
    expect([kept()?.text(0, 5), kept()?.text(5, 5), kept()?.text(5, 9)]).toEqual(["một", "", "two\n"]);
    expect(kept("list")?.text(0, 5)).toBe("other");
    expect(store.readCache(join(root, "b"), "check")).toBe(null);
  });

  test("is for this user alone", () => {
    const { keep, folder } = bench();
    keep(["a"]);
    const [name = ""] = readdirSync(folder);
    expect(realDisk.status(folder)?.mode).toBe(0o40700);
    expect(realDisk.status(join(folder, name))?.mode).toBe(0o100600);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test.each([
    ["the same", "hai\nba", true],
    ["a line less", "hai\n", false],
    ["a line more", "hai\nba\n", false],
    ["another letter", "hai\nbb", false],
    ["none", null, false],
  ])("knows whether a file holds a text: %s", (_, text, expected) => {
    const { root, keep, kept } = bench();
    if (text !== null) writeFileSync(join(root, "a.md"), text);
    keep(["một", "hai\nba", "bốn"]);
    expect(kept()?.isWhole(join(root, "a.md"), 5, 11)).toBe(expected);
  });

  test("forgets what was not worked out anew for a week", () => {
    const { root, store, keep, folder } = bench();
    keep(["a"]);
    const [old = ""] = readdirSync(folder);
    utimesSync(join(folder, old), 0, Date.now() / 1000 - 8 * 24 * 60 * 60);
    store.writeCache(join(root, "b"), "check", ["b"], () => "");
    expect(readdirSync(folder)).toHaveLength(2);
    const later = createStore(realDisk, testMachine({ environment: { XDG_CACHE_HOME: join(folder, "..", "..") } }));
    later.writeCache(join(root, "b"), "check", ["c"], () => "");
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test("keeps nothing in the folder that it is about", () => {
    const { root, store, keep, kept } = bench({ environment: {}, home: () => "" });
    keep(["a"]);
    expect(kept()).toBe(null);
    const inside = createStore(realDisk, testMachine({ environment: { XDG_CACHE_HOME: join(root, ".cache") } }));
    inside.writeCache(root, "check", ["a"], () => "");
    store.writeCache("/", "check", ["a"], () => "");
    expect([inside.readCache(root, "check"), store.readCache("/", "check"), filesBelow(root)]).toEqual([null, null, {}]);
  });

  test("takes nothing from a folder in which others may write", () => {
    const { home, keep, kept, folder } = bench();
    mkdirSync(join(home, "worklog"));
    chmodSync(join(home, "worklog"), 0o777);
    keep(["a"]);
    expect(kept()).toBe(null);
    chmodSync(join(home, "worklog"), 0o700);
    expect(realDisk.status(folder)).toBe(undefined);
  });

  test("keeps nothing that is longer than a text can be", () => {
    const { root, store, kept } = bench();
    store.writeCache(root, "check", [], () => "a".repeat(constants.MAX_STRING_LENGTH));
    expect(kept()).toBe(null);
  });

  test("goes without a folder that cannot be made", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const { keep, kept } = bench({ environment: { XDG_CACHE_HOME: file } });
    keep(["a"]);
    expect(kept()).toBe(null);
  });
});
