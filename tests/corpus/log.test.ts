import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { findingTexts } from "../../src/commands/finding-texts.ts";
import type { Page } from "../../src/document/page.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { orderByCells, orderBySpan, orderByWeekdays, startReading } from "../../src/log/date-order.ts";
import { findPages } from "../../src/log/find-pages.ts";
import { dayByCell, mayTellNumbering } from "../../src/log/numbering.ts";
import { buildLog } from "../../src/log/read-log.ts";
import { pathOfWeek, weekPathPattern } from "../../src/log/week-path-pattern.ts";
import { createStore } from "../../src/store/store.ts";
import type { Log } from "../../src/log/log.ts";

const corpus = process.env["WORKLOG_CORPUS"];
const today = { year: 2026, month: 7, day: 1 };
const store = createStore();

/** Week and language by a plain look at the path: the last number of the folder or file that is not the index. */
const plainReading = (path: string): { readonly path: string; readonly week: number; readonly language: string } | null => {
  const parts = path.replace(/\.md$/, "").split("/");
  const language = /\.(vi|en)$/.exec(parts.at(-1) ?? "")?.[1] ?? "en";
  const file = (parts.pop() ?? "").replace(/\.(vi|en)$/, "");
  const name = file === "_index" ? (parts.at(-1) ?? "") : file;
  if (!/week/i.test(name) && !/^\d+$/.test(name)) return null;
  return { path, week: Number(/(\d+)$/.exec(name)?.[1]), language };
};

const count = <T>(values: Iterable<T>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
};

/** A page as it is, but for its rows. */
const withRows = (
  { source, frontMatter, tree, sections, taskTables, objectives, achievements, others, problems }: Page,
  rows: Page["rows"],
): Page => ({ source, frontMatter, tree, sections, taskTables, rows, objectives, achievements, others, problems });

describe.skipIf(corpus === undefined)("the logs of the corpus", () => {
  const folder = corpus ?? ".";
  const names = corpus === undefined ? [] : readdirSync(folder).filter((name) => /^r\d+$/.test(name));
  const found = names.map((name) => Object.assign({ root: join(folder, name) }, findPages(store, join(folder, name))));
  const logs: readonly Log[] = found.map(({ root, pages, defaultLanguage }) => {
    const inputs = pages.map((page) => ({ ...page, page: parsePage(createSource(page.path, store.read(join(root, page.path)))) }));
    return buildLog({ pages: inputs, unreadable: [], defaultLanguage }, { today });
  });
  const pages = logs.flatMap((log) => log.pages);

  test("are plain data to an export, so that it can keep them", () => {
    for (const log of logs) {
      // Front matter has no prototype, so that its keys are no names of ours.
      const weeks = modelOfLog(log, {}, findingTexts).weeks.map((week) => Object.assign(week, { frontMatter: { ...week.frontMatter } }));
      expect(JSON.parse(JSON.stringify(weeks))).toStrictEqual(weeks);
    }
  });

  test("a row that tells how it is counted is seen before its page is read", () => {
    const telling = pages.filter(({ page }) =>
      page.rows.some(({ day }) => day?.reading?.numbers.some((number) => number === 1 || number > 8)),
    );
    expect(telling.length).toBeGreaterThan(50);
    expect(telling.filter(({ page }) => !mayTellNumbering(page.source.text)).map(({ path }) => path)).toEqual([]);
    console.log(
      "pages that may tell",
      pages.filter(({ page }) => mayTellNumbering(page.source.text)).length,
      "tell",
      telling.length,
      "of",
      pages.length,
    );
  });

  test("every week page is found with its week and language, and no other page", () => {
    for (const { root, pages: actual } of found) {
      const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
      const expected = files.flatMap((name) => plainReading(relative(root, join(root, name)).replaceAll("\\", "/")) ?? []);
      expect(actual.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual(expected.toSorted((a, b) => (a.path < b.path ? -1 : 1)));
    }
    console.log("week pages", pages.length);
  });

  test("the section index of each language is found", () => {
    for (const { root, pages: weeks, sectionIndexes } of found) {
      const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
      const expected = files.map((name) => name.replaceAll("\\", "/")).filter((name) => plainReading(name) === null);
      expect(Object.values(sectionIndexes).toSorted()).toEqual(expected.toSorted());
      expect(weeks.every(({ path }) => !Object.values(sectionIndexes).includes(path))).toBe(true);
    }
  });

  test("the pattern of a log gives the path of its own last page, and a new one beside it", () => {
    for (const { pages: weeks, content, defaultLanguage, sectionIndexes } of found) {
      const last = weeks.at(-1);
      if (last === undefined) continue;
      const earlier = weekPathPattern(
        weeks.filter(({ week }) => week < last.week),
        { content, defaultLanguage, sectionIndexes },
      );
      expect(pathOfWeek(earlier, last.week, last.language)).toBe(last.path);
    }
  });

  test("orders and their reasons", () => {
    const dated = pages.filter(({ page }) => page.rows.some((row) => startReading(row)?.form.order === "either"));
    console.log("orders", count(pages.map(({ language, order, orderReason }) => `${orderReason} ${language} ${order}`)));
    console.log("reasons of dated pages", count(dated.map(({ orderReason }) => orderReason)));
    console.log("numbering", count(logs.flatMap(({ languages, numbering }) => languages.map((language) => numbering(language)))));
    const rows = pages.flatMap((page) => page.rows);
    console.log(
      "rows",
      rows.length,
      "with a start",
      rows.filter(({ start }) => start !== null).length,
      "with a day",
      rows.filter(({ day }) => day !== null).length,
    );
    expect(dated.filter(({ orderReason }) => orderReason === "default")).toEqual([]);
  });

  test("hiding the cells that tell: the order is found by span, weekdays, or the other pages", () => {
    const alone = { right: 0, wrong: 0, undecided: 0 };
    const within: string[] = [];
    for (const log of logs) {
      for (const page of log.pages) {
        const hidden = page.page.rows.filter((row) => orderByCells([row]) === null);
        if (page.orderReason !== "cells" || !hidden.some((row) => startReading(row) !== null)) continue;
        const numbering = log.numbering(page.language);
        const guess = orderBySpan(hidden, today) ?? orderByWeekdays(hidden, today, (row) => dayByCell(row, () => numbering));
        alone[guess === null ? "undecided" : guess === page.order ? "right" : "wrong"] += 1;
        const inputs = log.pages.toSpliced(log.pages.indexOf(page), 1, { ...page, page: withRows(page.page, hidden) });
        const again = buildLog({ pages: inputs, unreadable: [], defaultLanguage: "en" }, { today }).pages.find(
          ({ path }) => path === page.path,
        );
        within.push(`${again?.order === page.order ? "right" : "wrong"} by ${again?.orderReason}`);
      }
    }
    console.log("hidden rows, the page alone", alone, "within its log", count(within));
    expect(alone.wrong).toBeLessThanOrEqual(alone.right / 100);
    expect(within.filter((result) => result.startsWith("wrong")).length).toBeLessThanOrEqual(within.length / 50);
  });
});
