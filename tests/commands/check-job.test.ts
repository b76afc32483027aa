import { expect, test } from "vitest";
import { shownPaths, type CheckJob } from "../../src/commands/check-job.ts";

const job = (directory: string | null, root: string): CheckJob => ({
  root,
  directory,
  only: null,
  today: { year: 2025, month: 10, day: 9 },
  languages: [],
  rules: [],
  skip: [],
  excerpts: false,
});

test.each([
  [null, "/home/an/log", "worklogs/week-05.md"],
  ["/home/an/log", "/home/an/log", "worklogs/week-05.md"],
  ["/home/an", "/home/an/log", "log/worklogs/week-05.md"],
  ["/home/an/log/worklogs", "/home/an/log", "week-05.md"],
  ["/home/an/log/content", "/home/an/log", "../worklogs/week-05.md"],
  ["/home/an/log2", "/home/an/log", "../log/worklogs/week-05.md"],
  ["/srv", "/home/an/log", "/home/an/log/worklogs/week-05.md"],
  ["/", "/home/an/log", "/home/an/log/worklogs/week-05.md"],
])("from %s, a page of the log %s is %s", (directory, root, shown) => {
  expect(shownPaths(job(directory, root))("worklogs/week-05.md")).toBe(shown);
});
