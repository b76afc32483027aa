import * as fs from "node:fs";

/** The calls to the file system that the store makes, in one object, so that a test can let any of them fail. */
export interface Disk {
  readonly open: (path: string, flags: number, mode?: number) => number;
  readonly write: (file: number, bytes: Uint8Array, offset: number) => number;
  /** Writes into what is there, for devices and pipes. */
  readonly overwrite: (path: string, bytes: Uint8Array) => void;
  readonly setMode: (file: number, mode: number) => void;
  readonly setOwner: (file: number, user: number, group: number) => void;
  readonly sync: (file: number) => void;
  readonly close: (file: number) => void;
  readonly rename: (from: string, to: string) => void;
  /** Gives a file a second name; fails where that name exists. */
  readonly link: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  readonly makeFolder: (path: string, mode?: number) => void;
  readonly removeFolder: (path: string) => void;
  readonly bytes: (path: string) => Buffer;
  /** The same as text: what UTF-8 does not allow becomes U+FFFD. Node reads it in one call. */
  readonly text: (path: string) => string;
  readonly real: (path: string) => string;
  readonly status: (path: string) => fs.Stats | undefined;
  readonly linkStatus: (path: string) => fs.Stats | undefined;
  readonly entries: (folder: string) => readonly fs.Dirent[];
  readonly sleep: (milliseconds: number) => void;
  readonly windows: boolean;
}

/** The disk of this machine. */
export const realDisk: Disk = {
  open: fs.openSync,
  write: (file, bytes, offset) => fs.writeSync(file, bytes, offset),
  overwrite: (path, bytes) => fs.writeFileSync(path, bytes),
  setMode: fs.fchmodSync,
  setOwner: fs.fchownSync,
  sync: fs.fsyncSync,
  close: fs.closeSync,
  rename: fs.renameSync,
  link: fs.linkSync,
  remove: fs.unlinkSync,
  makeFolder: (path, mode) => fs.mkdirSync(path, { mode }),
  removeFolder: fs.rmdirSync,
  bytes: (path) => fs.readFileSync(path),
  text: (path) => fs.readFileSync(path, "utf8"),
  real: (path) => fs.realpathSync.native(path),
  status: (path) => fs.statSync(path, { throwIfNoEntry: false }),
  linkStatus: (path) => fs.lstatSync(path, { throwIfNoEntry: false }),
  entries: (folder) => fs.readdirSync(folder, { withFileTypes: true }),
  sleep: (milliseconds) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
  windows: process.platform === "win32",
};
