import type { FindingTexts } from "../formats/finding.ts";
import type { Messages } from "../messages/messages.ts";
import { describeProblem } from "../messages/sentence.ts";

/** The sentences that the model of a log gives its findings. */
export const findingTexts = ({ problems, notes }: Messages): FindingTexts => ({
  problem: (problem) => describeProblem(problems, problem),
  unreadable: ({ path, reason }) => ({ message: notes.unreadable(path, reason), advice: "" }),
});
