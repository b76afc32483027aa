import { join } from "node:path";
import { WorklogError } from "../errors.ts";
import { findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import { takeLock, type Lock, type Patience } from "./lock.ts";
import type { Machine } from "./machine.ts";
import { isOwnFolder, makePrivateFolder } from "./private-folder.ts";
import { fallbackFolder, nameOfLog, stateFolder } from "./state-folder.ts";

/** The one lock that a command holds. */
export interface Locks {
  /** Takes the lock of a log and keeps in mind how long to wait for it. */
  readonly take: (root: string, patience: Patience) => void;
  /** Makes sure that the lock is held, also when it was given back or lost meanwhile. */
  readonly hold: (root: string) => void;
  readonly release: () => void;
}

/** No lock yet. `root` is a real path everywhere. */
export const createLocks = (disk: Disk, machine: Machine): Locks => {
  let patience: Patience = { seconds: 30, onWait: () => undefined };
  let held: { readonly root: string; readonly lock: Lock } | undefined;
  const release = (): void => {
    held?.lock.release();
    held = undefined;
  };
  const hold = (root: string): void => {
    if (held !== undefined && held.root === root && held.lock.isHeld()) return;
    release();
    held = { root, lock: acquire(disk, machine, root, patience) };
  };
  const take = (root: string, given: Patience): void => {
    patience = given;
    hold(root);
  };
  return { take, hold, release };
};

/** In the state folder or, where that cannot be written, in the temporary one. */
const acquire = (disk: Disk, machine: Machine, root: string, patience: Patience): Lock => {
  try {
    return takeLock(disk, machine, join(stateFolder(machine), "locks", nameOfLog(root)), patience);
  } catch (error) {
    if (findDiskFault(error) === undefined) throw error;
  }
  const folder = fallbackFolder(machine);
  try {
    makePrivateFolder(disk, folder);
    if (!isOwnFolder(disk, folder, machine)) throw new WorklogError("cannot-write", { path: folder, reason: "not-allowed" });
    return takeLock(disk, machine, join(folder, "locks", nameOfLog(root)), patience);
  } catch (error) {
    const reason = findDiskFault(error);
    throw reason === undefined ? error : new WorklogError("cannot-write", { path: folder, reason });
  }
};
