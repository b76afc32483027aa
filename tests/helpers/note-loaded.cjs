const { writeFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** Loaded before the program: at its end, what it read of its bundle (and whether its code was compiled before) and of Node is written to the file `WORKLOG_LOADED`. */
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    scripts.push({ file: options.filename, isTaken: this.cachedDataRejected === false });
  }
};

process.on("exit", () => {
  const files = scripts.filter(({ file }) => path.basename(path.dirname(file)) === "dist");
  const builtin = process.moduleLoadList.flatMap((name) => /^NativeModule ([a-z_]+)$/.exec(name)?.[1] ?? []);
  writeFileSync(process.env.WORKLOG_LOADED, JSON.stringify({ files, builtin }));
});
