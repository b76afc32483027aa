import type { Context } from "../context.ts";
import { weekdayOfRow } from "../log/find-row.ts";
import type { LogPage } from "../log/log.ts";
import { openLog } from "../log/open-log.ts";
import { once } from "../model/once.ts";
import { formatIso } from "../model/date.ts";
import { dayName } from "../model/day-name.ts";
import { dayNumbers, weekdayName } from "../model/day.ts";
import { parseWeekNumber } from "../model/week.ts";
import { uiLanguages, type Messages } from "../messages/messages.ts";
import { completionIn } from "../log/completion.ts";
import type { Candidate, Line } from "./candidates.ts";
import { describeRow } from "./rows.ts";
import { currentWeek } from "./session.ts";
import { period } from "./week-facts.ts";

/** The log that is read where a value asks for it. */
export interface Surroundings {
  readonly context: Context;
  readonly messages: Messages;
  readonly root: () => string;
}

/** Values of an option or an argument by its name: rules and dates from the program, weeks, days, rows and tasks from the log. */
export const liveValues = async (name: string, line: Line, { context, messages, root }: Surroundings): Promise<readonly Candidate[]> => {
  const opened = once(() => openLog(context.store, root(), context.today()));
  const page = (): LogPage | undefined => {
    const { log } = opened();
    const week = parseWeekNumber(line.given.get("--week") ?? "") ?? (log.pages.length === 0 ? 0 : currentWeek({ log, context }));
    const language = line.given.get("--lang") ?? log.languages[0];
    return log.pages.find((each) => each.week === week && each.language === language) ?? log.pages.find((each) => each.week === week);
  };
  switch (name) {
    case "n":
    case "week":
    case "toWeek":
      return weeks(opened().log.pages);
    case "day":
    case "toDay":
      return days(page(), messages);
    case "row":
      return (page()?.rows ?? []).map((row) => ({ value: String(row.row.number), about: messages.say(describeRow(row)) }));
    case "match":
      return openTasks(page(), completionIn(opened().log), line.given.has("--reopen"));
    case "lang":
    case "from":
      return opened().log.languages.map((value) => ({ value, about: "" }));
    case "ui":
      return uiLanguages.map((value) => ({ value, about: "" }));
    case "rule":
    case "skip": {
      const { rules } = await import("../rules/index.ts");
      return rules.map(({ name: value, summary }) => ({ value, about: messages.translate(summary) }));
    }
    case "date":
    case "start":
    case "since":
    case "until":
      return ["today", "yesterday"].map((value) => ({ value, about: "" }));
    default:
      return [];
  }
};

/** The latest first: it is the one that is worked on. */
const weeks = (pages: readonly LogPage[]): readonly Candidate[] => {
  const found = new Map(pages.toReversed().map((page) => [page.week, page]));
  return [...found.values()].map((page) => ({ value: String(page.week), about: period(page) }));
};

/** The days of a week as its rows write them; every weekday where there is no such week. */
const days = (page: LogPage | undefined, { say }: Messages): readonly Candidate[] => {
  const found = new Map<string, Candidate>();
  for (const row of page?.rows ?? []) {
    const day = weekdayOfRow(row);
    const text = row.row.day?.text.trim() ?? "";
    const value = text === "" && row.start !== null ? formatIso(row.start) : text;
    const about = [day === null ? "" : say(dayName(day)), row.row.tasks[0]?.text ?? ""].filter((part) => part !== "").join(": ");
    if (value !== "" && !found.has(value)) found.set(value, { value, about });
  }
  return found.size > 0 ? [...found.values()] : dayNumbers.map((day) => ({ value: weekdayName(day), about: "" }));
};

const openTasks = (page: LogPage | undefined, isComplete: ReturnType<typeof completionIn>, done: boolean): readonly Candidate[] =>
  page === undefined
    ? []
    : page.rows
        .filter((row) => isComplete(page.language, row) === done)
        .flatMap(({ row }) => row.tasks.map(({ text }) => ({ value: text.split("\n")[0]?.trim() ?? "", about: row.day?.text ?? "" })));
