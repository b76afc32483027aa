import { describe, expect, test } from "vitest";
import { orderOfFile } from "../../src/imports/date-order.ts";
import { checkRow, type ImportLog } from "../../src/imports/import-row.ts";
import type { RawRow } from "../../src/imports/raw-row.ts";
import type { CalendarDate } from "../../src/model/date.ts";

const monday = { year: 2025, month: 10, day: 6 };
const log: ImportLog = {
  today: { year: 2025, month: 10, day: 9 },
  order: null,
  firstDayOf: (week) => (week === 5 ? monday : null),
  weekOf: (date) => (date.day >= 6 && date.day <= 12 ? 5 : null),
  force: false,
  standingFor: () => ({ reference: () => undefined, hasStart: () => false, hasDates: () => false }),
};

const raw = (fields: Partial<RawRow>): RawRow => ({
  lineOf: () => 7,
  week: "5",
  language: null,
  day: null,
  start: null,
  completed: null,
  tasks: [{ text: "a", items: [] }],
  references: [],
  ...fields,
});

/** What is wrong with a row. */
const faultsOf = (fields: Partial<RawRow>, other: Partial<ImportLog> = {}): readonly (readonly [field: string, code: string])[] => {
  const checked = checkRow(raw(fields), { ...log, ...other });
  return checked === null || "week" in checked ? [] : checked.map(({ field, error }) => [field, error.code]);
};

describe("a row of a file", () => {
  test.each<readonly [string, Partial<RawRow>, readonly (readonly [string, string])[]]>([
    [
      "nothing wrong",
      { day: "3", start: "2025-10-07", completed: "2025-10-08", references: [{ url: "https://a.example/", label: "A" }] },
      [],
    ],
    ["a week that is none", { week: "100" }, [["week", "bad-week"]]],
    ["no week, and a start that tells", { week: null, start: "2025-10-07" }, []],
    ["no week, and nothing that tells", { week: null }, [["week", "bad-value"]]],
    ["a day that is none", { day: "9" }, [["day", "bad-value"]]],
    ["a day by its name", { day: "CN" }, []],
    ["a day of no calendar", { start: "2025-02-30" }, [["start", "bad-date"]]],
    ["words for a date", { completed: "soon" }, [["completed", "bad-date"]]],
    ["a date without year", { start: "6/10" }, [["start", "bad-date"]]],
    ["a start outside of the week", { start: "2025-10-20" }, [["start", "date-outside-week"]]],
    ["a completion before the start", { start: "2025-10-08", completed: "2025-10-07" }, [["completed", "completion-before-start"]]],
    ["an address that is none", { references: [{ url: "mailto:a@b.example", label: null }] }, [["references", "bad-url"]]],
    ["words that were meant as an address", { references: [{ url: null, label: "htp:/x" }] }, [["references", "bad-url"]]],
    ["words that name a source", { references: [{ url: null, label: "Data: the notes of the team" }] }, []],
    ["a control character", { tasks: [{ text: "a\u001Bb", items: [] }] }, [["task", "control-character"]]],
    ["sub-tasks of nothing", { tasks: [{ text: " ", items: [{ text: "b", items: [] }] }] }, [["task", "empty-text"]]],
    [
      "several at once",
      { week: "x", day: "x", start: "x" },
      [
        ["start", "bad-date"],
        ["week", "bad-week"],
        ["day", "bad-value"],
      ],
    ],
  ])("%s", (_, fields, faults) => {
    expect(faultsOf(fields)).toEqual(faults);
  });

  test("may lie outside of its week where that is allowed", () => {
    expect(faultsOf({ start: "2025-10-20", completed: "2025-10-19" }, { force: true })).toEqual([]);
  });

  test.each<readonly [string, readonly string[]]>([
    ["2025-10-02", ["date-outside-week"]],
    ["2025-10-03", []],
    ["2025-10-09", []],
    ["2025-10-10", ["date-outside-week"]],
  ])("of a week from Friday, 3 October, to Thursday may start on its days: %s", (start, codes) => {
    const firstDayOf = (): CalendarDate => ({ year: 2025, month: 10, day: 3 });
    expect(faultsOf({ start }, { firstDayOf }).map(([, code]) => code)).toEqual(codes);
  });

  test("that says nothing is left out", () => {
    expect(checkRow(raw({ tasks: [{ text: "", items: [] }], references: [{ url: null, label: "/" }] }), log)).toBeNull();
  });
});

describe("dates that a spreadsheet has rewritten", () => {
  const order = (starts: readonly string[], firstDayOf = log.firstDayOf): string | null =>
    orderOfFile(
      starts.map((start) => raw({ start })),
      log.today,
      firstDayOf,
    );

  test.each([
    [["13/10/2025", "06/10/2025"], "dmy"],
    [["10/13/2025", "10/06/2025"], "mdy"],
    [["07/10/2025"], "dmy"],
    [["10/07/2025"], "mdy"],
    [["01/02/2025"], null],
    [["13/13/2025"], null],
  ])("%j have the order %s", (starts, found) => {
    expect(order(starts)).toBe(found);
  });

  test("have the order that puts them into a week from Friday to Thursday", () => {
    const firstDayOf = (): CalendarDate => ({ year: 2025, month: 10, day: 3 });
    expect(order(["04/10/2025"], firstDayOf)).toBe("dmy");
    expect(order(["10/04/2025"], firstDayOf)).toBe("mdy");
    expect(order(["11/10/2025"], firstDayOf)).toBeNull();
  });

  test("are taken in that order, and refused where nothing tells it", () => {
    expect(checkRow(raw({ start: "07.10.2025" }), { ...log, order: "dmy" })).toMatchObject({ start: { year: 2025, month: 10, day: 7 } });
    expect(faultsOf({ start: "07/10/2025" })).toEqual([["start", "bad-date"]]);
    expect(faultsOf({ start: "10/10/2025" })).toEqual([]);
  });
});
