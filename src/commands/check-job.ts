import type { LinkAnswer, Store, Terminal } from "../context.ts";
import type { UnsaidFinding } from "../document/finding.ts";
import { lineSpan } from "../document/source.ts";
import { WorklogError } from "../errors.ts";
import { configurationName } from "../log/find-root.ts";
import { joinPath, relativePath } from "../log/folder-path.ts";
import { openLog, type OpenLog } from "../log/open-log.ts";
import type { CalendarDate } from "../model/date.ts";
import { remembered } from "../model/once.ts";
import type { CheckedLog } from "../reports/report.ts";
import { checkLog, plainFinding, type ActiveRule, type LocatedFinding } from "../rules/check-log.ts";
import { rules } from "../rules/index.ts";
import { subjectOf } from "../rules/subject.ts";
import { phrase } from "../model/phrase.ts";
import { isBelow, type CheckTarget } from "./check-targets.ts";
import { assertRule } from "./rule-names.ts";

/** One log that is to be checked, and how. */
export interface CheckJob extends CheckTarget {
  readonly today: CalendarDate;
  /** The languages whose pages are shown; empty for all. */
  readonly languages: readonly string[];
  /** The names of the rules that alone are run, or of none for all; and of those that are left out. */
  readonly rules: readonly string[];
  readonly skip: readonly string[];
  /** The folder that paths of the report are relative to; null for the root of the log. */
  readonly directory: string | null;
  /** Whether the report shows the lines of its findings. */
  readonly excerpts: boolean;
}

type Reader = Pick<Store, "list" | "read" | "kind">;

/** A log that was read, with what the rules found in its pages that are wanted. */
export interface FoundInLog {
  readonly opened: OpenLog;
  readonly found: readonly LocatedFinding[];
}

/** Reads a log and runs the rules. Throws `no-pages` where there is nothing to check, and `bad-config` for a rule in the configuration that is none. */
export const findInLog = (reader: Reader, job: CheckJob, answers?: ReadonlyMap<string, LinkAnswer>): FoundInLog => {
  const opened = openLog(reader, job.root, job.today);
  if (opened.log.pages.length === 0 && opened.log.unreadable.length === 0) throw new WorklogError("no-pages", { root: job.root });
  const found = checkLog(subjectOf(reader, opened, answers), activeRules(job, opened.settings));
  return { opened, found: found.filter(({ path }) => isWanted(job, opened, path)) };
};

/** What all rules that are switched on find in a log. */
export const findingsIn = (reader: Reader, opened: OpenLog): readonly LocatedFinding[] =>
  checkLog(subjectOf(reader, opened), activeRules({ rules: [], skip: [] }, opened.settings));

/** What a report says of a log. */
export const checkedLog = ({ opened, found }: FoundInLog, job: CheckJob, excerpt: Terminal["excerpt"]): CheckedLog => {
  const shown = shownPaths(job);
  const { log, sectionIndexes } = opened;
  const wanted = (paths: readonly string[]): readonly string[] => paths.filter((path) => isWanted(job, opened, path)).map(shown);
  const findings = found.map((finding): UnsaidFinding => ({ ...plainFinding(finding), path: shown(finding.path) }));
  return {
    findings,
    excerpts: job.excerpts ? found.map((finding) => excerptOf(finding, shown(finding.path), excerpt)) : [],
    files: wanted([...Object.values(sectionIndexes), ...log.pages.map(({ path }) => path)]),
    unreadable: wanted(log.unreadable.map(({ path }) => path)),
  };
};

/** How a report shows the paths of a log. */
export const shownPaths = ({ directory, root }: CheckJob): ((path: string) => string) =>
  directory === null ? (path) => path : remembered((path) => relativePath(directory, joinPath(root, path)));

/** What goes over several lines is shown by its first one; a page that cannot be read has none. */
const excerptOf = ({ source, span, line }: LocatedFinding, path: string, excerpt: Terminal["excerpt"]): string =>
  source.text === ""
    ? ""
    : excerpt({
        path,
        text: source.text,
        span: { start: span.start, end: Math.min(span.end, Math.max(lineSpan(source, line).end, span.start)) },
      });

/** Whether a page is shown. */
export const isWanted = ({ only, languages }: CheckJob, { root, log, sectionIndexes }: OpenLog, path: string): boolean => {
  if (only !== null && !only.some((given) => isBelow(joinPath(root, path), given))) return false;
  if (languages.length === 0) return true;
  const index = Object.entries(sectionIndexes).find(([, other]) => other === path)?.[0];
  const language = index ?? [...log.pages, ...log.unreadable].find((page) => page.path === path)?.language;
  return language === undefined || languages.includes(language);
};

/** Throws `bad-config` for a rule in the configuration that is none. */
export const assertRules = ({ rules: configured = {} }: OpenLog["settings"]): void => {
  for (const name of Object.keys(configured)) assertRule(name, (accepted) => unknownRule(name, accepted));
};

/** The rules that are asked for, with the severities of the configuration. */
const activeRules = (job: Pick<CheckJob, "rules" | "skip">, settings: OpenLog["settings"]): readonly ActiveRule[] => {
  assertRules(settings);
  const { rules: configured = {} } = settings;
  return rules.flatMap((rule): readonly ActiveRule[] => {
    const severity = configured[rule.name];
    const isAsked = job.rules.length === 0 ? severity !== "off" : job.rules.includes(rule.name);
    return isAsked && !job.skip.includes(rule.name) ? [{ rule, severity: severity === "off" ? undefined : severity }] : [];
  });
};

const unknownRule = (name: string, accepted: string): WorklogError =>
  new WorklogError("bad-config", {
    path: configurationName,
    setting: `rules.${name}`,
    problem: phrase`is no rule`,
    accepted: phrase`It takes ${accepted}.`,
  });
