import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openLog } from "../../src/log/open-log.ts";
import { createStore } from "../../src/store/store.ts";
import { afterImport, emptyLike, modelOf, onePageAWeek, openTexts, rowsOfFile, saidBy, ways } from "../helpers/round-trip.ts";

const corpus = process.env["WORKLOG_CORPUS"] ?? "";
const logs = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];
const counts = { rows: 0, lost: 0 };

describe.skipIf(logs.length === 0)("import of what export writes, over every log of the corpus", { timeout: 120_000 }, () => {
  test.each(logs)("%s: rows come back, but for those with addresses that are refused; twice changes nothing", (name) => {
    const opened = openLog(createStore(), join(corpus, name), { year: 2026, month: 12, day: 31 });
    const log = onePageAWeek(opened.log);
    for (const [, write, read] of ways.filter(([way]) => way === "csv" || way === "json")) {
      const { rows, faults } = rowsOfFile(read(write(modelOf(log))));
      expect(faults.filter(({ code }) => code !== "bad-url")).toEqual([]);
      let refused = 0;
      const texts = afterImport(emptyLike(log), rows, () => (refused += 1));
      const again = openTexts(texts);
      const left = new Map<string, number>();
      for (const row of saidBy(again.log)) left.set(row, (left.get(row) ?? 0) + 1);
      const lost = saidBy(log).filter((row) => {
        const count = left.get(row) ?? 0;
        left.set(row, count - 1);
        return count < 1;
      });
      expect(lost.length, lost.join("\n")).toBeLessThanOrEqual(faults.length + refused + 2);
      expect(afterImport(again, rows, () => undefined)).toEqual(texts);
      counts.rows += rows.length;
      counts.lost += lost.length - faults.length;
    }
  });

  afterAll(() => {
    // What a row says in a form that another page would read otherwise is refused, never changed: a few in a thousand.
    expect(counts.lost).toBeLessThan(counts.rows / 200);
  });
});
