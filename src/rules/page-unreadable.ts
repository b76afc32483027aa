import { createSource } from "../document/source.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule } from "./rule.ts";

/** A page that is no text, or that may not be read. */
export const pageUnreadable: Rule = {
  name: "page-unreadable",
  group: "build",
  severity: "error",
  fixable: false,
  summary: "a page that cannot be read",
  why: "Nothing on it is checked, exported or counted, and Hugo may refuse to build the site.",
  example: { wrong: "a page saved as UTF-16", right: "the same page saved as UTF-8" },
  check: ({ log }) =>
    log.unreadable.map(({ path, reason }) => ({
      source: createSource(path, ""),
      span: { start: 0, end: 0 },
      message: phrase`The page cannot be read: ${reasons[reason] ?? reason}.`,
      advice: reason === "not-utf8" ? phrase`Save it as UTF-8.` : phrase`Look at the file and at the rights that you have on it.`,
    })),
};

const reasons: Readonly<Record<string, Phrase>> = {
  "not-utf8": phrase`it is not UTF-8`,
  "not-found": phrase`it is gone`,
  "not-a-file": phrase`it is no file`,
  "cannot-read": phrase`the disk refused`,
};
