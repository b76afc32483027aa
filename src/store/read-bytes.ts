import { relative } from "node:path";
import { findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import { kindOf } from "./read.ts";
import { leaves, realPath } from "./target.ts";

/** The bytes of a file below a folder; see `Store.readBytes`. */
export const readBytesBelow = (disk: Disk, folder: string, path: string, most: number): Uint8Array | null => {
  try {
    // What is no file, such as a pipe, could keep us waiting.
    if (kindOf(disk, path) !== "file" || leaves(relative(realPath(disk, folder), realPath(disk, path)))) return null;
    return (disk.status(path)?.size ?? 0) > most ? null : disk.bytes(path);
  } catch (error) {
    if (findDiskFault(error) === undefined) throw error;
    return null;
  }
};
