const { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/**
 * Writes the code that V8 compiled for the files of a command into a folder, each file whole or not at all: V8 does not notice code that is damaged; and
 * how many runs it comes from. Nothing happens where it cannot be written: the command has done its work.
 */
exports.keepCode = (folder, scripts, runs) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const { name, script } of scripts) writeWhole(path.join(folder, `${name}.bin`), script.createCachedData());
    writeWhole(path.join(folder, "runs"), String(runs));
    removeUnused(path.dirname(path.dirname(folder)));
  } catch {
    // Next time it is compiled again.
  }
};

const writeWhole = (file, bytes) => {
  const temporary = `${file}.${process.pid}`;
  const descriptor = openSync(temporary, "wx", 0o600);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
};

const month = 30 * 24 * 60 * 60 * 1000;

/** Removes the code of versions to which no command was added for a month; one that is still used is compiled once more. */
const removeUnused = (versions) => {
  for (const version of readdirSync(versions)) {
    const folder = path.join(versions, version);
    if (Date.now() - statSync(folder).mtimeMs > month) rmSync(folder, { recursive: true, force: true });
  }
};
