import { Chalk } from "chalk";
import type { Style } from "../context.ts";

/** What decides about colour; the first that says something wins: `--color`/`--no-color`, `NO_COLOR`, `FORCE_COLOR`, whether the stream is a terminal. */
export interface ColorChoice {
  readonly flag: boolean | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
}

/** The colour level for chalk: 0 for none, 1 for the sixteen colours that every terminal and background shows well. */
export const colorLevel = ({ flag, environment, isTerminal }: ColorChoice): 0 | 1 => {
  if (flag !== undefined) return flag ? 1 : 0;
  if ((environment["NO_COLOR"] ?? "") !== "") return 0;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced === "0" || forced === "false" ? 0 : 1;
  return isTerminal && environment["TERM"] !== "dumb" ? 1 : 0;
};

/** Colours by meaning. */
export const createStyle = (level: 0 | 1): Style => {
  const chalk = new Chalk({ level });
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    green: (text) => chalk.green(text),
    yellow: (text) => chalk.yellow(text),
    cyan: (text) => chalk.cyan(text),
  };
};
