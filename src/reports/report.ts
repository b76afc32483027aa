import type { Finding, UnsaidFinding } from "../document/finding.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { Rule } from "../rules/rule.ts";

/** What a check found in one log, without its pages. Paths are as the reader is to see them. */
export interface CheckedLog {
  readonly findings: readonly UnsaidFinding[];
  /** The line of each finding with carets under what it is about, where the report shows them; "" where the page cannot be read. */
  readonly excerpts: readonly string[];
  /** Every page that was read, and every section index. */
  readonly files: readonly string[];
  readonly unreadable: readonly string[];
}

/** What a check found, in all logs that were looked at. */
export interface Report {
  /** Log by log. They are gone through once: each may be checked when its turn comes, and of thousands none is kept. */
  readonly logs: Iterable<CheckedLog>;
  /** The pages that `--fix` changed. */
  readonly fixed: readonly string[];
  /** All rules, for a form that describes them. */
  readonly rules: readonly Rule[];
  readonly version: string;
}

/** What a report for people needs of the terminal. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly severity: (severity: Finding["severity"], text: string) => string;
  /** Sentences in the language of the reader; data is always in English. */
  readonly say: (phrase: Phrase) => string;
}

/** One form of a report. The same findings give the same output, whatever the clock and the machine. */
export interface ReportFormat {
  /** As `--format` takes it. */
  readonly name: string;
  /** One sentence for help and README. */
  readonly summary: string;
  /** Whether it says what the rules are. */
  readonly describesRules?: true;
  /** The report in parts, in their order; none where there is nothing to say. */
  readonly render: (report: Report, paint: Paint) => Iterable<string>;
}

/** How people call the severities. */
export const severityNames: Readonly<Record<Finding["severity"], Phrase>> = {
  error: phrase`error`,
  warning: phrase`warning`,
  info: phrase`info`,
};

/** How many findings there are of each severity. */
export const tally = (findings: readonly UnsaidFinding[]): Readonly<Record<Finding["severity"], number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};
