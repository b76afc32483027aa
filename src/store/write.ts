import { dirname, sep } from "node:path";
import type { FileChange } from "../context.ts";
import { isWorklogError, WorklogError } from "../errors.ts";
import { findDiskFault, naming } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import { putInPlace, stillHolds, syncFolder } from "./replace.ts";
import { findPageTarget, findTarget } from "./target.ts";
import type { Target } from "./target.ts";
import { removeLeftovers, removeQuietly, writeTemporary } from "./temporary-file.ts";

/** A file that is about to be written: `before` is what must still be there, `after` what is to be there; null for nothing. */
interface Job {
  readonly target: Target;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

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

const prepare = (disk: Disk, job: Job, progress: Progress): void => {
  refuseChanged(disk, job);
  if (job.after === null) return;
  progress.folders.unshift(...makeFolders(disk, dirname(job.target.real)));
  progress.temporaries.set(job, writeTemporary(disk, job.target, job.after));
};

const finish = (disk: Disk, job: Job, progress: Progress): void => {
  const temporary = progress.temporaries.get(job);
  refuseChanged(disk, job);
  if (temporary === undefined) disk.remove(job.target.real);
  else putInPlace(disk, temporary, job.target);
  progress.temporaries.delete(job);
  progress.written.push(job.target.path);
  syncFolder(disk, dirname(job.target.real));
};

/** Writes all files, or throws an error that says which were written; nothing but whole files is ever seen. `announce` is called before the first one changes. */
const writeAll = (disk: Disk, jobs: readonly Job[], announce: () => void = () => undefined): void => {
  refuseSameFile(jobs);
  const progress: Progress = { temporaries: new Map(), folders: [], written: [] };
  try {
    for (const job of jobs) naming(job.target.path, () => prepare(disk, job, progress));
    announce();
    for (const job of jobs) naming(job.target.path, () => finish(disk, job, progress));
  } catch (error) {
    cleanUp(disk, progress);
    throw withWritten(error, progress.written);
  }
};

/** What writing pages needs to know beside them. */
export interface Surroundings {
  /** Called when all is ready and before the first page changes. */
  readonly announce: () => void;
  readonly isAlive: (process: number) => boolean;
}

/** Writes changes of pages inside the root of the log, whose lock is held; see `Store.write`. */
export const writePages = (disk: Disk, root: string, changes: readonly FileChange[], { announce, isAlive }: Surroundings): void => {
  const jobs = changes.map((change) => ({
    target: naming(change.path, () => findPageTarget(disk, root, change)),
    before: change.before === null ? null : Buffer.from(change.before),
    after: change.after === null ? null : Buffer.from(change.after),
  }));
  for (const folder of new Set(jobs.map(({ target }) => dirname(target.real))))
    naming(folder, () => removeLeftovers(disk, folder, isAlive));
  writeAll(disk, jobs, announce);
  for (const { target, after } of jobs) if (after === null) removeEmptyFolders(disk, disk.real(root), dirname(target.real));
};

/** A folder that a page leaves empty goes with it, up to the root of the log; that it cannot go does no harm. */
const removeEmptyFolders = (disk: Disk, root: string, folder: string): void => {
  if (!folder.startsWith(root + sep)) return;
  try {
    disk.removeFolder(folder);
  } catch (error) {
    if (findDiskFault(error) === undefined) throw error;
    return;
  }
  removeEmptyFolders(disk, root, dirname(folder));
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
