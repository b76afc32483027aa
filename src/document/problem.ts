import type { Span } from "./source.ts";

/** What is wrong with a page, as data: reading collects problems and never throws. */
export interface Problem {
  readonly code: ProblemCode;
  readonly span: Span;
  /** What the sentence of this code needs, such as the text that could not be read. */
  readonly args: Readonly<Record<string, string | number>>;
}

/** The closed set of problems that reading finds; sentence and advice of each stand in `messages/`. */
export type ProblemCode =
  | "front-matter-invalid"
  | "front-matter-not-opened"
  | "front-matter-not-closed"
  | "front-matter-code"
  | "front-matter-too-large"
  | "date-unreadable"
  | "date-impossible"
  | "too-deep"
  | "too-wide"
  | "too-long";

/** A problem of one code at a place. */
export const problemAt = (code: ProblemCode, span: Span, args: Problem["args"] = {}): Problem => ({ code, span, args });
