import type { Stats } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, sep } from "node:path";
import type { FileChange } from "../context.ts";
import { WorklogError } from "../errors.ts";
import type { DiskFault } from "../errors.ts";
import type { Disk } from "./disk.ts";

/** Where a change will land: the real file behind symbolic links, and what stands there now. */
export interface Target {
  /** As the caller named it, for messages. */
  readonly path: string;
  readonly real: string;
  /** Undefined where the file is not there yet. */
  readonly status: Stats | undefined;
}

/** Shows a path in a message: relative to the root of the log with `/`, where it lies in it. */
const shownPath = (root: string, path: string): string => {
  const inside = relative(root, path);
  return inside === "" || leaves(inside) ? path : inside.split(sep).join("/");
};

/** Whether a relative path leads out of the folder that it starts from. */
export const leaves = (inside: string): boolean => inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);

/** The real path of a file or folder that need not be there yet: that of the nearest folder above it, and the rest. */
export const realPath = (disk: Disk, path: string): string => {
  if (disk.linkStatus(path) !== undefined) return disk.real(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(disk, above), basename(path));
};

const nearestFolder = (disk: Disk, real: string): Stats | undefined => {
  const above = dirname(real);
  return disk.status(above) ?? (above === real ? undefined : nearestFolder(disk, above));
};

const hasNoWriteBit = (status: Stats | undefined): boolean => status !== undefined && (status.mode & 0o222) === 0;

/** Why a file must not be replaced although the system would let root, or the owner of its folder, do it. */
const markedReadOnly = (disk: Disk, target: Target): DiskFault | undefined => {
  if (hasNoWriteBit(target.status)) return "read-only";
  // On Windows this mark on a folder means something else.
  return !disk.windows && hasNoWriteBit(nearestFolder(disk, target.real)) ? "read-only-folder" : undefined;
};

/** Finds the real file of a path and refuses what must never be written: a folder, a dangling link, a file marked read-only. */
export const findTarget = (disk: Disk, path: string, shown: string): Target => {
  const link = disk.linkStatus(path);
  const status = disk.status(path);
  if (link !== undefined && status === undefined) throw new WorklogError("cannot-write", { path: shown, reason: "dangling-link" });
  if (status !== undefined && status.isDirectory()) throw new WorklogError("not-a-file", { path: shown });
  const target = { path: shown, real: realPath(disk, path), status };
  const reason = markedReadOnly(disk, target);
  if (reason !== undefined) throw new WorklogError("cannot-write", { path: shown, reason });
  return target;
};

/** Finds the real file of a change to a page, which must lie inside the root of the log. */
export const findPageTarget = (disk: Disk, root: string, change: FileChange): Target => {
  const target = findTarget(disk, change.path, shownPath(root, change.path));
  if (target.status !== undefined && !target.status.isFile()) throw new WorklogError("not-a-file", { path: target.path });
  if (leaves(relative(realPath(disk, root), target.real))) throw new WorklogError("outside-log", { path: target.path, root });
  return target;
};
