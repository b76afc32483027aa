import { dirname } from "node:path";
import { codeOf } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import type { Machine } from "./machine.ts";

/** Makes a folder, and those above it, that only this user may enter; it may be there already. */
export const makePrivateFolder = (disk: Disk, folder: string): void => {
  try {
    disk.makeFolder(folder, 0o700);
  } catch (error) {
    if (codeOf(error) === "EEXIST" && disk.status(folder)?.isDirectory() === true) return;
    if (codeOf(error) !== "ENOENT" || dirname(folder) === folder) throw error;
    makePrivateFolder(disk, dirname(folder));
    makePrivateFolder(disk, folder);
  }
};

/** Whether a folder that anybody could have made is a real folder of this user, in which nobody else may write. */
export const isOwnFolder = (disk: Disk, folder: string, { user }: Machine): boolean => {
  const status = disk.linkStatus(folder);
  return status !== undefined && status.isDirectory() && (user === null || (status.uid === user && (status.mode & 0o22) === 0));
};
