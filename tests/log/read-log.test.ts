import { describe, expect, test } from "vitest";
import { buildLog } from "../../src/log/read-log.ts";
import { formatIso } from "../../src/model/date.ts";
import { logOf, tableOf, type PageKey } from "../helpers/log-of.ts";
import type { LogSettings } from "../../src/log/settings.ts";

const iso = (date: Parameters<typeof formatIso>[0] | null | undefined): string | null =>
  date === null || date === undefined ? null : formatIso(date);

/** How the first page is read: its order, the reason, and its start dates. */
const firstPage = (pages: Readonly<Record<PageKey, string>>, settings: Partial<LogSettings> = {}) => {
  const page = logOf(pages, settings).pages[0];
  return { order: page?.order, reason: page?.orderReason, starts: page?.rows.map(({ start }) => iso(start)) };
};

const ambiguous = tableOf(["x", "06/10/2025"]);
const clearlyDayFirst = tableOf(["x", "13/10/2025"]);
const clearlyMonthFirst = tableOf(["x", "10/13/2025"]);

describe("the order of day and month", () => {
  test.each<readonly [string, Readonly<Record<PageKey, string>>, Partial<LogSettings>, string, string]>([
    ["a day above 12 tells", { "en 1": tableOf(["", "06/10/2025"], ["", "13/10/2025"]) }, {}, "dmy", "cells"],
    ["so does one in the completion column", { "vi 1": tableOf(["", "10/06/2025", "10/13/2025"]) }, {}, "mdy", "cells"],
    ["so does one in the day cell", { "en 1": tableOf(["Mon (13/10)", "06/10/2025"]) }, {}, "dmy", "cells"],
    ["most cells win over a slip", { "en 1": tableOf(["", "13/10/2025"], ["", "14/10/2025"], ["", "10/15/2025"]) }, {}, "dmy", "cells"],
    ["dates of one week", { "vi 1": tableOf(["", "11/10/2025"], ["", "11/11/2025"], ["", "11/12/2025"]) }, {}, "mdy", "span"],
    ["dates of one week, day first", { "en 1": tableOf(["", "10/11/2025"], ["", "11/11/2025"], ["", "12/11/2025"]) }, {}, "dmy", "span"],
    [
      "dates of one week over a new year, without years",
      { "en 1": tableOf(["", "12/12"], ["", "11/12"], ["", "10/12"]) },
      {},
      "dmy",
      "span",
    ],
    ["a weekday by name", { "vi 1": tableOf(["Fri", "10/10/2025"], ["Mon", "10/06/2025"]) }, {}, "mdy", "span"],
    ["a weekday by name, on one date", { "vi 1": tableOf(["Mon", "10/06/2025"]) }, {}, "mdy", "weekdays"],
    ["a weekday by number", { "vi 1": tableOf(["2", "10/06/2025"]) }, {}, "mdy", "weekdays"],
    [
      "most pages of the language",
      { "vi 1": ambiguous, "vi 2": clearlyMonthFirst, "vi 3": clearlyMonthFirst, "vi 4": clearlyDayFirst, "en 4": clearlyDayFirst },
      {},
      "mdy",
      "same-language",
    ],
    [
      "the same date on the other page",
      { "en 1": ambiguous, "vi 1": tableOf(["x", "2025-10-06"], ["", "13/10/2025"]) },
      {},
      "dmy",
      "partner",
    ],
    ["what is set", { "en 1": ambiguous }, { dateOrder: "dmy" }, "dmy", "configuration"],
    ["what is set for the language", { "en 1": ambiguous }, { dateOrder: { en: "dmy", vi: "mdy" } }, "dmy", "configuration"],
    ["English habit", { "en 1": ambiguous }, { dateOrder: { vi: "mdy" } }, "mdy", "default"],
    ["Vietnamese habit", { "vi 1": ambiguous }, {}, "dmy", "default"],
    ["no dates at all", { "en 1": tableOf(["Mon", ""]) }, {}, "mdy", "default"],
    ["ISO dates say nothing", { "en 1": tableOf(["Mon", "2025-10-06"]) }, {}, "mdy", "default"],
  ])("%s", (_, pages, settings, order, reason) => expect(firstPage(pages, settings)).toMatchObject({ order, reason }));

  test("pages of other languages are asked for dates, not for their order", () => {
    const log = logOf({ "en 1": ambiguous, "vi 1": tableOf(["x", "10/06/2025"], ["", "13/06/2025"]) });
    expect(log.pages.map(({ order, orderReason }) => `${order} ${orderReason}`)).toEqual(["mdy partner", "dmy cells"]);
  });
});

describe("years that are missing", () => {
  test.each<readonly [string, Readonly<Record<PageKey, string>>, readonly string[]]>([
    [
      "another date of the page",
      { "en 1": tableOf(["", "12/29/2025"], ["", "12/31"], ["", "01/02"]) },
      ["2025-12-29", "2025-12-31", "2026-01-02"],
    ],
    ["the front matter", { "en 1": `---\ndate: 2024-10-14\n---\n${tableOf(["", "10/14"])}` }, ["2024-10-14"]],
    [
      "the next page, weeks away",
      { "en 1": tableOf(["", "12/22"]), "en 3": tableOf(["", "01/05/2026"], ["", "01/13/2026"]) },
      ["2025-12-22"],
    ],
    ["its weekdays", { "en 1": tableOf(["Mon", "10/14"], ["Tue", "10/15"]) }, ["2024-10-14", "2024-10-15"]],
    [
      "the weekdays of most pages",
      {
        "en 1": tableOf(["Sat", "10/15"]),
        "en 2": tableOf(["Tue", "10/22"]),
        "en 3": tableOf(["Tue", "10/29"]),
        "en 4": tableOf(["Tue", "11/05"]),
      },
      ["2024-10-15"],
    ],
    ["today", { "en 1": tableOf(["", "10/13"]) }, ["2025-10-13"]],
    ["today, a fortnight ahead", { "en 1": tableOf(["", "11/14"]) }, ["2025-11-14"]],
    ["the last time that the date came round", { "en 1": tableOf(["", "01/13"]) }, ["2025-01-13"]],
    [
      "the last time that the last completion came round, for all pages",
      { "en 1": tableOf(["", "10/20", "10/20"]), "en 6": tableOf(["", "11/24", "11/25"]) },
      ["2024-10-20"],
    ],
    ["not the template's date", { "en 1": `---\ndate: 2024-01-01\n---\n${tableOf(["", "10/14"])}` }, ["2025-10-14"]],
  ])("%s", (_, pages, starts) => expect(firstPage(pages).starts).toEqual(starts));

  test("a date that stands on every page says nothing", () => {
    const page = (start: string): string => `---\ndate: 2021-05-01\n---\n${tableOf(["", start])}`;
    expect(firstPage({ "en 1": page("10/13"), "en 2": page("10/20"), "en 3": page("10/27") }).starts).toEqual(["2025-10-13"]);
  });
});

describe("how days are counted", () => {
  const week = (first: number, ...days: readonly string[]): string =>
    tableOf(...days.map((day, index): [string, string] => [day, `2025-10-${String(first + index).padStart(2, "0")}`]));
  const days = (pages: Readonly<Record<PageKey, string>>) => {
    const log = logOf(pages);
    return [log.numbering("en"), ...log.pages.flatMap(({ rows }) => rows.map(({ day }) => day))];
  };

  test.each<readonly [string, string, readonly (string | number | null)[]]>([
    ["2 = Monday", week(6, "2", "3", "8"), ["monday-2", 2, 3, 8]],
    ["2 = Monday whatever the dates say, where there is no 1", week(7, "2", "3", "4"), ["monday-2", 2, 3, 4]],
    ["1 = Monday", week(6, "1", "2", "3", "4", "5", "6", "7"), ["monday-1", 2, 3, 4, 5, 6, 7, 8]],
    ["1 is the first day of work", week(8, "1", "2", "3"), ["sequence", null, null, null]],
    ["running numbers", week(6, "9", "10", "11"), ["sequence", null, null, null]],
    ["a stray 1", week(6, "2", "3", "4", "5", "1"), ["monday-2", 2, 3, 4, 5, null]],
    ["no dates", tableOf(["1", ""], ["2", ""]), ["sequence", null, null]],
    ["names are days in any log", week(6, "1 (Wed)", "Thứ 5", "12"), ["sequence", 4, 5, null]],
    ["counted days are no weekdays", week(6, "Day 1", "Ngày 2"), ["monday-2", null, null]],
    ["a range begins with its first day", week(6, "6-7", "Sat - Sun", "6 - CN"), ["monday-2", 6, 7, 6]],
    [
      "an empty cell goes on with the day above",
      tableOf(["2", "2025-10-06"], ["", ""], ["", "2025-10-08"], ["", ""]),
      ["monday-2", 2, 2, 4, 4],
    ],
    ["a date in the day cell", tableOf(["15/10/2025", ""], ["2025-10-09", ""]), ["monday-2", 4, 5]],
    ["a cell that says no day", week(6, "later"), ["monday-2", null]],
    ["no day column", "| Task | Start Date |\n| --- | --- |\n| a | 2025-10-08 |\n| b | |\n", ["monday-2", 4, null]],
  ])("%s", (_, page, expected) => {
    expect(days({ "en 1": page })).toEqual(expected);
  });

  test("each language counts in its own way", () => {
    const { numbering } = logOf({ "en 1": week(6, "1", "2"), "vi 1": week(6, "2", "3") });
    expect([numbering("en"), numbering("vi"), numbering("ja")]).toEqual(["monday-1", "monday-2", "monday-2"]);
  });

  test("a page like the template counts from 2, though the log went on from 1", () => {
    const others = { "en 2": week(13, "1", "2", "3", "4", "5"), "en 3": week(20, "1", "2", "3", "4", "5") };
    expect(days({ "en 1": week(6, "2", "3", "4"), ...others }).slice(0, 4)).toEqual(["monday-1", 2, 3, 4]);
    expect(days({ "en 1": week(6, "2", "3", "5"), ...others }).slice(0, 4)).toEqual(["monday-1", 3, 4, 6]);
    expect(days({ "en 1": week(6, "2"), ...others }).slice(0, 2)).toEqual(["monday-1", 3]);
  });

  test("the days of one page are known by those of another", () => {
    expect(days({ "en 1": week(6, "1", "2", "3"), "en 2": tableOf(["4", ""]) }).at(-1)).toBe(5);
  });
});

describe("the log", () => {
  test("pages are in order, the default language first", () => {
    const log = logOf({ "vi 2": "", "en 10": "", "vi 1": "", "en 2": "", "fr 2": "" });
    expect(log.pages.map(({ week, language }) => `${language} ${week}`)).toEqual(["vi 1", "en 2", "fr 2", "vi 2", "en 10"]);
    expect(log.languages).toEqual(["en", "fr", "vi"]);
  });

  test("an empty log is English", () => {
    expect(logOf({})).toMatchObject({ pages: [], unreadable: [], languages: ["en"] });
  });

  test("a page that cannot be read counts among the languages", () => {
    const unreadable = [
      { path: "b.md", week: 2, language: "vi", reason: "x" },
      { path: "a.md", week: 1, language: "vi", reason: "x" },
    ];
    const log = buildLog({ pages: [], unreadable, defaultLanguage: "en" }, { today: { year: 2025, month: 1, day: 1 } });
    expect(log).toMatchObject({ languages: ["vi"], unreadable: [{ path: "a.md" }, { path: "b.md" }] });
  });

  test("a page runs from its first start to its last start or completion", () => {
    const [page] = logOf({ "en 1": tableOf(["", "10/08/2025", "10/15/2025"], ["", "10/06/2025", "10/07/2025"], ["", "10/10/2025"]) }).pages;
    expect([iso(page?.start), iso(page?.end)]).toEqual(["2025-10-06", "2025-10-15"]);
  });

  test("a range in the start cell ends with its last day", () => {
    const [page] = logOf({ "en 1": tableOf(["", "13/10/2025 - 19/10/2025"]) }).pages;
    expect([iso(page?.start), iso(page?.end), iso(page?.rows[0]?.completed)]).toEqual(["2025-10-13", "2025-10-19", null]);
  });

  test("a page without dates has no start and no end", () => {
    expect(logOf({ "en 1": "text" }).pages[0]).toMatchObject({ start: null, end: null, rows: [] });
  });
});
