import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { fontsOfPdf } from "./fonts.mjs";

/** Locks and journals of the tests; `forget-state.mjs` removes it. */
const state = mkdtempSync(join(tmpdir(), "worklog-test-state-"));
process.env.WORKLOG_TEST_STATE = state;

export default defineConfig({
  plugins: [fontsOfPdf],
  test: {
    root: ".",
    env: { XDG_STATE_HOME: state },
    globalSetup: [".config/forget-state.mjs"],
    include: ["tests/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By default one processor stays free, which on a machine of two is half of them.
    maxWorkers: "100%",
    // Loading everything anew for each file takes as long as all tests beside those of processes; no test changes what it loads.
    isolate: false,
  },
});
