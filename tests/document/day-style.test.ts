import { describe, expect, test } from "vitest";
import { readDayCell } from "../../src/document/day-cell.ts";
import { dayText, type DayExample } from "../../src/document/day-style.ts";
import type { DayNumber } from "../../src/model/day.ts";

const example = (text: string, day: DayNumber | null): DayExample => ({ cell: readDayCell(text, { start: 0, end: text.length }), day });

describe("the day cell of a Sunday that is the 28th of June and the seventh row", () => {
  const sunday = { day: 8, number: 8, ordinal: 7, date: "28/06" } as const;

  test.each([
    ["2 (22/06)", "8 (28/06)"],
    ["22/06 (2)", "28/06 (8)"],
    ["2 (02/06)", "8 (28/06)"],
    ["**2** - 22/06", "**8** - 28/06"],
    ["Mon (22/06)", "Sun (28/06)"],
    ["22/06", "28/06"],
    ["Day 1 (22/06)", "Day 7 (28/06)"],
    ["Day 1 - Mon", "Day 7 - Sun"],
    ["Week 1 - Day 1", "Week 1 - Day 7"],
    ["2 (Mon)", "8 (Sun)"],
    ["Mon 15", "Sun 15"],
    ["Thứ 2", "Chủ nhật"],
    ["T2 (22/06)", "CN (28/06)"],
    ["**2**", "**8**"],
    ["２", "8"],
  ])("beside the Monday `%s` is `%s`", (monday, expected) => {
    expect(dayText([example(monday, 2)], sunday)).toBe(expected);
  });

  test.each([
    [["2", "CN"], "CN"],
    [["2", "8", "CN"], "8"],
    [["2", "Chủ nhật"], "Chủ nhật"],
    [["Mon", "Sun", "2"], "Sun"],
    [["2", "Mon", "Sun"], "8"],
    [["2", "Chủ nhật (21/06)"], "8"],
  ])("beside %j is `%s`", (cells, expected) => {
    const examples = cells.map((cell) => example(cell, /^(?:2|Mon)/.test(cell) ? 2 : 8));
    expect(dayText(examples, sunday)).toBe(expected);
  });

  test.each([
    [["Mon", "Sunday"], "Sun"],
    [["Monday", "Sun"], "Sunday"],
    [["Mon", "Sunday", "Sun"], "Sun"],
    [["**Mon**", "**Sunday**"], "**Sun**"],
    [["Hai", "CN"], "CN"],
    [["Mon", "SUN"], "SUN"],
  ])("among names of two kinds %j it is `%s`", (cells, expected) => {
    expect(
      dayText(
        cells.map((cell, index) => example(cell, index === 0 ? 2 : 8)),
        sunday,
      ),
    ).toBe(expected);
  });
});
