import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Longer than this, a program is measured once and not asked for more pages. */
export const patience = 60_000;

/** Runs a program and answers how long it took, in milliseconds; throws where it ends otherwise than it may. */
const timeOf = ({ name, command, args, cwd, env, before, accepts = [0] }) => {
  before?.();
  const start = process.hrtime.bigint();
  const { status, error, stderr } = spawnSync(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"], maxBuffer: 2 ** 31 - 1 });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error !== undefined || !accepts.includes(status)) throw new Error(`${name} failed (${status}): ${error?.message ?? String(stderr)}`);
  return milliseconds;
};

const time = "/usr/bin/time";

/** The most memory that a program takes, in megabytes; null where this machine cannot tell. */
const memoryOf = ({ command, args, cwd, env, before }) => {
  if (!existsSync(time)) return null;
  before?.();
  const { stderr } = spawnSync(time, ["-f", "%M", command, ...args], { cwd, env, maxBuffer: 2 ** 31 - 1, encoding: "utf8" });
  const kilobytes = Number(/(\d+)\s*$/.exec(stderr)?.[1]);
  return Number.isNaN(kilobytes) ? null : Math.round(kilobytes / 1024);
};

const works = (each) => {
  try {
    timeOf(each);
    return true;
  } catch {
    return false;
  }
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs programs in turns, so that whatever else the machine does hits all of them, after one round that warms the disk; answers the median of each, as
 * milliseconds and as a multiple of the first one, and its memory. A program that is too slow for the rest is run once.
 */
export const measure = (given, rounds) => {
  const cases = given.filter((each) => each.isOptional !== true || works(each));
  const times = new Map(cases.map((each) => [each, []]));
  const isTooSlow = (each) => times.get(each).some((one) => one > patience);
  for (let round = 0; round <= rounds; round += 1) {
    for (const each of cases) {
      if (isTooSlow(each)) continue;
      const one = timeOf(each);
      // The warming round counts only where it is the only one that is worth its time.
      if (round > 0 || rounds === 0 || one > patience) times.get(each).push(one);
    }
  }
  const base = median(times.get(cases[0]));
  return cases.map((each) => ({
    task: each.task,
    name: each.name,
    milliseconds: Number(median(times.get(each)).toFixed(1)),
    ratio: Number((median(times.get(each)) / base).toFixed(2)),
    megabytes: isTooSlow(each) ? null : memoryOf(each),
  }));
};
