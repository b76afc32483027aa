import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

/** The start dates of the page that a new language gets in a log of one page. */
const startsIn = (language: string, file: string, page: string): readonly string[] => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  writeFileSync(join(cwd, "worklogs", file), page);
  expect(runWorklog(["new-week", "5", "--lang", language], { cwd }).status).toBe(0);
  const made = readFileSync(join(cwd, "worklogs", `week-05.${language}.md`), "utf8");
  return [...made.matchAll(/\| (\d\d\/\d\d\/\d{4}) +\|/g)].map(([, date = ""]) => date);
};

const table = (start: string): string => `| Day | Task | Start Date |\n| --- | --- | --- |\n| 2 | - Build | ${start} |\n`;

test("the first page of a language has the day first where the other language has", () => {
  expect(startsIn("en", "week-05.vi.md", table("13/10/2025"))[0]).toBe("13/10/2025");
  expect(startsIn("vi", "week-05.en.md", table("10/13/2025"))[0]).toBe("13/10/2025");
  expect(startsIn("en", "week-05.vi.md", table("10/13/2025"))[0]).toBe("10/13/2025");
});
