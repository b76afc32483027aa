#!/usr/bin/env node
const { existsSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { Script } = require("node:vm");

/** The bundle, and its code as this very version of Node compiled it when it was built; elsewhere Node compiles at each start. */
const dist = path.join(__dirname, "..", "dist");
const code = path.join(dist, "code", `${process.version}-${process.arch}`);

const loaded = new Map();

/** A file of the bundle as `require` gives it, only that what was compiled is not compiled again: a quarter of the time of most commands. */
const load = (name) => {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const exports = {};
  loaded.set(name, exports);
  const filename = path.join(dist, name);
  const source = `(function (exports, require) { ${readFileSync(filename, "utf8")}\n})`;
  const script = new Script(source, { filename, cachedData: compiled(`${name}.bin`) });
  script.runInThisContext()(exports, (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id)));
  return exports;
};

/** Undefined for a file that no command of the build has loaded. */
const compiled = (name) => {
  const file = path.join(code, name);
  return existsSync(file) ? readFileSync(file) : undefined;
};

if (existsSync(code)) load("main.js");
else require("../dist/main.js");
