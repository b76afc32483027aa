import { say } from "./sentence.ts";
import type { ProblemSentences } from "./sentence.ts";

/** The problems that reading finds in a page. They are said in data alone, which is in English. */
export const problemsInEnglish: ProblemSentences = {
  "front-matter-invalid": ({ reason }) =>
    say(
      `The front matter cannot be read${reason === undefined ? "" : `: ${reason}`}.`,
      "Correct the line; quotes around the value often help.",
    ),
  "front-matter-not-opened": () => say("The front matter has no opening line.", "Put a line of --- above its first key."),
  "front-matter-not-closed": () => say("The front matter has no closing line.", "Put a line of --- (or +++) below its last key."),
  "front-matter-code": ({ language }) =>
    say(
      `The front matter is marked as code${language === undefined ? "" : ` (${language})`}, which is never run.`,
      "Write it as YAML between two lines of ---.",
    ),
  "front-matter-too-large": () => say("The front matter is too large to be read.", "Keep it to a few lines; text belongs below it."),
  "date-unreadable": ({ text }) => say(`"${text ?? ""}" is not a date.`, "Write the date as the other rows do."),
  "date-impossible": ({ text }) => say(`There is no such day as ${text ?? ""}.`, "Look at the day and the month once more."),
  "too-deep": () =>
    say("The page is nested too deeply to be read to its end.", "Take some levels out; the page is not written until then."),
  "too-wide": () => say("The table is too wide to be read to its end.", "Take some columns out; the page is not written until then."),
  "too-long": () => say("The page has too many lines to be read to its end.", "Split the page; it is not written until then."),
};
