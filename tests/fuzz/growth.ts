/**
 * `npm run growth`: how the time to read, check, export and format a page grows with adversarial input. Each is tried at a size and at four times that size;
 * linear work gives 4. What takes less than a tenth of a second at the larger size is left out.
 */
import { formatTables } from "../../src/changes/format-table.ts";
import { modelOf } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { csv } from "../../src/formats/csv.ts";
import { html } from "../../src/formats/html.ts";
import { json } from "../../src/formats/json.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { md } from "../../src/formats/md.ts";
import { openLog } from "../../src/log/open-log.ts";
import { checkLog } from "../../src/rules/check-log.ts";
import { rules } from "../../src/rules/index.ts";
import { subjectOf } from "../../src/rules/subject.ts";
import { memoryStore } from "../helpers/memory-store.ts";
import { adversarial } from "./adversarial.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

/** Milliseconds of each step on a page. */
const timesOf = (text: string): ReadonlyMap<string, number> => {
  const store = memoryStore({ "/log/worklogs/week-05.md": text });
  const times = new Map<string, number>();
  const timed = <T>(step: string, work: () => T): T => {
    const start = performance.now();
    const made = work();
    times.set(step, performance.now() - start);
    return made;
  };
  timed("read", () => modelOf(parsePage(createSource("week-05.md", text))));
  const opened = openLog(store, "/log", { year: 2025, month: 10, day: 9 });
  timed("check", () =>
    checkLog(
      subjectOf(store, opened),
      rules.map((rule) => ({ rule, severity: undefined })),
    ),
  );
  const model = modelOfLog(opened.log, {}, silent);
  timed("json", () => [...json.render({ model })]);
  timed("csv", () => [...csv.render({ model })]);
  timed("md", () => md.render({ model, language: "en" }));
  timed("html", () => html.render({ model, language: "en" }));
  timed("fmt", () => formatTables(parsePage(createSource("week-05.md", text)), "aligned"));
  return times;
};

const size = Number(process.argv[2] ?? "10000");
const only = process.argv[3] ?? "";
const rows = Object.entries(adversarial)
  .filter(([name]) => name.includes(only))
  .flatMap(([name, make]) => {
    const [small, large] = [timesOf(make(size)), timesOf(make(size * 4))];
    return [...large].map(([step, time]) => ({ name, step, time, factor: time / (small.get(step) ?? time) }));
  });
for (const { name, step, time, factor } of rows.filter((row) => row.time > 100).toSorted((a, b) => b.factor - a.factor))
  process.stdout.write(`${name.padEnd(40)} ${step.padEnd(6)} ${time.toFixed(0).padStart(7)} ms ${factor.toFixed(1).padStart(6)} ×\n`);
