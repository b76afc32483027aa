import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
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

/** What the pages are after a command that is not killed, and how many milliseconds it took. */
const unkilled = (args: readonly string[]): { readonly wanted: Files; readonly took: number } => {
  const { cwd, env } = fresh();
  const start = performance.now();
  expect(runWorklog(args, { cwd, env }).status).toBe(0);
  return { wanted: pagesIn(cwd), took: performance.now() - start };
};

/** All that a killed process left on the disk, but for what differs in every run: its number, the time, random names, where the log lies. */
const remains = ({ cwd, env }: Pick<ReturnType<typeof fresh>, "cwd" | "env">): string => {
  const alike = (text: string): string =>
    text
      .replaceAll(cwd, "<log>")
      .replaceAll(basename(cwd), "<log>")
      .replaceAll(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, "<time>")
      .replaceAll(/<log>-[0-9a-f]{16}\b/g, "<log>")
      .replaceAll(/-\d+-[0-9a-z]{6,}/g, "-<random>");
  const folders = readdirSync(env.XDG_STATE_HOME, { recursive: true, encoding: "utf8" });
  const files = [cwd, env.XDG_STATE_HOME].flatMap((folder) => Object.entries(filesBelow(folder)));
  return [...folders, ...files.map(([path, text]) => `${path}: ${text}`)].map(alike).toSorted().join("\n");
};

/** What is left after a kill is looked at once: the same files mean the same for whoever comes next. */
const onceForEach = (look: (log: ReturnType<typeof fresh>) => Promise<void>): ((log: ReturnType<typeof fresh>) => Promise<void>) => {
  const seen = new Set<string>();
  return async (log) => {
    const left = remains(log);
    const isNew = !seen.has(left);
    seen.add(left);
    if (isNew) await look(log);
    for (const folder of [log.cwd, log.env.XDG_STATE_HOME]) rmSync(folder, { recursive: true });
  };
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
    const { wanted } = unkilled(args);
    const look = onceForEach(async (log) => expectWhole(args, wanted, log));
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
      await look(log);
    });
  });

  test("at random times", { timeout: 600_000 }, async () => {
    const { wanted, took } = unkilled(args);
    const look = onceForEach(async (log) => expectWhole(args, wanted, log));
    let killed = 0;
    await inTurns(kills, 3, async () => {
      const log = fresh();
      const { signal } = await startWorklog(args, { cwd: log.cwd, env: log.env, killAfter: took * (0.3 + Math.random() * 1.2) });
      if (signal === "SIGKILL") killed += 1;
      await look(log);
    });
    expect(killed).toBeGreaterThan(kills / 10);
  });
});
