import type { WorklogError } from "../errors.ts";
import { rules } from "../rules/index.ts";

/** Throws the fault for a name that no rule has; it is given the names that are meant perhaps. */
export const assertRule = (given: string, fault: (accepted: string) => WorklogError): void => {
  if (!rules.some(({ name }) => name === given)) throw fault(nearRules(given));
};

/** The names that share a word with one that is none, else all. */
const nearRules = (given: string): string => {
  const words = given
    .toLowerCase()
    .split(/[-_\s]+/)
    .filter((word) => word.length > 2);
  const near = rules.filter(({ name }) => words.some((word) => name.includes(word)));
  return (near.length === 0 ? rules : near).map(({ name }) => name).join(", ");
};
