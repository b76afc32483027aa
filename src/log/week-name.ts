import type { Span } from "../document/source.ts";
import { remembered } from "../model/once.ts";

/** What the name of a folder or file says about a week; offsets count in the name. */
export interface WeekName {
  readonly week: number;
  /** Every place where the week's number stands: `1.5-Week5` has two. */
  readonly numbers: readonly Span[];
  /** Where the words about the week end; what follows is a topic (`week-5-networking`). */
  readonly end: number;
}

/** Composed and decomposed letters, and none. */
const tuan = "tu(?:\u1EA7|[a\u00E2]\u0302?\u0300?)n";
const nhatKy = "nh(?:\u1EAD|[a\u1EA1]\u0323?\u0302?)t[-_ ]?k(?:\u00FD|y\u0301?)";

const weekPattern = new RegExp(
  `^(?:(?:\\d{1,2}\\.)?(?<prefix>\\d{1,2})[-_. ]+)?(?:(?:work[-_ ]?log|${nhatKy})[-_ ]*)?(?:week|${tuan})[-_ ]*(?:1\\.)?(?<number>\\d{1,2})(?!\\d)`,
  "di",
);
const barePattern = /^(?:\d{1,2}\.)?(?<number>\d{1,2})\.?$/d;
const worklogPattern = new RegExp(`work[-_ ]?log|worlog|${nhatKy}`, "i");

/** The week that a name such as `1.5-Week5`, `Week_5`, `tuan-05` or `Worklog_week1.5` speaks of; null for any other name. */
export const matchWeekName = remembered((name: string): WeekName | null => readMatch(weekPattern.exec(name)));

/** The week that a bare number names (`5`, `05`, `1.5`); only below a worklog folder is that a week. */
export const matchBareNumber = (name: string): WeekName | null => readMatch(barePattern.exec(name));

const readMatch = (match: RegExpExecArray | null): WeekName | null => {
  const number = match?.indices?.groups?.["number"];
  if (match === null || number === undefined) return null;
  const week = Number(match.groups?.["number"]);
  if (week < 1) return null;
  const prefix = match.indices?.groups?.["prefix"];
  const before = prefix !== undefined && Number(match.groups?.["prefix"]) === week ? [{ start: prefix[0], end: prefix[1] }] : [];
  return { week, numbers: [...before, { start: number[0], end: number[1] }], end: match[0].length };
};

/** Whether a folder holds a log by its name (`1-Worklog`, `worklogs`, `nhat-ky`), and is not itself a week of one. */
export const isWorklogFolder = (name: string): boolean => worklogPattern.test(name) && matchWeekName(name) === null;

const otherSection = /^[\d.]*[-_ ]?(?:events?|blogs?|workshops?|proposals?|self|feedback|sharing)/;

/** Whether a folder holds something else of the programme: events, blogs, workshops and so on. */
export const isOtherSection = (name: string): boolean => otherSection.test(name.toLowerCase());
