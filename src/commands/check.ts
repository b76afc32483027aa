import type { Context, LinkAnswer } from "../context.ts";
import { WorklogError } from "../errors.ts";
import type { Messages } from "../messages/messages.ts";
import { reportFormats } from "../reports/index.ts";
import type { CheckedLog, Paint } from "../reports/report.ts";
import { joinPath } from "../log/folder-path.ts";
import { begun } from "../model/begun.ts";
import { phrase } from "../model/phrase.ts";
import { listingOnce } from "../log/listing-once.ts";
import { cachedFindings } from "./cached-findings.ts";
import { cacheFlag } from "./cached-reading.ts";
import { cachedRoots } from "./cached-roots.ts";
import { checkedLog, type CheckJob } from "./check-job.ts";
import { checkEach, counting, noteOthers } from "./check-logs.ts";
import { checkTargets, type CheckTarget } from "./check-targets.ts";
import type { Command, Globals } from "./command.ts";
import type { FixedLog } from "./fix-log.ts";
import { collect, flagOption, textOption, textsOption, type Options } from "./options.ts";

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
    cacheFlag(
      command
        .argument("[paths...]", "pages, folders or whole logs (default: the log of the current folder)")
        .option("--fix", "repair what has one safe repair")
        .option("--format <name>", `the form of the report (default: pretty): ${reportFormats.map(({ name }) => name).join(", ")}`)
        .option("--rule <name>", "run only this rule (may be repeated)", collect)
        .option("--skip <name>", "leave this rule out (may be repeated)", collect)
        .option("--strict", "warnings count as errors do")
        .option("--max-warnings <n>", "how many warnings are accepted")
        .option("--online", "also ask the servers whether references answer"),
    ),
  run: async (context, globals, paths, options) => {
    const format = formatOf(globals, options);
    const limit = warningLimit(options);
    const reading = { ...context, store: listingOnce(context.store) };
    const targets = checkTargets({ ...reading, rootsIn: (folder) => cachedRoots(reading, options, folder) }, globals, paths);
    await assertRules(options);
    const jobs = targets.map((target) => jobOf(context, globals, options, target, { isOnly: targets.length === 1, format: format.name }));
    const answers = flagOption(options, "online") ? await askedLinks(context, globals, jobs) : undefined;
    const fixed = flagOption(options, "fix") ? await fixedLogs(context, globals, jobs, answers) : undefined;
    await showRepairs(context, globals, fixed ?? [], format.name);
    const step = answers === undefined ? cachedStep(reading, options) : await onlineStep(reading, answers);
    const passed = counting(fixed ?? begun(checkEach(context, globals, jobs, step)));
    const rules = format.describesRules === true ? (await import("../rules/index.ts")).rules : [];
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
  rules: textsOption(options, "rule"),
  skip: textsOption(options, "skip"),
  directory: isOnly && format === "json" ? null : context.directory,
  excerpts: format === "pretty",
});

/** Throws `bad-flag` for a name that no rule has. */
const assertRules = async (options: Options): Promise<void> => {
  const named = (["rule", "skip"] as const).flatMap((name) => textsOption(options, name).map((given) => ({ flag: `--${name}`, given })));
  if (named.length === 0) return;
  const { assertRule } = await import("./rule-names.ts");
  for (const { flag, given } of named)
    assertRule(given, (accepted) => new WorklogError("bad-flag", { flag, given, accepted: phrase`${accepted}` }));
};

type Answers = ReadonlyMap<CheckJob, ReadonlyMap<string, LinkAnswer>>;

/** What the servers say of the addresses in each log. */
const askedLinks = async (context: Context, globals: Globals, jobs: readonly CheckJob[]): Promise<Answers> => {
  const { askLinks } = await import("./ask-links.ts");
  const answers = new Map<CheckJob, ReadonlyMap<string, LinkAnswer>>();
  for (const job of jobs) answers.set(job, await askLinks(context, globals.messages, job));
  return answers;
};

const fixedLogs = async (
  context: Context,
  globals: Globals,
  jobs: readonly CheckJob[],
  answers: Answers | undefined,
): Promise<readonly FixedLog[]> => {
  const { fixLog } = await import("./fix-log.ts");
  return [...checkEach(context, globals, jobs, (job) => fixLog(context, globals, job, answers?.get(job)))];
};

type Step = (job: CheckJob) => CheckedLog;

/** What the rules find, taken from the cache where it was found before. */
const cachedStep =
  (context: Context, options: Options): Step =>
  (job) => {
    const { value, textOf } = cachedFindings(context, options, job);
    return checkedLog(value, job, { textOf: (path) => textOf(joinPath(job.root, path)), excerpt: context.terminal.excerpt });
  };

/** What the rules find with the answers of the servers, which may be others the next time. */
const onlineStep = async ({ store, terminal }: Context, answers: Answers): Promise<Step> => {
  const [{ findInLog }, { checkedNow }] = await Promise.all([import("./find-in-log.ts"), import("./plain-log.ts")]);
  return (job) => checkedNow(findInLog(store, job, answers.get(job)), job, terminal);
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
  if (globals.dryRun && format === "pretty") {
    const { diffOf } = await import("./write.ts");
    for (const change of changes) context.terminal.out(await diffOf(change));
  }
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
