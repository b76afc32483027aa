import { WorklogError } from "../errors.ts";
import { parseWeekRanges } from "../model/week.ts";
import { textOption, type Options } from "./options.ts";
import { weeksOf, type Session } from "./session.ts";

/** A week that is not there is an error in one log; of several logs each may have others. */
export const weeksFilter = ({ log }: Session, options: Options, isOnly = true): { readonly weeks?: ReadonlySet<number> } => {
  const given = textOption(options, "week");
  if (given === undefined) return {};
  const weeks = parseWeekRanges(given);
  if (weeks === null) throw new WorklogError("bad-week", { given, isRange: true });
  const missing = weeks.find((week) => ![...log.pages, ...log.unreadable].some((page) => page.week === week));
  if (isOnly && missing !== undefined && !given.includes("-"))
    throw new WorklogError("no-such-week", { week: missing, weeks: weeksOf(log) });
  return { weeks: new Set(weeks) };
};
