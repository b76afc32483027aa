import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cleanEnvironment, node, program, runWorklog } from "../helpers/run-worklog.ts";
import { startWorklog } from "../helpers/start-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";
import { hasTerminal, keys, typeInto } from "../helpers/type-into.ts";

const small = (): string => copyLog("tests/fixtures/small");

describe("a disk that does not play along: status 2, a clear sentence, nothing changed", () => {
  const refuse = (cwd: string, args: readonly string[]): string => {
    const before = filesBelow(cwd);
    const { status, stdout, stderr } = runWorklog(args, { cwd });
    expect({ status, stdout, files: filesBelow(cwd) }).toEqual({ status: 2, stdout: "", files: before });
    return stderr;
  };

  test("a read-only page, even for root", () => {
    const cwd = small();
    chmodSync(join(cwd, "worklogs", "week-05.vi.md"), 0o444);
    expect(refuse(cwd, ["complete", "--row", "2"])).toContain("worklogs/week-05.vi.md cannot be written: it is marked as read-only.");
  });

  test("a folder in the place of a page", () => {
    const cwd = small();
    mkdirSync(join(cwd, "worklogs", "week-06.md"));
    expect(refuse(cwd, ["new-week", "6"])).toMatch(/^error: .*worklogs\/week-06\.md/);
  });

  test("a page that is not UTF-8, which is named and left out", () => {
    const cwd = small();
    writeFileSync(join(cwd, "worklogs", "week-05.md"), Buffer.from([0x23, 0x20, 0xe9, 0x0a]));
    const { status, stderr } = runWorklog(["export", "--format", "json"], { cwd });
    expect(status).toBe(0);
    expect(stderr).toContain("worklogs/week-05.md");
    expect(refuse(cwd, ["complete", "--row", "2", "--lang", "en"])).toContain("error:");
  });

  test("a folder that was removed while one stood in it", () => {
    const cwd = temporaryFolder();
    const script = 'mkdir gone && cd gone && rmdir ../gone && "$0" "$1" list';
    const { status, stderr } = spawnSync("sh", ["-c", script, node, program], { cwd, env: cleanEnvironment({ cwd }), encoding: "utf8" });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: The folder that you are in is not there any more.\nChange into another one, such as with `cd ~`.\n",
    });
  });

  test("a page without a table", () => {
    const cwd = small();
    writeFileSync(join(cwd, "worklogs", "week-07.md"), "# Week 7\n\nNothing yet.\n");
    expect(refuse(cwd, ["complete", "--week", "7", "--row", "1"])).toContain("week-07.md");
  });

  test("a damaged configuration", () => {
    const cwd = small();
    writeFileSync(join(cwd, "worklog.config.json"), '{ "dateOrdr": "dmy" }');
    expect(refuse(cwd, ["complete", "--row", "2"])).toContain("dateOrdr");
  });

  test("an impossible WORKLOG_TODAY", () => {
    const { status, stderr } = runWorklog(["complete", "--row", "2"], { cwd: small(), env: { WORKLOG_TODAY: "2025-02-30" } });
    expect(status).toBe(2);
    expect(stderr).toContain("WORKLOG_TODAY");
  });
});

describe("the configuration", () => {
  test("sets the start, the days and the order of dates of a first week, and who speaks in a report; a flag goes before it", () => {
    const cwd = temporaryFolder();
    const configuration = { start: "2025-09-08", days: "3,5", dateOrder: "dmy", title: "My log", author: "An" };
    writeFileSync(join(cwd, "worklog.config.json"), JSON.stringify(configuration));
    expect(runWorklog(["new-week", "2"], { cwd }).status).toBe(0);
    const rows = (filesBelow(cwd)["worklogs/week-02.md"] ?? "").split("\n").filter((line) => /^\| \d/.test(line));
    expect(
      rows.map((row) =>
        row
          .split("|")
          .map((cell) => cell.trim())
          .slice(1, 4),
      ),
    ).toEqual([
      ["3", "", "16/09/2025"],
      ["5", "", "18/09/2025"],
    ]);
    expect(runWorklog(["export", "--format", "md"], { cwd }).stdout).toMatch(/^# My log\n\n\*\*Author:\*\* An\n/);
    expect(runWorklog(["export", "--format", "md"], { cwd, env: { WORKLOG_AUTHOR: "Binh" } }).stdout).toContain("**Author:** Binh");
    expect(runWorklog(["export", "--format", "md", "--author", "Chi"], { cwd, env: { WORKLOG_AUTHOR: "Binh" } }).stdout).toContain(
      "**Author:** Chi",
    );
  });
});

describe("other programs around", () => {
  test("a reader that closes the pipe ends the command in silence", () => {
    const { stderr, status } = spawnSync("sh", ["-c", `"$0" "$1" export --format json | head -c 1 >/dev/null`, node, program], {
      cwd: small(),
      env: cleanEnvironment({ cwd: temporaryFolder() }),
      encoding: "utf8",
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  });

  test.each(["Etc/GMT+12", "Asia/Ho_Chi_Minh", "Etc/GMT-14"])("the time zone %s moves no date", (zone) => {
    const cwd = small();
    const here = runWorklog(["export", "--format", "json"], { cwd, env: { TZ: "UTC" } });
    expect(runWorklog(["export", "--format", "json"], { cwd, env: { TZ: zone } })).toEqual(here);
    runWorklog(["complete", "--row", "2"], { cwd, env: { TZ: zone } });
    expect(filesBelow(cwd)["worklogs/week-05.md"]).toContain("| 10/07/2025 | 10/09/2025 |");
  });

  test("no terminal means no colour, unless it is asked for", () => {
    const cwd = small();
    expect(runWorklog(["complete", "--day", "9"], { cwd }).stderr).not.toContain("\u001B");
    expect(runWorklog(["complete", "--day", "9", "--color"], { cwd }).stderr).toContain("\u001B[31merror:");
    expect(runWorklog(["complete", "--day", "9"], { cwd, env: { FORCE_COLOR: "1" } }).stderr).toContain("\u001B[31merror:");
    expect(runWorklog(["complete", "--day", "9"], { cwd, env: { FORCE_COLOR: "1", NO_COLOR: "1" } }).stderr).not.toContain("\u001B");
  });

  test("a page that another program keeps changing is never lost: all of its versions are whole", async () => {
    const cwd = small();
    const page = join(cwd, "worklogs", "week-05.md");
    const text = Buffer.from(filesBelow(cwd)["worklogs/week-05.md"] ?? "", "latin1").toString("utf8");
    // Each is listened to from its start: one may end before the last is started.
    const commands = Array.from({ length: 8 }, async (_, index) =>
      startWorklog(["add-task", "--row", "1", "--task", `Task number ${index}`, "--lang", "en"], { cwd }),
    );
    const other = join(cwd, "other");
    for (let index = 0; index < 20; index += 1) {
      writeFileSync(other, text);
      renameSync(other, page);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    for (const { status } of await Promise.all(commands)) expect([0, 2]).toContain(status);
    rmSync(other, { force: true });
    expect(Object.keys(filesBelow(cwd)).filter((path) => !path.endsWith(".md"))).toEqual([]);
    expect(runWorklog(["export", "--format", "json"], { cwd }).status).toBe(0);
  });
});

describe.skipIf(!hasTerminal)("in a terminal", () => {
  test("asks for what is missing, and writes it", () => {
    const cwd = small();
    const session = typeInto(["add-task", "--day", "4", "--lang", "en"], { cwd }, [
      ["Task:", `Deploy${keys.enter}`],
      ["Sub-task", keys.enter],
      ["Another task", keys.enter],
      ["Reference", keys.enter],
      ["Write this?", keys.enter],
    ]);
    expect(session).toMatchObject({ status: 0, stdout: "", missed: null });
    expect(filesBelow(cwd)["worklogs/week-05.md"]).toContain("| 4 | - Deploy | 10/08/2025 |");
  });

  test("lets choose a row with the arrow keys", () => {
    const cwd = small();
    expect(
      typeInto(["complete", "--date", "2025-10-09"], { cwd }, [
        ["Which row", keys.up + keys.up + keys.enter],
        ["Write this?", keys.enter],
      ]),
    ).toMatchObject({ status: 0, missed: null });
    expect(filesBelow(cwd)["worklogs/week-05.md"]).toContain("| 10/07/2025 | 10/09/2025 |");
  });

  test("asks in the language of the user, with the keys that may be pressed", () => {
    const cwd = small();
    const env = { LANG: "vi_VN.UTF-8" };
    const session = typeInto(["complete"], { cwd, env }, [["↑↓ di chuyển • ⏎ chọn", keys.escape]]);
    expect(session).toMatchObject({ status: 130, missed: null });
    expect(session.screen).toContain("Hàng nào?");
    expect(session.screen).toContain("Đã hủy; chưa ghi gì cả.");
  });

  test.each([
    ["Ctrl-C", keys.controlC],
    ["Escape", keys.escape],
    ["the end of input", keys.controlD],
  ])("%s cancels: status 130, nothing written", (_, key) => {
    for (const [command, question] of [
      ["add-task", "Which week"],
      ["complete", "Which row"],
    ] as const) {
      const cwd = small();
      const before = filesBelow(cwd);
      const session = typeInto([command], { cwd }, [[question, key]]);
      expect({ command, status: session.status, missed: session.missed }).toEqual({ command, status: 130, missed: null });
      expect(session.screen).toContain("Cancelled; nothing was written.");
      expect(filesBelow(cwd)).toEqual(before);
    }
  });

  test.each([{ args: ["--no-input"] }, { args: ["--json"] }, { args: [], env: { CI: "true" } }])(
    "$args $env: never asks",
    ({ args, env }) => {
      const cwd = small();
      const session = typeInto(["complete", ...args], { cwd, ...(env === undefined ? {} : { env }) }, []);
      expect(session.status).toBe(2);
      expect(session.screen + session.stdout).toContain("--day is missing");
    },
  );

  test("shows the word error in colour, and codes from the command line as visible characters", () => {
    const session = typeInto(["complete", "--day", "\u001B[31mred"], { cwd: small() }, []);
    expect(session.screen).toContain("\u001B[31merror:\u001B[39m");
    expect(session.screen).toContain("␛[31mred");
  });
});
