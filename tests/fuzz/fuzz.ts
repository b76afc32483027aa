/**
 * `npm run fuzz -- [--seed n] [--cases n] [--only n] [--reports n]`: mutated pages through everything that the program does with a page. The pages are the sample log,
 * the fixtures and, if `WORKLOG_CORPUS` names a folder, its pages. A case is repeated by its seed and its number. Of every nth page (20th) a Word document and a PDF are made, too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { exercise } from "./exercise.ts";
import { exerciseReports } from "./exercise-reports.ts";
import { minimise } from "./minimise.ts";
import { mutate } from "./mutate.ts";
import { createRandom } from "./random.ts";

/** No case may take longer, in milliseconds; a page of 200 kB takes a hundredth of it. */
const longest = 5000;

const flag = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .toSorted()
    .filter((path) => /\.md(?:\.txt)?$/.test(path))
    .map((path) => readFileSync(join(folder, path), "utf8"));

const corpus = process.env["WORKLOG_CORPUS"] ?? "";
const pages = ["worklogs", "tests/fixtures", ...(corpus === "" ? [] : [corpus])].flatMap((folder) => pagesIn(folder));
const seed = flag("seed", 1);
const cases = flag("cases", 3000);
const only = flag("only", -1);
const reports = flag("reports", 20);

const textOf = (number: number): string => {
  const random = createRandom(seed * 1_000_003 + number);
  return mutate(pages[random.below(pages.length)] ?? "", random);
};

const run = (text: string, number: number): ReturnType<typeof exercise> => exercise(text, createRandom(seed + number));

/** What is wrong with a text, null if nothing is. */
const faultOf = (text: string, number: number): string | null => {
  try {
    run(text, number);
    return null;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

const say = (text: string): void => void process.stdout.write(`${text}\n`);

let [made, refused, failed, slowest, slowestCase] = [0, 0, 0, 0, -1];
const refusedBy = new Map<string, number>();
for (let number = only === -1 ? 0 : only; number < (only === -1 ? cases : only + 1); number += 1) {
  const text = textOf(number);
  // What else the machine does is no fault of the case.
  const start = process.cpuUsage();
  let time = 0;
  try {
    const outcome = run(text, number);
    const { user, system } = process.cpuUsage(start);
    time = (user + system) / 1000;
    made += outcome.made;
    refused += outcome.refused.length;
    for (const name of outcome.refused) refusedBy.set(name, (refusedBy.get(name) ?? 0) + 1);
    if (only !== -1) say(`refused: ${outcome.refused.join(", ")}\n${JSON.stringify(text)}`);
  } catch (error) {
    failed += 1;
    const fault = faultOf(text, number);
    const small = minimise(text, (candidate) => faultOf(candidate, number) === fault);
    say(
      `FAILED: --seed ${String(seed)} --only ${String(number)}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${JSON.stringify(small)}`,
    );
  }
  if (only !== -1 || number % reports === 0) {
    try {
      await exerciseReports(text);
    } catch (error) {
      failed += 1;
      say(
        `FAILED: --seed ${String(seed)} --only ${String(number)}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${JSON.stringify(text)}`,
      );
    }
  }
  if (time > slowest) [slowest, slowestCase] = [time, number];
}
if (slowest > longest) failed += 1;
say(
  `seed ${String(seed)}: ${String(only === -1 ? cases : 1)} cases of ${String(pages.length)} pages, ${String(made)} changes made, ${String(refused)} refused by the guard, ${String(failed)} failed; the slowest case, ${String(slowestCase)}, took ${slowest.toFixed(0)} ms`,
);
if (process.argv.includes("--refused")) for (const [name, count] of refusedBy) say(`  ${name}: ${String(count)}`);
process.exitCode = failed === 0 ? 0 : 1;
