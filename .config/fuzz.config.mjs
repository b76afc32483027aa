import { fontsOfPdf } from "./fonts.mjs";

/** Bundles the fuzz command and the measurement of growth, as Node 20 runs no TypeScript. */
export default {
  input: { fuzz: "tests/fuzz/fuzz.ts", growth: "tests/fuzz/growth.ts" },
  platform: "node",
  plugins: [fontsOfPdf],
  resolve: { alias: { esprima: false } },
  output: {
    dir: "node_modules/.cache/worklog-fuzz",
    cleanDir: true,
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].mjs",
  },
};
