import type { Finding } from "../document/finding.ts";
import { lineSpan } from "../document/source.ts";
import { WorklogError } from "../errors.ts";
import { reportFormats } from "../reports/index.ts";
import { tally, type Paint } from "../reports/report.ts";
import type { ActiveRule } from "../rules/check-log.ts";
import { rules } from "../rules/index.ts";
import { checkOneLog, type CheckedLog } from "./check-one-log.ts";
import { checkTargets } from "./check-targets.ts";
import type { Command, Globals } from "./command.ts";
import { assertRule } from "./rule-names.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./options.ts";
import { diffOf } from "./write.ts";
import { messagesFor } from "./session.ts";
import type { Context } from "../context.ts";

/** `worklog check`: finds what is wrong, and repairs what is safe. */
export const check: Command = {
  name: "check",
  summary: "find what is wrong in the log, and repair what is safe",
  examples: [
    "worklog check",
    "worklog check --fix --dry-run",
    "worklog check content/1-Worklog/1.5-Week5/_index.md",
    "worklog check logs/* --format github --strict",
    "worklog check --skip reference-none --rule day-date --rule week-sequence",
  ],
  define: (command) =>
    command
      .argument("[paths...]", "pages, folders or whole logs (default: the log of the current folder)")
      .option("--fix", "repair what has one safe repair")
      .option("--format <name>", `one of ${reportFormats.map(({ name }) => name).join(", ")} (default: pretty)`)
      .option("--rule <name>", "run only this rule (may be repeated)", collect)
      .option("--skip <name>", "leave this rule out (may be repeated)", collect)
      .option("--strict", "warnings count as errors do")
      .option("--max-warnings <n>", "how many warnings are accepted")
      .option("--online", "also ask the servers whether references answer"),
  run: async (context, globals, paths, options) => {
    const format = formatOf(globals, options);
    const limit = warningLimit(options);
    const targets = checkTargets(context, globals, paths);
    const active = (settings: CheckedLog["settings"]): readonly ActiveRule[] => activeRules(options, settings);
    const plan = {
      active,
      fix: flagOption(options, "fix"),
      online: flagOption(options, "online"),
      single: targets.length === 1,
      json: format.name === "json",
    };
    const logs: CheckedLog[] = [];
    // oxlint-disable-next-line no-await-in-loop -- a log is let go before the next one is read
    for (const target of targets) logs.push(await checkOneLog(context, globals, target, plan));
    const findings = logs.flatMap((log) => log.findings);
    await showRepairs(context, globals, logs, format.name);
    const report = {
      findings: findings.map(({ finding }) => finding),
      files: logs.flatMap(({ files }) => files),
      unreadable: logs.flatMap(({ unreadable }) => unreadable),
      fixed: logs.flatMap(({ fixed }) => fixed.map(({ path }) => path)),
      rules,
      version: context.version,
    };
    context.terminal.out(format.render(report, paintOf(context, findings)));
    const { error, warning } = tally(report.findings);
    if (error > 0 || warning > limit) context.endWithFindings();
  },
};

const formatOf = (globals: Globals, options: Options): (typeof reportFormats)[number] => {
  const given = textOption(options, "format") ?? (globals.json ? "json" : "pretty");
  const format = reportFormats.find(({ name }) => name === given);
  if (format === undefined)
    throw new WorklogError("bad-flag", { flag: "--format", given, accepted: reportFormats.map(({ name }) => name).join(", ") });
  return format;
};

const warningLimit = (options: Options): number => {
  const given = textOption(options, "maxWarnings");
  if (given !== undefined && !/^\d{1,9}$/.test(given.trim()))
    throw new WorklogError("bad-number", { what: "--max-warnings", given, accepted: "a number from 0 on" });
  if (flagOption(options, "strict")) return 0;
  return given === undefined ? Number.POSITIVE_INFINITY : Number(given);
};

/** The rules that are asked for by flags, with the severities of the configuration; throws for a name that no rule has. */
const activeRules = (options: Options, { rules: configured = {} }: CheckedLog["settings"]): readonly ActiveRule[] => {
  const [only, skip] = [textsOption(options, "rule"), textsOption(options, "skip")];
  for (const given of only) assertRule(given, (accepted) => new WorklogError("bad-flag", { flag: "--rule", given, accepted }));
  for (const given of skip) assertRule(given, (accepted) => new WorklogError("bad-flag", { flag: "--skip", given, accepted }));
  for (const name of Object.keys(configured))
    assertRule(
      name,
      (accepted) =>
        new WorklogError("bad-config", {
          path: "worklog.config.json",
          setting: `rules.${name}`,
          problem: "is no rule",
          accepted: `It takes ${accepted}.`,
        }),
    );
  return rules.flatMap((rule): readonly ActiveRule[] => {
    const severity = configured[rule.name];
    const isAsked = only.length === 0 ? severity !== "off" : only.includes(rule.name);
    return isAsked && !skip.includes(rule.name) ? [{ rule, severity: severity === "off" ? undefined : severity }] : [];
  });
};

const showRepairs = async (context: Context, globals: Globals, logs: readonly CheckedLog[], format: string): Promise<void> => {
  const changes = logs.flatMap(({ fixed }) => fixed);
  if (globals.dryRun && format === "pretty") for (const { change } of changes) context.terminal.out(await diffOf(change));
  const repairs = changes.reduce((sum, { repairs: made }) => sum + made, 0);
  if (repairs > 0 && !globals.dryRun) context.terminal.note(messagesFor(context, globals).notes.repaired(repairs, changes.length));
};

const paintOf = ({ terminal }: Context, findings: CheckedLog["findings"]): Paint => {
  const { style } = terminal;
  const places = new Map(findings.map((located) => [located.finding, located]));
  return {
    bold: style.bold,
    dim: style.dim,
    severity: (severity, text) => (severity === "error" ? style.red(text) : severity === "warning" ? style.yellow(text) : style.dim(text)),
    excerpt: (finding: Finding) => {
      const located = places.get(finding);
      if (located === undefined || located.source.text === "") return "";
      const { start, end } = located.span;
      // What goes over several lines is shown by its first one.
      const line = lineSpan(located.source, finding.line);
      return terminal.excerpt({
        path: finding.path,
        text: located.source.text,
        span: { start, end: Math.min(end, Math.max(line.end, start)) },
      });
    },
  };
};
