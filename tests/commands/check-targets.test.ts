import { describe, expect, test } from "vitest";
import { checkTargets } from "../../src/commands/check-targets.ts";
import { logRoots } from "../../src/commands/log-roots.ts";
import { memoryStore } from "../helpers/memory-store.ts";

const rootsOf = (files: readonly string[], paths: readonly string[] = []): readonly string[] => {
  const store = memoryStore(Object.fromEntries(files.map((file) => [`/home/${file}`, ""])));
  const rootsIn = (folder: string): readonly string[] => logRoots(store, folder);
  return checkTargets({ store, rootsIn, directory: "/home", environment: {} }, { dir: undefined }, paths).map(({ root }) => root);
};

const twoLogs = ["a/worklogs/week-01.md", "a/worklogs/week-02.md", "b/content/1-Worklog/1.1-Week1/_index.md"];
const below = (folder: string): readonly string[] => twoLogs.map((path) => `${folder}/${path}`);

describe("the logs that are checked", () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ["a folder of logs", twoLogs, [], ["/home/a", "/home/b"]],
    ["a folder that holds nothing but a folder of logs", below("logs"), [], ["/home/logs/a", "/home/logs/b"]],
    ["one two folders further down, named", below("x/logs"), ["x"], ["/home/x/logs/a", "/home/x/logs/b"]],
    ["a folder with one log", ["a/worklogs/week-01.md", "a/worklogs/week-02.md"], [], ["/home"]],
    ["two files of one week in one log", ["1-Worklog/1.1-Week1/_index.md", "1-Worklog/Week1/_index.md"], [], ["/home"]],
    ["the same in a folder of weeks", ["1.1-Week1/_index.md", "Week1/_index.md"], [], ["/home"]],
    ["a site whose languages have folders", ["content/english/week-1.md", "content/vietnamese/week-1.md"], [], ["/home"]],
  ])("%s", (_, files, paths, roots) => expect(rootsOf(files, paths)).toEqual(roots));
});
