import { describe, expect, test } from "vitest";
import { firstDayOfWeek, latestWeek, mondayOfPage, mondayOfWeek, pagesOfWeek, weekOfDay, weeksOf } from "../../src/log/weeks.ts";
import { formatIso, type CalendarDate } from "../../src/model/date.ts";
import { logOf, tableOf } from "../helpers/log-of.ts";

const date = (month: number, day: number): CalendarDate => ({ year: 2025, month, day });
const today = date(11, 1);
const log = logOf({
  "en 1": tableOf(["", "2025-10-07"], ["", "2025-10-08"]),
  "vi 1": tableOf(["", "2025-10-07"]),
  "en 3": tableOf(["", "2025-09-22"], ["", "2025-10-21"], ["", "2025-10-22"]),
  "en 4": tableOf(["", ""]),
});

test("weeks", () => {
  expect(weeksOf(log)).toEqual([1, 3, 4]);
  expect(latestWeek(log)).toBe(4);
  expect(latestWeek(logOf({}))).toBeNull();
  expect(pagesOfWeek(log, 1).map(({ language }) => language)).toEqual(["en", "vi"]);
  expect(pagesOfWeek(log, 2)).toEqual([]);
});

test("one slip does not move the week", () => {
  const [page] = pagesOfWeek(log, 3);
  expect(page === undefined ? null : mondayOfPage(page)).toEqual(date(10, 20));
});

test.each<readonly [CalendarDate, number | null]>([
  [date(10, 5), null],
  [date(10, 6), 1],
  [date(10, 12), 1],
  [date(10, 13), null],
  [date(10, 26), 3],
])("the week of %j", (day, week) => expect(weekOfDay(log, day)).toBe(week));

test("of two weeks with the same dates, a day belongs to the later one", () => {
  expect(weekOfDay(logOf({ "en 1": tableOf(["", "2025-10-06"]), "en 2": tableOf(["", "2025-10-06"]) }), date(10, 6))).toBe(2);
});

describe("a week from Friday to Thursday", () => {
  const friday = logOf({
    "en 3": tableOf(["", "2025-10-20"], ["", "2025-10-23"]),
    "en 4": tableOf(["", "2025-10-24"], ["", "2025-10-25"], ["", "2025-10-27"]),
  });

  test.each([
    [23, 3],
    [24, 4],
    [27, 4],
    [30, 4],
    [31, null],
  ])("October %i", (day, week) => expect(weekOfDay(friday, date(10, day))).toBe(week));

  test.each([
    ["where one week alone is there", ["24", "27"], [], "2025-10-31"],
    ["where all of them do", ["24", "27"], ["17", "20"], "2025-10-31"],
    ["where the nearest one has no row on Friday", ["25", "27"], ["17", "20"], "2025-10-31", ["10", "13"]],
    ["not where the others begin on Monday", ["24", "27"], ["13", "17"], "2025-10-27"],
  ])("so does the next one %s", (_, latest, before, next, first: readonly string[] = []) => {
    const weeks = { "en 2": first, "en 3": before, "en 4": latest };
    const tables = Object.entries(weeks).map(([key, days]) => [key, tableOf(...days.map((day) => ["", `2025-10-${day}`] as const))]);
    expect(formatIso(firstDayOfWeek(logOf(Object.fromEntries(tables)), 5, { today }))).toBe(next);
  });

  test("begins on Friday", () => {
    expect(formatIso(firstDayOfWeek(friday, 4, { today }))).toBe("2025-10-24");
    expect(formatIso(firstDayOfWeek(friday, 3, { today }))).toBe("2025-10-20");
    expect(formatIso(firstDayOfWeek(friday, 5, { today }))).toBe("2025-10-27");
  });
});

describe("the Monday of a week", () => {
  test.each<readonly [number, string]>([
    [1, "2025-10-06"],
    [2, "2025-10-13"],
    [3, "2025-10-20"],
    [4, "2025-10-27"],
    [13, "2025-12-29"],
  ])("week %i", (week, monday) => expect(formatIso(mondayOfWeek(log, week, { today, start: date(1, 1) }))).toBe(monday));

  test("without dates it follows from the configured start of week 1", () => {
    expect(formatIso(mondayOfWeek(logOf({}), 3, { today, start: date(10, 8) }))).toBe("2025-10-20");
  });

  test("without a start it is the Monday of today", () => {
    expect(formatIso(mondayOfWeek(logOf({}), 3, { today }))).toBe("2025-10-27");
  });
});
