/**
 * `npm run growth`: how the time to read, export and change a page grows with adversarial input. Each is tried at a size and at twice that size, several
 * times; the factor is that of the two best times. Linear work gives 2.
 */
import { adversarial } from "./adversarial.ts";
import { exercise } from "./exercise.ts";
import { createRandom } from "./random.ts";

const timeOf = (text: string): number => {
  const start = performance.now();
  exercise(text, createRandom(1));
  return performance.now() - start;
};

const best = (text: string): number => Math.min(timeOf(text), timeOf(text), timeOf(text));

const size = Number(process.argv[2] ?? "50000");
const only = process.argv[3] ?? "";
const rows = Object.entries(adversarial)
  .filter(([name]) => name.includes(only))
  .map(([name, make]) => {
    const [once, twice] = [best(make(size)), best(make(size * 2))];
    return { name, once, twice, factor: twice / once };
  });
for (const { name, once, twice, factor } of rows.toSorted((a, b) => b.factor - a.factor))
  process.stdout.write(
    `${name.padEnd(38)} ${once.toFixed(1).padStart(9)} ms ${twice.toFixed(1).padStart(9)} ms ${factor.toFixed(2).padStart(7)} ×\n`,
  );
