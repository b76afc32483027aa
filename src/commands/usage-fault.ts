import type { Option } from "commander";
import { phrase, type Phrase } from "../model/phrase.ts";

/** What commander says of a command line that does not fit, as a sentence without its full stop that can be said in any language. `options` are those that would. */
export const usageFault = (message: string, options: readonly Pick<Option, "long">[]): Phrase => {
  const said = withFlagsLike(message.replace(/^error: /, "").replace(/\.?$/, ""), options);
  for (const [form, sentence] of faults) {
    const [, first = "", second = "", third = ""] = form.exec(said) ?? [];
    if (form.test(said)) return sentence(first, second, third);
  }
  return phrase`${said.charAt(0).toUpperCase()}${said.slice(1).replaceAll("\n", " ")}`;
};

/** Where commander knows no flag that is similar to an unknown one, those that are its beginning (`--ref` of `--reference`), or begin with it. */
const withFlagsLike = (said: string, options: readonly Pick<Option, "long">[]): string => {
  const given = /^unknown option '(--\w[^']{2,})'$/.exec(said)?.[1];
  if (given === undefined) return said;
  const near = options.flatMap(({ long }) => (long && long.length > 4 && (given.startsWith(long) || long.startsWith(given)) ? [long] : []));
  return near.length === 0 ? said : `${said}\n(Did you mean ${near.join(", ")}?)`;
};

type Sentence = (first: string, second: string, third: string) => Phrase;

const faults: readonly (readonly [RegExp, Sentence])[] = [
  [
    /^unknown option '(.*)'\n\(Did you mean (?:one of )?(.*)\?\)$/s,
    (given, near) => phrase`Unknown option '${given}' (Did you mean ${near}?)`,
  ],
  [/^unknown option '(.*)'$/s, (given) => phrase`Unknown option '${given}'`],
  [/^option '(.*)' argument missing$/s, (flags) => phrase`Option '${flags}' argument missing`],
  [/^missing required argument '(.*)'$/s, (name) => phrase`Missing required argument '${name}'`],
  [
    /^too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)$/s,
    (command, expected, given) => phrase`Too many arguments for '${command}': it takes ${expected}, and ${given} were given`,
  ],
];
