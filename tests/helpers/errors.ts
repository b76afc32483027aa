import { expect } from "vitest";
import { isWorklogError } from "../../src/errors.ts";
import type { WorklogError } from "../../src/errors.ts";

/** The error that an action throws, which must be one of ours. */
export const errorOf = (action: () => unknown): WorklogError => {
  try {
    action();
  } catch (error) {
    if (isWorklogError(error)) return error;
    throw error;
  }
  return expect.fail("nothing was thrown");
};
