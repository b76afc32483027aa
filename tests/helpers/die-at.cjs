// Preloaded into a process (`node --require`): kills it at the nth call that touches the disk, right before the call or right after it.
const fs = require("node:fs");

const at = Number(process.env.WORKLOG_TEST_DIE_AT);
const isBefore = process.env.WORKLOG_TEST_DIE === "before";
const folder = process.env.WORKLOG_TEST_FOLDER;
const opened = new Set();
let calls = 0;

const ours = (target) => (typeof target === "number" ? opened.has(target) : String(target).startsWith(folder));

const step = (call) => {
  calls += 1;
  if (calls === at && isBefore) process.kill(process.pid, "SIGKILL");
  const isLast = calls === at;
  try {
    return call();
  } finally {
    if (isLast) process.kill(process.pid, "SIGKILL");
  }
};

for (const name of [
  "openSync",
  "writeSync",
  "fsyncSync",
  "closeSync",
  "fchmodSync",
  "fchownSync",
  "renameSync",
  "linkSync",
  "unlinkSync",
  "mkdirSync",
  "rmdirSync",
]) {
  const real = fs[name];
  fs[name] = (target, ...rest) => {
    if (!ours(target)) return real(target, ...rest);
    const result = step(() => real(target, ...rest));
    if (name === "openSync") opened.add(result);
    if (name === "closeSync") opened.delete(target);
    return result;
  };
}
process.on("exit", () => {
  if (process.env.WORKLOG_TEST_COUNT !== undefined) fs.appendFileSync(process.env.WORKLOG_TEST_COUNT, `${calls}\n`);
});
