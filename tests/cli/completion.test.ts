import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { node, program, runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, temporaryFolder } from "../helpers/temporary.ts";
import { hasTerminal, typeIntoCommand } from "../helpers/type-into.ts";

const has = (shell: string): boolean => spawnSync(shell, ["--version"]).status === 0;

/** What a shell would be glad to run, if it got the chance. */
const hostile = "Say `touch pwned` and $(touch pwned) \"so\" 'it' \\ & ;# <x> *";

/** A log with one open task, and a `worklog` on the path that completes as the real one does and else shows each of its words. */
const bench = (shell: string) => {
  const cwd = temporaryFolder();
  const bin = temporaryFolder();
  const page = [
    "# Week 5",
    "",
    "| Day | Task | Start | Completed |",
    "| --- | --- | --- | --- |",
    `| 2 | - ${hostile} | 10/06/2025 | |`,
    "",
  ];
  writeFileSync(join(cwd, "week-05.md"), page.join("\n"));
  const wrapper = join(bin, "worklog");
  writeFileSync(
    wrapper,
    `#!/bin/sh\nif [ "$1" = __complete ]; then exec "${node}" "${program}" "$@"; fi\nfor word in "$@"; do printf '<%s>' "$word"; done; echo\n`,
  );
  chmodSync(wrapper, 0o755);
  const env = { PATH: `${bin}${delimiter}${process.env["PATH"] ?? ""}`, PS1: "ready> ", PROMPT: "ready> ", LC_ALL: "C.UTF-8" };
  const script = join(bin, `worklog.${shell}`);
  writeFileSync(script, runWorklog(["completion", shell], { cwd }).stdout);
  return { cwd, env, script, isSafe: () => !existsSync(join(cwd, "pwned")) };
};

const complete = (...words: readonly string[]): readonly string[] => {
  const cwd = copyLog("tests/fixtures/small");
  const { status, stdout, stderr } = runWorklog(["__complete", ...words], { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout.replace(/\n$/, "").split("\n");
};

describe("what may stand at the cursor", () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [
      [".com"],
      [
        "values",
        "complete\tfill in the completion date of a row",
        "completion\tprint what makes a shell complete commands, weeks, days, tasks and rul",
      ],
    ],
    [
      [".", "show"],
      ["values", "5\t2025-10-06 – 2025-10-09", "4\t2025-09-29 – 2025-10-01"],
    ],
    [
      [".--dr", "show"],
      ["values", "--dry-run\tshow what would be written, and write nothing"],
    ],
    [
      [".", "complete", "--week", "4", "--day"],
      ["values", "2\tMonday: Read about task definitions", "3\tTuesday: Build an image", "4\tWednesday: Push it to a registry"],
    ],
    [
      [".put", "complete", "--match"],
      ["values", "Put a load balancer before it\t3"],
    ],
    [
      [".--week=", "list"],
      ["values", "--week=5\t2025-10-06 – 2025-10-09", "--week=4\t2025-09-29 – 2025-10-01"],
    ],
    [
      [".4", "list", "--week", "="],
      ["values", "4\t2025-09-29 – 2025-10-01"],
    ],
    [
      [".day-d", "check", "--skip"],
      ["values", "day-date\ta day that is not the weekday of the start date, or has another date"],
    ],
    [
      [".day-d", "explain"],
      ["values", "day-date\ta day that is not the weekday of the start date, or has another date"],
    ],
    [
      [".", "achievements"],
      ["values", "list\t", "add\t", "remove\t", "draft\t"],
    ],
    [
      [".s", "check", "--format"],
      ["values", "sarif\t"],
    ],
    [
      [".", "completion"],
      ["values", "bash\t", "zsh\t", "fish\t", "powershell\t"],
    ],
    [
      [".", "--lang"],
      ["values", "en\t", "vi\t"],
    ],
    [[".", "check"], ["files"]],
    [[".", "export", "--output"], ["files"]],
    [[".", "--dir", "/no/such/folder", "show"], ["values"]],
    [[".", "show", "5"], ["values"]],
    [[".--week", "list", "--week", "5"], ["values"]],
  ])("%j", (words, expected) => {
    expect(complete(...words)).toEqual(expected);
  });

  test("no page is read for what the program knows itself", () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "worklog.config.json"), "{ broken");
    const { status, stdout } = runWorklog(["__complete", ".sea"], { cwd });
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "values\nsearch\tfind text in objectives, tasks, references and achievements\n",
    });
    expect(runWorklog(["__complete", ".", "show"], { cwd })).toMatchObject({ status: 0, stdout: "values\n", stderr: "" });
  });

  test("no control character of a page comes out", () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, "week-05.md"), "| Day | Task | Done |\n| --- | --- | --- |\n| 2 | - a\u001B[31m | |\n| 3\u0007 | - b | |\n");
    expect(runWorklog(["__complete", ".", "complete", "--match"], { cwd }).stdout).toBe("values\nb\t3 \n");
    expect(runWorklog(["__complete", ".", "complete", "--row"], { cwd }).stdout).toBe("values\n1\trow 1:  2  a [31m\n2\trow 2:  3   b\n");
  });
});

describe("a shell that is asked", { timeout: 60_000 }, () => {
  const words = "<complete><--week><5><--match>";

  test.skipIf(!hasTerminal || !has("bash")).each([
    ["bare", "worklog complete --week 5 --match Say\t"],
    ["in double quotes", 'worklog complete --week 5 --match "Say\t'],
    ["in single quotes", "worklog complete --week 5 --match 'Say\t"],
    ["by its first letters alone", "worklog comple\b\b\b\b\b\bcomplete --we\t 5 --match \t"],
  ])("bash: %s", (_, typed) => {
    const { cwd, env, script, isSafe } = bench("bash");
    const steps = [
      ["ready> ", typed],
      ["pwned", "\r"],
      [">\r\n", "exit\r"],
    ] as const;
    writeFileSync(join(cwd, "rc"), `. '${script}'; PS1='ready> '\n`);
    const { screen } = typeIntoCommand(["bash", "--noprofile", "--rcfile", join(cwd, "rc"), "-i"], { cwd, env }, steps, [40, 300]);
    expect(screen).toContain(`${words}<${hostile}>`);
    expect(isSafe()).toBe(true);
  });

  test.skipIf(!hasTerminal || !has("zsh")).each([
    ["bare", "worklog complete --week 5 --match \t"],
    ["in double quotes", 'worklog complete --week 5 --match "Say\t'],
    ["in single quotes", "worklog complete --week 5 --match 'Say\t"],
  ])("zsh: %s", (_, typed) => {
    const { cwd, env, script, isSafe } = bench("zsh");
    writeFileSync(join(cwd, ".zshrc"), `autoload -U compinit; compinit -u -D; source '${script}'; PROMPT='ready> '\n`);
    const steps = [
      ["ready> ", typed],
      ["pwned", "\r"],
      [">\r\n", "exit\r"],
    ] as const;
    const { screen } = typeIntoCommand(["zsh", "-i"], { cwd, env: { ...env, ZDOTDIR: cwd } }, steps, [40, 300]);
    expect(screen).toContain(`${words}<${hostile}>`);
    expect(isSafe()).toBe(true);
  });

  test.skipIf(!has("fish"))("fish", () => {
    const { cwd, env, script, isSafe } = bench("fish");
    const ask = (line: string) =>
      spawnSync("fish", ["--no-config", "-c", `source '${script}'; complete -C $argv[1]`, line], {
        cwd,
        env: { ...env, HOME: cwd, WORKLOG_TODAY: "2025-10-09" },
        encoding: "utf8",
      });
    expect(ask("worklog sho").stdout).toBe("show\tshow a week as a readable page\n");
    expect(ask("worklog show ").stdout).toBe("5\t2025-10-06\n");
    expect(ask("worklog complete --match ").stdout).toBe(`${hostile}\t2\n`);
    expect(ask('worklog complete --match "Say').stdout).toContain("touch pwned");
    expect(isSafe()).toBe(true);
  });
});

test("an unknown shell is refused with the known ones", () => {
  const { status, stderr } = runWorklog(["completion", "tcsh"], { cwd: temporaryFolder() });
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'error: completion does not take "tcsh".\nIt takes bash, zsh, fish, powershell.\n',
  });
});
