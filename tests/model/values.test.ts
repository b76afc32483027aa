import { describe, expect, test } from "vitest";
import {
  addDays,
  calendarDate,
  daysBetween,
  formatDate,
  formatIso,
  mondayOf,
  parseDateInput,
  parseIso,
  weekdayOf,
  type CalendarDate,
} from "../../src/model/date.ts";
import { parseDayInput, parseWeekdayName } from "../../src/model/day.ts";
import { checkText } from "../../src/model/text.ts";
import { checkReferenceUrl, parseReferenceInput } from "../../src/model/url.ts";
import { parseWeekNumber, parseWeekRanges } from "../../src/model/week.ts";

const day = (iso: string): CalendarDate => parseIso(iso) ?? expect.fail(`${iso} is no day`);

describe("calendar dates", () => {
  test.each([
    [2024, 2, 29, true],
    [2025, 2, 29, false],
    [2025, 2, 30, false],
    [2025, 4, 31, false],
    [2025, 12, 31, true],
    [2025, 13, 1, false],
    [2025, 0, 1, false],
    [2025, 1, 0, false],
    [1899, 12, 31, false],
    [2200, 1, 1, false],
  ])("%i-%i-%i is a day: %s", (year, month, number, isDay) => {
    expect(calendarDate(year, month, number) !== null).toBe(isDay);
  });

  test.each(["2025-1-1", "2025-01-01T00:00", "20250101", " 2025-01-01", "2025-02-30", ""])("%j is no ISO date", (text) => {
    expect(parseIso(text)).toBeNull();
  });

  test.each([
    ["2025-10-06", 7, "2025-10-13"],
    ["2025-12-31", 1, "2026-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-03-30", 1, "2025-03-31"],
    ["2025-10-27", -1, "2025-10-26"],
    ["2025-11-02", 1, "2025-11-03"],
  ])("%s and %i days is %s, whatever clocks do in spring and autumn", (from, days, to) => {
    expect(formatIso(addDays(day(from), days))).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  test.each([
    ["2025-10-06", 2, "2025-10-06"],
    ["2025-10-11", 7, "2025-10-06"],
    ["2025-10-12", 8, "2025-10-06"],
    ["2026-01-01", 5, "2025-12-29"],
  ])("%s is day %i of the week of %s", (date, number, monday) => {
    expect(weekdayOf(day(date))).toBe(number);
    expect(formatIso(mondayOf(day(date)))).toBe(monday);
  });

  test.each([
    [{ order: "either", separator: "/", padded: true, year: "full" }, "dmy", "06/10/2025"],
    [{ order: "either", separator: "/", padded: false, year: "full" }, "mdy", "10/6/2025"],
    [{ order: "either", separator: "-", padded: true, year: "short" }, "dmy", "06-10-25"],
    [{ order: "either", separator: ".", padded: false, year: "none" }, "dmy", "6.10"],
    [{ order: "ymd", separator: "-", padded: true, year: "full" }, "mdy", "2025-10-06"],
    [{ order: "name", separator: " ", padded: false, year: "full" }, "mdy", "Oct 6, 2025"],
  ] as const)("is written as %o in %s: %s", (form, order, text) => {
    expect(formatDate(day("2025-10-06"), form, order)).toBe(text);
  });
});

describe("a date that a user types", () => {
  const today = day("2025-10-09");
  test.each([
    ["2025-10-06", "mdy", "2025-10-06"],
    ["2025/10/6", "mdy", "2025-10-06"],
    ["today", "mdy", "2025-10-09"],
    ["Yesterday", "mdy", "2025-10-08"],
    ["hôm qua", "dmy", "2025-10-08"],
    ["hôm qua".normalize("NFD"), "dmy", "2025-10-08"],
    ["06/10/2025", "dmy", "2025-10-06"],
    ["10/06/2025", "mdy", "2025-10-06"],
    ["6.10", "dmy", "2025-10-06"],
    ["31/12", "dmy", "2025-12-31"],
    ["2/1", "dmy", "2026-01-02"],
  ] as const)("%s in %s is %s", (text, order, iso) => {
    const result = parseDateInput(text, { today, order });
    expect(result.ok ? formatIso(result.value) : result.error).toBe(iso);
  });

  test.each([
    ["30/02/2025", "dmy", "impossible"],
    ["2025-02-30", "dmy", "impossible"],
    ["13/10/2025", "mdy", "other-order"],
    ["soon", "dmy", "unreadable"],
    ["10/06/25", "mdy", "unreadable"],
    ["10/06-2025", "mdy", "unreadable"],
    ["", "mdy", "unreadable"],
    ["constructor", "mdy", "unreadable"],
  ] as const)("%j in %s is refused: %s", (text, order, reason) => {
    expect(parseDateInput(text, { today, order })).toEqual({ ok: false, error: { reason } });
  });
});

describe("days of the week", () => {
  test.each([
    ["Mon", 2],
    ["monday", 2],
    ["TUES", 3],
    ["weds", 4],
    ["Wednesday", 4],
    ["thur", 5],
    ["thurs.", 5],
    ["Fri", 6],
    ["Saturday", 7],
    ["sun", 8],
    ["Thứ 2", 2],
    ["thứ hai", 2],
    ["Thứ  Tư", 4],
    ["T7", 7],
    ["năm", 5],
    ["Bảy".normalize("NFD"), 7],
    ["CN", 8],
    ["Chủ nhật", 8],
    ["chủnhật", 8],
  ])("%s is %i", (text, number) => {
    expect(parseWeekdayName(text)).toBe(number);
  });

  test.each(["mo", "m", "Mondays", "9", "T9", "T1", "thứ", "ngày", "", "Thứ Chín", "sunny"])("%j is none", (text) => {
    expect(parseWeekdayName(text)).toBeNull();
  });

  test.each([
    ["3", { kind: "number", value: 3 }],
    ["12", { kind: "number", value: 12 }],
    ["tue", { kind: "weekday", day: 3 }],
    ["CN", { kind: "weekday", day: 8 }],
    ["2025-10-06", { kind: "date" }],
    ["6/10", { kind: "date" }],
    ["today", { kind: "date" }],
    ["6-7", { kind: "text" }],
    ["x", { kind: "text" }],
  ])("--day %s is told apart", (text, input) => {
    expect(parseDayInput(text)).toEqual(input);
  });
});

describe("weeks", () => {
  test.each([
    ["1", 1],
    ["08", 8],
    [" 12 ", 12],
    ["99", 99],
    ["0", null],
    ["100", null],
    ["-1", null],
    ["1.5", null],
    ["5a", null],
    ["", null],
  ])("%j is week %s", (text, week) => {
    expect(parseWeekNumber(text)).toBe(week);
  });

  test.each([
    ["5", [5]],
    ["5-8", [5, 6, 7, 8]],
    ["10,5-6,5", [5, 6, 10]],
    ["8-5", null],
    ["5-", null],
    ["5-6-7", null],
    [",", null],
    ["", null],
  ])("%j are the weeks %s", (text, weeks) => {
    expect(parseWeekRanges(text)).toEqual(weeks);
  });
});

describe("references", () => {
  test.each([
    ["https://000016.awsstudygroup.com/", "https://000016.awsstudygroup.com/"],
    [" http://localhost:1313/a ", "http://localhost:1313/a"],
    ["https://a.example/a|b", "https://a.example/a%7Cb"],
    ["https://vi.wikipedia.org/wiki/Điện_toán", "https://vi.wikipedia.org/wiki/Điện_toán"],
    ["https://a.example/?q=1&x=(2)#part", "https://a.example/?q=1&x=(2)#part"],
    ["https://192.168.0.1/", "https://192.168.0.1/"],
  ])("%s is taken", (given, url) => {
    expect(checkReferenceUrl(given)).toEqual({ ok: true, value: url });
  });

  test.each([
    ["", "relative"],
    ["/images/a.png", "relative"],
    ["../a", "relative"],
    ["#", "relative"],
    ["page", "relative"],
    ["www.example.com", "no-scheme"],
    ["example.com/a", "no-scheme"],
    ["htp://x", "scheme"],
    ["javascript:alert(1)", "scheme"],
    ["JAVASCRIPT:alert(1)", "scheme"],
    ["data:text/html,x", "scheme"],
    ["mailto:a@example.com", "scheme"],
    ["file:///etc/passwd", "scheme"],
    ["https://a.example/a b", "space"],
    ["https://", "no-host"],
    ["https:///a", "no-host"],
    ["https:a.example", "malformed"],
    ["https://a..example/", "no-host"],
    ["https://user:secret@a.example/", "credentials"],
    ["https://user@a.example/", "credentials"],
    ["https://a.example/<script>", "malformed"],
    ['https://a.example/"x"', "malformed"],
    ["https://a.example/\u0007", "malformed"],
    ["https://a.example:99999/", "malformed"],
  ])("%j is refused: %s", (given, reason) => {
    expect(checkReferenceUrl(given)).toEqual({ ok: false, error: reason });
  });

  test.each([
    ["https://a.example/?x=1", { url: "https://a.example/?x=1", label: null }],
    ["Guide=https://a.example/?x=1", { url: "https://a.example/?x=1", label: "Guide" }],
    ["ECS guide = https://a.example/", { url: " https://a.example/", label: "ECS guide" }],
    ["a=b", { url: "a=b", label: null }],
    ["=https://a.example/", { url: "=https://a.example/", label: null }],
  ])("--ref %s", (given, reference) => {
    expect(parseReferenceInput(given)).toEqual(reference);
  });
});

describe("text", () => {
  test.each([
    ["  Deploy  ", "Deploy"],
    ["- Deploy", "Deploy"],
    ["• Deploy", "Deploy"],
    ["-5 degrees", "-5 degrees"],
    ["a\r\nb\u2028c", "a\nb\nc"],
    ["a\tb", "a b"],
    ["Tuần 5 🚀", "Tuần 5 🚀"],
  ])("%j is %j", (given, text) => {
    expect(checkText(given)).toEqual({ ok: true, value: text });
  });

  test.each(["", "   ", "\n", "-", "- ", "*", "<br>", "<br/> <br>", "\u200b"])("%j is empty", (given) => {
    expect(checkText(given)).toEqual({ ok: false, error: { code: "empty-text" } });
  });

  test.each([
    ["a\u0000b", "U+0000"],
    ["\u001b[31m", "U+001B"],
    ["a\u007f", "U+007F"],
    ["a\u009bb", "U+009B"],
    ["a\u202eb", "U+202E"],
    ["a\u2066b", "U+2066"],
    ["a\ud800b", "U+D800"],
    ["\udc00", "U+DC00"],
  ])("%j is refused for %s", (given, character) => {
    expect(checkText(given)).toEqual({ ok: false, error: { code: "control-character", character } });
  });
});
