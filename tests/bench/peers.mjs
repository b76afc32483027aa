import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const cache = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "worklog-peers");
const versions = { rumdl: "0.2.75", "markdownlint-cli2": "0.20.0", prettier: "3.10.1", "backlog.md": "1.52.0", taskbook: "0.3.0" };

/** Installs the peers that npm has, at fixed versions, in a folder of their own; the project does not depend on them. */
export const installPeers = () => {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), JSON.stringify({ private: true, dependencies: versions }));
  const { status } = spawnSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: cache,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("npm could not install the peers");
};

/** The program of a peer; undefined where it is not there. */
const inCache = (...path) => {
  const file = join(cache, "node_modules", ...path);
  return existsSync(file) ? file : undefined;
};

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(":")
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));

const nativeRumdl = () => {
  const folder = inCache("@rumdl");
  const platform = folder === undefined ? undefined : readdirSync(folder).find((name) => name.startsWith(`cli-${process.platform}`));
  return platform === undefined ? undefined : inCache("@rumdl", platform, "rumdl");
};

/** A peer as a case, or nothing where it is not there. A script of npm runs on this very Node. */
const peer = (task, name, program, args, more = {}) => {
  if (program === undefined) return [];
  const isScript = program.includes(join("node_modules", ".bin"));
  return [{ task, name, command: isScript ? process.execPath : program, args: isScript ? [program, ...args] : args, ...more }];
};

/** The programs that add one task, each to a store of its own. */
export const creators = (folder, env) => {
  const backlog = inCache(".bin", "backlog");
  const project = join(folder, "backlog");
  if (backlog !== undefined) prepareBacklog(backlog, project, env, 25);
  const taskwarrior = ["rc.confirmation=off", `rc.data.location=${join(folder, "taskwarrior")}`];
  return [
    ...peer("add a task", "Backlog.md", backlog, ["task", "create", "One more", "--plain"], { cwd: project, env }),
    ...peer("add a task", "taskbook", inCache(".bin", "tb"), ["--task", "One more"], { cwd: folder, env }),
    ...peer("add a task", "taskwarrior", onPath("task"), [...taskwarrior, "add", "One more"], { cwd: folder, env }),
  ];
};

/** The programs that list or check all pages below a folder. Hugo stops at a page whose front matter it cannot read, and is then left out. */
export const readers = (folder, pages, size, env) => {
  const site = join(folder, "hugo");
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, "hugo.toml"), 'baseURL = "https://example.com/"\ndisableKinds = ["taxonomy"]\n');
  const backlog = inCache(".bin", "backlog");
  const project = join(folder, `backlog-${size}`);
  const isListed = backlog !== undefined && size <= 10_000;
  if (isListed) prepareBacklog(backlog, project, env, size);
  const here = { cwd: pages, env, accepts: [0, 1] };
  const kept = join(folder, "rumdl");
  return [
    ...peer("list", "hugo list all", onPath("hugo"), ["list", "all", "--source", site, "--contentDir", pages], {
      ...here,
      accepts: [0, 1, 255],
    }),
    ...(isListed ? peer("list", "Backlog.md", backlog, ["task", "list", "--plain"], { cwd: project, env }) : []),
    ...peer("check", "rumdl (native)", nativeRumdl(), ["check", "--no-cache", "."], here),
    ...peer("check", "rumdl (native), again", nativeRumdl(), ["check", "--cache-dir", kept, "."], here),
    ...peer("check", "rumdl (npm)", inCache(".bin", "rumdl"), ["check", "--no-cache", "."], here),
    ...peer("check", "rumdl (npm), again", inCache(".bin", "rumdl"), ["check", "--cache-dir", kept, "."], here),
    ...peer("check", "markdownlint-cli2", inCache(".bin", "markdownlint-cli2"), ["**/*.md"], here),
    ...peer("check", "prettier --check", inCache(".bin", "prettier"), ["--check", "--log-level", "silent", "."], {
      ...here,
      accepts: [0, 1, 2],
    }),
  ];
};

/** A project with so many tasks: copies of one that Backlog.md made itself. */
const prepareBacklog = (backlog, project, env, count) => {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  const run = (command, ...args) => spawnSync(command, args, { cwd: project, env, stdio: "ignore" });
  run("git", "init", "-q", ".");
  run(process.execPath, backlog, "init", "bench", "--defaults");
  run(process.execPath, backlog, "task", "create", "Read", "--plain");
  const tasks = join(project, "backlog", "tasks");
  const [first] = readdirSync(tasks);
  const text = readFileSync(join(tasks, first), "utf8");
  for (let number = 2; number <= count; number += 1)
    writeFileSync(
      join(tasks, first.replace("1", String(number))),
      text.replace(/task-1\b/i, (id) => id.replace("1", String(number))),
    );
};
