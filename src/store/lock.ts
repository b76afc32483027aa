import { constants } from "node:fs";
import { join } from "node:path";
import { WorklogError } from "../errors.ts";
import { codeOf, findDiskFault } from "./disk-fault.ts";
import type { Disk } from "./disk.ts";
import type { Machine } from "./machine.ts";
import { makePrivateFolder } from "./private-folder.ts";
import { removeQuietly } from "./temporary-file.ts";

/** A lock that was taken. */
export interface Lock {
  /** False once another process took this one for dead. */
  readonly isHeld: () => boolean;
  readonly release: () => void;
}

/** How long to wait, and what to do once when it takes longer than a moment. */
export interface Patience {
  readonly seconds: number;
  readonly onWait: () => void;
}

/** No command takes nearly as long; a process that sleeps in the middle of one finds its ticket gone and starts over. */
const staleAfter = 120_000;

/** After this long a person wants to know what is going on, in milliseconds. */
const moment = 1000;

/**
 * Takes the lock that lives in a folder, after everybody who came before; throws `locked` when that takes too long.
 *
 * It is Lamport's bakery algorithm ("A New Solution of Dijkstra's Concurrent Programming Problem", 1974) on files: everybody draws a number above
 * all that are there, and the lowest goes first. Every file has one owner and its name is used once, so anybody may remove the ticket of a process
 * that has died without ever removing that of a live one: breaking a single lock file has no such safe moment.
 */
export const takeLock = (disk: Disk, machine: Machine, folder: string, patience: Patience): Lock => {
  const own = `${String(machine.process)}-${Math.random().toString(36).slice(2, 10)}-${hostOf(machine)}`;
  const choosing = `${choosingMark}-${own}`;
  createIn(disk, folder, choosing);
  let ticket = "";
  try {
    ticket = `${nextNumber(disk, folder)}-${own}`;
    createIn(disk, folder, ticket);
  } finally {
    removeQuietly(disk, join(folder, choosing));
  }
  const release = (): void => {
    removeQuietly(disk, join(folder, ticket));
    leaveFolder(disk, folder);
  };
  try {
    awaitTurn(disk, machine, { folder, own, ticket, patience });
  } catch (error) {
    release();
    throw error;
  }
  return { isHeld: () => disk.linkStatus(join(folder, ticket)) !== undefined, release };
};

const choosingMark = "choosing";
const digits = 9;

/** A name of one of our files: who is choosing, or a number; the process; its host. */
const fileName = /^(?:choosing|\d{9})-(\d+)-[a-z0-9]+-(.*)$/;

const hostOf = (machine: Machine): string =>
  machine
    .host()
    .replace(/[^A-Za-z0-9.]/g, "_")
    .slice(0, 60);

const namesIn = (disk: Disk, folder: string): readonly string[] =>
  disk
    .entries(folder)
    .map(({ name }) => name)
    .filter((name) => fileName.test(name));

const nextNumber = (disk: Disk, folder: string): string => {
  const numbers = namesIn(disk, folder).flatMap((name) => (name.startsWith(choosingMark) ? [] : Number(name.slice(0, digits))));
  return String(Math.max(0, ...numbers) + 1).padStart(digits, "0");
};

/** Creates an empty file; the folder may vanish meanwhile, as whoever leaves last removes it. */
const createIn = (disk: Disk, folder: string, name: string, attempt = 1): void => {
  makePrivateFolder(disk, folder);
  try {
    disk.close(disk.open(join(folder, name), constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600));
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || attempt === 100) throw error;
    createIn(disk, folder, name, attempt + 1);
  }
};

/** An empty folder is left by nobody; one that is not empty stays. */
const leaveFolder = (disk: Disk, folder: string): void => {
  try {
    disk.removeFolder(folder);
  } catch (error) {
    if (findDiskFault(error) === undefined) throw error;
  }
};

interface Turn {
  readonly folder: string;
  /** The end of the names of one's own files. */
  readonly own: string;
  readonly ticket: string;
  readonly patience: Patience;
}

/** Waits until nobody is choosing, and only then until nobody has a lower number: in this order nobody can slip through while the folder is read. */
const awaitTurn = (disk: Disk, machine: Machine, { folder, own, ticket, patience }: Turn): void => {
  // Time is counted by what was slept, as a clock may jump.
  let waited = 0;
  let told = false;
  const waitFor = (isBefore: (name: string) => boolean): void => {
    for (;;) {
      const before = namesIn(disk, folder).filter(
        (name) => !name.endsWith(own) && isBefore(name) && !removedAsStale(disk, machine, folder, name),
      );
      const [first] = before.toSorted();
      if (first === undefined) return;
      if (waited >= patience.seconds * 1000) throw new WorklogError("locked", { process: processOf(first), seconds: patience.seconds });
      if (waited >= moment && !told) {
        told = true;
        patience.onWait();
      }
      const pause = Math.min(10 * before.length, 100);
      disk.sleep(pause);
      waited += pause;
    }
  };
  waitFor((name) => name.startsWith(choosingMark));
  waitFor((name) => !name.startsWith(choosingMark) && name < ticket);
};

const processOf = (name: string): string => fileName.exec(name)?.[1] ?? "";

/** Whether a file was that of a process which has died, or is too old to be waited for; it is removed then. */
const removedAsStale = (disk: Disk, machine: Machine, folder: string, name: string): boolean => {
  const [, process = "", host = ""] = fileName.exec(name) ?? [];
  const path = join(folder, name);
  const isDead = host === hostOf(machine) && Number(process) !== machine.process && !machine.isAlive(Number(process));
  if (!isDead) {
    const status = disk.linkStatus(path);
    if (status !== undefined && machine.now() - status.mtimeMs <= staleAfter) return false;
  }
  removeQuietly(disk, path);
  return true;
};
