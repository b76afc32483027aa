const fs = require("node:fs");
const path = require("node:path");

/**
 * Writes the code that V8 compiled for the files of a command into a folder, each file whole or not at all: V8 does not notice code that is damaged; and
 * how many runs it comes from, under a name of its own. Nothing happens where it cannot be written, or where the program was built anew meanwhile: V8
 * knows of the text that code was made from its length alone.
 */
exports.keepCode = (folder, scripts, { name, runs }) => {
  try {
    if (scripts.some(({ filename, source }) => fs.readFileSync(filename, "utf8") !== source)) return;
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const each of scripts) writeWhole(path.join(folder, `${each.name}.bin`), each.script.createCachedData());
    writeWhole(path.join(folder, name), String(runs));
    removeUnused(path.dirname(path.dirname(folder)));
  } catch {
    // Next time it is compiled again.
  }
};

const writeWhole = (file, bytes) => {
  const temporary = `${file}.${process.pid}`;
  const descriptor = fs.openSync(temporary, "wx", 0o600);
  try {
    fs.writeFileSync(descriptor, bytes);
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
  fs.renameSync(temporary, file);
};

const month = 30 * 24 * 60 * 60 * 1000;

/** Removes the code of versions to which no command was added for a month; one that is still used is compiled once more. */
const removeUnused = (versions) => {
  for (const version of fs.readdirSync(versions)) {
    const folder = path.join(versions, version);
    if (Date.now() - fs.statSync(folder).mtimeMs > month) fs.rmSync(folder, { recursive: true, force: true });
  }
};
