import { constants } from "node:fs";
import { dirname, join } from "node:path";
import { codeOf } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import type { Target } from "./target.ts";

const exclusive = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

/** A name that no other process chooses; it is no Markdown file, so one left by a crash is never taken for a page. */
const randomName = (): string => `.worklog-${process.pid}-${Math.random().toString(36).slice(2, 12)}.tmp`;

const temporaryName = /^\.worklog-(\d+)-[a-z0-9]+\.tmp$/;

/** Removes the temporary files that processes left in a folder when they were killed; whatever else is there stays. */
export const removeLeftovers = (disk: Disk, folder: string, isAlive: (process: number) => boolean): void => {
  if (disk.status(folder) === undefined) return;
  for (const { name } of disk.entries(folder)) {
    const process = temporaryName.exec(name)?.[1];
    if (process !== undefined && !isAlive(Number(process))) removeQuietly(disk, join(folder, name));
  }
};

const writeAll = (disk: Disk, file: number, bytes: Uint8Array): void => {
  for (let offset = 0; offset < bytes.length;) offset += disk.write(file, bytes, offset);
};

/** Gives the new file the mode of the old one, and its owner where the system lets us. */
const keepStatus = (disk: Disk, file: number, target: Target): void => {
  if (target.status === undefined || disk.windows) return;
  const { uid, gid, mode } = target.status;
  try {
    disk.setOwner(file, uid, gid);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error;
  }
  // After the owner, as a change of owner takes the set-user bits away.
  disk.setMode(file, mode & 0o7777);
};

/** Removes a file of ours; it need not be there. */
export const removeQuietly = (disk: Disk, path: string): void => {
  try {
    disk.remove(path);
  } catch (error) {
    if (codeOf(error) === "") throw error;
  }
};

/** Writes bytes durably into a new file beside the target and answers its path; on failure nothing is left. */
export const writeTemporary = (disk: Disk, target: Target, bytes: Uint8Array): string => {
  const path = join(dirname(target.real), randomName());
  const file = disk.open(path, exclusive, 0o666);
  let open = true;
  try {
    writeAll(disk, file, bytes);
    keepStatus(disk, file, target);
    disk.sync(file);
    open = false;
    disk.close(file);
    return path;
  } catch (error) {
    if (open) disk.close(file);
    removeQuietly(disk, path);
    throw error;
  }
};
