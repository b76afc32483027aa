import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Store } from "../../src/context.ts";
import { realDisk } from "../../src/store/disk.ts";
import type { Machine } from "../../src/store/machine.ts";
import { createStore } from "../../src/store/store.ts";
import { errorOf } from "../helpers/errors.ts";
import { testMachine } from "../helpers/machine.ts";
import { filesBelow, temporaryFolder } from "../helpers/temporary.ts";

interface Bench {
  readonly root: string;
  readonly machine: Machine;
  readonly store: Store;
  /** Where the journal of the log is kept. */
  readonly journal: () => string;
}

const bench = (changes: Partial<Machine> = {}): Bench => {
  const root = temporaryFolder();
  writeFileSync(join(root, "a.md"), "0");
  const machine = testMachine(changes);
  const journals = `${String(machine.environment["XDG_STATE_HOME"])}/worklog/journal`;
  return { root, machine, store: createStore(realDisk, machine), journal: () => join(journals, readdirSync(journals)[0] ?? "") };
};

/** Writes 1, 2, 3 … into a page, each as a change. */
const change = ({ root, store }: Bench, from: number, to: number): void => {
  for (let value = from; value < to; value += 1)
    store.write(root, [{ path: join(root, "a.md"), before: String(value), after: String(value + 1) }], {
      command: `step ${String(value)}`,
    });
};

describe("the journal", () => {
  test("remembers what was written, by which command and when, for this user alone", () => {
    const it = bench({ now: () => Date.UTC(2025, 9, 9, 12, 30) });
    change(it, 0, 2);
    expect(it.store.history(it.root)).toEqual([
      { id: 1, state: "done", time: "2025-10-09T12:30:00.000Z", command: "step 0", files: [{ path: "a.md", before: "0", after: "1" }] },
      { id: 2, state: "done", time: "2025-10-09T12:30:00.000Z", command: "step 1", files: [{ path: "a.md", before: "1", after: "2" }] },
    ]);
    expect(realDisk.status(it.journal())?.mode).toBe(0o40700);
    expect(realDisk.status(join(it.journal(), "000000001.done.json"))?.mode).toBe(0o100600);
  });

  test("keeps the last 200 changes", () => {
    const it = bench();
    change(it, 0, 205);
    const ids = it.store.history(it.root).map(({ id }) => id);
    expect(ids).toHaveLength(200);
    expect([ids[0], ids.at(-1)]).toEqual([6, 205]);
    expect(readdirSync(it.journal())).toHaveLength(200);
  });

  test("makes one change of two, if the second one was written", () => {
    const it = bench();
    change(it, 0, 1);
    const [first] = it.store.history(it.root);
    const more = { path: join(it.root, "b.md"), before: null, after: "b" };
    const refused = { ...more, before: "other" };
    expect(errorOf(() => it.store.write(it.root, [refused], { command: "more", joins: first })).code).toBe("changed-meanwhile");
    expect(it.store.history(it.root)).toEqual([first]);
    it.store.write(it.root, [more], { command: "more", joins: first });
    expect(it.store.history(it.root)).toMatchObject([
      { command: "more", files: [{ path: "a.md" }, { path: "b.md", before: null, after: "b" }] },
    ]);
  });

  test("forgets what was undone when something new is written", () => {
    const it = bench();
    change(it, 0, 2);
    const [, second] = it.store.history(it.root);
    if (second === undefined) throw new Error("no second change");
    it.store.write(it.root, [{ path: join(it.root, "a.md"), before: "2", after: "1" }], { entry: second, state: "undone" });
    expect(it.store.history(it.root).map(({ id, state }) => `${String(id)} ${state}`)).toEqual(["1 done", "2 undone"]);
    change(it, 1, 2);
    expect(it.store.history(it.root).map(({ id, state }) => `${String(id)} ${state}`)).toEqual(["1 done", "3 done"]);
  });

  test("keeps its order when the clock jumps back", () => {
    let now = Date.UTC(2025, 9, 9);
    const it = bench({ now: () => (now -= 86_400_000) });
    change(it, 0, 3);
    expect(it.store.history(it.root).map(({ command }) => command)).toEqual(["step 0", "step 1", "step 2"]);
  });

  test("does not remember what could not be written", () => {
    const it = bench();
    expect(errorOf(() => change(it, 5, 6)).code).toBe("changed-meanwhile");
    expect(it.store.history(it.root)).toEqual([]);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, 40)],
    ["emptied", () => ""],
    ["of another shape", () => '{"schemaVersion":1}'],
    ["no text", () => "\u0000\u0001"],
  ])("an entry that is %s is marked as damaged, and the others stay", (_, damage) => {
    const it = bench();
    change(it, 0, 3);
    const path = join(it.journal(), "000000002.done.json");
    writeFileSync(path, damage(readFileSync(path, "utf8")));
    expect(it.store.history(it.root).map(({ id, damaged }) => [id, damaged === true])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
  });

  test("that belongs to another log of the same name is not read", () => {
    const it = bench();
    change(it, 0, 1);
    const path = join(it.journal(), "000000001.done.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(it.root, "/somewhere/else"));
    expect(it.store.history(it.root)).toEqual([]);
  });
});

describe("a state folder that cannot be written", () => {
  /** The state folder would have to be made below a file. */
  const blocked = (): Bench => {
    const it = bench();
    const state = String(it.machine.environment["XDG_STATE_HOME"]);
    writeFileSync(state, "a file");
    mkdirSync(it.machine.temporary());
    return it;
  };

  test("pages are written without a journal, and the lock is in the temporary folder", () => {
    const it = blocked();
    const written = it.store.write(it.root, [{ path: join(it.root, "a.md"), before: "0", after: "1" }], { command: "step" });
    expect(written).toBe(false);
    expect(filesBelow(it.root)).toEqual({ "a.md": "1" });
    expect(Object.keys(filesBelow(it.machine.temporary()))).toEqual([expect.stringMatching(/^worklog-\d+\/locks\/[^/]+\/000000001-/)]);
    it.store.unlock();
    expect(filesBelow(it.machine.temporary())).toEqual({});
  });

  test("a folder of somebody else in the temporary folder is not used", () => {
    const it = blocked();
    const other: Machine = { ...it.machine, user: (it.machine.user ?? 0) + 1 };
    mkdirSync(join(it.machine.temporary(), `worklog-${String(other.user)}`));
    const error = errorOf(() =>
      createStore(realDisk, other).write(it.root, [{ path: join(it.root, "a.md"), before: "0", after: "1" }], { command: "step" }),
    );
    expect(error).toMatchObject({ code: "cannot-write", args: { reason: "not-allowed" } });
    expect(filesBelow(it.root)).toEqual({ "a.md": "0" });
  });

  test("where there is no way to lock at all, nothing is written", () => {
    const it = blocked();
    chmodSync(it.machine.temporary(), 0o755);
    writeFileSync(join(it.machine.temporary(), `worklog-${String(it.machine.user)}`), "a file");
    const error = errorOf(() => it.store.write(it.root, [{ path: join(it.root, "a.md"), before: "0", after: "1" }], { command: "step" }));
    expect(error.code).toBe("cannot-write");
    expect(filesBelow(it.root)).toEqual({ "a.md": "0" });
  });
});
