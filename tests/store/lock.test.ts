import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { realDisk } from "../../src/store/disk.ts";
import { takeLock } from "../../src/store/lock.ts";
import { errorOf } from "../helpers/errors.ts";
import { testMachine } from "../helpers/machine.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const host = "here";
const [alive, dead] = [1001, 1002];
const machine = () => testMachine({ process: 1000, host: () => host, isAlive: (process) => process !== dead });
const atOnce = { seconds: 0, onWait: () => undefined };

/** A lock folder with files of other processes in it. */
const folderWith = (...names: readonly string[]): string => {
  const folder = join(temporaryFolder(), "locks", "log");
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), "");
  return folder;
};

describe("a lock", () => {
  test("is held until it is released, and leaves nothing behind", () => {
    const folder = join(temporaryFolder(), "new", "locks", "log");
    const lock = takeLock(realDisk, machine(), folder, atOnce);
    expect(lock.isHeld()).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
    lock.release();
    expect(lock.isHeld()).toBe(false);
    expect(readdirSync(join(folder, ".."))).toEqual([]);
  });

  test("is refused after the time to wait while another process holds it, which it names; its own ticket goes", () => {
    const folder = folderWith(`000000001-${alive}-abc-${host}`);
    expect(errorOf(() => takeLock(realDisk, machine(), folder, atOnce))).toMatchObject({
      code: "locked",
      args: { process: String(alive) },
    });
    expect(readdirSync(folder)).toEqual([`000000001-${alive}-abc-${host}`]);
  });

  test("waits in the order in which tickets were drawn, and says so once when it takes longer than a moment", () => {
    const folder = folderWith(`000000007-${alive}-abc-${host}`);
    let said = 0;
    let slept = 0;
    const disk = {
      ...realDisk,
      sleep: (milliseconds: number) => {
        slept += milliseconds;
        if (slept > 1500) realDisk.remove(join(folder, `000000007-${alive}-abc-${host}`));
      },
    };
    const lock = takeLock(disk, machine(), folder, { seconds: 5, onWait: () => (said += 1) });
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^000000008-1000-/)]);
    expect(said).toBe(1);
    lock.release();
  });

  test("waits for one who is still choosing a number, but not for one who drew a higher one", () => {
    const choosing = folderWith(`choosing-${alive}-abc-${host}`);
    expect(errorOf(() => takeLock(realDisk, machine(), choosing, atOnce)).code).toBe("locked");
    const folder = folderWith();
    const disk = {
      ...realDisk,
      remove: (path: string) => {
        realDisk.remove(path);
        if (path.includes("choosing")) writeFileSync(join(folder, `000000002-${alive}-abc-${host}`), "");
      },
    };
    takeLock(disk, machine(), folder, atOnce).release();
  });

  test.each([
    ["a ticket", `000000001-${dead}-abc-${host}`],
    ["a choice", `choosing-${dead}-abc-${host}`],
  ])("%s of a process that has died does not count and is removed", (_, name) => {
    const folder = folderWith(name);
    const lock = takeLock(realDisk, machine(), folder, atOnce);
    expect(readdirSync(folder)).not.toContain(name);
    lock.release();
  });

  test("of another host, nobody can say whether a process lives: only its age counts", () => {
    const name = `000000001-${dead}-abc-elsewhere`;
    const folder = folderWith(name);
    expect(errorOf(() => takeLock(realDisk, machine(), folder, atOnce)).code).toBe("locked");
    utimesSync(join(folder, name), new Date(Date.now() - 121_000), new Date(Date.now() - 121_000));
    takeLock(realDisk, machine(), folder, atOnce).release();
  });

  test("knows when it was taken for dead", () => {
    const folder = folderWith();
    const lock = takeLock(realDisk, machine(), folder, atOnce);
    const later = testMachine({ process: 1003, host: () => host, isAlive: () => true, now: () => Date.now() + 200_000 });
    takeLock(realDisk, later, folder, atOnce).release();
    expect(lock.isHeld()).toBe(false);
  });

  test("ignores files that are not its own", () => {
    const folder = folderWith("README", "000000001.txt");
    takeLock(realDisk, machine(), folder, atOnce).release();
    expect(readdirSync(folder).toSorted()).toEqual(["000000001.txt", "README"]);
  });
});
