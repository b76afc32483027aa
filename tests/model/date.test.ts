import { afterEach, describe, expect, test, vi } from "vitest";
import {
  addDays,
  calendarDate,
  compareDates,
  daysBetween,
  formatDate,
  formatIso,
  mondayOf,
  parseIso,
  todayOf,
  weekdayOf,
  type CalendarDate,
  type DateForm,
} from "../../src/model/date.ts";
import { parseDateInput } from "../../src/model/date-input.ts";

const day = (iso: string): CalendarDate => parseIso(iso) ?? expect.fail(`${iso} is no day`);

describe("calendarDate", () => {
  test.each([
    [2000, 2, 29, true],
    [2100, 2, 29, false],
    [1900, 1, 1, true],
    [2199, 12, 31, true],
    [2025, 2, 28, true],
    [2025, 6, 31, false],
    [2025, 9, 31, false],
    [2025, 11, 31, false],
    [2025, 1, 32, false],
    [2025, -1, 5, false],
    [25, 10, 6, false],
    [2725, 10, 6, false],
  ])("%i-%i-%i is a day: %s", (year, month, number, isDay) => {
    expect(calendarDate(year, month, number)).toEqual(isDay ? { year, month, day: number } : null);
  });

  test("knows 365 days of 2025 and 366 of 2024", () => {
    const countIn = (year: number): number => {
      const days = Array.from({ length: 13 }, (_, month) => Array.from({ length: 33 }, (__, number) => calendarDate(year, month, number)));
      return days.flat().filter((date) => date !== null).length;
    };
    expect([countIn(2024), countIn(2025)]).toEqual([366, 365]);
  });
});

describe("ISO dates", () => {
  test.each(["2025-10-06", "2024-02-29", "1900-01-01", "2199-12-31"])("%s is read and written alike", (iso) => {
    expect(formatIso(day(iso))).toBe(iso);
  });

  test("have the year first and the month in the middle", () => {
    expect(parseIso("2025-10-06")).toEqual({ year: 2025, month: 10, day: 6 });
  });

  test.each(["2025-10-06\n", "2025-10-06Z", "06-10-2025", "2025/10/06", "+2025-10-06", "2025-13-01", "２０２５-10-06"])(
    "%j is none",
    (text) => {
      expect(parseIso(text)).toBeNull();
    },
  );
});

describe("counting days", () => {
  test.each([
    ["2025-12-31", "2026-01-01", 1],
    ["2024-12-31", "2025-12-31", 365],
    ["2023-12-31", "2024-12-31", 366],
    ["2025-10-06", "2025-10-06", 0],
    ["2025-10-13", "2025-10-06", -7],
    ["2025-03-29", "2025-03-31", 2],
    ["2025-10-25", "2025-10-27", 2],
  ])("from %s to %s it is %i", (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
    expect(formatIso(addDays(day(from), days))).toBe(to);
    expect(Math.sign(compareDates(day(to), day(from)))).toBe(Math.sign(days));
  });

  test("goes through five years day by day, weekday by weekday", () => {
    let date = day("2023-12-31");
    for (let count = 1; count <= 1827; count += 1) {
      const next = addDays(date, 1);
      expect([daysBetween(date, next), compareDates(date, next) < 0]).toEqual([1, true]);
      expect(weekdayOf(next)).toBe(weekdayOf(date) === 8 ? 2 : weekdayOf(date) + 1);
      expect(parseIso(formatIso(next))).toEqual(next);
      date = next;
    }
    expect(formatIso(date)).toBe("2028-12-31");
  });

  test("sorts by year, then month, then day", () => {
    const sorted = ["2024-12-31", "2025-01-30", "2025-02-01", "2025-02-02", "2026-01-01"];
    expect(
      sorted
        .toReversed()
        .map((iso) => day(iso))
        .toSorted(compareDates)
        .map((date) => formatIso(date)),
    ).toEqual(sorted);
  });
});

describe("mondayOf", () => {
  test.each([
    ["2025-10-05", "2025-09-29"],
    ["2025-10-06", "2025-10-06"],
    ["2025-10-09", "2025-10-06"],
    ["2026-01-04", "2025-12-29"],
    ["2027-01-01", "2026-12-28"],
    ["2024-03-02", "2024-02-26"],
    ["2025-03-30", "2025-03-24"],
    ["2025-11-02", "2025-10-27"],
  ])("of %s is %s", (date, monday) => {
    expect(formatIso(mondayOf(day(date)))).toBe(monday);
    expect(weekdayOf(mondayOf(day(date)))).toBe(2);
  });
});

/** Zones where a clock skips midnight, skips a whole day, or lies far from Greenwich. */
const zones = ["UTC", "Asia/Ho_Chi_Minh", "America/New_York", "America/Sao_Paulo", "Africa/Cairo", "Pacific/Apia", "Pacific/Kiritimati"];

describe.each(zones)("in the zone %s", (zone) => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ["2025-03-09", "2025-03-10"],
    ["2025-11-02", "2025-11-03"],
    ["2017-10-14", "2017-10-15"],
    ["2025-04-24", "2025-04-25"],
    ["2011-12-29", "2011-12-30"],
    ["2011-12-30", "2011-12-31"],
  ])("the day after %s is %s", (from, to) => {
    vi.stubEnv("TZ", zone);
    expect(formatIso(addDays(day(from), 1))).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(1);
    expect((weekdayOf(day(to)) - weekdayOf(day(from)) + 7) % 7).toBe(1);
  });
});

describe("todayOf", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ["UTC", "2025-12-31T23:30:00Z", "2025-12-31"],
    ["Asia/Ho_Chi_Minh", "2025-12-31T23:30:00Z", "2026-01-01"],
    ["Asia/Ho_Chi_Minh", "2025-12-31T16:59:59Z", "2025-12-31"],
    ["America/New_York", "2026-01-01T04:59:00Z", "2025-12-31"],
    ["America/New_York", "2025-07-01T04:00:00Z", "2025-07-01"],
  ])("in %s at %s is %s", (zone, instant, today) => {
    vi.stubEnv("TZ", zone);
    expect(formatIso(todayOf(new Date(instant)))).toBe(today);
  });
});

describe("formatDate", () => {
  const either: DateForm = { order: "either", separator: "/", padded: true, year: "full" };

  test.each<readonly [string, DateForm, "dmy" | "mdy", string]>([
    ["2025-10-06", either, "mdy", "10/06/2025"],
    ["2025-10-06", { ...either, year: "none" }, "mdy", "10/06"],
    ["2025-10-06", { ...either, separator: "-", padded: false }, "dmy", "6-10-2025"],
    ["2005-10-06", { ...either, year: "short" }, "dmy", "06/10/05"],
    ["2025-12-25", { ...either, padded: false }, "mdy", "12/25/2025"],
    ["2025-10-06", { ...either, order: "ymd" }, "dmy", "2025/10/06"],
    ["2025-10-06", { ...either, order: "ymd", padded: false, separator: "-" }, "dmy", "2025-10-6"],
    ["2025-05-31", { ...either, order: "name", separator: "{mon} {day}", padded: false, year: "none" }, "dmy", "May 31"],
    ["2025-12-01", { ...either, order: "name", separator: "{mon} {day}, {year}", padded: false }, "dmy", "Dec 1, 2025"],
    ["2025-01-02", { ...either, order: "name", separator: "{day}{nth} {month} {year}" }, "mdy", "02nd January 2025"],
    ["2025-01-02", { ...either, order: "name", separator: "{day}-{mon}-{year}", year: "short" }, "mdy", "02-Jan-25"],
    ["2025-01-02", { ...either, order: "name", separator: "{day} tháng {number}, {year}", padded: false }, "dmy", "2 tháng 1, 2025"],
  ])("%s as %o in %s is %s", (date, form, order, text) => {
    expect(formatDate(day(date), form, order)).toBe(text);
  });
});

describe("parseDateInput", () => {
  const readOn = (today: string, order: "dmy" | "mdy", text: string): string => {
    const result = parseDateInput(text, { today: day(today), order });
    return result.ok ? formatIso(result.value) : result.error.reason;
  };

  test.each([
    ["2025-10-09", "mdy", "TOMORROW", "2025-10-10"],
    ["2025-10-09", "mdy", " hôm nay ", "2025-10-09"],
    ["2025-12-31", "dmy", "ngày mai", "2026-01-01"],
    ["2024-03-01", "dmy", "yesterday", "2024-02-29"],
    ["2025-10-09", "dmy", "6-10-2025", "2025-10-06"],
    ["2025-10-09", "mdy", "12/25", "2025-12-25"],
    ["2026-01-02", "mdy", "12/29", "2025-12-29"],
    ["2025-12-30", "dmy", "2/1", "2026-01-02"],
    ["2024-06-01", "dmy", "29/2", "2024-02-29"],
    ["2025-06-01", "mdy", "2/29", "2024-02-29"],
  ] as const)("on %s in %s %j is %s", (today, order, text, iso) => {
    expect(readOn(today, order, text)).toBe(iso);
  });

  test.each([
    ["dmy", "29/02/2025", "impossible"],
    ["dmy", "31/06", "impossible"],
    ["mdy", "13/13/2025", "impossible"],
    ["dmy", "00/10/2025", "impossible"],
    ["dmy", "2025-13-01", "impossible"],
    ["dmy", "01/01/1899", "impossible"],
    ["mdy", "25/12", "other-order"],
    ["dmy", "12/25", "other-order"],
    ["dmy", "6/10/", "unreadable"],
    ["dmy", "6 10 2025", "unreadable"],
    ["dmy", "Mond", "unreadable"],
    ["dmy", "0", "unreadable"],
    ["dmy", "__proto__", "unreadable"],
  ] as const)("in %s %j is refused: %s", (order, text, reason) => {
    expect(readOn("2025-10-09", order, text)).toBe(reason);
  });

  test("finds no 29 February near a year that is far from any", () => {
    expect(readOn("2022-06-01", "dmy", "29/02")).toBe("impossible");
  });
});
