import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const missing = (page: string): readonly string[] => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "week-05.md"), page);
  const { missing: found } = JSON.parse(runWorklog(["status", "--json"], { cwd, env: { WORKLOG_TODAY: "2025-10-08" } }).stdout);
  return found.map(({ what }: { readonly what: string }) => what);
};

const page = (objectives: string, achievements: string): string =>
  `### Objectives\n\n${objectives}\n\n### Tasks\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| 2 | - Build | 10/06/2025 | 10/06/2025 |\n\n### Achievements\n\n${achievements}\n`;

test("a part that is written as paragraphs is not missing", () => {
  expect(missing(page("To learn how containers work.", "A service runs."))).toEqual([]);
  expect(missing(page("* Learn", "* It runs."))).toEqual([]);
  expect(missing(page("", "<!-- later -->"))).toEqual(["Objectives", "Achievements"]);
});

test("a week from Friday to Thursday is not over before its Thursday", () => {
  const rows = ["10/03/2025", "10/05/2025", "10/07/2025"].map((date) => `| - Build | ${date} | ${date} |`);
  const table = ["| Task | Start Date | Completion Date |", "| --- | --- | --- |", ...rows, ""].join("\n");
  expect(missing(table)).toEqual(["Objectives", "Achievements"]);
  expect(missing(table.replaceAll(/10\/0(\d)/g, (_, day: string) => `10/0${String(Number(day) - 2)}`))).toEqual([
    "The page of the week after it",
    "Objectives",
    "Achievements",
  ]);
});

test("the day and the date of a row are shown without their marks, as its task is", () => {
  const cwd = temporaryFolder();
  writeFileSync(
    join(cwd, "week-05.md"),
    page("* Learn", "* It runs.").replace("| 2 | - Build | 10/06/2025", "| **2** | - **Build** | _10/06/2025_"),
  );
  const { stdout } = runWorklog(["status"], { cwd, env: { WORKLOG_TODAY: "2025-10-08" } });
  expect(stdout).toContain("row 1:  2  10/06/2025  Build\n");
});
