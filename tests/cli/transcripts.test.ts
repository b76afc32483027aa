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
  "other-hands.txt": "tests/fixtures/other-hands",
  "sync-html.txt": "tests/fixtures/sync-html",
  "sync.txt": "tests/fixtures/sync",
  "import.txt": "tests/fixtures/import",
  "report.txt": "tests/fixtures/report",
  "results.txt": "tests/fixtures/results",
  "january.txt": "tests/fixtures/january",
  "lead-in.txt": "tests/fixtures/lead-in",
  "html-table.txt": "tests/fixtures/html-table",
  "vietnamese-check.txt": "tests/fixtures/check",
  "width-40.txt": "tests/fixtures/look",
  "width-80.txt": "tests/fixtures/look",
  "width-200.txt": "tests/fixtures/look",
};

/** A transcript may be played at a width, in columns, or under a Vietnamese locale. */
const surroundings = (name: string): Readonly<Record<string, string>> => {
  if (name.startsWith("vietnamese")) return { LANG: "vi_VN.UTF-8" };
  const columns = /^width-(\d+)\.txt$/.exec(name)?.[1];
  return columns === undefined ? {} : { COLUMNS: columns, WORKLOG_TODAY: "2025-09-18" };
};

describe("transcripts: what commands print, answer and change", () => {
  test.each(readdirSync(folder))(
    "%s",
    (name) => {
      const { expected, actual } = playTranscript(join(folder, name), {
        cwd: copyLog(fixtures[name] ?? "tests/fixtures/small"),
        env: surroundings(name),
      });
      expect(actual).toBe(expected);
    },
    120_000,
  );
});
