// Ends a run as if the program had been built anew meanwhile: one of its files is another one then.
const { appendFileSync } = require("node:fs");

process.on("exit", () => appendFileSync(process.env.WORKLOG_BUILT_ANEW, "// anew\n"));
