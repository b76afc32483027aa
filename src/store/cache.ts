import { isAbsolute, join, sep } from "node:path";
import type { Cached, Store } from "../context.ts";
import { once } from "../model/once.ts";
import { findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import type { Machine } from "./machine.ts";
import { isOwnFolder, makePrivateFolder } from "./private-folder.ts";
import { writePrivate } from "./replace.ts";
import { cacheFolder, nameOfLog } from "./state-folder.ts";
import { removeQuietly } from "./temporary-file.ts";

/** Today is a part of most questions, so that the answers of another day are of no use; who sets the day may ask for longer. */
const oldest = 7 * 24 * 60 * 60 * 1000;

/**
 * Files in the cache folder of the user, one for each log and name. Nothing is kept about a folder that the cache itself lies in, where nothing but pages is to
 * change, nor taken from a place where others may write. What the disk refuses, or is too long for a text, is not kept: it can be worked out again.
 */
export const openCache = (disk: Disk, machine: Machine): Pick<Store, "readCache" | "writeCache"> => {
  const shared = cacheFolder(machine);
  const isTrusted = once(() => isAbsolute(shared) && (disk.linkStatus(shared) === undefined || isOwnFolder(disk, shared, machine)));
  const folder = join(shared, "answers");
  const tidy = once((): void => removeOld(disk, machine, folder));
  const pathOf = (root: string, name: string): string | null =>
    shared.startsWith(root.endsWith(sep) ? root : root + sep) || !isTrusted() ? null : join(folder, `${nameOfLog(root)}.${name}`);
  return {
    readCache: (root, name) =>
      orNull(() => {
        const path = pathOf(root, name);
        return path === null ? null : cachedIn(disk, disk.bytes(path));
      }),
    writeCache: (root, name, texts, head) => {
      orNull(() => {
        const path = pathOf(root, name);
        if (path === null) return;
        makePrivateFolder(disk, folder);
        tidy();
        const said = texts.map((text) => Buffer.from(text));
        const first = Buffer.from(`${head(said.map(({ length }) => length))}\n`);
        writePrivate(disk, path, Buffer.concat([first, ...said]), `${path}.${String(machine.process)}`);
      });
    },
  };
};

const cachedIn = (disk: Disk, bytes: Buffer): Cached => {
  const texts = bytes.subarray(bytes.indexOf("\n") + 1);
  return {
    head: bytes.toString("utf8", 0, bytes.length - texts.length),
    text: (start, end) => texts.toString("utf8", start, end),
    isWhole: (path, start, end) => orNull(() => disk.bytes(path).equals(texts.subarray(start, end))) ?? false,
  };
};

const removeOld = (disk: Disk, machine: Machine, folder: string): void => {
  for (const { name } of disk.entries(folder)) {
    const path = join(folder, name);
    if (machine.now() - (disk.status(path)?.mtimeMs ?? 0) > oldest) removeQuietly(disk, path);
  }
};

const orNull = <T>(step: () => T): T | null => {
  try {
    return step();
  } catch (error) {
    // A line that is longer than a text can be is a RangeError.
    if (findDiskFault(error) === undefined && !(error instanceof RangeError)) throw error;
    return null;
  }
};
