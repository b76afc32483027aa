import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { inTurns, startWorklog } from "../helpers/start-worklog.ts";
import { copyLog, filesBelow, temporaryFolder } from "../helpers/temporary.ts";

const preload = join(import.meta.dirname, "..", "helpers", "die-at.cjs");

/** A command that changes two pages and one that makes two in new folders. */
const commands: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: "add-task", args: ["add-task", "--week", "5", "--row", "1", "--task", "One more task"] },
  { name: "new-week", args: ["new-week", "6"] },
];

/** How many processes of each command are killed at random times; more take longer. */
const kills = Number(process.env["WORKLOG_KILLS"] ?? "20");

type Files = Readonly<Record<string, string>>;

/** A log with a state folder of its own, as it was before. */
const fresh = (): { readonly cwd: string; readonly env: { readonly XDG_STATE_HOME: string }; readonly before: Files } => {
  const cwd = copyLog("tests/fixtures/small");
  return { cwd, env: { XDG_STATE_HOME: temporaryFolder() }, before: pagesIn(cwd) };
};

const pagesIn = (cwd: string): Files => Object.fromEntries(Object.entries(filesBelow(cwd)).filter(([path]) => path.endsWith(".md")));

/** What the pages are after a command that is not killed. */
const pagesAfter = (args: readonly string[]): Files => {
  const { cwd, env } = fresh();
  expect(runWorklog(args, { cwd, env }).status).toBe(0);
  return pagesIn(cwd);
};

/** After a kill: every page is the old one or the new one, undo brings all of them back, the command then works, and nothing is left over. */
const expectWhole = async (args: readonly string[], wanted: Files, { cwd, env, before }: ReturnType<typeof fresh>): Promise<void> => {
  const now = pagesIn(cwd);
  for (const [path, text] of Object.entries(now)) expect([before[path], wanted[path]], path).toContain(text);
  expect(Object.keys(before).filter((path) => !(path in now))).toEqual([]);

  const undone = await startWorklog(["undo"], { cwd, env });
  expect([0, 2]).toContain(undone.status);
  expect(pagesIn(cwd)).toEqual(before);

  expect(await startWorklog(args, { cwd, env })).toMatchObject({ status: 0 });
  expect(pagesIn(cwd)).toEqual(wanted);
  expect(Object.keys(filesBelow(cwd)).filter((path) => !path.endsWith(".md"))).toEqual([]);
  expect(readdirSync(join(env.XDG_STATE_HOME, "worklog", "locks"), { recursive: true })).toEqual([]);
};

describe.each(commands)("$name, killed", ({ args }) => {
  test("before and after every call that touches the disk", { timeout: 600_000 }, async () => {
    const wanted = pagesAfter(args);
    const counted = fresh();
    const count = join(counted.env.XDG_STATE_HOME, "count");
    const surroundings = (env: Readonly<Record<string, string>>) => ({ WORKLOG_TEST_FOLDER: "/", ...env });
    await startWorklog(args, {
      cwd: counted.cwd,
      env: { ...counted.env, ...surroundings({ WORKLOG_TEST_COUNT: count }) },
      preload,
    });
    const calls = Number(readFileSync(count, "utf8"));
    expect(calls).toBeGreaterThan(20);
    await inTurns(calls * 2, 3, async (index) => {
      const log = fresh();
      const env = surroundings({
        WORKLOG_TEST_DIE_AT: String(Math.floor(index / 2) + 1),
        WORKLOG_TEST_DIE: index % 2 === 0 ? "before" : "after",
      });
      const ended = await startWorklog(args, { cwd: log.cwd, env: { ...log.env, ...env }, preload });
      expect({ index, ended }).toMatchObject({ ended: { signal: "SIGKILL" } });
      await expectWhole(args, wanted, log);
    });
  });

  test("at random times", { timeout: 600_000 }, async () => {
    const wanted = pagesAfter(args);
    let killed = 0;
    await inTurns(kills, 3, async () => {
      const log = fresh();
      const { signal } = await startWorklog(args, { cwd: log.cwd, env: log.env, killAfter: 60 + Math.random() * 250 });
      if (signal === "SIGKILL") killed += 1;
      await expectWhole(args, wanted, log);
      rmSync(log.cwd, { recursive: true });
    });
    expect(killed).toBeGreaterThan(kills / 10);
  });
});
