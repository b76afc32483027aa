import { join } from "node:path";
import type { JournalEntry } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { codeOf, findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import { makePrivateFolder } from "./private-folder.ts";
import { rename, writePrivate } from "./replace.ts";
import { removeQuietly } from "./temporary-file.ts";

/** The changes to one log, each in a file of its own: what happens to one file leaves the others readable. Ask for nothing without the log's lock. */
export interface Journal {
  /** Oldest first. An entry that cannot be read has no files and is `damaged`. */
  readonly entries: () => readonly JournalEntry[];
  /** Adds a change behind all others and forgets those that were undone, and the oldest ones. */
  readonly add: (change: Pick<JournalEntry, "time" | "command" | "files">) => JournalEntry;
  readonly mark: (entry: JournalEntry, state: "done" | "undone") => void;
  readonly remove: (entry: JournalEntry) => void;
}

/** As many changes are kept for each log. */
const most = 200;

/** The journal of a log in a folder, which need not be there yet. */
export const openJournal = (disk: Disk, folder: string, root: string): Journal => {
  const pathOf = ({ id, state }: Pick<JournalEntry, "id" | "state">): string => join(folder, nameOf(id, state));
  const remove = (entry: JournalEntry): void => removeQuietly(disk, pathOf(entry));
  return {
    entries: () => readable(folder, () => entryFiles(disk, folder)).flatMap((file) => readEntry(disk, folder, root, file)),
    add: (change) => {
      makePrivateFolder(disk, folder);
      const there = entryFiles(disk, folder);
      const id = Math.max(0, ...there.map((file) => file.id)) + 1;
      const entry: JournalEntry = { id, state: "done", ...change };
      const path = pathOf(entry);
      writePrivate(disk, path, Buffer.from(JSON.stringify({ schemaVersion: 1, root, ...change })), `${path}.tmp`);
      const done = there.filter(({ state }) => state === "done");
      const forgotten = [...there.filter(({ state }) => state === "undone"), ...done.slice(0, Math.max(0, done.length - most + 1))];
      for (const { name } of forgotten) removeQuietly(disk, join(folder, name));
      return entry;
    },
    mark: (entry, state) => rename(disk, pathOf(entry), pathOf({ id: entry.id, state })),
    remove,
  };
};

const readable = <T>(folder: string, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    const reason = findDiskFault(error);
    throw reason === undefined ? error : new WorklogError("cannot-read", { path: folder, reason });
  }
};

interface EntryFile {
  readonly name: string;
  readonly id: number;
  readonly state: "done" | "undone";
}

const entryName = /^(\d{9})\.(done|undone)\.json$/;

const nameOf = (id: number, state: "done" | "undone"): string => `${String(id).padStart(9, "0")}.${state}.json`;

/** By number. */
const entryFiles = (disk: Disk, folder: string): readonly EntryFile[] => {
  try {
    return disk
      .entries(folder)
      .flatMap(({ name }): readonly EntryFile[] => {
        const [, id, state] = entryName.exec(name) ?? [];
        return id === undefined ? [] : [{ name, id: Number(id), state: state === "done" ? "done" : "undone" }];
      })
      .toSorted((a, b) => a.id - b.id);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
};

/** None where the file belongs to another log whose name has the same hash. */
const readEntry = (disk: Disk, folder: string, root: string, { name, id, state }: EntryFile): readonly JournalEntry[] => {
  const damaged: JournalEntry = { id, state, time: "", command: "", files: [], damaged: true };
  try {
    const content: unknown = JSON.parse(disk.bytes(join(folder, name)).toString("utf8"));
    if (!isEntry(content)) return [damaged];
    return content.root === root ? [{ id, state, time: content.time, command: content.command, files: content.files }] : [];
  } catch (error) {
    if (error instanceof SyntaxError || findDiskFault(error) !== undefined) return [damaged];
    throw error;
  }
};

const isEntry = (value: unknown): value is Pick<JournalEntry, "time" | "command" | "files"> & { readonly root: string } =>
  isRecord(value) &&
  value["schemaVersion"] === 1 &&
  [value["root"], value["time"], value["command"]].every((text) => typeof text === "string") &&
  Array.isArray(value["files"]) &&
  value["files"].every((file) => isRecord(file) && typeof file["path"] === "string" && isText(file["before"]) && isText(file["after"]));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const isText = (value: unknown): boolean => value === null || typeof value === "string";
