import { flatMap } from "../model/flat-map.ts";
import { phrase } from "../model/phrase.ts";
import type { Rule, Violation } from "./rule.ts";
import { quote } from "./words.ts";

/** Text that was read in the wrong encoding once. */
export const garbledText: Rule = {
  name: "garbled-text",
  group: "content",
  severity: "warning",
  fixable: false,
  summary: "letters such as `â€”` or `áº¿` that were a dash or an accented letter once",
  why: "A program took UTF-8 for Windows-1252 when the text was copied or saved. It is one finding a page.",
  example: { wrong: "| 2 | - operations â€” MFA |", right: "| 2 | - operations — MFA |" },
  check: ({ log, indexes }) =>
    flatMap([...log.pages.map(({ page }) => page), ...indexes.map(({ page }) => page)], ({ source }): readonly Violation[] => {
      const match = hint.test(source.text) ? garbled.exec(source.text) : null;
      if (match === null) return [];
      return [
        {
          source,
          span: { start: match.index, end: match.index + match[0].length },
          message: phrase`${quote(match[0])} was another letter once: the text was read in the wrong encoding.`,
          advice: phrase`Write the letters anew, or copy the text once more.`,
        },
      ];
    }),
};

/** Two signs that every such letter has side by side, for a quick look at the many pages without one. */
const hint = /(?:[âáÄÆÃ]|[\u0301-\u0303]|\u0308)[€º»‘°\u0090\u0192\u00a1-\u00bf]/;

/**
 * The bytes of a letter in UTF-8, each as Windows-1252 shows it: two for a letter of Latin (`Ä‘`, `Æ°`, `Ã©`), three for one of Vietnamese, a quotation mark or a
 * dash (`áº¿`, `â€™`). No word has these signs side by side; decomposed, their accents stand for themselves.
 */
const garbled =
  /(?:â|a\u0302)€[\u0080-\u00bf\u0152-\u2122]|(?:á|a\u0301)[º»][\u0080-\u009f\u00a1-\u00bf\u0152-\u2122]|(?:Ä|A\u0308)[‘\u0090\u0192]|Æ[°¡]|(?:Ã|A\u0303)[\u00a1-\u00ba\u00bc-\u00bf]/;
