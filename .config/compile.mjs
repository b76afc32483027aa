/**
 * Compiles the bundle for the Node that runs this: the commands that people use most are run over a copy of the sample log, and the code that V8 made
 * for them is kept in `dist/code` for `bin/worklog.js`. It fits this version of Node alone, so it is not published.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const project = join(import.meta.dirname, "..");
const log = mkdtempSync(join(tmpdir(), "worklog-compile-"));
cpSync(join(project, "worklogs"), join(log, "worklogs"), { recursive: true });
const code = join(project, "dist", "code", `${process.version}-${process.arch}`);
mkdirSync(code, { recursive: true });

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
  spawnSync(process.execPath, ["--require", join(import.meta.dirname, "keep-code.cjs"), join(project, "bin", "worklog.js"), ...args], {
    cwd: log,
    env: {
      PATH: process.env.PATH,
      HOME: log,
      XDG_STATE_HOME: join(log, "state"),
      WORKLOG_TODAY: "2025-10-29",
      WORKLOG_CODE: code,
    },
    encoding: "utf8",
  });

try {
  for (const args of commands) {
    const { status, stderr } = run(args);
    // Findings are no failure: they end with 1.
    if (status === null || status > 1) throw new Error(`worklog ${args.join(" ")} failed: ${stderr}`);
  }
} finally {
  rmSync(log, { recursive: true, force: true });
}
