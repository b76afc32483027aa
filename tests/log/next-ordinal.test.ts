import { describe, expect, test } from "vitest";
import { ordinalAt } from "../../src/log/next-ordinal.ts";
import { logOf, tableOf, type PageKey } from "../helpers/log-of.ts";

/** Pages of rows that start on different days. */
const pagesOf = (weeks: Readonly<Record<number, readonly string[]>>) => {
  const pages = Object.entries(weeks).map(([week, days]): [PageKey, string] => [
    `en ${Number(week)}`,
    tableOf(...days.map((day, index): [string, string] => [day, `2025-09-${10 + index}`])),
  ]);
  return logOf(Object.fromEntries(pages)).pages;
};

const nextOn = (weeks: Readonly<Record<number, readonly string[]>>, week: number, place: number): number => {
  const pages = pagesOf(weeks);
  const page = pages.find((candidate) => candidate.week === week);
  return page === undefined ? 0 : ordinalAt(pages, page, place);
};

describe("the number of a row where numbers only count", () => {
  test.each<[string, readonly string[], number, number]>([
    ["the last goes on from the highest", ["2", "3", "9", "4"], 5, 10],
    ["one in between from the one above", ["1", "2", "5"], 3, 3],
    ["the first has that of the row it stands before", ["4", "5"], 1, 4],
    ["rows that have none do not count", ["1", "", "2"], 4, 3],
    ["a range ends with its last day", ["Day 1", "Day 2", "3-9"], 4, 10],
    ["the first of all is 1", [], 1, 1],
  ])("%s", (_, days, place, expected) => {
    expect(nextOn({ 3: days }, 3, place)).toBe(expected);
  });

  test("the first row of a week goes on from the week before where the count runs through the log", () => {
    expect(nextOn({ 1: ["1", "2"], 2: ["4", "5"], 3: [], 4: [] }, 4, 1)).toBe(6);
    expect(nextOn({ 1: ["1", "2"], 2: ["1", "2"], 3: [] }, 3, 1)).toBe(1);
    expect(nextOn({ 2: ["2", "3"], 3: [] }, 3, 1)).toBe(1);
  });
});
