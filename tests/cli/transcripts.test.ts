import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLog } from "../helpers/temporary.ts";
import { playTranscript } from "../helpers/transcript.ts";

const folder = join(import.meta.dirname, "..", "transcripts");

/** The log that a transcript is played in, where it is not the small one. */
const fixtures: Readonly<Record<string, string>> = {
  "check.txt": "tests/fixtures/check",
  "index.txt": "tests/fixtures/site",
  "sync.txt": "tests/fixtures/sync",
};

describe("transcripts: what commands print, answer and change", () => {
  test.each(readdirSync(folder))(
    "%s",
    (name) => {
      const { expected, actual } = playTranscript(join(folder, name), {
        cwd: copyLog(fixtures[name] ?? "tests/fixtures/small"),
      });
      expect(actual).toBe(expected);
    },
    120_000,
  );
});
