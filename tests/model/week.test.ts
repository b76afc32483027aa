import { describe, expect, test } from "vitest";
import { parseWeekNumber, parseWeekRanges } from "../../src/model/week.ts";

describe("parseWeekNumber", () => {
  test("takes every number from 1 to 99, with a zero before a single digit or without", () => {
    for (let week = 1; week <= 99; week += 1) {
      expect(parseWeekNumber(String(week))).toBe(week);
      expect(parseWeekNumber(String(week).padStart(2, "0"))).toBe(week);
    }
  });

  test.each(["00", "001", "+5", "5.", "5,0", "1e1", "0x5", "week 5", "V", "٥", "5 6"])("%j is no week", (text) => {
    expect(parseWeekNumber(text)).toBeNull();
  });
});

describe("parseWeekRanges", () => {
  test.each([
    ["5-8,10", [5, 6, 7, 8, 10]],
    ["12-13, 1-2", [1, 2, 12, 13]],
    ["3-5,4-6,4", [3, 4, 5, 6]],
    ["7-7", [7]],
    ["05-06", [5, 6]],
    [" 9 - 11 ", [9, 10, 11]],
    ["98-99", [98, 99]],
  ])("%j are the weeks %j", (text, weeks) => {
    expect(parseWeekRanges(text)).toEqual(weeks);
  });

  test.each(["0-3", "98-100", "5--8", "-5", "5,,6", "5,", "all", "5 6", "5-x", "5..8", "5;6"])("%j is refused as a whole", (text) => {
    expect(parseWeekRanges(text)).toBeNull();
  });
});
