import type { Edit } from "../document/edit.ts";
import { placeOf, type Severity, type UnsaidFinding } from "../document/finding.ts";
import type { Source } from "../document/source.ts";
import { flatMap } from "../model/flat-map.ts";
import type { Rule, Violation } from "./rule.ts";
import type { Subject } from "./subject.ts";
import { suppressionsOf, type Suppressions } from "./suppressions.ts";

/** A rule that is to be run, with the severity that its findings have at most. */
export interface ActiveRule {
  readonly rule: Rule;
  /** Undefined for the rule's own. */
  readonly severity?: Severity | undefined;
}

/** A finding with the page that it is about, for those who show or repair it. */
export interface LocatedFinding extends UnsaidFinding {
  readonly source: Source;
  readonly span: Violation["span"];
  readonly fix: readonly Edit[];
}

/** What the rules find in a log, page by page in the order of the log, and from top to bottom. */
export const checkLog = (subject: Subject, active: readonly ActiveRule[]): readonly LocatedFinding[] => {
  const suppressed = new Map<Source, Suppressions>();
  const isSuppressed = (finding: LocatedFinding): boolean => {
    const known = suppressed.get(finding.source) ?? suppressionsOf(finding.source);
    suppressed.set(finding.source, known);
    return known(finding.rule, finding.line);
  };
  const findings = flatMap(active, ({ rule, severity }) => rule.check(subject).map((violation) => findingOf(rule, severity, violation)));
  const order = new Map([...subject.indexes, ...subject.log.pages].map(({ page }, index) => [page.source.path, index]));
  return findings
    .filter((finding) => !isSuppressed(finding))
    .toSorted((a, b) => (order.get(a.path) ?? -1) - (order.get(b.path) ?? -1) || byPlace(a, b));
};

const byPlace = (a: LocatedFinding, b: LocatedFinding): number =>
  (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) ||
  a.span.start - b.span.start ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
  a.span.end - b.span.end;

const findingOf = (
  rule: Rule,
  severity: Severity | undefined,
  { source, span, message, advice, severity: own, fix = [] }: Violation,
): LocatedFinding => ({
  rule: rule.name,
  severity: own ?? severity ?? rule.severity,
  message,
  advice,
  ...placeOf(source, span),
  fixable: fix.length > 0,
  source,
  span,
  fix,
});
