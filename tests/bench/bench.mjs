/**
 * Whole processes against bare `node` and against other programs on the same pages in the same run.
 * `npm run bench` takes a minute; `npm run bench -- --peers --sizes 1,25,1000,10000,100000 --readme` installs the peers in a folder of their own,
 * measures everything, and writes the table of the README.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measure, patience } from "./measure.mjs";
import { writePages } from "./pages.mjs";
import { creators, installPeers, readers } from "./peers.mjs";
import { table, writeReadme } from "./table.mjs";

const { values: options } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    readme: { type: "boolean", default: false },
    sizes: { type: "string", default: "1,25" },
    rounds: { type: "string", default: "11" },
  },
});

const program = join(import.meta.dirname, "..", "..", "bin", "worklog.js");
const folder = mkdtempSync(join(tmpdir(), "worklog-bench-"));
// Nothing of this machine's user is seen, nor certificates of its own, which alone take Node longer to load than a page.
const env = { PATH: process.env.PATH, HOME: folder, TASKBOOK_DIR: folder, WORKLOG_TODAY: "2025-12-05" };
const empty = join(folder, "empty.js");
const reader = join(folder, "read.js");
writeFileSync(empty, "");
writeFileSync(
  reader,
  `const { readdirSync, readFileSync } = require("node:fs");
   const read = (folder) => { for (const entry of readdirSync(folder, { withFileTypes: true })) entry.isDirectory() ? read(folder + "/" + entry.name) : readFileSync(folder + "/" + entry.name); };
   read(".");`,
);

const bare = { task: "start", name: "node, an empty script", command: process.execPath, args: [empty], cwd: folder, env };
const worklog = (task, name, args, more = {}) => ({
  task,
  name: `worklog ${name}`,
  command: process.execPath,
  args: [program, ...args],
  env,
  ...more,
});

/** What was kept of logs, without which everything is read as if for the first time. */
const forget = () => rmSync(join(folder, ".cache", "worklog", "answers"), { recursive: true, force: true });

/** A command that keeps what it read: where nothing was kept, and once more. */
const twice = (task, name, args, more) => [
  worklog(task, name, args, { ...more, before: forget }),
  worklog(task, `${name}, again`, args, more),
];

/** Restores a page before each change, so that every round changes the same one. */
const restoring = (log, week) => {
  const path = join(log, "worklogs", `week-${week}.md`);
  const text = readFileSync(path);
  return () => writeFileSync(path, text);
};

const started = (log) => [
  worklog("start", "--version", ["--version"], { cwd: log }),
  worklog("start", "--help", ["--help"], { cwd: log }),
  worklog("add a task", "add-task", ["add-task", "--week", "5", "--row", "2", "--task", "One more"], {
    cwd: log,
    before: restoring(log, "05"),
  }),
  worklog("add a task", "complete", ["complete", "--week", "6", "--row", "2", "--force", "--date", "2026-12-01"], {
    cwd: log,
    before: restoring(log, "06"),
  }),
  worklog("add a task", "achievements add", ["achievements", "add", "--week", "7", "Learned it"], {
    cwd: log,
    before: restoring(log, "07"),
  }),
  ...creators(folder, env),
];

const overOneLog = (log) => [
  ...twice("list", "list", ["list"], { cwd: log }),
  ...twice("list", "status", ["status"], { cwd: log }),
  ...twice("export", "export --format json", ["export", "--format", "json"], { cwd: log }),
  worklog("export", "export --format html", ["export", "--format", "html"], { cwd: log }),
  worklog("export", "export --format docx, 12 weeks", ["export", "--format", "docx", "--week", "1-12"], { cwd: log }),
  worklog("export", "export --format pdf, 12 weeks", ["export", "--format", "pdf", "--week", "1-12"], { cwd: log }),
];

const overPages = (pages, size) => [
  { ...bare, task: "check", name: "node, reading the bytes", args: [reader], cwd: pages },
  ...(size <= 25 ? overOneLog(pages) : twice("export", "export --format jsonl", ["export", "--format", "jsonl"], { cwd: pages })),
  ...twice("check", "check", ["check", "--format", "json", "."], { cwd: pages, accepts: [0, 1] }),
];

/** The programs that took too long at a smaller size. */
const tooSlow = new Set();

const overSize = (size, rounds) => {
  const pages = join(folder, `pages-${size}`);
  mkdirSync(pages);
  writePages(pages, size);
  const all = [bare, ...overPages(pages, size), ...readers(folder, pages, size, env)].filter(({ name }) => !tooSlow.has(name));
  const results = measure(all, rounds);
  for (const { name, milliseconds } of results) if (milliseconds > patience) tooSlow.add(name);
  return results.map((result) => ({ size, ...result }));
};

const roundsFor = (size) => {
  const most = Number(options.rounds);
  return size <= 25 ? most : size <= 1000 ? Math.min(most, 3) : size <= 10_000 ? Math.min(most, 2) : 0;
};

if (options.peers) installPeers();
const log = join(folder, "log");
mkdirSync(log);
writePages(log, 25);
try {
  const starts = measure([bare, ...started(log)], Number(options.rounds)).map((result) => ({ size: 25, ...result }));
  const sizes = options.sizes.split(",").map(Number);
  const results = [...starts, ...sizes.flatMap((size) => overSize(size, roundsFor(size)))];
  if (options.json) process.stdout.write(`${JSON.stringify({ node: process.version, results }, null, 2)}\n`);
  else process.stdout.write(`${table(results)}\n`);
  if (options.readme) writeReadme(results);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
