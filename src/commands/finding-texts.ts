import type { FindingTexts } from "../formats/finding.ts";
import { en } from "../messages/en.ts";
import { problemsInEnglish } from "../messages/en-problems.ts";
import { describeProblem } from "../messages/sentence.ts";

/** The sentences that the model of a log gives its findings: in English, as all data. */
export const findingTexts: FindingTexts = {
  problem: (problem) => describeProblem(problemsInEnglish, problem),
  unreadable: ({ path, reason }) => ({ message: en.notes.unreadable(path, reason), advice: "" }),
};
