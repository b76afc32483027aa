import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { syncPage } from "../../src/commands/sync-page.ts";
import { openLog } from "../../src/log/open-log.ts";
import { createStore } from "../../src/store/store.ts";

const corpus = process.env["WORKLOG_CORPUS"] ?? "";
const logs = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

/** Every word that stands in a task, an objective or an achievement, in order. */
const wordsOf = (page: ReturnType<typeof openLog>["log"]["pages"][number]): readonly string[] => {
  const texts = (items: readonly { readonly text: string; readonly items: readonly unknown[] }[]): readonly string[] =>
    items.map(({ text }) => text);
  return [...texts(page.page.objectives), ...page.rows.flatMap(({ row }) => texts(row.tasks)), ...texts(page.page.achievements)];
};

describe.skipIf(logs.length === 0)("sync over every log of the corpus", { timeout: 60_000 }, () => {
  test.each(logs)("%s: brings over what is missing, keeps every word, and has nothing to do the second time", (name) => {
    const opened = openLog(createStore(), join(corpus, name), { year: 2026, month: 12, day: 31 });
    const { log } = opened;
    const session: Parameters<typeof syncPage>[0] = { log, reread: opened.reread };
    for (const from of log.pages) {
      for (const to of log.pages.filter((page) => page.week === from.week && page.language !== from.language)) {
        const once = syncPage(session, from, to).page;
        const left = [...wordsOf(once)];
        for (const text of wordsOf(to)) {
          const at = left.indexOf(text);
          expect(at, `${to.path}: ${text}`).not.toBe(-1);
          left.splice(at, 1);
        }
        expect(syncPage(session, from, once).page.page.source.text, to.path).toBe(once.page.source.text);
      }
    }
  });
});
