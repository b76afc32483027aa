import { dirname } from "node:path";
import type { FileChange } from "../context.ts";
import { isWorklogError, WorklogError } from "../errors.ts";
import { findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import { putInPlace, stillHolds, syncFolder } from "./replace.ts";
import { findPageTarget, findTarget } from "./target.ts";
import type { Target } from "./target.ts";
import { removeQuietly, writeTemporary } from "./temporary-file.ts";

/** A file that is about to be written: `before` is what must still be there, null for nothing. */
interface Job {
  readonly target: Target;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
}

/** Runs a step on one file, and turns a refusal of the disk into an error that names the file. */
const naming = <T>(path: string, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    const reason = findDiskFault(error);
    throw reason === undefined ? error : new WorklogError("cannot-write", { path, reason });
  }
};

/** Makes a folder and those above it, and answers the ones that were not there, the innermost first. */
const makeFolders = (disk: Disk, folder: string): readonly string[] => {
  if (disk.status(folder) !== undefined) return [];
  const above = makeFolders(disk, dirname(folder));
  disk.makeFolder(folder);
  syncFolder(disk, dirname(folder));
  return [folder, ...above];
};

const refuseChanged = (disk: Disk, { target, before }: Job): void => {
  if (stillHolds(disk, target, before)) return;
  throw before === null
    ? new WorklogError("exists-already", { path: target.path })
    : new WorklogError("changed-meanwhile", { path: target.path });
};

const refuseSameFile = (jobs: readonly Job[]): void => {
  const seen = new Set<string>();
  for (const { target } of jobs) {
    if (seen.has(target.real)) throw new WorklogError("cannot-write", { path: target.path, reason: "same-file" });
    seen.add(target.real);
  }
};

const halfWay: ReadonlySet<string> = new Set(["cannot-write", "changed-meanwhile", "exists-already"]);

const mayComeHalfWay = (error: unknown): error is WorklogError<"cannot-write" | "changed-meanwhile" | "exists-already"> =>
  isWorklogError(error) && halfWay.has(error.code);

/** Adds to an error what the same command had written before it. */
const withWritten = (error: unknown, written: readonly string[]): unknown =>
  written.length > 0 && mayComeHalfWay(error) ? new WorklogError(error.code, { ...error.args, written: written.join(", ") }) : error;

/** What has been made on the way and must go again if the rest fails. */
interface Progress {
  readonly temporaries: Map<Job, string>;
  readonly folders: string[];
  readonly written: string[];
}

const cleanUp = (disk: Disk, { temporaries, folders, written }: Progress): void => {
  for (const path of temporaries.values()) removeQuietly(disk, path);
  if (written.length > 0) return;
  for (const folder of folders) {
    try {
      disk.removeFolder(folder);
    } catch (error) {
      if (findDiskFault(error) === undefined) throw error;
    }
  }
};

const writeJobs = (disk: Disk, jobs: readonly Job[], progress: Progress): void => {
  for (const job of jobs) {
    naming(job.target.path, () => {
      refuseChanged(disk, job);
      progress.folders.unshift(...makeFolders(disk, dirname(job.target.real)));
      progress.temporaries.set(job, writeTemporary(disk, job.target, job.after));
    });
  }
  for (const [job, temporary] of progress.temporaries) {
    naming(job.target.path, () => {
      refuseChanged(disk, job);
      putInPlace(disk, temporary, job.target);
      progress.temporaries.delete(job);
      progress.written.push(job.target.path);
      syncFolder(disk, dirname(job.target.real));
    });
  }
};

/** Writes all files, or throws an error that says which were written; nothing but whole files is ever seen. */
const writeAll = (disk: Disk, jobs: readonly Job[]): void => {
  refuseSameFile(jobs);
  const progress: Progress = { temporaries: new Map(), folders: [], written: [] };
  try {
    writeJobs(disk, jobs, progress);
  } catch (error) {
    cleanUp(disk, progress);
    throw withWritten(error, progress.written);
  }
};

/** Writes changes of pages inside the root of the log; see `Store.write`. */
export const writePages = (disk: Disk, root: string, changes: readonly FileChange[]): void => {
  const jobs = changes.map((change) => ({
    target: naming(change.path, () => findPageTarget(disk, root, change)),
    before: change.before === null ? null : Buffer.from(change.before),
    after: Buffer.from(change.after),
  }));
  writeAll(disk, jobs);
};

/** Writes a file that the user named, which may lie anywhere; see `Store.output`. A device such as /dev/null is written to, not replaced. */
export const writeOutput = (disk: Disk, path: string, data: string | Uint8Array, overwrite: boolean): void => {
  naming(path, () => {
    const target = findTarget(disk, path, path);
    if (target.status?.isFile() === true && !overwrite) throw new WorklogError("exists-already", { path });
    const after = typeof data === "string" ? Buffer.from(data) : data;
    if (target.status === undefined || target.status.isFile()) {
      if (disk.status(dirname(target.real)) === undefined) throw new WorklogError("cannot-write", { path, reason: "folder-missing" });
      writeAll(disk, [{ target, before: target.status === undefined ? null : disk.bytes(target.real), after }]);
    } else disk.overwrite(target.real, after);
  });
};
