import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newWeekText } from "../../src/changes/new-week.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { findRoot } from "../../src/log/find-root.ts";
import { startReading } from "../../src/log/date-order.ts";
import { openLog } from "../../src/log/open-log.ts";
import { compareDates, dayFrom } from "../../src/model/date.ts";
import { createStore } from "../../src/store/store.ts";
import { readdirSync } from "node:fs";
import { corpusRoot } from "./corpus.ts";

const store = createStore();
const today = { year: 2026, month: 11, day: 21 };
const names =
  corpusRoot === undefined
    ? []
    : readdirSync(corpusRoot, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.skipIf(corpusRoot === undefined)("a new week after the last one of every log", () => {
  test.each(names)("%s", (name) => {
    const opened = openLog(store, findRoot(store, { directory: join(corpusRoot ?? "", name) }), today);
    const week = Math.max(...opened.log.pages.map((page) => page.week)) + 1;
    const firstDay = opened.firstDayOf(week);
    const days = ([2, 3, 4, 5, 6] as const).toSorted((a, b) => compareDates(dayFrom(firstDay, a), dayFrom(firstDay, b)));
    for (const language of opened.log.languages) {
      const pages = opened.log.pages.filter((page) => page.language === language).toSorted((a, b) => b.week - a.week);
      const latest = pages[0];
      if (latest === undefined) continue;
      const path = opened.pathOf(week, language);
      expect(opened.log.pages.map((page) => page.path)).not.toContain(path);
      const numbering = opened.log.numbering(language);
      const text = newWeekText({
        path,
        week,
        language,
        firstDay,
        today,
        days: [2, 3, 4, 5, 6],
        objectives: ["Learn one thing"],
        order: latest.order,
        numbering,
        pages: pages.slice(0, 8),
      });
      const page = parsePage(createSource(path, text));
      const read = opened.reread({ ...latest, path, week }, text);
      expect(page.problems, text).toEqual([]);
      expect(page.rows.length, text).toBe(5);
      const dated = page.rows.map((row) => startReading(row) !== null);
      expect(
        read.rows.map(({ start }) => start),
        text,
      ).toEqual(days.map((day, index) => (dated[index] === true ? dayFrom(firstDay, day) : null)));
      if (numbering !== "sequence" && page.rows.every((row) => row.day?.reading?.ordinal === null))
        expect(
          read.rows.map(({ day }) => day),
          text,
        ).toEqual(days);
      expect(
        page.objectives.map((item) => item.text),
        text,
      ).toEqual(["Learn one thing"]);
      expect(
        page.sections.filter(({ kind }) => kind !== "other").map(({ kind }) => kind),
        text,
      ).toEqual(["objectives", "tasks", "achievements"]);
      expect(page.frontMatter.format, text).toBe(pages.find((other) => other.page.source.text !== "")?.page.frontMatter.format);
    }
  });
});
