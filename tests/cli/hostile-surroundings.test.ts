import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

describe("a log in a folder with an unusual name", () => {
  test.each([
    "with spaces",
    "it's",
    'say "hello"',
    "Tuần 5 🚀",
    "-n",
    "$HOME",
    "100%25",
    "a;b&c|d",
    "brackets [x] (y) {z}",
    "#?*",
    "week 3",
    "long".repeat(50),
  ])("%s", (name) => {
    const cwd = join(temporaryFolder(), name);
    cpSync(copyLog("tests/fixtures/small"), cwd, { recursive: true });
    const before = filesBelow(cwd);
    for (const args of [
      ["add-task", "--day", "4", "--task", "One more"],
      ["complete", "--row", "2"],
      ["new-week", "6"],
    ])
      expect(runWorklog(args, { cwd })).toMatchObject({ status: 0 });
    const { weeks } = JSON.parse(runWorklog(["export", "--format", "json"], { cwd }).stdout) as {
      readonly weeks: readonly { readonly path: string }[];
    };
    expect(weeks.map(({ path }) => path)).toContain("worklogs/week-06.vi.md");
    for (let count = 0; count < 3; count += 1) expect(runWorklog(["undo"], { cwd }).status).toBe(0);
    expect(filesBelow(cwd)).toEqual(before);
  });
});

describe("symbolic links", () => {
  /** A log, one of whose pages or folders is a link that leaves it. */
  const leaving = (inside: string): { readonly cwd: string; readonly outside: string } => {
    const cwd = copyLog("tests/fixtures/small");
    const outside = join(temporaryFolder(), "elsewhere");
    renameSync(join(cwd, inside), outside);
    symlinkSync(outside, join(cwd, inside));
    return { cwd, outside };
  };

  test("a page that leads out of the log is not written", () => {
    const { cwd, outside } = leaving("worklogs/week-05.md");
    const before = readFileSync(outside, "utf8");
    const { status, stderr } = runWorklog(["complete", "--row", "2", "--lang", "en"], { cwd });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining("lies outside the log") });
    expect(readFileSync(outside, "utf8")).toBe(before);
  });

  test("a folder that leads out of the log is not written into", () => {
    const { cwd, outside } = leaving("worklogs");
    const before = filesBelow(outside);
    expect(runWorklog(["new-week", "6"], { cwd }).status).toBe(2);
    expect(runWorklog(["complete", "--row", "2"], { cwd }).status).toBe(2);
    expect(filesBelow(outside)).toEqual(before);
  });

  test("a log that is reached through a link is written as usual", () => {
    const cwd = copyLog("tests/fixtures/small");
    const link = join(temporaryFolder(), "link");
    symlinkSync(cwd, link);
    expect(runWorklog(["complete", "--row", "2", "--dir", link], { cwd: temporaryFolder() }).status).toBe(0);
    expect(runWorklog(["undo"], { cwd }).status).toBe(0);
  });

  test("a circle of links ends", () => {
    const cwd = copyLog("tests/fixtures/small");
    symlinkSync("..", join(cwd, "worklogs", "loop"));
    symlinkSync("self", join(cwd, "worklogs", "self"));
    expect(runWorklog(["complete", "--row", "2"], { cwd }).status).toBe(0);
  });
});

describe("paths with ..", () => {
  test("in --dir and --output lead where they say", () => {
    const cwd = copyLog("tests/fixtures/small");
    mkdirSync(join(cwd, "sub"));
    const options = { cwd: join(cwd, "sub") };
    expect(runWorklog(["complete", "--row", "2", "--dir", "../worklogs/.."], options).status).toBe(0);
    expect(runWorklog(["export", "--format", "csv", "--output", "../out.csv", "--dir", ".."], options).status).toBe(0);
    expect(Object.keys(filesBelow(cwd))).toContain("out.csv");
  });
});

describe("clock and language of the machine", () => {
  test.each(["Etc/GMT+12", "America/New_York", "UTC", "Asia/Ho_Chi_Minh", "Etc/GMT-14"])("today is the day on the clock in %s", (zone) => {
    const dayThere = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date());
    const cwd = copyLog("tests/fixtures/small");
    const before = dayThere();
    runWorklog(["complete", "--row", "2", "--lang", "en", "--force"], { cwd, env: { TZ: zone, WORKLOG_TODAY: "" } });
    const [, month, day] = before.split("-");
    const [, month2, day2] = dayThere().split("-");
    const written = /Put a load balancer before it \| 10\/07\/2025 \| (\d+\/\d+)\//.exec(filesBelow(cwd)["worklogs/week-05.md"] ?? "")?.[1];
    expect([`${String(month)}/${String(day)}`, `${String(month2)}/${String(day2)}`]).toContain(written);
  });

  test.each([{ LC_ALL: "C" }, { LANG: "tr_TR.ISO-8859-9" }, {}])("%o does not change what is written", (env) => {
    const cwd = copyLog("tests/fixtures/small");
    const { stdout } = runWorklog(["add-task", "--day", "4", "--task", "İstanbul", "--task-vi", "Thứ tư", "--json"], { cwd, env });
    expect(stdout).toContain("+| 4 | - İstanbul |");
    expect(stdout).toContain("+| 4 | - Thứ tư |");
  });
});
