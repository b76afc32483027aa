import { addDays, dayFrom, mondayOf, weekdayOf, type CalendarDate } from "./date.ts";
import { parseWeekdayName, type DayNumber } from "./day.ts";

/** Words for days near today, in English and Vietnamese, and how many days they are away. */
const nearDays: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  "hôm nay": 0,
  "hom nay": 0,
  "hôm qua": -1,
  "hom qua": -1,
  "hôm kia": -2,
  "hom kia": -2,
  "ngày mai": 1,
  "ngay mai": 1,
  "ngày kia": 2,
  "ngay kia": 2,
};

/** Words for a week, and how many weeks it is away. */
const nearWeeks: Readonly<Record<string, number>> = {
  "last week": -1,
  "this week": 0,
  "next week": 1,
  "tuần trước": -1,
  "tuan truoc": -1,
  "tuần này": 0,
  "tuan nay": 0,
  "tuần sau": 1,
  "tuan sau": 1,
  "tuần tới": 1,
  "tuan toi": 1,
};

/**
 * The day that words mean: `today`, `yesterday`, `hôm qua`; a weekday (`tue`, `thứ 3`), which is that of a week where its first day is given, else the last one,
 * today included; `last fri` and `next mon`, the nearest before and after today; `fri last week`, `thứ 6 tuần trước`; `2 days ago`, `-2d`, `in 3 days`.
 * Null for anything else.
 */
export const spokenDate = (given: string, today: CalendarDate, week: CalendarDate | null): CalendarDate | null => {
  const text = given.trim().normalize("NFC").toLowerCase().replace(/\s+/g, " ");
  const near = Object.hasOwn(nearDays, text) ? nearDays[text] : undefined;
  if (near !== undefined) return addDays(today, near);
  return byDistance(text, today) ?? byDirection(text, today) ?? byWeek(text, today) ?? bare(text, today, week);
};

/** Whether words mean a day. */
export const isSpokenDate = (text: string): boolean => spokenDate(text, { year: 2025, month: 10, day: 6 }, null) !== null;

const byDistance = (text: string, today: CalendarDate): CalendarDate | null => {
  const short = /^([+-])(\d{1,3}) ?([dw])$/.exec(text);
  if (short !== null) return shifted(today, short[1] === "-" ? -1 : 1, short[2], short[3]);
  const past = /^(\d{1,3}) (days?|weeks?|ngày|ngay|tuần|tuan) (?:ago|trước|truoc)$/.exec(text);
  if (past !== null) return shifted(today, -1, past[1], past[2]);
  const coming = /^(?:in (\d{1,3}) (days?|weeks?)|(\d{1,3}) (ngày|ngay|tuần|tuan) (?:nữa|nua))$/.exec(text);
  return coming === null ? null : shifted(today, 1, coming[1] ?? coming[3], coming[2] ?? coming[4]);
};

const shifted = (today: CalendarDate, sign: number, count = "0", unit = "d"): CalendarDate =>
  addDays(today, sign * Number(count) * (/^[wt]/.test(unit) ? 7 : 1));

const byDirection = (text: string, today: CalendarDate): CalendarDate | null => {
  const match = /^(last|next|this) (.+)$/.exec(text);
  const day = parseWeekdayName(match?.[2] ?? "");
  if (match === null || day === null) return null;
  if (match[1] === "this") return addDays(mondayOf(today), day - 2);
  return match[1] === "last" ? lastDay(day, addDays(today, -1)) : addDays(lastDay(day, today), 7);
};

/** The latest such weekday that is not behind a day. */
const lastDay = (day: DayNumber, until: CalendarDate): CalendarDate => addDays(until, -((weekdayOf(until) - day + 7) % 7));

const byWeek = (text: string, today: CalendarDate): CalendarDate | null => {
  const name = Object.keys(nearWeeks).find((words) => text.endsWith(` ${words}`));
  const day = name === undefined ? null : parseWeekdayName(text.slice(0, -name.length));
  return name === undefined || day === null ? null : addDays(mondayOf(today), day - 2 + (nearWeeks[name] ?? 0) * 7);
};

const bare = (text: string, today: CalendarDate, week: CalendarDate | null): CalendarDate | null => {
  const day = parseWeekdayName(text);
  if (day === null) return null;
  return week === null ? lastDay(day, today) : dayFrom(week, day);
};
