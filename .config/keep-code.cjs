const { writeFileSync } = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

/** Loaded before the program: when that ends, the code that V8 compiled for each file is written to the folder `WORKLOG_CODE`. */
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options);
    scripts.push({ name: path.basename(options.filename), script: this });
  }
};

process.on("exit", () => {
  for (const { name, script } of scripts) writeFileSync(path.join(process.env.WORKLOG_CODE, `${name}.bin`), script.createCachedData());
});
