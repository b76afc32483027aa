import { expect, test } from "vitest";
import type { Entry } from "../../src/context.ts";
import { walk } from "../../src/log/walk.ts";

/** A disk with so many folders in its root, each with one file of this name. */
const wideDisk = (folders: number, file: string) => ({
  list: (folder: string): readonly Entry[] =>
    folder === "/" ? Array.from({ length: folders }, (_, at) => ({ name: String(at), kind: "folder" })) : [{ name: file, kind: "file" }],
});

test("a search that meets no week ends early, one among thousands of logs does not", () => {
  expect(walk(wideDisk(30_000, "notes.md"), "/").files.length).toBeLessThan(25_000);
  expect(walk(wideDisk(30_000, "week-1.md"), "/").files).toHaveLength(30_000);
});
