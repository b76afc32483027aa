import type { Problem, ProblemCode } from "../document/problem.ts";
import type { ErrorArgs, ErrorCode } from "../errors.ts";

/** What is wrong, in one sentence, and what to do next; `advice` is "" where there is nothing to do. */
export interface Sentence {
  readonly message: string;
  readonly advice: string;
}

/** A sentence for each reason for which a command cannot go on. */
export type ErrorSentences = { readonly [C in ErrorCode]: (args: ErrorArgs[C]) => Sentence };

/** A sentence for each problem that reading finds in a page. */
export type ProblemSentences = Readonly<Record<ProblemCode, (args: Problem["args"]) => Sentence>>;

/** Puts the two halves of a sentence together. */
export const say = (message: string, advice: string): Sentence => ({ message, advice });

/** The sentence of an error in the language of `sentences`. */
export const describeError = <C extends ErrorCode>(
  sentences: ErrorSentences,
  error: { readonly code: C; readonly args: ErrorArgs[C] },
): Sentence => sentences[error.code](error.args);

/** The sentence of a problem in the language of `sentences`. */
export const describeProblem = (sentences: ProblemSentences, problem: Pick<Problem, "code" | "args">): Sentence =>
  sentences[problem.code](problem.args);
