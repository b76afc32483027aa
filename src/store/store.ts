import { join, relative, sep } from "node:path";
import type { FileChange, JournalEntry, Store } from "../context.ts";
import { isWorklogError } from "../errors.ts";
import { openCache } from "./cache.ts";
import { findDiskFault, naming } from "./disk-fault.ts";
import { realDisk } from "./disk.ts";
import type { Disk } from "./disk.ts";
import { openJournal, type Journal } from "./journal.ts";
import { createLocks } from "./locks.ts";
import { realMachine } from "./machine.ts";
import type { Machine } from "./machine.ts";
import { readBytesBelow } from "./read-bytes.ts";
import { kindOf, listFolder, readText } from "./read.ts";
import { nameOfLog, stateFolder } from "./state-folder.ts";
import { realPath } from "./target.ts";
import { writeOutput, writePages } from "./write.ts";

/** The store on a disk: the real one, unless a test brings its own. */
export const createStore = (disk: Disk = realDisk, machine: Machine = realMachine): Store => {
  const locks = createLocks(disk, machine);
  const realRoot = (root: string): string => naming(root, () => realPath(disk, root));
  const journalOf = (root: string): Journal => openJournal(disk, join(stateFolder(machine), "journal", nameOfLog(root)), root);
  return {
    list: (folder) => listFolder(disk, folder),
    kind: (path) => kindOf(disk, path),
    read: (path) => readText(disk, path),
    readBytes: (folder, path, most) => readBytesBelow(disk, folder, path, most),
    modified: (path) => disk.status(path)?.mtimeMs ?? 0,
    lock: (root, patience) => locks.take(realRoot(root), patience),
    unlock: () => locks.release(),
    write: (root, files, step) => {
      const real = realRoot(root);
      locks.hold(real);
      const journal = journalOf(real);
      if (!("entry" in step))
        return writeNew({ disk, machine, root, files, journal }, { ...step, time: new Date(machine.now()).toISOString() });
      writePages(disk, root, files, { announce: () => undefined, isAlive: machine.isAlive });
      return succeeds(() => journal.mark(step.entry, step.state));
    },
    ...openCache(disk, machine),
    history: (root) => journalOf(realRoot(root)).entries(),
    output: (path, data, overwrite) => writeOutput(disk, path, data, overwrite),
  };
};

interface NewChange {
  readonly disk: Disk;
  readonly machine: Machine;
  readonly root: string;
  readonly files: readonly FileChange[];
  readonly journal: Journal;
}

/** The journal knows of a change before the first page does: a command that is killed in between can be taken back too. */
const writeNew = (
  { disk, machine, root, files, journal }: NewChange,
  { time, command, joins }: { readonly time: string; readonly command: string; readonly joins?: JournalEntry | undefined },
): boolean => {
  const inside = files.map((file) => ({ ...file, path: relative(root, file.path).split(sep).join("/") }));
  let undo = (): void => undefined;
  let isJournalled = false;
  try {
    writePages(disk, root, files, {
      isAlive: machine.isAlive,
      announce: () => {
        isJournalled = succeeds(() => {
          const entry = journal.add({ time, command, files: [...(joins?.files ?? []), ...inside] });
          undo = () => journal.remove(entry);
        });
      },
    });
  } catch (error) {
    if (isWorklogError(error) && !("written" in error.args)) undo();
    throw error;
  }
  if (isJournalled && joins !== undefined) journal.remove(joins);
  return isJournalled;
};

/** Whether the disk let a step on the journal happen: without it, pages are still written. */
const succeeds = (step: () => void): boolean => {
  try {
    step();
    return true;
  } catch (error) {
    if (findDiskFault(error) === undefined) throw error;
    return false;
  }
};
