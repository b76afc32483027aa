import { placeOf, ruleOfProblem, type Finding } from "../document/finding.ts";
import type { Problem } from "../document/problem.ts";
import type { Source } from "../document/source.ts";
import type { UnreadablePage } from "../log/log.ts";

/** The sentences of a finding. */
export interface FindingText {
  readonly message: string;
  readonly advice: string;
}

/** Where the sentences come from: the catalogue of the user's language. */
export interface FindingTexts {
  readonly problem: (problem: Problem) => FindingText;
  readonly unreadable: (page: UnreadablePage) => FindingText;
}

/** A problem of a page as a finding. */
export const findingOfProblem = (source: Source, problem: Problem, texts: FindingTexts): Finding => {
  const { message, advice } = texts.problem(problem);
  return { ...ruleOfProblem[problem.code], message, advice, ...placeOf(source, problem.span), fixable: false };
};

/** The finding of a page that could not be read; it has no better place than the start of the file. */
export const findingOfUnreadable = ({ path }: UnreadablePage, text: FindingText): Finding => ({
  rule: "page-unreadable",
  severity: "error",
  message: text.message,
  advice: text.advice,
  path,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  fixable: false,
});

/** Whether these are the findings of a page that could not be read. */
export const isUnreadable = (findings: readonly Finding[]): boolean => findings.some(({ rule }) => rule === "page-unreadable");
