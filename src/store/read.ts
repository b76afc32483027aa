import { isUtf8 } from "node:buffer";
import { join } from "node:path";
import type { Entry } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { codeOf, findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";

const gone: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

/** What stands at a path, symbolic links followed; a link to nothing is missing. */
export const kindOf = (disk: Disk, path: string): "file" | "folder" | "other" | "missing" => {
  try {
    const status = disk.status(path);
    if (status === undefined) return "missing";
    return status.isFile() ? "file" : status.isDirectory() ? "folder" : "other";
  } catch (error) {
    if (codeOf(error) === "") throw error;
    return gone.has(codeOf(error)) ? "missing" : "other";
  }
};

/** Where the first byte stands that UTF-8 does not allow. */
const firstInvalid = (bytes: Buffer): number => {
  const repaired = Buffer.from(bytes.toString("utf8"));
  let offset = 0;
  while (bytes[offset] === repaired[offset]) offset += 1;
  // The bytes of U+FFFD may agree with what they replace: go back to the first of them.
  while (((repaired[offset] ?? 0) & 0xc0) === 0x80) offset -= 1;
  return offset;
};

/** Bytes as text; throws `not-utf8` naming where they came from. */
export const textOf = (path: string, bytes: Buffer): string => {
  if (!isUtf8(bytes)) throw new WorklogError("not-utf8", { path, offset: firstInvalid(bytes) });
  return bytes.toString("utf8");
};

/** The text of a UTF-8 file, a BOM included. */
export const readText = (disk: Disk, path: string): string => {
  const kind = kindOf(disk, path);
  if (kind === "missing") throw new WorklogError("not-found", { path });
  if (kind !== "file") throw new WorklogError("not-a-file", { path });
  try {
    const text = disk.text(path);
    return text.includes("\uFFFD") ? textOf(path, disk.bytes(path)) : text;
  } catch (error) {
    const reason = findDiskFault(error);
    if (reason === undefined) throw error;
    throw new WorklogError("cannot-read", { path, reason });
  }
};

/** Names and kinds of the entries of a folder, sorted by name; empty where there is no such folder. */
export const listFolder = (disk: Disk, folder: string): readonly Entry[] => {
  try {
    const entries: Entry[] = [];
    for (const entry of disk.entries(folder)) {
      const kind = entry.isSymbolicLink()
        ? kindOf(disk, join(folder, entry.name))
        : entry.isFile()
          ? "file"
          : entry.isDirectory()
            ? "folder"
            : "other";
      if (kind !== "missing") entries.push({ name: entry.name, kind, ...(entry.isSymbolicLink() ? { link: true } : {}) });
    }
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (gone.has(codeOf(error))) return [];
    const reason = findDiskFault(error);
    if (reason === undefined) throw error;
    throw new WorklogError("cannot-read", { path: folder, reason });
  }
};
