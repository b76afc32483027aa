import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";
import { hasTerminal, keys, typeInto } from "../helpers/type-into.ts";

/** An editor that is a shell script; it lies in a folder with a space in its name. */
const editor = (script: string): string => {
  const folder = join(temporaryFolder(), "my tools");
  mkdirSync(folder);
  const path = join(folder, "editor");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
};

const small = (): string => copyLog("tests/fixtures/small");

describe("open without a terminal", () => {
  test.each([[[]], [["--json"]], [["5", "--no-input"]]])("%j: status 2, and no editor", (flags) => {
    const { status, stdout, stderr } = runWorklog(["open", ...flags], { cwd: small(), env: { EDITOR: "false" } });
    expect(status).toBe(2);
    expect(stdout + stderr).toContain("works in a terminal only");
  });

  test("--dry-run names the command and the pages", () => {
    const cwd = small();
    const { status, stdout } = runWorklog(["open", "4", "--lang", "vi", "--lang", "en", "--dry-run"], { cwd, env: { EDITOR: "vim -n" } });
    expect({ status, stdout }).toEqual({ status: 0, stdout: `vim -n ${cwd}/worklogs/week-04.md ${cwd}/worklogs/week-04.vi.md\n` });
  });
});

describe.skipIf(!hasTerminal)("open in a terminal", () => {
  test("runs the editor with its arguments on the page of this week, and shows what is wrong with it then", () => {
    const cwd = small();
    const path = editor('test "$1 $2" = "-x a b" || exit 9; sed -i "s/10\\/07\\/2025/10\\/08\\/2025/" "$3"');
    const session = typeInto(["open"], { cwd, env: { VISUAL: `'${path}' -x 'a b'`, EDITOR: "false" } }, []);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(session.stdout).toContain("Day 3 is Tuesday, but 10/08/2025 is a Wednesday. [day-date]");
    expect(filesBelow(cwd)["worklogs/week-05.md"]).toContain("10/08/2025");
  });

  test("the editor has the terminal: it reads what is typed", () => {
    const cwd = small();
    const path = editor('printf "Your line? "; read line; echo "$line" >> "$1"');
    const session = typeInto(["open", "4", "--lang", "vi"], { cwd, env: { EDITOR: path } }, [["Your line?", `Một dòng nữa${keys.enter}`]]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(Buffer.from(filesBelow(cwd)["worklogs/week-04.vi.md"] ?? "", "latin1").toString("utf8")).toMatch(/Một dòng nữa\n$/);
  });

  test("Ctrl-C belongs to the editor", () => {
    const cwd = small();
    const path = editor('trap "echo more >> $1; exit 0" INT; printf "Editing"; sleep 20 & wait');
    const session = typeInto(["open"], { cwd, env: { EDITOR: path } }, [["Editing", keys.controlC]]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(filesBelow(cwd)["worklogs/week-05.md"]).toMatch(/more\n$/);
  });

  test("nobody waits for the log while the editor is open", () => {
    const cwd = small();
    const path = editor('printf "Editing"; read line');
    const inner = `${process.execPath} ${join(import.meta.dirname, "..", "..", "bin", "worklog.js")}`;
    const busy = editor(`${inner} complete --week 5 --row 2 --wait 0 2>/dev/null && printf "Others write"; exec "${path}"`);
    const session = typeInto(["open"], { cwd, env: { EDITOR: busy } }, [["Others write", keys.enter]]);
    expect(session).toMatchObject({ status: 0, missed: null });
    expect(filesBelow(cwd)["worklogs/week-05.md"]).toContain("| 10/07/2025 | 10/09/2025 |");
  });

  test.each([
    ["an editor that fails", "exit 3", "ended with status 3"],
    ["an editor that is killed", "kill -9 $$", "ended with status 1"],
  ])("%s: status 2", (_, script, sentence) => {
    const session = typeInto(["open"], { cwd: small(), env: { EDITOR: editor(script) } }, []);
    expect(session.status).toBe(2);
    expect(session.screen).toContain(sentence);
  });

  test("an editor that is not there, or whose quotes do not fit: status 2, and how to name one", () => {
    for (const EDITOR of ["no-such-editor --wait", "'unclosed"]) {
      const session = typeInto(["open"], { cwd: small(), env: { EDITOR } }, []);
      expect(session.status).toBe(2);
      expect(session.screen).toContain("cannot be run");
      expect(session.screen).toContain("VISUAL or EDITOR");
    }
  });

  test("an editor that comes back at once is asked about", () => {
    const session = typeInto(["open"], { cwd: small(), env: { EDITOR: editor("exit 0") } }, []);
    expect(session.status).toBe(0);
    expect(session.screen).toContain("came back at once");
  });

  test("a week that is not there: what to do", () => {
    const session = typeInto(["open", "9"], { cwd: small(), env: { EDITOR: "false" } }, []);
    expect(session.status).toBe(2);
    expect(session.screen).toContain("`worklog new-week 9`");
  });
});
