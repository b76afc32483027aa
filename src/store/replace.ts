import { constants } from "node:fs";
import { WorklogError } from "../errors.ts";
import { codeOf } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import { removeQuietly } from "./temporary-file.ts";
import type { Target } from "./target.ts";

const attempts = 10;
const busyOnWindows: ReadonlySet<string> = new Set(["EPERM", "EACCES", "EBUSY"]);

/** Renames; on Windows again and again for about a second, as virus scanners and editors hold files open for moments. */
export const rename = (disk: Disk, from: string, to: string, attempt = 1): void => {
  try {
    disk.rename(from, to);
  } catch (error) {
    if (!disk.windows || attempt === attempts || !busyOnWindows.has(codeOf(error))) throw error;
    disk.sleep(attempt * 20);
    rename(disk, from, to, attempt + 1);
  }
};

/**
 * Writes a file of ours that only this user may read: it appears whole, or not at all. It is not made durable: after a power cut it may be missing, which
 * costs no page anything.
 */
export const writePrivate = (disk: Disk, path: string, bytes: Uint8Array, temporary: string): void => {
  const file = disk.open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600);
  try {
    for (let offset = 0; offset < bytes.length;) offset += disk.write(file, bytes, offset);
  } finally {
    disk.close(file);
  }
  rename(disk, temporary, path);
};

const withoutHardLinks: ReadonlySet<string> = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EACCES"]);

/** Moves a file to a name that must be free; a file that appears there at the last moment is not overwritten. */
const moveToFreeName = (disk: Disk, from: string, target: Target): void => {
  try {
    disk.link(from, target.real);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw new WorklogError("exists-already", { path: target.path });
    if (!withoutHardLinks.has(codeOf(error))) throw error;
    if (disk.linkStatus(target.real) !== undefined) throw new WorklogError("exists-already", { path: target.path });
    rename(disk, from, target.real);
    return;
  }
  removeQuietly(disk, from);
};

const refusesSync: ReadonlySet<string> = new Set(["EISDIR", "EPERM", "EACCES", "EINVAL", "ENOTSUP", "EBADF"]);

/** Makes the names in a folder durable; some systems and file systems have no way to do so. */
export const syncFolder = (disk: Disk, folder: string): void => {
  if (disk.windows) return;
  try {
    const file = disk.open(folder, constants.O_RDONLY);
    try {
      disk.sync(file);
    } finally {
      disk.close(file);
    }
  } catch (error) {
    if (!refusesSync.has(codeOf(error))) throw error;
  }
};

/** Whether the file still holds these bytes; null stands for a file that is not there. */
export const stillHolds = (disk: Disk, target: Target, before: Uint8Array | null): boolean => {
  if (before === null) return disk.linkStatus(target.real) === undefined;
  try {
    return disk.bytes(target.real).equals(before);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false;
    throw error;
  }
};

/** Puts a finished temporary file in the place of the target, in one step: whoever looks sees the old file or the new one. A hard link to the old file keeps the old text. */
export const putInPlace = (disk: Disk, temporary: string, target: Target): void => {
  if (target.status === undefined) moveToFreeName(disk, temporary, target);
  else rename(disk, temporary, target.real);
};
