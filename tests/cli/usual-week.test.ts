import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const table = (rows: readonly (readonly [day: string, date: string])[]): string =>
  ["| Day | Task | Start Date |", "| --- | --- | --- |", ...rows.map(([day, date]) => `| ${day} | - Read | ${date} |`), ""].join("\n");

/** A log with the rows of two weeks, in which a command is run; the days and dates of the page of week 3 afterwards. */
const thirdWeek = (weeks: readonly string[], ...command: readonly string[]): readonly string[] => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  for (const [index, text] of weeks.entries())
    writeFileSync(
      join(cwd, "worklogs", `week-0${String(index + 1)}.md`),
      `---\ntitle: "Week ${String(index + 1)}"\ndate: 2025-10-0${String(index + 1)}\n---\n\n${text}`,
    );
  expect(runWorklog(["new-week", ...command], { cwd, env: { WORKLOG_TODAY: "2025-10-31" } })).toMatchObject({ status: 0 });
  const page = readFileSync(join(cwd, "worklogs", "week-03.md"), "utf8");
  return [...page.matchAll(/^(?:date: .*|\| (\S+) +\| +\| (\S+) +\|)$/gm)].map(([line, day, date]) =>
    day === undefined ? line : `${day} ${date ?? ""}`,
  );
};

describe("a log with rows from Monday to Saturday", () => {
  const weeks = [6, 13].map((first) =>
    table([2, 3, 4, 5, 6, 7].map((day) => [String(day), `${String(first + day - 2).padStart(2, "0")}/10/2025`])),
  );

  test("goes on with them", () => {
    expect(thirdWeek(weeks)).toEqual([
      "date: 2025-10-20",
      "2 20/10/2025",
      "3 21/10/2025",
      "4 22/10/2025",
      "5 23/10/2025",
      "6 24/10/2025",
      "7 25/10/2025",
    ]);
  });

  test("unless days are given", () => {
    expect(thirdWeek(weeks, "--days", "2-3")).toEqual(["date: 2025-10-20", "2 20/10/2025", "3 21/10/2025"]);
  });
});

describe("a log with weeks from Friday to Wednesday", () => {
  const weeks = [3, 10].map((first) =>
    table([0, 3, 4, 5].map((day) => [["Fri", "", "", "Mon", "Tue", "Wed"][day] ?? "", `2025-10-${String(first + day).padStart(2, "0")}`])),
  );
  const third = ["date: 2025-10-17", "Fri 2025-10-17", "Mon 2025-10-20", "Tue 2025-10-21", "Wed 2025-10-22", "Thu 2025-10-23"];

  test("goes on with them, and has a row for each working day", () => expect(thirdWeek(weeks)).toEqual(third));

  test("also from a given Friday", () => expect(thirdWeek(weeks, "--start", "2025-10-17")).toEqual(third));

  test("but from the Monday of any other day that is given", () => {
    const fromMonday = ["date: 2025-10-20", "Mon 2025-10-20", "Tue 2025-10-21", "Wed 2025-10-22", "Thu 2025-10-23", "Fri 2025-10-24"];
    for (const start of ["2025-10-20", "2025-10-23"]) expect(thirdWeek(weeks, "--start", start)).toEqual(fromMonday);
  });
});
