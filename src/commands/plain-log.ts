import type { Terminal } from "../context.ts";
import { lineSpan, type Span } from "../document/source.ts";
import type { Phrase } from "../model/phrase.ts";
import type { LocatedFinding } from "../rules/check-log.ts";
import type { CheckedLog } from "../reports/report.ts";
import { checkedLog, type CheckedPage, type CheckJob, type FoundInLog, type NumberedFinding } from "./check-job.ts";
import type { SearchedLog } from "./find-in-log.ts";

/** What was found, as data that can be kept. */
export const plainLog = ({ opened: { log, sectionIndexes }, found }: SearchedLog): FoundInLog => {
  const { phrases, numberOf } = numbering();
  const pages = new Map<string, NumberedFinding[]>();
  for (const finding of found) {
    const before = pages.get(finding.path);
    const numbered = numberedFinding(finding, numberOf);
    if (before === undefined) pages.set(finding.path, [numbered]);
    else before.push(numbered);
  }
  return {
    pages: [...Object.entries(sectionIndexes).map(([language, path]) => ({ path, language })), ...log.pages.map(placeOf)],
    unreadable: log.unreadable.map(placeOf),
    phrases,
    found: [...pages].map(([path, findings]) => ({ path, findings })),
  };
};

interface Numbering {
  /** As many as were asked for until now. */
  readonly phrases: readonly Phrase[];
  readonly numberOf: (said: Phrase) => number;
}

/** Numbers phrases in the order in which they come; the same one has the same number. */
const numbering = (): Numbering => {
  const numbers = new Map<string, number>();
  const phrases: Phrase[] = [];
  const numberOf = (said: Phrase): number => {
    const text = JSON.stringify(said);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, phrases.length);
    return phrases.push(said) - 1;
  };
  return { phrases, numberOf };
};

const numberedFinding = (finding: LocatedFinding, numberOf: Numbering["numberOf"]): NumberedFinding => {
  const { rule, severity, line, column, endLine, endColumn, fixable } = finding;
  const [message, advice] = [numberOf(finding.message), numberOf(finding.advice)];
  return { rule, severity, message, advice, line, column, endLine, endColumn, fixable, marked: markedIn(finding) };
};

const placeOf = ({ path, language }: CheckedPage): CheckedPage => ({ path, language });

const markedIn = ({ source, span, line }: LocatedFinding): Span => ({
  start: span.start,
  end: Math.min(span.end, Math.max(lineSpan(source, line).end, span.start)),
});

/** What a report says of a log that was searched just now. */
export const checkedNow = (searched: SearchedLog, job: CheckJob, { excerpt }: Pick<Terminal, "excerpt">): CheckedLog =>
  checkedLog(plainLog(searched), job, { textOf: textsOf(searched), excerpt });

/** The text of each page in which something was found. */
const textsOf = ({ found }: SearchedLog): ((path: string) => string) => {
  const texts = new Map(found.map(({ path, source }) => [path, source.text]));
  return (path) => texts.get(path) ?? "";
};
