import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { FileChange } from "../../src/context.ts";
import { isWorklogError } from "../../src/errors.ts";
import { realDisk } from "../../src/store/disk.ts";
import type { Disk } from "../../src/store/disk.ts";
import { createStore } from "../../src/store/store.ts";
import { filesBelow, temporaryFolder } from "../helpers/temporary.ts";

const ioError = (): Error => Object.assign(new Error("EIO: i/o error"), { code: "EIO" });

/** A disk that calls `before` ahead of every real call, with the number of the call and its name. */
const watchedDisk = (before: (call: number, name: string) => void): Disk => {
  let calls = 0;
  const wrap = (name: string, value: unknown): unknown =>
    typeof value === "function"
      ? (...args: readonly unknown[]) => {
          calls += 1;
          before(calls, name);
          return Reflect.apply(value, undefined, args);
        }
      : value;
  return Object.fromEntries(Object.entries(realDisk).map(([name, value]) => [name, wrap(name, value)])) as unknown as Disk;
};

const makeLog = (): string => {
  const root = temporaryFolder();
  writeFileSync(join(root, "a.md"), "old a");
  mkdirSync(join(root, "week"));
  writeFileSync(join(root, "week", "b.md"), "old b");
  return root;
};

const write = (disk: Disk, root: string, files: readonly FileChange[]): void => {
  const store = createStore(disk);
  try {
    store.write(root, files, { command: "test" });
  } finally {
    store.unlock();
  }
};

const writeAll = (disk: Disk, root: string): void =>
  write(disk, root, [
    { path: join(root, "a.md"), before: "old a", after: "new a".repeat(1000) },
    { path: join(root, "new", "c.md"), before: null, after: "new c" },
    { path: join(root, "week", "b.md"), before: "old b", after: "new b" },
  ]);

const countCalls = (): number => {
  let last = 0;
  writeAll(
    watchedDisk((call) => {
      last = call;
    }),
    makeLog(),
  );
  return last;
};

const pages = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(filesBelow(root)).filter(([path]) => path.endsWith(".md")));

const expectOldOrNew = (root: string): void => {
  const { "a.md": a = "", "week/b.md": b = "", "new/c.md": c } = pages(root);
  expect(["old a", "new a".repeat(1000)]).toContain(a);
  expect(["old b", "new b"]).toContain(b);
  expect([undefined, "new c"]).toContain(c);
};

describe("a disk that fails", () => {
  const steps = Array.from({ length: 120 }, (_, index) => index + 1);

  test("the steps below reach to the last call", () => {
    expect(countCalls()).toBeGreaterThan(80);
    expect(countCalls()).toBeLessThan(120);
  });

  test.each(steps)("at call %i once: a clear error or the whole change, true names of what was written, nothing left over", (step) => {
    const root = makeLog();
    const disk = watchedDisk((call) => {
      if (call === step) throw ioError();
    });
    let thrown: unknown;
    try {
      writeAll(disk, root);
    } catch (error) {
      thrown = error;
    }
    expectOldOrNew(root);
    const left = Object.keys(filesBelow(root)).filter((path) => path.endsWith(".tmp"));
    if (thrown === undefined) {
      expect(pages(root)["week/b.md"]).toBe("new b");
      return;
    }
    if (!isWorklogError(thrown) || thrown.code !== "cannot-write") throw thrown;
    const written = "written" in thrown.args ? thrown.args.written.split(", ") : [];
    const changed = Object.entries(pages(root)).filter(([, text]) => text.startsWith("new"));
    expect(written.toSorted()).toEqual(changed.map(([path]) => path).toSorted());
    expect(left).toEqual([]);
  });

  test.each(steps)("killed at call %i: every file is the old one or the new one", (step) => {
    const root = makeLog();
    const disk = watchedDisk((call) => {
      if (call >= step) throw new Error("killed");
    });
    if (step <= countCalls()) expect(() => writeAll(disk, root)).toThrow("killed");
    expectOldOrNew(root);
  });

  test("writes that take only a part of the bytes are continued", () => {
    const root = makeLog();
    writeAll({ ...realDisk, write: (file, bytes, offset) => realDisk.write(file, bytes.subarray(0, offset + 7), offset) }, root);
    expect(readFileSync(join(root, "a.md"), "utf8")).toBe("new a".repeat(1000));
  });
});

describe("a file that changes between the comparison and the rename", () => {
  test("a new file that appears at the last moment is not overwritten", () => {
    const root = temporaryFolder();
    const path = join(root, "a.md");
    const disk: Disk = {
      ...realDisk,
      link: (from, to) => {
        writeFileSync(path, "somebody else's");
        realDisk.link(from, to);
      },
    };
    expect(() => write(disk, root, [{ path, before: null, after: "ours" }])).toThrow("exists-already");
    expect(filesBelow(root)).toEqual({ "a.md": "somebody else's" });
  });

  test("a file system without hard links still gets its new file", () => {
    const root = temporaryFolder();
    const disk: Disk = {
      ...realDisk,
      link: () => {
        throw Object.assign(new Error("EPERM"), { code: "EPERM" });
      },
    };
    write(disk, root, [{ path: join(root, "a.md"), before: null, after: "ours" }]);
    expect(filesBelow(root)).toEqual({ "a.md": "ours" });
  });
});

describe("Windows, where another program holds the file", () => {
  const held = (times: number, waits: number[]): Disk => {
    let tries = 0;
    return {
      ...realDisk,
      windows: true,
      sleep: (milliseconds) => void waits.push(milliseconds),
      rename: (from, to) => {
        if (to.endsWith(".md")) tries += 1;
        if (to.endsWith(".md") && tries <= times) throw Object.assign(new Error("EPERM"), { code: "EPERM" });
        realDisk.rename(from, to);
      },
    };
  };

  test("for a moment: tried again", () => {
    const root = makeLog();
    const waits: number[] = [];
    write(held(3, waits), root, [{ path: join(root, "a.md"), before: "old a", after: "new" }]);
    expect(readFileSync(join(root, "a.md"), "utf8")).toBe("new");
    expect(waits).toEqual([20, 40, 60]);
  });

  test("for good: given up after about a second, with nothing left over", () => {
    const root = makeLog();
    const waits: number[] = [];
    const before = filesBelow(root);
    expect(() => write(held(100, waits), root, [{ path: join(root, "a.md"), before: "old a", after: "new" }])).toThrow("cannot-write");
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(1500);
    expect(filesBelow(root)).toEqual(before);
  });
});

describe("a page that is swapped for a link between reading and writing", () => {
  test("before the command writes: refused, nothing outside is touched", () => {
    const [root, outside] = [makeLog(), join(temporaryFolder(), "secret")];
    writeFileSync(outside, "old a");
    rmSync(join(root, "a.md"));
    symlinkSync(outside, join(root, "a.md"));
    expect(() => write(realDisk, root, [{ path: join(root, "a.md"), before: "old a", after: "new" }])).toThrow("outside-log");
    expect(readFileSync(outside, "utf8")).toBe("old a");
  });

  test("while it writes: the link is replaced, nothing outside is touched", () => {
    const [root, outside] = [makeLog(), join(temporaryFolder(), "secret")];
    writeFileSync(outside, "old a");
    const disk: Disk = {
      ...realDisk,
      rename: (from, to) => {
        if (to.endsWith("a.md")) {
          rmSync(to);
          symlinkSync(outside, to);
        }
        realDisk.rename(from, to);
      },
    };
    write(disk, root, [{ path: join(root, "a.md"), before: "old a", after: "new" }]);
    expect(readFileSync(outside, "utf8")).toBe("old a");
    expect(readFileSync(join(root, "a.md"), "utf8")).toBe("new");
  });
});

describe("a disk that folds the case of names", () => {
  /** Every name is kept in small letters, as if the disk could not tell others apart. */
  const folding = (): Disk => {
    const wrap = (name: keyof Disk, value: unknown): unknown =>
      typeof value === "function"
        ? (...args: readonly unknown[]): unknown =>
            Reflect.apply(
              value,
              undefined,
              args.map((arg) =>
                typeof arg === "string" && name !== "write" ? arg.replace(/[^/]*\.md$/i, (file) => file.toLowerCase()) : arg,
              ),
            )
        : value;
    return Object.fromEntries(Object.entries(realDisk).map(([name, value]) => [name, wrap(name as keyof Disk, value)])) as unknown as Disk;
  };

  test("a new file does not replace one that differs in case alone", () => {
    const root = makeLog();
    expect(() => write(folding(), root, [{ path: join(root, "A.md"), before: null, after: "new" }])).toThrow("exists-already");
    expect(pages(root)["a.md"]).toBe("old a");
  });

  test("a page is written under either name", () => {
    const root = makeLog();
    write(folding(), root, [{ path: join(root, "A.MD"), before: "old a", after: "new" }]);
    expect(pages(root)["a.md"]).toBe("new");
  });
});

describe("files that a killed command left", () => {
  test("go with the next write beside them, unless their process lives", () => {
    const root = makeLog();
    const [dead, alive] = [".worklog-999999999-abc.tmp", `.worklog-${String(process.ppid)}-abc.tmp`];
    for (const name of [dead, alive, ".worklog-notes.tmp"]) writeFileSync(join(root, name), "");
    write(realDisk, root, [{ path: join(root, "a.md"), before: "old a", after: "new" }]);
    expect(Object.keys(filesBelow(root)).filter((path) => path.endsWith(".tmp"))).toEqual([".worklog-notes.tmp", alive].toSorted());
  });
});
