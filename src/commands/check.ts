import type { Context, LinkAnswer } from "../context.ts";
import { isWorklogError, WorklogError } from "../errors.ts";
import { joinPath, relativePath, resolvePath } from "../log/folder-path.ts";
import { openLog } from "../log/open-log.ts";
import type { Messages } from "../messages/messages.ts";
import { reportFormats } from "../reports/index.ts";
import { tally, type Paint } from "../reports/report.ts";
import { rules } from "../rules/index.ts";
import { phrase } from "../model/phrase.ts";
import { askLinks } from "./ask-links.ts";
import { checkedLog, findInLog, isWanted, type CheckedLog, type CheckJob, type FixedLog } from "./check-job.ts";
import { checkTargets, isBelow, type CheckTarget } from "./check-targets.ts";
import type { Command, Globals } from "./command.ts";
import { fixLog } from "./fix-log.ts";
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
    const logs = await checkAll(context, globals, jobs, {
      fix: flagOption(options, "fix"),
      online: flagOption(options, "online"),
    });
    const findings = logs.flatMap((log) => log.findings);
    const fixed = logs.flatMap((log, index) => ("changes" in log ? log.changes.map(({ path }) => shownPath(jobs[index], path)) : []));
    await showRepairs(context, globals, logs, format.name);
    noteOthers(context, globals, targets, logs);
    const report = {
      findings,
      files: logs.flatMap(({ files }) => files),
      unreadable: logs.flatMap(({ unreadable }) => unreadable),
      fixed,
      rules,
      version: context.version,
    };
    context.terminal.out(format.render(report, paintOf(context, globals.messages, logs)));
    const { error, warning } = tally(findings);
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

const shownPath = (job: CheckJob | undefined, path: string): string =>
  job === undefined || job.directory === null ? path : relativePath(job.directory, joinPath(job.root, path));

const ruleInput = (flag: string, given: string): string => {
  assertRule(given, (accepted) => new WorklogError("bad-flag", { flag, given, accepted: phrase`${accepted}` }));
  return given;
};

/** Checks the logs one after the other; each is let go before the next one is read. */
const checkAll = async (
  context: Context,
  globals: Globals,
  jobs: readonly CheckJob[],
  { fix, online }: { readonly fix: boolean; readonly online: boolean },
): Promise<readonly (CheckedLog | FixedLog)[]> => {
  const logs: (CheckedLog | FixedLog)[] = [];
  const empty: { readonly root: string; readonly error: WorklogError }[] = [];
  for (const job of jobs) {
    const answers = online ? await askedLinks(context, globals, job) : undefined;
    try {
      logs.push(
        fix ? fixLog(context, globals, job, answers) : checkedLog(findInLog(context.store, job, answers), job, context.terminal.excerpt),
      );
    } catch (error) {
      if (!isWorklogError(error) || error.code !== "no-pages") throw error;
      context.store.unlock();
      empty.push({ root: job.root, error });
      logs.push(nothingIn);
    }
  }
  const [first] = empty;
  if (first !== undefined && empty.length === jobs.length) throw first.error;
  for (const { root } of empty) context.terminal.note(globals.messages.notes.noWeeks(relativePath(context.directory, root) || "."));
  return logs;
};

/** One folder without weeks does not keep the other logs from being checked. */
const nothingIn: CheckedLog = { findings: [], excerpts: [], files: [], unreadable: [] };

const askedLinks = async (context: Context, globals: Globals, job: CheckJob): Promise<ReadonlyMap<string, LinkAnswer>> => {
  const opened = openLog(context.store, job.root, job.today);
  const pages = opened.log.pages.filter(({ path }) => isWanted(job, opened, path));
  return askLinks(context, globals.messages, pages);
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

const showRepairs = async (context: Context, globals: Globals, logs: readonly (CheckedLog | FixedLog)[], format: string): Promise<void> => {
  const fixed = logs.flatMap((log) => ("changes" in log ? [log] : []));
  const changes = fixed.flatMap((log) => log.changes);
  if (globals.dryRun && format === "pretty") for (const change of changes) context.terminal.out(await diffOf(change));
  const repairs = fixed.reduce((sum, log) => sum + log.repairs, 0);
  if (repairs > 0 && !globals.dryRun) context.terminal.note(globals.messages.notes.repaired(repairs, changes.length));
};

/** Names the paths that were given and hold no page, so that nobody takes silence for praise. */
const noteOthers = (context: Context, globals: Globals, targets: readonly CheckTarget[], logs: readonly CheckedLog[]): void => {
  const read = logs.flatMap(({ files, unreadable }) => [...files, ...unreadable]).map((path) => resolvePath(context.directory, path));
  for (const { only, root } of targets) {
    const paths =
      targets.length === 1 ? logs.flatMap(({ files, unreadable }) => [...files, ...unreadable].map((path) => joinPath(root, path))) : [];
    for (const given of only ?? []) {
      if (![...read, ...paths].some((path) => isBelow(path, given)))
        context.terminal.note(globals.messages.notes.noPage(relativePath(context.directory, given)));
    }
  }
};

/** How a report looks and reads in this terminal. */
export const paintOf = ({ terminal: { style } }: Context, { say }: Messages, logs: readonly CheckedLog[]): Paint => {
  const excerpts = new Map(logs.flatMap((log) => log.findings.map((finding, index) => [finding, log.excerpts[index] ?? ""])));
  return {
    bold: style.bold,
    dim: style.dim,
    severity: (severity, text) => (severity === "error" ? style.red(text) : severity === "warning" ? style.yellow(text) : style.dim(text)),
    excerpt: (finding) => excerpts.get(finding) ?? "",
    say,
  };
};
