#!/usr/bin/env node
const { existsSync, lstatSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

const dist = path.join(__dirname, "..", "dist");

/** Where programs keep what they can make again: `XDG_CACHE_HOME` on every system where it is set, else as the platform has it. */
const cacheFolder = ({ platform, env: { XDG_CACHE_HOME, LOCALAPPDATA, HOME } }) => {
  if (path.isAbsolute(XDG_CACHE_HOME ?? "")) return path.join(XDG_CACHE_HOME, "worklog");
  if (platform === "win32") return path.join(LOCALAPPDATA ?? "", "worklog", "cache");
  return path.join(HOME ?? "", ...(platform === "darwin" ? ["Library", "Caches"] : [".cache"]), "worklog");
};

/** Code from there is run: nobody else may have written it. It is not kept below the current folder, where nothing but pages is to change. */
const isTrusted = (folder) => {
  if (!path.isAbsolute(folder) || process.env.NODE_DISABLE_COMPILE_CACHE || folder.startsWith(process.cwd() + path.sep)) return false;
  const status = lstatSync(folder, { throwIfNoEntry: false });
  if (status === undefined || process.getuid === undefined) return true;
  return status.isDirectory() && status.uid === process.getuid() && (status.mode & 0o22) === 0;
};

/**
 * Where the code lies that V8 compiled when this command ran before, for this version of Node and of the program; undefined where none can be kept.
 * To compile it takes up to half the time of a command. A command has a folder of its own, as each of them runs other parts of the same files.
 */
const codeFolder = () => {
  const version = `${process.version}-${process.arch}`;
  const [word = ""] = process.argv.slice(2);
  const command = /^[\w-]{1,40}$/.test(word) ? word : "_";
  const ofBuild = path.join(dist, "code", version);
  if (existsSync(ofBuild)) return path.join(ofBuild, command);
  try {
    const ofUser = cacheFolder(process);
    return isTrusted(ofUser) ? path.join(ofUser, `${readFileSync(path.join(dist, "stamp"), "utf8")}-${version}`, command) : undefined;
  } catch {
    return undefined;
  }
};

const code = codeFolder();
const loaded = new Map();
const scripts = [];
let isCompiledNow = false;

/** A file of the bundle as `require` gives it, only that what was compiled before is not compiled again. */
const load = (name) => {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(name, exports);
  const filename = path.join(dist, name);
  const cachedData = kept(`${name}.bin`);
  const source = readFileSync(filename, "utf8");
  const script = new Script(source, { filename, cachedData });
  scripts.push({ name, filename, source, script });
  isCompiledNow ||= cachedData === undefined || script.cachedDataRejected === true;
  script.runInThisContext()(exports, (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id)));
  return exports;
};

/** A file of the folder where code is kept; undefined where there is none. */
const kept = (name) => {
  const file = path.join(code ?? "", name);
  return code !== undefined && existsSync(file) ? readFileSync(file) : undefined;
};

/**
 * V8 compiles the functions that a run calls: the next runs add what the first one, such as one for help, did not need. Runs are told apart by how many
 * files they read: one whose answer is known reads fewer.
 */
const runsThatAdd = 3;
/** In a longer run V8 lets go of code that it has not used for a while. */
const mostMilliseconds = 5000;

process.on("exit", (status) => {
  const counter = `runs-${scripts.length}`;
  const runs = Number(kept(counter) ?? 0);
  // A command that was not understood has hardly begun. Findings end with 1.
  const isWorthKeeping = (isCompiledNow || runs < runsThatAdd) && status <= 1 && performance.now() < mostMilliseconds;
  if (code !== undefined && isWorthKeeping) require("./keep-code.js").keepCode(code, scripts, { name: counter, runs: runs + 1 });
});

load("main.js");
