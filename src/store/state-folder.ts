import { basename, isAbsolute, join } from "node:path";
import type { Machine } from "./machine.ts";

/**
 * Where programs keep what is neither data nor settings: `XDG_STATE_HOME` on every system where it is set, else as the platform has it
 * (XDG Base Directory Specification 0.8; `~/Library/Application Support` on macOS; `%LOCALAPPDATA%` on Windows).
 */
export const stateFolder = (machine: Machine): string => {
  const { environment, platform } = machine;
  const set = absolute(environment["XDG_STATE_HOME"]);
  if (set !== undefined) return join(set, "worklog");
  if (platform === "darwin") return join(machine.home(), "Library", "Application Support", "worklog");
  if (platform === "win32") return join(localData(machine), "worklog");
  return join(machine.home(), ".local", "state", "worklog");
};

/** Where programs keep what they can make again; `bin/worklog.js` keeps compiled code there. */
export const cacheFolder = (machine: Machine): string => {
  const { environment, platform } = machine;
  const set = absolute(environment["XDG_CACHE_HOME"]);
  if (set !== undefined) return join(set, "worklog");
  if (platform === "win32") return join(localData(machine), "worklog", "cache");
  return join(machine.home(), ...(platform === "darwin" ? ["Library", "Caches"] : [".cache"]), "worklog");
};

/** Where the lock is kept if the state folder cannot be written. Users do not share it. */
export const fallbackFolder = (machine: Machine): string =>
  join(machine.temporary(), machine.user === null ? "worklog" : `worklog-${String(machine.user)}`);

const localData = ({ environment, home }: Machine): string => absolute(environment["LOCALAPPDATA"]) ?? join(home(), "AppData", "Local");

/** The specification wants relative paths ignored. */
const absolute = (path: string | undefined): string | undefined => (path !== undefined && isAbsolute(path) ? path : undefined);

/** A name for a log that a folder can have: the last part of its path, for people, and a hash of the whole. */
export const nameOfLog = (root: string): string => {
  const readable = basename(root)
    .replace(/[^A-Za-z0-9._-]/g, "_")
    .slice(0, 40);
  return `${readable === "" ? "log" : readable}-${hash(root, 0x811c9dc5)}${hash(root, 0x9e3779b9)}`;
};

/** FNV-1a over UTF-16 units, as eight digits. What it names says for itself which log it is of, so a collision does no harm. */
const hash = (text: string, seed: number): string => {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
};
