const { writeFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** Loaded before the program: at its end, what it read of its bundle and of Node is written to the file `WORKLOG_LOADED`. */
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    scripts.push({ file: options.filename, isRejected: this.cachedDataRejected === true });
  }
};

process.on("exit", () => {
  const required = Object.keys(require.cache).map((file) => ({ file, isRejected: false }));
  const files = [...scripts, ...required].filter(({ file }) => path.basename(path.dirname(file)) === "dist");
  const builtin = process.moduleLoadList.flatMap((name) => /^NativeModule ([a-z_]+)$/.exec(name)?.[1] ?? []);
  writeFileSync(process.env.WORKLOG_LOADED, JSON.stringify({ files, builtin }));
});
