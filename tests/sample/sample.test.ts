import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Item } from "../../src/model/item.ts";
import { plainItem } from "../../src/document/page-model.ts";
import { findRoot } from "../../src/log/find-root.ts";
import { openLog } from "../../src/log/open-log.ts";
import type { LogPage } from "../../src/log/log.ts";
import { addDays, formatIso, weekdayOf } from "../../src/model/date.ts";
import { createStore } from "../../src/store/store.ts";

const directory = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const store = createStore();
const { root, log } = openLog(store, findRoot(store, { directory }), { year: 2025, month: 10, day: 30 });

const weeks = [1, 2, 3, 4, 5, 6, 7, 8];

const pageOf = (week: number, language: string): LogPage => {
  const [page, ...more] = log.pages.filter((candidate) => candidate.week === week && candidate.language === language);
  if (page === undefined || more.length > 0) throw new Error(`week ${String(week)} has not one page in ${language}`);
  return page;
};

/** How many parts an item has, level by level, whatever they say. */
const shape = (item: Item): unknown => item.items.map((child) => shape(child));

/** All that a page says in the same way in every language. */
const sharedBy = ({ page, rows }: LogPage) => ({
  objectives: page.objectives.length,
  rows: rows.map(({ row, day, start, completed }) => ({
    day,
    start: start === null ? null : formatIso(start),
    completed: completed === null ? null : formatIso(completed),
    urls: row.references.map(({ url }) => url),
    tasks: row.tasks.map((task) => shape(plainItem(task))),
  })),
  achievements: page.achievements.map((item) => shape(plainItem(item))),
});

describe("the sample log", () => {
  test("has eight weeks in two languages", () => {
    expect(root).toBe(directory);
    expect(log.unreadable).toEqual([]);
    expect(log.languages).toEqual(["en", "vi"]);
    expect(log.pages.map(({ path }) => path)).toEqual(
      weeks.flatMap((week) => [`worklogs/week-0${String(week)}.md`, `worklogs/week-0${String(week)}.vi.md`]),
    );
  });

  test("has no problems, and no part of a page is left over", () => {
    for (const { path, page } of log.pages)
      expect({ path, problems: page.problems, others: page.others }).toEqual({ path, problems: [], others: [] });
  });

  test("reads its dates month first in English and day first in Vietnamese", () => {
    for (const { path, language, order } of log.pages) expect({ path, order }).toEqual({ path, order: language === "vi" ? "dmy" : "mdy" });
  });

  test.each(weeks)("week %i starts every row on the weekday of its day", (week) => {
    for (const language of ["en", "vi"]) {
      const { rows } = pageOf(week, language);
      expect(rows.map(({ day }) => day)).toEqual(week === 5 ? [2, 3, 4, 5, 6, 7] : [2, 3, 4, 5, 6]);
      for (const { row, day, start } of rows) {
        if (start === null) throw new Error(`no start in row ${String(row.number)}`);
        expect(weekdayOf(start)).toBe(day);
        expect(row.cell("day")?.text.trim()).toBe(String(day));
      }
    }
  });

  test.each(weeks)("week %i says the same in both languages", (week) => {
    expect(sharedBy(pageOf(week, "vi"))).toEqual(sharedBy(pageOf(week, "en")));
  });

  test("has weeks seven days apart", () => {
    const first = { year: 2025, month: 9, day: 8 };
    for (const { week, start } of log.pages) expect(start).toEqual(addDays(first, (week - 1) * 7));
  });

  test("has tasks, references and both lists in every week", () => {
    for (const { page, rows } of log.pages) {
      expect([2, 3]).toContain(page.objectives.length);
      expect([4, 5]).toContain(page.achievements.length);
      for (const { row } of rows) {
        expect(row.tasks.length).toBeGreaterThan(0);
        expect(row.references.length).toBeGreaterThan(0);
      }
    }
  });

  test("refers to the pages of AWS and of the study group only", () => {
    const hosts = log.pages.flatMap(({ rows }) => rows.flatMap(({ row }) => row.references.map(({ url }) => new URL(url ?? "").host)));
    for (const host of hosts)
      expect(host).toMatch(/^(?:docs\.aws\.amazon\.com|aws\.amazon\.com|(?:cloudjourney|0\d{5})\.awsstudygroup\.com)$/);
  });

  test("leaves the last two rows of the last week unfinished, and no other", () => {
    const open = log.pages.flatMap(({ week, language, rows }) =>
      rows.filter(({ completed }) => completed === null).map(({ row }) => [week, language, row.number]),
    );
    expect(open).toEqual([
      [8, "en", 4],
      [8, "en", 5],
      [8, "vi", 4],
      [8, "vi", 5],
    ]);
  });
});
