import { describe, expect, test } from "vitest";
import { parseWeekdayName, toDayNumber, weekdayName } from "../../src/model/day.ts";
import { parseDayInput } from "../../src/model/day-input.ts";

const days = [2, 3, 4, 5, 6, 7, 8] as const;

describe("toDayNumber", () => {
  test.each(days)("%i is a weekday", (number) => {
    expect(toDayNumber(number)).toBe(number);
  });

  test.each([0, 1, 9, -2, 2.5, Number.NaN])("%d is none", (number) => {
    expect(toDayNumber(number)).toBeNull();
  });
});

describe("the names of the weekdays", () => {
  const names: readonly (readonly string[])[] = [
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ["Mon.", "Tues.", "Weds.", "Thurs.", "Fri.", "Sat.", "Sun."],
    ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
    ["Thứ 2", "Thứ 3", "Thứ 4", "Thứ 5", "Thứ 6", "Thứ 7", "Chủ nhật"],
    ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
    ["THỨ HAI", "THỨ BA", "THỨ TƯ", "THỨ NĂM", "THỨ SÁU", "THỨ BẢY", "CHỦ NHẬT"],
    ["thứ2", "thứ3", "thứ4", "thứ5", "thứ6", "thứ7", "cn"],
    ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "CN"],
    ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
    ["t2", "t3", "t4", "t5", "t6", "t7", " cn "],
  ];

  test.each(names)("%s … %s are the days from Monday to Sunday", (...week) => {
    expect(week.map((name) => parseWeekdayName(name))).toEqual(days);
    expect(week.map((name) => parseWeekdayName(name.normalize("NFD")))).toEqual(days);
  });

  test("are written in English and read back", () => {
    expect(days.map((day) => parseWeekdayName(weekdayName(day)))).toEqual(days);
    expect(weekdayName(2)).toBe("monday");
    expect(weekdayName(8)).toBe("sunday");
  });

  test.each(["mond", "frid", "thursd", "sunda", "T 10", "Thứ 1", "Thứ 9", "Thứ Mười", "Day 2", "2", "Mon Tue", "Hai Ba", "today"])(
    "%j names none",
    (text) => {
      expect(parseWeekdayName(text)).toBeNull();
    },
  );
});

describe("parseDayInput", () => {
  test.each([
    [" 3 ", { kind: "number", value: 3 }],
    ["08", { kind: "number", value: 8 }],
    ["59", { kind: "number", value: 59 }],
    ["Thứ Tư", { kind: "weekday", day: 4 }],
    ["Thứ Tư".normalize("NFD"), { kind: "weekday", day: 4 }],
    [" Friday ", { kind: "weekday", day: 6 }],
    ["chủ nhật", { kind: "weekday", day: 8 }],
    ["06/10/2025", { kind: "date" }],
    ["6.10.2025", { kind: "date" }],
    ["06-10-2025", { kind: "date" }],
    ["2025/10/6", { kind: "date" }],
    ["6.10", { kind: "date" }],
    ["Tomorrow", { kind: "date" }],
    ["yesterday", { kind: "date" }],
    ["hôm nay", { kind: "date" }],
    ["Hôm qua", { kind: "date" }],
    ["ngày mai".normalize("NFD"), { kind: "date" }],
    ["2-3", { kind: "text" }],
    ["4, 5", { kind: "text" }],
    ["6 - CN", { kind: "text" }],
    ["Sat - Sun", { kind: "text" }],
    ["Tue (9/9)", { kind: "text" }],
    ["Day 1", { kind: "text" }],
    ["", { kind: "text" }],
  ])("--day %j is told apart", (text, input) => {
    expect(parseDayInput(text)).toEqual(input);
  });
});
