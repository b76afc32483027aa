import type { Phrase } from "../model/phrase.ts";
import type { ProblemCode } from "./problem.ts";
import { positionAt, type Source, type Span } from "./source.ts";

/** What is wrong at one place of a page, as `check` and the JSON of a log show it. Lines and columns (UTF-16 units) count from 1; the end is not part of it. */
export interface Finding<Text = string> {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly advice: Text;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: boolean;
}

/** A finding that is in no language yet. */
export type UnsaidFinding = Finding<Phrase>;

/** A finding in a language. */
export const said = (finding: UnsaidFinding, say: (phrase: Phrase) => string): Finding => ({
  ...finding,
  message: say(finding.message),
  advice: say(finding.advice),
});

/** How bad a finding is. */
export type Severity = "error" | "warning" | "info";

/** A span of a page as the place of a finding. */
export const placeOf = (source: Source, span: Span): Pick<Finding, "path" | "line" | "column" | "endLine" | "endColumn"> => {
  const [start, end] = [positionAt(source, span.start), positionAt(source, span.end)];
  return { path: source.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
};

/** The rule of `check` that reports a problem of reading. */
export const ruleOfProblem: Readonly<Record<ProblemCode, { readonly rule: string; readonly severity: Severity }>> = {
  "front-matter-invalid": { rule: "front-matter", severity: "error" },
  "front-matter-not-opened": { rule: "front-matter", severity: "error" },
  "front-matter-not-closed": { rule: "front-matter", severity: "error" },
  "front-matter-too-large": { rule: "front-matter", severity: "error" },
  "front-matter-code": { rule: "front-matter-code", severity: "error" },
  "date-unreadable": { rule: "date-invalid", severity: "error" },
  "date-impossible": { rule: "date-invalid", severity: "error" },
  "too-deep": { rule: "page-not-whole", severity: "error" },
  "too-wide": { rule: "page-not-whole", severity: "error" },
  "too-long": { rule: "page-not-whole", severity: "error" },
};
