import type { Edit } from "../document/edit.ts";
import type { Severity } from "../document/finding.ts";
import type { Source, Span } from "../document/source.ts";
import type { Phrase } from "../model/phrase.ts";
import type { Subject } from "./subject.ts";

/** What the rules are about, in the order in which people read of them. */
export const ruleGroups = ["build", "calendar", "structure", "content", "references", "languages", "index"] as const;

/** One of the groups. */
export type RuleGroup = (typeof ruleGroups)[number];

/** One check: what `explain`, the README and the reports say of it, and what it finds. */
export interface Rule {
  /** In lower case with dashes, as flags, comments and the configuration name it. */
  readonly name: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Whether `check --fix` repairs what it finds, where exactly one repair is possible. */
  readonly fixable: boolean;
  /** What it finds, without a full stop. */
  readonly summary: string;
  /** Why that matters, in whole sentences. */
  readonly why: string;
  readonly example: { readonly wrong: string; readonly right: string };
  /** Every place where the rule is broken. What an author does as a habit is none. */
  readonly check: (subject: Subject) => readonly Violation[];
}

/** A place where a rule is broken. */
export interface Violation {
  readonly source: Source;
  readonly span: Span;
  /** What is wrong, in one sentence. */
  readonly message: Phrase;
  /** What to do, in one sentence. */
  readonly advice: Phrase;
  /** Less than the rule's own, where a finding weighs less than others. */
  readonly severity?: Severity;
  /** What repairs it without touching text that people wrote. */
  readonly fix?: readonly Edit[] | undefined;
}
