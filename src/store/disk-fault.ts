import { isWorklogError, WorklogError } from "../errors.ts";
import type { DiskFault } from "../errors.ts";

const faults: Readonly<Record<string, DiskFault>> = {
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  EROFS: "read-only-disk",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  ENAMETOOLONG: "name-too-long",
  ENOENT: "folder-missing",
  ENOTDIR: "not-a-folder",
  EEXIST: "not-a-folder",
  ELOOP: "link-circle",
  EBUSY: "in-use",
  ETXTBSY: "in-use",
  EFBIG: "too-large",
  ERR_STRING_TOO_LONG: "too-large",
  ERR_FS_FILE_TOO_LARGE: "too-large",
};

/** The code of an error of the file system, such as `ENOENT`; "" for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && !isWorklogError(error) && "code" in error && typeof error.code === "string" ? error.code : "";

/** Why the disk refused; undefined for an exception that did not come from it, which is a bug of ours. */
export const findDiskFault = (error: unknown): DiskFault | undefined => {
  const code = codeOf(error);
  return code === "" ? undefined : (faults[code] ?? "disk-error");
};

/** Runs a step on one file, and turns a refusal of the disk into an error that names the file. */
export const naming = <T>(path: string, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    const reason = findDiskFault(error);
    throw reason === undefined ? error : new WorklogError("cannot-write", { path, reason });
  }
};
