/**
 * Whole-process times of the commands that people feel, as ratios to bare `node` in the same run: interleaved, medians.
 * `npm run bench` prints a table, `npm run bench -- --json` the numbers.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const rounds = 15;
const program = join(import.meta.dirname, "..", "..", "bin", "worklog.js");
const folder = mkdtempSync(join(tmpdir(), "worklog-bench-"));
const empty = join(folder, "empty.js");
const environment = { PATH: process.env.PATH, HOME: folder, WORKLOG_TODAY: "2025-12-05" };

/** A page like those of the corpus: five rows, sub-tasks, references, nested achievements. */
const page = (week) => {
  const day = (row) => new Date(Date.UTC(2025, 8, 8 + (week - 1) * 7 + row)).toISOString().slice(5, 10).replace("-", "/");
  const rows = Array.from({ length: 5 }, (_, row) => {
    const date = `${day(row)}/2025`;
    return `| ${row + 2} | - Study part ${row} of week ${week} <br>&emsp; + First step <br>&emsp; + Second step <br> - Write it down | ${date} | ${date} | <https://docs.aws.amazon.com/${week}/${row}> |`;
  });
  const head = ["---", `title: "Week ${week} Worklog"`, `weight: ${week}`, "chapter: false", `pre: " <b> 1.${week}. </b> "`, "---", ""];
  const table = ["| Day | Task | Start Date | Completion Date | Reference Material |", "| --- | --- | --- | --- | --- |", ...rows];
  const items = ["* Understood the main idea", "  * with its first detail", "* Built a small example"];
  return [
    ...head,
    `### Week ${week} Objectives:`,
    "",
    "* Learn one thing well",
    "",
    "### Tasks to be carried out this week:",
    ...table,
    "",
    `### Week ${week} Achievements:`,
    "",
    ...items,
    "",
  ].join("\n");
};

mkdirSync(join(folder, "log", "worklogs"), { recursive: true });
for (let week = 1; week <= 25; week += 1)
  writeFileSync(join(folder, "log", "worklogs", `week-${String(week).padStart(2, "0")}.md`), page(week));
writeFileSync(empty, "");

const cases = {
  node: [empty],
  "--version": [program, "--version"],
  "--help": [program, "--help"],
  "add-task": [program, "add-task", "--week", "5", "--day", "3", "--task", "One more task"],
  complete: [program, "complete", "--week", "6", "--day", "3", "--date", "2025-10-15", "--force"],
  "export --format json (25 pages)": [program, "export", "--format", "json"],
  "export --format html (12 of 25 pages)": [program, "export", "--format", "html", "--week", "1-12"],
  "check (25 pages)": [program, "check", "--format", "json", "--skip", "empty-row"],
};

const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
for (let round = -1; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(cases)) {
    writeFileSync(join(folder, "log", "worklogs", "week-05.md"), page(5));
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: join(folder, "log"), env: environment });
    const time = Number(process.hrtime.bigint() - start) / 1e6;
    if (status !== 0) throw new Error(`${name} failed: ${String(stderr)}`);
    if (round >= 0) times[name].push(time);
  }
}
rmSync(folder, { recursive: true });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const base = median(times.node);
const results = Object.entries(times).map(([name, values]) => ({
  name,
  milliseconds: Number(median(values).toFixed(1)),
  ratio: Number((median(values) / base).toFixed(2)),
}));
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ node: process.version, rounds, results }, null, 2)}\n`);
else
  for (const { name, milliseconds, ratio } of results)
    process.stdout.write(`${name.padEnd(34)} ${String(milliseconds).padStart(7)} ms ${ratio.toFixed(2).padStart(6)} ×\n`);
