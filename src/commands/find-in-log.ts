import type { LinkAnswer, Reader } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { configurationName } from "../log/find-root.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import { phrase } from "../model/phrase.ts";
import { checkLog, type ActiveRule, type LocatedFinding } from "../rules/check-log.ts";
import { rules } from "../rules/index.ts";
import { subjectOf, type Subject } from "../rules/subject.ts";
import type { CheckScope } from "./check-job.ts";
import { assertRule } from "./rule-names.ts";

/** A log that was read, with what the rules found in all of its pages. */
export interface SearchedLog {
  readonly opened: OpenLog;
  readonly indexes: Subject["indexes"];
  readonly found: readonly LocatedFinding[];
}

/** Reads a log and runs the rules. Throws `no-pages` where there is nothing to check, and `bad-config` for a rule in the configuration that is none. */
export const findInLog = (reader: Reader, scope: CheckScope, answers?: ReadonlyMap<string, LinkAnswer>): SearchedLog => {
  const opened = openLog(reader, scope.root, scope.today);
  if (opened.log.pages.length === 0 && opened.log.unreadable.length === 0) throw new WorklogError("no-pages", { root: scope.root });
  const subject = subjectOf(reader, opened, answers);
  return { opened, indexes: subject.indexes, found: checkLog(subject, activeRules(scope, opened.settings)) };
};

/** What all rules that are switched on find in a log. */
export const findingsIn = (reader: Reader, opened: OpenLog): readonly LocatedFinding[] =>
  checkLog(subjectOf(reader, opened), activeRules({ rules: [], skip: [] }, opened.settings));

/** Throws `bad-config` for a rule in the configuration that is none. */
export const assertRules = ({ rules: configured = {} }: OpenLog["settings"]): void => {
  for (const name of Object.keys(configured)) assertRule(name, (accepted) => unknownRule(name, accepted));
};

/** The rules that are asked for, with the severities of the configuration. */
const activeRules = (scope: Pick<CheckScope, "rules" | "skip">, settings: OpenLog["settings"]): readonly ActiveRule[] => {
  assertRules(settings);
  const { rules: configured = {} } = settings;
  return rules.flatMap((rule): readonly ActiveRule[] => {
    const severity = configured[rule.name];
    const isAsked = scope.rules.length === 0 ? severity !== "off" : scope.rules.includes(rule.name);
    return isAsked && !scope.skip.includes(rule.name) ? [{ rule, severity: severity === "off" ? undefined : severity }] : [];
  });
};

const unknownRule = (name: string, accepted: string): WorklogError =>
  new WorklogError("bad-config", {
    path: configurationName,
    setting: `rules.${name}`,
    problem: phrase`is no rule`,
    accepted: phrase`It takes ${accepted}.`,
  });
