import { realMachine, type Machine } from "../../src/store/machine.ts";
import { temporaryFolder } from "./temporary.ts";

/** A machine with a state folder, a home and a temporary folder of its own. */
export const testMachine = (changes: Partial<Machine> = {}): Machine => {
  const folder = temporaryFolder();
  return {
    ...realMachine,
    environment: { XDG_STATE_HOME: `${folder}/state` },
    home: () => `${folder}/home`,
    temporary: () => `${folder}/tmp`,
    ...changes,
  };
};
