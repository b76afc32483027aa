import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shadeOf } from "../../src/formats/calendar-weeks.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { statisticsOf } from "../../src/formats/statistics.ts";
import { parseIso, type CalendarDate } from "../../src/model/date.ts";
import { logOf, tableOf, type PageKey } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const statistics = (pages: Readonly<Record<PageKey, string>>, today?: CalendarDate) =>
  statisticsOf(modelOfLog(logOf(pages), {}, silent).weeks, today);

/** A page whose rows begin on these ISO days. */
const pageOf = (...dates: readonly string[]): string => tableOf(...dates.map((date) => ["", date, ""] as const));

const withReferences = (...cells: readonly string[]): string =>
  ["| Day | Task | Reference |", "| --- | --- | --- |", ...cells.map((cell) => `| 2 | Read | ${cell} |`), ""].join("\n");

describe("weeks", () => {
  test("count once, by the default language, or by the other where there is no page in it", () => {
    const found = statistics({
      "en 4": tableOf(["2", "09/29/2025", "09/29/2025"], ["3", "09/30/2025"]),
      "vi 4": tableOf(["2", "29/09/2025"]),
      "vi 5": tableOf(["3", "07/10/2025", "08/10/2025"]),
    });
    expect(found.weeks).toEqual([
      {
        week: 4,
        language: "en",
        start: "2025-09-29",
        end: "2025-09-30",
        rows: 2,
        rowsDone: 1,
        rowsOpen: 1,
        tasks: 2,
        tasksDone: 1,
        tasksOpen: 1,
      },
      {
        week: 5,
        language: "vi",
        start: "2025-10-07",
        end: "2025-10-08",
        rows: 1,
        rowsDone: 1,
        rowsOpen: 0,
        tasks: 1,
        tasksDone: 1,
        tasksOpen: 0,
      },
    ]);
    expect(found.totals).toEqual({
      weeks: 2,
      days: 3,
      references: 0,
      rows: 3,
      rowsDone: 2,
      rowsOpen: 1,
      tasks: 3,
      tasksDone: 2,
      tasksOpen: 1,
    });
  });

  test("count the tasks of a row, not what is below them, and no rows without tasks", () => {
    const page = [
      "| Day | Task | Start Date | Completion Date |",
      "| --- | --- | --- | --- |",
      "| 2 | - One <br>&emsp; + below <br> - Two | 10/06/2025 | 10/06/2025 |",
      "| 3 |  | 10/07/2025 |  |",
      "| 8 | - Three | 10/12/2025 |  |",
      "",
    ].join("\n");
    const { weeks, weekdays, days } = statistics({ "en 5": page });
    expect(weeks[0]).toMatchObject({ rows: 2, rowsDone: 1, tasks: 3, tasksDone: 2 });
    expect(weekdays.map(({ day, tasks }) => [day, tasks])).toEqual([
      [2, 2],
      [3, 0],
      [4, 0],
      [5, 0],
      [6, 0],
      [7, 0],
      [8, 1],
    ]);
    expect(days).toEqual([
      { date: "2025-10-06", tasks: 2, tasksDone: 2 },
      { date: "2025-10-12", tasks: 1, tasksDone: 0 },
    ]);
  });

  test("a done word counts where there is no completion date", () => {
    const page = ["| Day | Task | Status |", "| --- | --- | --- |", "| 2 | One | Done |", "| 3 | Two | |", ""].join("\n");
    expect(statistics({ "en 5": page }).totals).toMatchObject({ rows: 2, rowsDone: 1 });
  });

  test("a page that cannot be read gives way to one of the other language", () => {
    const model = modelOfLog(logOf({ "vi 5": tableOf(["3", "07/10/2025"]) }), {}, silent);
    const [week] = model.weeks;
    const finding = { rule: "page-unreadable", severity: "error", message: "", advice: "", path: "", line: 1, column: 1 } as const;
    const unreadable = week && { ...week, language: "en", rows: [], problems: [{ ...finding, endLine: 1, endColumn: 1, fixable: false }] };
    expect(statisticsOf([...(unreadable === undefined ? [] : [unreadable]), ...model.weeks]).totals).toMatchObject({ weeks: 1, rows: 1 });
  });

  test("an empty log comes to nothing", () => {
    expect(statistics({})).toMatchObject({ weeks: [], days: [], calendar: [], hosts: [], streak: { current: 0, longest: 0 } });
  });
});

test("references count by host, with and without www, the most frequent first", () => {
  const { hosts, totals } = statistics({
    "en 5": withReferences("https://www.B.org/x", "<https://b.org/y>", "https://a.org", "https://c.org", "../relative"),
  });
  expect(hosts).toEqual([
    { host: "b.org", references: 2 },
    { host: "a.org", references: 1 },
    { host: "c.org", references: 1 },
  ]);
  expect(totals.references).toBe(4);
});

describe("streaks", () => {
  const streak = (today: string, ...dates: readonly string[]) =>
    statistics({ "en 5": pageOf(...dates) }, parseIso(today) ?? undefined).streak;

  test.each([
    ["a weekend does not interrupt", "2025-10-07", ["2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07"], 4, 4],
    ["a weekend does not count", "2025-10-06", ["2025-10-03", "2025-10-04", "2025-10-05", "2025-10-06"], 2, 2],
    ["today may still come", "2025-10-08", ["2025-10-06", "2025-10-07"], 2, 2],
    ["yesterday may not be missing", "2025-10-08", ["2025-10-03", "2025-10-06"], 0, 2],
    ["on Sunday, Friday was the last", "2025-10-12", ["2025-10-09", "2025-10-10"], 2, 2],
    ["on Monday, Friday was the last", "2025-10-13", ["2025-10-09", "2025-10-10"], 2, 2],
    ["on Tuesday, Monday is missing", "2025-10-14", ["2025-10-09", "2025-10-10"], 0, 2],
    ["plans are no work", "2025-10-07", ["2025-10-07", "2025-10-08", "2025-10-09"], 1, 1],
    ["the longest may lie back", "2025-10-10", ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-10"], 1, 3],
  ])("%s", (_, today, dates, current, longest) => {
    expect(streak(today, ...dates)).toEqual({ current, longest });
  });

  test("without today, the log's last day is it", () => {
    expect(statistics({ "en 5": pageOf("2025-10-06", "2025-10-07") }).streak).toEqual({ current: 2, longest: 2 });
  });
});

describe("the calendar", () => {
  test("has every week between the first and the last", () => {
    const { calendar } = statistics({ "en 5": pageOf("2025-10-01", "2025-10-05", "2025-10-14") });
    expect(calendar).toEqual([
      { monday: "2025-09-29", tasks: [0, 0, 1, 0, 0, 0, 1], afterGap: false },
      { monday: "2025-10-06", tasks: [0, 0, 0, 0, 0, 0, 0], afterGap: false },
      { monday: "2025-10-13", tasks: [0, 1, 0, 0, 0, 0, 0], afterGap: false },
    ]);
  });

  test("leaves long gaps out", () => {
    const { calendar } = statistics({ "en 4": pageOf("2024-10-01"), "en 5": pageOf("2025-10-06") });
    expect(calendar.map(({ monday, afterGap }) => [monday, afterGap])).toEqual([
      ["2024-09-30", false],
      ["2025-10-06", true],
    ]);
  });

  test("a day with more tasks is never lighter, and only one without is blank", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.integer({ min: 1, max: 50 }), (a, b, most) => {
        const [low, high] = [Math.min(a, b, most), Math.min(Math.max(a, b), most)];
        expect(shadeOf(low, most)).toBeLessThanOrEqual(shadeOf(high, most));
        expect(shadeOf(low, most) === 0).toBe(low === 0);
        expect(shadeOf(most, most)).toBe(4);
      }),
    );
  });
});
