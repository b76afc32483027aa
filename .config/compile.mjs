/**
 * Names what was built in `dist/stamp`, and compiles it for the Node that runs this: `dist/code` is made, where `bin/worklog.js` keeps the code that
 * V8 compiled, and the commands that people use most are run over a copy of the sample log. It fits this version of Node alone, so it is not
 * published: elsewhere that code is kept in the cache folder of the user, as each command is first used. Then the manual is written, which is what the
 * program says of itself; npm and `man` take it compressed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const project = join(import.meta.dirname, "..");
const dist = join(project, "dist");

const hash = createHash("sha256");
for (const name of readdirSync(dist).toSorted()) if (name.endsWith(".js")) hash.update(name).update(readFileSync(join(dist, name)));
writeFileSync(join(dist, "stamp"), hash.digest("hex").slice(0, 16));

const log = mkdtempSync(join(tmpdir(), "worklog-compile-"));
cpSync(join(project, "worklogs"), join(log, "worklogs"), { recursive: true });
mkdirSync(join(dist, "code", `${process.version}-${process.arch}`), { recursive: true });

const commands = [
  ["--version"],
  ["--help"],
  ["add-task", "--help"],
  ["new-week", "9"],
  ["add-task", "--week", "8", "--day", "3", "--task", "Read", "--sub", "a page", "--ref", "https://example.com/", "--task-vi", "Đọc"],
  ["complete", "--week", "8", "--day", "3", "--force"],
  ["achievements", "add", "Read a page", "--week", "8"],
  ["undo"],
  ["export", "--format", "md"],
  ["export", "--format", "json"],
  ["export", "--format", "jsonl"],
  ["export", "--format", "csv"],
  ["export", "--format", "html"],
  ["export", "--output", "report.docx"],
  ["export", "--output", "report.pdf"],
  ["list"],
  ["show", "5"],
  ["status"],
  ["stats"],
  ["__complete", ".", "show"],
  ["search", "a"],
  ["sync", "--check"],
  ["check"],
  ["check", "--format", "json"],
];

const run = (args) =>
  spawnSync(process.execPath, [join(project, "bin", "worklog.js"), ...args], {
    cwd: log,
    env: {
      PATH: process.env.PATH,
      HOME: log,
      XDG_STATE_HOME: join(log, "state"),
      WORKLOG_TODAY: "2025-10-29",
    },
    encoding: "utf8",
  });

try {
  for (const args of commands) {
    const { status, stderr } = run(args);
    // Findings are no failure: they end with 1.
    if (status === null || status > 1) throw new Error(`worklog ${args.join(" ")} failed: ${stderr}`);
  }
  writeFileSync(join(dist, "worklog.1.gz"), gzipSync(run(["__man"]).stdout, { level: 9 }));
} finally {
  rmSync(log, { recursive: true, force: true });
}
