import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runNoting, type Loaded } from "../helpers/run-noting.ts";
import { node, program } from "../helpers/run-worklog.ts";
import { copyLog } from "../helpers/temporary.ts";

/** What a command reads where nothing was kept before. */
const loadedBy = (args: readonly string[]): Loaded => {
  const { loaded, status, stderr } = runNoting(program, args, { cwd: copyLog("tests/fixtures/small"), env: { XDG_CACHE_HOME: "" } });
  expect({ status: status === 1 ? 0 : status, stderr: status === 2 ? stderr : "" }).toEqual({ status: 0, stderr: "" });
  return loaded;
};

/** The most that a command may load of the bundle, a little above what it does: to load more is a decision, and this is the place to make it. */
const most: readonly (readonly [command: string, files: number, kilobytes: number])[] = [
  ["--version", 3, 124],
  ["--help", 3, 124],
  ["add-task --week 5 --row 1 --task X --lang en", 8, 337],
  ["complete --week 5 --row 1 --force --lang en", 8, 337],
  ["achievements add --week 5 X --lang en", 8, 337],
  ["status", 7, 333],
  ["export --format json", 9, 346],
  ["list", 8, 427],
  ["check", 9, 434],
];

describe("what a command loads, as that is most of the time it takes", () => {
  test.each(most)("%s", (command, files, kilobytes) => {
    const loaded = loadedBy(command.split(" "));
    const bytes = loaded.files.reduce((sum, { file }) => sum + statSync(file).size, 0);
    expect(loaded.files.length).toBeGreaterThan(0);
    expect(loaded.files.length, loaded.files.map(({ file }) => file).join("\n")).toBeLessThanOrEqual(files);
    expect(bytes / 1000).toBeLessThanOrEqual(kilobytes);
    // Node's sockets, processes and threads take longer to load than a log.
    expect(
      loaded.builtin.filter((name) => ["net", "tls", "http", "child_process", "worker_threads", "tty", "readline"].includes(name)),
    ).toEqual([]);
  });

  test("the code that the build compiled is taken", () => {
    const code = join(program, "..", "..", "dist", "code");
    // Another Node than that of the build compiles for itself.
    const isCompiled = existsSync(join(code, `${process.version}-${process.arch}`)) && node === process.execPath;
    const { files } = loadedBy(["list"]);
    expect(files.every(({ isTaken }) => isTaken)).toBe(isCompiled);
    expect(isCompiled || node !== process.execPath).toBe(true);
  });
});
