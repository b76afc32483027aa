import type { LogPage, Numbering, ResolvedRow } from "../log/log.ts";
import { namedDay } from "../log/numbering.ts";
import { mondayOfPage } from "../log/weeks.ts";
import { addDays, calendarDate, daysBetween, weekdayOf, type CalendarDate } from "../model/date.ts";
import { dayName } from "../model/day-name.ts";
import type { DayNumber } from "../model/day.ts";
import { flatMap } from "../model/flat-map.ts";
import { once } from "../model/once.ts";
import { counted, phrase, type Phrase } from "../model/phrase.ts";
import { startSpan, strayRows } from "./calendar.ts";
import { otherDatesInDays } from "./day-cell-date.ts";
import type { Rule, Violation } from "./rule.ts";
import { isTemplatePage } from "./template-text.ts";
import { dateInForm, quote } from "./words.ts";

/** The day of a row and its start date name different weekdays. */
export const dayDate: Rule = {
  name: "day-date",
  group: "calendar",
  severity: "warning",
  fixable: false,
  summary: "a day that is not the weekday of the start date, or has another date",
  why: "One of the two is wrong: often the year, or a date that was copied from another week. How a log counts its days (2 or 1 for Monday, or mere numbers) is taken from the log itself.",
  example: { wrong: "| 2 | - Deploy | 10/07/2025 |", right: "| 3 | - Deploy | 10/07/2025 |" },
  check: (subject) =>
    flatMap(subject.series, (pages) => {
      const countsDays = once(() => numbersAreWeekdays(pages, subject.log.numbering(pages[0]?.language ?? "")));
      const rowsOf = (page: LogPage): readonly Checked[] => checkedRows(page, subject.partnerOf(page), countsDays);
      const placed = once(() =>
        placedWeeks(pages.filter((page) => !isTemplatePage(subject, page)).map((page) => ({ page, rows: rowsOf(page) }))),
      );
      return flatMap(pages, (page) => [...onPage(page, rowsOf(page), placed), ...otherDatesInDays(page)]);
    }),
};

/** A row that says a weekday and has a date. */
interface Checked {
  readonly row: ResolvedRow;
  /** The weekday, or the first and the last of several. */
  readonly days: readonly DayNumber[];
  readonly start: CalendarDate;
}

/** Of 155 logs without a day 1, 120 agree with the calendar on nine rows in ten, and 19 on fewer than half (measured on 5,649 pages). */
const leastShare = 0.6;

/** In a log whose numbers rarely fit the calendar they mean something else to their author; a log that is a year off as a whole is no such log. */
const numbersAreWeekdays = (pages: readonly LogPage[], numbering: Numbering): boolean => {
  if (numbering === "sequence") return false;
  const rows = flatMap(pages, (page) => checkedRows(page, undefined, () => true).filter(({ row }) => namedDay(row.row) === null));
  const share = (years: number): number => rows.filter((row) => fits(row, years)).length / rows.length;
  return rows.length === 0 || [0, 1, -1].some((years) => share(years) >= leastShare);
};

const checkedRows = (page: LogPage, partner: LogPage | undefined, countsDays: () => boolean): readonly Checked[] => {
  const stray = new Set(strayRows(page, partner));
  const checked: Checked[] = [];
  for (const row of page.rows) {
    const reading = row.row.day?.reading;
    const { day, start } = row;
    if (day === null || start === null || reading === null || reading === undefined || stray.has(row)) continue;
    if (reading.named.length > 0) checked.push({ row, days: reading.named, start });
    // A number out of its place is another rule's.
    else if (reading.numbers.length > 0 && reading.ordinal === null && countsDays())
      checked.push({ row, days: rangeFrom(day, reading.numbers), start });
  }
  return checked;
};

const rangeFrom = (first: DayNumber, numbers: readonly number[]): readonly DayNumber[] => {
  const length = Math.min(Math.max((numbers.at(-1) ?? 0) - (numbers[0] ?? 0), 0), 8 - first);
  return length === 0 ? [first] : [first, weekdayOf(addDays(aMonday, first + length - 2))];
};

const aMonday: CalendarDate = { year: 2024, month: 1, day: 1 };

const fits = ({ days, start }: Checked, years = 0): boolean => {
  const moved = years === 0 ? start : calendarDate(start.year + years, start.month, start.day);
  const first = days[0];
  const last = days.at(-1);
  if (moved === null || first === undefined || last === undefined) return false;
  const day = weekdayOf(moved);
  return first <= last ? first <= day && day <= last : days.includes(day);
};

/** A week, and when it was by its days. */
interface PlacedWeek {
  readonly page: LogPage;
  readonly start: CalendarDate;
}

interface CheckedPage {
  readonly page: LogPage;
  readonly rows: readonly Checked[];
}

/**
 * When each week was: as written where at least half of its days fit, or where such a week puts it within three weeks of that, else a year before or after
 * where all days do.
 */
const placedWeeks = (pages: readonly CheckedPage[]): readonly PlacedWeek[] => {
  const sure = flatMap(pages, ({ page, rows }) =>
    rows.filter((row) => fits(row)).length * 2 >= rows.length ? rows.slice(0, 1).map(({ start }) => ({ page, start })) : [],
  );
  return flatMap(pages, ({ page, rows }) => {
    const expected = expectedBy(page, sure);
    return flatMap(rows.slice(0, 1), ({ start }) => {
      const isThere = sure.some((week) => week.page === page) || (expected !== null && Math.abs(daysBetween(expected, start)) <= 21);
      const by = isThere ? 0 : yearsAway(rows);
      return by === undefined ? [] : [{ page, start: { ...start, year: start.year + by } }];
    });
  });
};

const yearsAway = (rows: readonly Checked[]): number | undefined => [1, -1].find((by) => rows.every((row) => fits(row, by)));

const onPage = (page: LogPage, rows: readonly Checked[], weeks: () => readonly PlacedWeek[]): readonly Violation[] => {
  const wrong = rows.filter((row) => !fits(row));
  const [first] = wrong;
  if (first === undefined || countsOtherwise(page, rows)) return [];
  // What is wrong with the page as a whole is said once.
  const days = counted(rows.length, "day");
  const year = rows.length >= 2 && wrong.length === rows.length ? yearsAway(rows) : undefined;
  const shift = commonShift(rows, wrong);
  // A year is 52 weeks and a day: what is a year off is a day off as well, and the week next to it says which of the two is meant.
  const isDayOff =
    year !== undefined && shift !== undefined && !isNearer(page, { ...first.start, year: first.start.year + year }, first.start, weeks());
  if (year !== undefined && !isDayOff)
    return [
      {
        ...placed(page, first),
        message:
          year > 0
            ? phrase`None of the ${days} is the weekday of its date, but all are one year later.`
            : phrase`None of the ${days} is the weekday of its date, but all are one year earlier.`,
        advice: phrase`Is the year wrong? ${first.start.year + year} fits.`,
      },
    ];
  if (shift !== undefined)
    return [
      {
        ...placed(page, first),
        message:
          shift > 0
            ? phrase`None of the ${days} is the weekday of its date: each date lies ${counted(shift, "day")} too late.`
            : phrase`None of the ${days} is the weekday of its date: each date lies ${counted(-shift, "day")} too early.`,
        advice: phrase`Move all dates of the week, or correct its days.`,
      },
    ];
  if (rows.length >= 4 && wrong.length === rows.length)
    return [
      {
        ...placed(page, first),
        message: phrase`None of the ${days} is the weekday of its date.`,
        advice: phrase`Correct the days or the dates.`,
      },
    ];
  return wrong.map((row) => {
    const right = dateOfDay(page, row);
    return {
      source: page.page.source,
      span: startSpan(row.row),
      message: dayMessage(row),
      advice:
        right === null
          ? phrase`Correct the day or the date.`
          : phrase`Correct the day, or write ${dateInForm(right, row.row.row.start, page.order)}.`,
    };
  });
};

/** Whether a date is nearer to where the week next to a page puts it than another one. */
const isNearer = (page: LogPage, date: CalendarDate, other: CalendarDate, weeks: readonly PlacedWeek[]): boolean => {
  const expected = expectedBy(page, weeks);
  return expected === null || Math.abs(daysBetween(expected, date)) < Math.abs(daysBetween(expected, other));
};

/** Where the week next to a page puts it. */
const expectedBy = (page: LogPage, weeks: readonly PlacedWeek[]): CalendarDate | null => {
  const away = (week: PlacedWeek): number => Math.abs(week.page.week - page.week);
  const [next] = weeks.filter((week) => week.page !== page).toSorted((a, b) => away(a) - away(b));
  return next === undefined ? null : addDays(next.start, 7 * (page.week - next.page.week));
};

/**
 * Whether all numbers of a page fit if Monday is 1 where the log says 2, or the other way round: a page that counts otherwise has no wrong dates. Without a 1 on
 * it, dates that are a day late are more likely than a week from Tuesday to Saturday.
 */
const countsOtherwise = (page: LogPage, rows: readonly Checked[]): boolean => {
  const by = page.numbering === "monday-2" ? 1 : -1;
  if (by === 1 && !page.rows.some(({ row }) => row.day?.reading?.numbers.includes(1))) return false;
  const isNumbered = rows.length >= 2 && rows.every(({ row }) => namedDay(row.row) === null);
  return isNumbered && rows.every(({ days, start }) => days[0] !== undefined && weekdayOf(start) === days[0] + by);
};

const placed = (page: LogPage, { row }: Checked): Pick<Violation, "source" | "span"> => ({
  source: page.page.source,
  span: startSpan(row),
});

const dayMessage = (checked: Checked): Phrase => {
  const { row, days, start } = checked;
  const text = row.row.day?.text ?? "";
  const [date, weekday] = [dateText(checked), dayName(weekdayOf(start))];
  if (namedDay(row.row) !== null) return phrase`The row says ${quote(text)}, but ${date} is a ${weekday}.`;
  const [first = 2, last = first] = [days[0], days.at(-1)];
  const name = first === last ? dayName(first) : phrase`${dayName(first)} to ${dayName(last)}`;
  return phrase`Day ${text.replace(/[*_]/g, "")} is ${name}, but ${date} is a ${weekday}.`;
};

const dateText = ({ row: { row }, start }: Checked): string => row.start?.text ?? dateInForm(start, null, "dmy");

/** By how many days all rows of a page miss their day, if all by the same. */
const commonShift = (rows: readonly Checked[], wrong: readonly Checked[]): number | undefined => {
  if (new Set(rows.map(({ days }) => days[0])).size < 3 || wrong.length < rows.length) return undefined;
  const shifts = rows.map(({ days, start }) => {
    const shift = (weekdayOf(start) - (days[0] ?? 2) + 7) % 7;
    return shift > 3 ? shift - 7 : shift;
  });
  return shifts.every((shift) => shift === shifts[0]) ? shifts[0] : undefined;
};

/** The day of the page's own week that a row names. */
const dateOfDay = (page: LogPage, { days, start }: Checked): CalendarDate | null => {
  const [day] = days;
  const monday = mondayOfPage(page);
  if (day === undefined || monday === null) return null;
  const date = addDays(monday, day - 2);
  return Math.abs(daysBetween(date, start)) > 7 ? null : date;
};
