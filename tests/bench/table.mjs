import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { patience } from "./measure.mjs";

/** The results as a table of Markdown: for each task and program the time, its multiple of bare `node`, and its memory; behind it the growth from size to size. */
export const table = (results) => {
  const lines = results.map(({ size, task, name, milliseconds, ratio, megabytes }) => [
    size.toLocaleString("en"),
    task,
    name,
    timeText(milliseconds),
    `${ratio.toFixed(1)} ×`,
    megabytes === null ? "" : `${megabytes} MB`,
  ]);
  const head = ["pages", "task", "program", "time", "× node", "memory"];
  const rows = [head, ["--:", "---", "---", "--:", "--:", "--:"], ...lines].map((cells) => `| ${cells.join(" | ")} |`);
  return [...rows, "", ...growth(results)].join("\n");
};

const timeText = (milliseconds) =>
  milliseconds > patience
    ? `${(milliseconds / 1000).toFixed(0)} s (one run)`
    : milliseconds >= 1000
      ? `${(milliseconds / 1000).toFixed(1)} s`
      : `${milliseconds.toFixed(0)} ms`;

/** How much longer each program takes from one size to the next, beside how many more pages there are. */
const growth = (results) => {
  const sized = results.filter(({ task }) => task === "check" || task === "list");
  return [...new Set(sized.map(({ name }) => name))].flatMap((name) => {
    const own = sized.filter((result) => result.name === name);
    const steps = own.slice(1).map((result, index) => {
      const { size, milliseconds } = own[index];
      return `${(result.milliseconds / milliseconds).toFixed(1)} × from ${size.toLocaleString("en")} to ${result.size.toLocaleString("en")}`;
    });
    return steps.length === 0 ? [] : [`- ${name}: ${steps.join(", ")}`];
  });
};

const readme = join(import.meta.dirname, "..", "..", "README.md");
const region = /(<!-- measured -->)[\s\S]*?(<!-- end -->)/;

/** Puts the table into the README, between its marks. */
export const writeReadme = (results) => {
  const about = `Measured on Node ${process.versions.node} with ${cpus().length} processors (${cpus()[0]?.model.trim() ?? "unknown"}), medians of runs in turns.`;
  const before = readFileSync(readme, "utf8");
  if (!region.test(before)) throw new Error("the README has no place for the table");
  writeFileSync(
    readme,
    before.replace(region, (_, start, end) => `${start}\n\n${about}\n\n${table(results)}\n\n${end}`),
  );
};
