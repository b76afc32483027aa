import { Chalk } from "chalk";
import type { Style } from "../context.ts";

/** The ways to paint a text, by meaning. */
export type Paints = Omit<Style, "link">;

/** chalk's paints in the sixteen colours that every terminal has. */
export const paintsOf = (): Paints => {
  const chalk = new Chalk({ level: 1 });
  const { bold, dim, red, green, yellow, cyan, italic } = chalk;
  return { bold, dim, red, green, yellow, cyan, italic, match: bold.red, strike: chalk.strikethrough };
};
