import { homedir, hostname, tmpdir } from "node:os";
import { codeOf } from "./disk-fault.ts";

/** What the store must know of the machine beside its disk, in one object, so that a test can bring another. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: () => string;
  readonly temporary: () => string;
  readonly host: () => string;
  /** The number of this process. */
  readonly process: number;
  /** The number of the user; null where users have none (Windows). */
  readonly user: number | null;
  readonly isAlive: (process: number) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** This machine. */
export const realMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  home: homedir,
  temporary: tmpdir,
  host: hostname,
  process: process.pid,
  user: process.getuid?.() ?? null,
  isAlive: (number) => {
    try {
      process.kill(number, 0);
      return true;
    } catch (error) {
      // A process of somebody else may not be asked, but it is there.
      return codeOf(error) !== "ESRCH";
    }
  },
  now: Date.now,
};
