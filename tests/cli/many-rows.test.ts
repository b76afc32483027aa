import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const count = 3000;

/** A page of many rows on five days, of which every other one is done. */
const page = (title: string, task: string, rows: number): string =>
  [
    `# ${title} 1`,
    "",
    "| Day | Task | Start Date | Completion Date | Reference |",
    "| --- | --- | --- | --- | --- |",
    ...Array.from({ length: rows }, (_, index) => {
      const day = Math.floor((index * 5) / rows);
      const date = `10/${String(13 + day)}/2025`;
      return `| ${String(2 + day)} | - ${task} ${String(index)} | ${date} | ${index % 2 === 0 ? date : ""} | |`;
    }),
    "",
  ].join("\n");

const logOf = (pages: Readonly<Record<string, string>>): string => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "worklogs"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(cwd, "worklogs", name), text);
  return cwd;
};

const textOf = (cwd: string, name: string): string => readFileSync(join(cwd, "worklogs", name), "utf8");
const doneIn = (text: string): number => text.match(/\| 10\/\d\d\/2025 \| 10\/\d\d\/2025 \|/g)?.length ?? 0;
const tasksIn = (text: string): number => text.match(/^\| \d \| - \w+ \d+ \|/gm)?.length ?? 0;

/** To read the page once for each of its rows would take minutes. */
describe("what changes thousands of rows ends within seconds", { timeout: 60_000 }, () => {
  test("complete --all", () => {
    const cwd = logOf({ "week-01.md": page("Week", "Task", count) });
    expect(runWorklog(["complete", "--week", "1", "--all", "--date", "2025-10-17", "--quiet"], { cwd })).toMatchObject({ status: 0 });
    expect(doneIn(textOf(cwd, "week-01.md"))).toBe(count);
  });

  test("sync of dates", () => {
    const open = page("Tuần", "Việc", count).replaceAll(/(\/2025) \| [\d/]+ \|/g, "$1 |  |");
    const cwd = logOf({ "week-01.md": page("Week", "Task", count), "week-01.vi.md": open });
    expect(runWorklog(["sync", "--from", "en", "--quiet"], { cwd })).toMatchObject({ status: 0 });
    expect(doneIn(textOf(cwd, "week-01.vi.md"))).toBe(count / 2);
  });

  test("sync of rows", () => {
    const cwd = logOf({ "week-01.md": page("Week", "Task", count), "week-01.vi.md": page("Tuần", "Việc", 0) });
    expect(runWorklog(["sync", "--from", "en", "--quiet"], { cwd })).toMatchObject({ status: 0 });
    const names = [...textOf(cwd, "week-01.vi.md").matchAll(/- Task (\d+)/g)].map(([, number]) => Number(number));
    expect(names).toEqual(Array.from({ length: count }, (_, index) => index));
  });

  test("import of new rows", () => {
    const from = logOf({ "week-01.md": page("Week", "Task", count) });
    const cwd = logOf({ "week-01.md": page("Week", "Task", 0) });
    const { stdout } = runWorklog(["export", "--format", "csv"], { cwd: from });
    expect(runWorklog(["import", "-", "--quiet"], { cwd, input: stdout })).toMatchObject({ status: 0 });
    expect(tasksIn(textOf(cwd, "week-01.md"))).toBe(count);
  });

  test("new-week --carry", () => {
    const cwd = logOf({ "week-01.md": page("Week", "Task", count) });
    expect(runWorklog(["new-week", "--carry", "--quiet"], { cwd })).toMatchObject({ status: 0 });
    expect(textOf(cwd, "week-02.md").match(/- Task \d+/g)).toHaveLength(count / 2);
  });
});
