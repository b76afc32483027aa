import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLog } from "../helpers/temporary.ts";
import { playTranscript } from "../helpers/transcript.ts";

const folder = join(import.meta.dirname, "..", "transcripts");

describe("transcripts: what commands print, answer and change", () => {
  test.each(readdirSync(folder))(
    "%s",
    (name) => {
      const { expected, actual } = playTranscript(join(folder, name), {
        cwd: copyLog(name === "check.txt" ? "tests/fixtures/check" : "tests/fixtures/small"),
      });
      expect(actual).toBe(expected);
    },
    120_000,
  );
});
