import { rmSync } from "node:fs";

/** Removes what the tests left in the state folder that the configuration made. */
export const teardown = () => {
  if (process.env.WORKLOG_TEST_STATE !== undefined) rmSync(process.env.WORKLOG_TEST_STATE, { recursive: true, force: true });
};
