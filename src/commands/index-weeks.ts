import { repairIndex, type IndexedWeek } from "../changes/repair-index.ts";
import { WorklogError } from "../errors.ts";
import { linkName } from "../log/index-links.ts";
import type { LogPage } from "../log/log.ts";
import { programmeTemplate } from "../rules/template-lines.ts";
import type { Command } from "./command.ts";
import { askWeek } from "./ask-row.ts";
import { textInput } from "./inputs.ts";
import { flagOption, textOption, type Options } from "./options.ts";
import { openSession, openToWrite, wantedLanguages, weekNumber, weeksOf, type Session } from "./session.ts";
import { writePages, type Awaiting, type PageChange } from "./write.ts";

/** `worklog index`: brings the pages above the weeks in line with the weeks. */
export const indexWeeks: Command = {
  name: "index",
  summary: "bring the section index in line with the weeks",
  examples: ["worklog index", "worklog index --check", 'worklog index --week 5 --summary "Containers"'],
  define: (command) =>
    command
      .option("--week <n>", "only this week")
      .option("--summary <text>", "what the entry of --week says (default: the week's first objective)")
      .option("--check", "write nothing, and fail if something is to be done"),
  run: async (context, globals, _args, options) => {
    const isCheck = flagOption(options, "check");
    const session = isCheck ? openSession(context, globals) : openToWrite(context, globals);
    const { log, opened, messages } = session;
    if (log.pages.length === 0) throw new WorklogError("no-pages", { root: session.root });
    const wanted = await weekOption(session, options);
    const languages = wantedLanguages(session, log.languages).filter((language) => opened.sectionIndexes[language] !== undefined);
    if (languages.length === 0) throw new WorklogError("no-index", { root: session.root });
    const changes = languages.flatMap((language) => changeOf(session, language, wanted, options));
    const changed = changes.filter(({ before, after }) => before !== after);
    const awaiting = awaited(session, languages, wanted, options);
    if (!isCheck) {
      await writePages(session, changes, { done: changed.map(({ path }) => messages.notes.edited(path)), awaiting });
      return;
    }
    // What a check shows is what would be written.
    await writePages({ ...session, globals: { ...globals, dryRun: true } }, changes, { done: [], awaiting: [] });
    if (changed.length > 0) context.endWithFindings();
  },
};

/** A summary is given in one language, and stands in the index of each. */
const awaited = (
  { opened, log }: Session,
  languages: readonly string[],
  week: number | undefined,
  options: Options,
): readonly Awaiting[] => {
  const text = textOption(options, "summary");
  const given = log.languages.includes("en") ? "en" : log.languages[0];
  if (text === undefined || week === undefined || languages.length < 2) return [];
  return languages.flatMap((language) => {
    const path = opened.sectionIndexes[language];
    return language === given || path === undefined ? [] : [{ path, week, language, text }];
  });
};

const weekOption = async (session: Session, options: Options): Promise<number | undefined> => {
  const { log } = session;
  const needed = textOption(options, "summary") !== undefined;
  const given = needed ? await askWeek(session, options) : textOption(options, "week");
  if (given === undefined && needed && !session.context.terminal.interactive) throw new WorklogError("missing-flag", { flag: "--week" });
  // Nothing is asked where there is but one week.
  if (given === undefined && needed) return log.pages[0]?.week;
  if (given === undefined) return undefined;
  const week = weekNumber(given);
  if (!log.pages.some((page) => page.week === week)) throw new WorklogError("no-such-week", { week, weeks: weeksOf(log) });
  return week;
};

const changeOf = (session: Session, language: string, wanted: number | undefined, options: Options): readonly PageChange[] => {
  const { context, log, opened, root, messages } = session;
  const path = opened.sectionIndexes[language];
  if (path === undefined) return [];
  const given = textOption(options, "summary");
  const summary = given === undefined ? undefined : textInput("--summary", given);
  const pages = log.pages.filter((page) => page.language === language && (wanted === undefined || page.week === wanted));
  const weeks = pages.map((page) => ({ week: page.week, name: linkName(page.path), ...entryOf(page, summary) }));
  const others = log.pages.filter((page) => page.language === language && !pages.includes(page));
  const before = context.store.read(`${root}/${path}`);
  const after = repairIndex(before, weeks, new Map(others.map((page) => [page.week, linkName(page.path)])));
  if (after === null) context.terminal.note(messages.notes.listsNoWeeks(path));
  return after === null ? [] : [{ path, before, after }];
};

/** What a week is about: its first objective, else its title. What the template says of every week is put in no place of its placeholders. */
const entryOf = ({ page, week }: LogPage, given: string | undefined): Pick<IndexedWeek, "summary" | "replaces"> => {
  if (given !== undefined) return { summary: given, replaces: "any" };
  const objective = page.objectives[0]?.text.split("\n")[0]?.trim() ?? "";
  if (objective !== "" && !programmeTemplate.has(objective)) return { summary: objective, replaces: "placeholder" };
  const title = page.frontMatter.values["title"];
  return { summary: typeof title === "string" && title !== "" ? title : `Week ${String(week)}`, replaces: "none" };
};
