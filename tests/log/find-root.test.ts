import { describe, expect, test } from "vitest";
import { findRoot } from "../../src/log/find-root.ts";
import { parentOf, resolvePath } from "../../src/log/folder-path.ts";
import { memoryStore } from "../helpers/memory-store.ts";

const site = { "/home/a/site/config.toml": "", "/home/a/site/.git/HEAD": "", "/home/a/site/content/1-Worklog/1.5-Week5/_index.md": "" };

describe("the root of the log", () => {
  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["/home/a/site", site, "/home/a/site"],
    ["/home/a/site/content", site, "/home/a/site"],
    ["/home/a/site/content/1-Worklog/1.5-Week5", site, "/home/a/site"],
    ["/home/a/site/static/images", site, "/home/a/site"],
    ["/home/a", {}, "/home/a"],
    ["/", {}, "/"],
    ["/home/a/log", { "/home/a/log/worklogs/week-05.md": "" }, "/home/a/log"],
    ["/home/a/log/worklogs", { "/home/a/log/worklogs/week-05.md": "" }, "/home/a/log"],
    ["/home/a/log/worklogs/deep", { "/home/a/log/worklogs/week-05.md": "", "/home/a/log/worklog.config.json": "{}" }, "/home/a/log"],
    ["/home/a/site/content", { ...site, "/home/a/worklog.config.json": "{}" }, "/home/a"],
    ["/home/a/fresh", { "/home/a/fresh/hugo.toml": "" }, "/home/a/fresh"],
    ["/home/a/fresh/layouts", { "/home/a/fresh/config/_default/hugo.toml": "", "/home/a/fresh/content/a.md": "" }, "/home/a/fresh"],
    ["/home/a/other/content", { "/home/a/other/content/a.md": "" }, "/home/a/other/content"],
    ["/home/a/repo", { "/home/a/repo/site/content/w/week1/_index.md": "", "/home/a/repo/.git/HEAD": "" }, "/home/a/repo"],
    ["/home/a/repo/docs", { "/home/a/repo/site/content/w/week1/_index.md": "", "/home/a/repo/.git/HEAD": "" }, "/home/a/repo"],
    ["/home/a/repo/docs", { "/home/a/worklogs/week-01.md": "", "/home/a/repo/.git/HEAD": "" }, "/home/a/repo/docs"],
    ["/home/a/log", { "/home/a/log/week-05.md": "" }, "/home/a/log"],
    ["/home/a/log/week5", { "/home/a/log/week5/_index.md": "" }, "/home/a/log"],
  ])("from %s with %j", (directory, files, root) => expect(findRoot(memoryStore(files), { directory })).toBe(root));

  test("--dir comes before WORKLOG_DIR, and both before all else", () => {
    const store = memoryStore(site);
    expect(findRoot(store, { directory: "/home/a/site", dir: "../log", environment: "/b" })).toBe("/home/a/log");
    expect(findRoot(store, { directory: "/home/a/site", environment: "/b/" })).toBe("/b");
    expect(findRoot(store, { directory: "/home/a/site", dir: "", environment: "" })).toBe("/home/a/site");
  });
});

test.each([
  ["/a/b", "/a"],
  ["/a/b/", "/a"],
  ["/a", "/"],
  ["/", null],
  ["C:\\a\\b", "C:\\a"],
  ["C:\\a", "C:\\"],
  ["C:\\", null],
  ["C:/a/b", "C:/a"],
])("above %s", (path, above) => expect(parentOf(path)).toBe(above));

test.each([
  ["/a/b", ".", "/a/b"],
  ["/a/b", "../c/./d", "/a/c/d"],
  ["/a", "../../..", "/"],
  ["/a", "/b", "/b"],
  ["C:\\a", "b", "C:\\a/b"],
  ["C:\\a", "D:\\b", "D:\\b"],
])("from %s, %s", (directory, given, path) => expect(resolvePath(directory, given).replaceAll("\\", "/")).toBe(path.replaceAll("\\", "/")));
