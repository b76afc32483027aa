import type { Context, LinkAnswer } from "../context.ts";
import { WorklogError } from "../errors.ts";
import { openLog } from "../log/open-log.ts";
import type { Messages } from "../messages/messages.ts";
import { reportFormats } from "../reports/index.ts";
import type { Paint } from "../reports/report.ts";
import { rules } from "../rules/index.ts";
import { begun } from "../model/begun.ts";
import { phrase } from "../model/phrase.ts";
import { askLinks } from "./ask-links.ts";
import { checkedLog, findInLog, isWanted, type CheckJob } from "./check-job.ts";
import { checkEach, counting, noteOthers } from "./check-logs.ts";
import { checkTargets, type CheckTarget } from "./check-targets.ts";
import type { Command, Globals } from "./command.ts";
import { fixLog, type FixedLog } from "./fix-log.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./options.ts";
import { assertRule } from "./rule-names.ts";
import { diffOf } from "./write.ts";

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
      .option("--format <name>", `the form of the report (default: pretty): ${reportFormats.map(({ name }) => name).join(", ")}`)
      .option("--rule <name>", "run only this rule (may be repeated)", collect)
      .option("--skip <name>", "leave this rule out (may be repeated)", collect)
      .option("--strict", "warnings count as errors do")
      .option("--max-warnings <n>", "how many warnings are accepted")
      .option("--online", "also ask the servers whether references answer"),
  run: async (context, globals, paths, options) => {
    const format = formatOf(globals, options);
    const limit = warningLimit(options);
    const targets = checkTargets(context, globals, paths);
    const jobs = targets.map((target) => jobOf(context, globals, options, target, { isOnly: targets.length === 1, format: format.name }));
    const answers = flagOption(options, "online") ? await askedLinks(context, globals, jobs) : noAnswers;
    const fixed = flagOption(options, "fix")
      ? [...checkEach(context, globals, jobs, (job) => fixLog(context, globals, job, answers.get(job)))]
      : undefined;
    await showRepairs(context, globals, fixed ?? [], format.name);
    const passed = counting(
      fixed ??
        begun(
          checkEach(context, globals, jobs, (job) =>
            checkedLog(findInLog(context.store, job, answers.get(job)), job, context.terminal.excerpt),
          ),
        ),
    );
    const report = { logs: passed.logs, fixed: (fixed ?? []).flatMap((log) => log.fixed), rules, version: context.version };
    for (const part of format.render(report, paintOf(context, globals.messages))) context.terminal.out(part);
    noteOthers(context, globals, jobs, passed.paths());
    const { error, warning } = passed.counts();
    if (error > 0 || warning > limit) context.endWithFindings();
  },
};

/** In data about one log, paths are relative to its root; everywhere else they lead there from the working directory. */
const jobOf = (
  context: Context,
  globals: Globals,
  options: Options,
  target: CheckTarget,
  { isOnly, format }: { readonly isOnly: boolean; readonly format: string },
): CheckJob => ({
  ...target,
  today: context.today(),
  languages: globals.languages,
  rules: textsOption(options, "rule").map((given) => ruleInput("--rule", given)),
  skip: textsOption(options, "skip").map((given) => ruleInput("--skip", given)),
  directory: isOnly && format === "json" ? null : context.directory,
  excerpts: format === "pretty",
});

const ruleInput = (flag: string, given: string): string => {
  assertRule(given, (accepted) => new WorklogError("bad-flag", { flag, given, accepted: phrase`${accepted}` }));
  return given;
};

type Answers = ReadonlyMap<CheckJob, ReadonlyMap<string, LinkAnswer>>;

const noAnswers: Answers = new Map();

/** What the servers say of the addresses in each log. */
const askedLinks = async (context: Context, globals: Globals, jobs: readonly CheckJob[]): Promise<Answers> => {
  const answers = new Map<CheckJob, ReadonlyMap<string, LinkAnswer>>();
  for (const job of jobs) {
    const opened = openLog(context.store, job.root, job.today);
    const pages = opened.log.pages.filter(({ path }) => isWanted(job, opened, path));
    answers.set(job, await askLinks(context, globals.messages, pages));
  }
  return answers;
};

const formatOf = (globals: Globals, options: Options): (typeof reportFormats)[number] => {
  const given = textOption(options, "format") ?? (globals.json ? "json" : "pretty");
  const format = reportFormats.find(({ name }) => name === given);
  if (format === undefined)
    throw new WorklogError("bad-flag", { flag: "--format", given, accepted: phrase`${reportFormats.map(({ name }) => name).join(", ")}` });
  return format;
};

const warningLimit = (options: Options): number => {
  const given = textOption(options, "maxWarnings");
  if (given !== undefined && !/^\d{1,9}$/.test(given.trim()))
    throw new WorklogError("bad-number", { what: "--max-warnings", given, accepted: phrase`a number from 0 on` });
  if (flagOption(options, "strict")) return 0;
  return given === undefined ? Number.POSITIVE_INFINITY : Number(given);
};

const showRepairs = async (context: Context, globals: Globals, fixed: readonly FixedLog[], format: string): Promise<void> => {
  const changes = fixed.flatMap((log) => log.changes);
  if (globals.dryRun && format === "pretty") for (const change of changes) context.terminal.out(await diffOf(change));
  const repairs = fixed.reduce((sum, log) => sum + log.repairs, 0);
  if (repairs > 0 && !globals.dryRun) context.terminal.note(globals.messages.notes.repaired(repairs, changes.length));
};

/** How a report looks and reads in this terminal. */
export const paintOf = ({ terminal: { style } }: Context, { say }: Messages): Paint => ({
  bold: style.bold,
  dim: style.dim,
  severity: (severity, text) => (severity === "error" ? style.red(text) : severity === "warning" ? style.yellow(text) : style.dim(text)),
  say,
});
