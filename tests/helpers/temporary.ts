import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { onTestFinished } from "vitest";

/** A new empty folder, removed when the test is over. */
export const temporaryFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "worklog-test-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
};

/** A copy of a folder of pages in a new temporary folder; `name` is relative to the repository. Fixtures end in `.txt`, so that the project itself is no log of theirs. */
export const copyLog = (name: string): string => {
  const folder = temporaryFolder();
  cpSync(name, folder, { recursive: true });
  for (const path of Object.keys(filesBelow(folder))) {
    if (path.endsWith(".txt")) renameSync(join(folder, path), join(folder, path.slice(0, -".txt".length)));
  }
  return folder;
};

/** Every regular file below a folder, by its path with `/`, with its bytes as latin1 text, so that two states can be compared. */
export const filesBelow = (folder: string): Readonly<Record<string, string>> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join("/"), readFileSync(path, "latin1")]));
};
