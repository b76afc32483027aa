import { describe, expect, test } from "vitest";
import { usualDays } from "../../src/log/usual-days.ts";
import { firstDayOfWeek } from "../../src/log/weeks.ts";
import { addDays, formatIso } from "../../src/model/date.ts";
import { logOf, tableOf } from "../helpers/log-of.ts";

/** The pages of weeks from 1 on, each with the days of October 2025 on which its rows start (the 6th is a Monday). */
const logWith = (...weeks: readonly (readonly number[])[]) =>
  logOf(
    Object.fromEntries(
      weeks.map((days, index) => [
        `en ${String(index + 1)}`,
        tableOf(...days.map((day) => ["", formatIso(addDays({ year: 2025, month: 10, day: 1 }, day - 1))] as const)),
      ]),
    ),
  );
const from = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => first + index);
const today = { year: 2025, month: 11, day: 1 };

describe("the days of most weeks", () => {
  test.each([
    ["Monday to Saturday", [from(6, 6), from(13, 6)], "2-7"],
    ["every other day, which is no full week", [[6, 8, 10], from(13, 5), [20, 22, 24], [27, 29, 31]], null],
    ["of which half are others", [from(6, 6), from(13, 5), from(20, 6), from(27, 5)], null],
    ["of a single week", [from(6, 6)], null],
    [
      "with two rows on one day",
      [
        [6, 6, 7],
        [13, 13, 14],
      ],
      null,
    ],
    ["over a Sunday", [from(3, 7), from(10, 7)], "2-8"],
  ])("%s", (_, weeks, days) => expect(usualDays(logWith(...weeks), weeks.length + 1)).toBe(days));

  test("are not known where days and dates disagree", () => {
    const lastYear = tableOf(["2", "2024-10-08"], ["3", "2024-10-09"], ["4", "2024-10-10"], ["5", "2024-10-11"], ["6", "2024-10-12"]);
    expect(usualDays(logOf({ "en 1": lastYear, "en 2": lastYear.replaceAll("-10-", "-11-") }), 3)).toBeNull();
  });

  test("are not known where a row stands for several", () => {
    const table = tableOf(["2-3", "2025-10-06"], ["4-5", "2025-10-08"]);
    expect(usualDays(logOf({ "en 1": table, "en 2": table.replace("06", "13").replace("08", "15") }), 3)).toBeNull();
  });

  test("are those of the day cells where there are no dates", () => {
    const table = tableOf(...["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"].map((day) => [day, ""] as const));
    expect(usualDays(logOf({ "en 1": table, "en 2": table }), 3)).toBe("2-7");
  });
});

describe("the first day of a new week", () => {
  test.each([
    ["Friday to Thursday", [from(3, 7), from(10, 7)], "2025-10-17"],
    ["Friday to Thursday, the last week with few rows", [from(3, 7), from(10, 7), [17, 19, 21, 23]], "2025-10-24"],
    ["Friday to Thursday, the last week without its first days", [from(3, 7), from(10, 7), from(20, 3)], "2025-10-24"],
    ["Tuesday to Monday, but for a week that begins on Wednesday", [from(7, 7), from(15, 6), from(21, 7)], "2025-10-28"],
    ["Tuesday to Saturday", [from(7, 5), from(14, 5)], "2025-10-20"],
    ["one week over a Sunday", [from(3, 7), from(13, 5)], "2025-10-20"],
  ])("%s", (_, weeks, first) => {
    const log = logWith(...weeks);
    expect(formatIso(firstDayOfWeek(log, weeks.length + 1, { today }))).toBe(first);
  });
});
