import type { Problem, ProblemCode } from "../document/problem.ts";
import type { Source } from "../document/source.ts";
import type { UnreadablePage } from "../log/log.ts";

/** What is wrong at one place of a page, as `check` and the JSON of a log show it. Lines and columns (UTF-16 units) count from 1; the end is not part of it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

/** How bad a finding is. */
export type Severity = "error" | "warning" | "info";

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

const warnings: ReadonlySet<ProblemCode> = new Set(["date-unreadable", "day-unreadable"]);

/** A problem of a page as a finding. */
export const findingOfProblem = (source: Source, problem: Problem, texts: FindingTexts): Finding => {
  const { message, advice } = texts.problem(problem);
  const start = positionAt(source, problem.span.start);
  const end = positionAt(source, problem.span.end);
  return {
    rule: problem.code,
    severity: warnings.has(problem.code) ? "warning" : "error",
    message,
    advice,
    path: source.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fixable: false,
  };
};

/** The finding of a page that could not be read; it has no better place than the start of the file. */
export const findingOfUnreadable = (page: UnreadablePage, texts: FindingTexts): Finding => {
  const { message, advice } = texts.unreadable(page);
  return {
    rule: "page-unreadable",
    severity: "error",
    message,
    advice,
    path: page.path,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    fixable: false,
  };
};

const positionAt = (source: Source, offset: number): { readonly line: number; readonly column: number } => {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(offset - (source.lineStarts[low] ?? 0), 0) + 1 };
};
