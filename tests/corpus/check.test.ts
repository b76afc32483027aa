import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cachedFindings } from "../../src/commands/cached-findings.ts";
import { searchLog } from "../../src/commands/search-log.ts";
import { inEnglish } from "../../src/model/phrase.ts";
import type { Store } from "../../src/context.ts";
import { modelOf } from "../../src/document/page-model.ts";
import { openLog } from "../../src/log/open-log.ts";
import { checkLog, type LocatedFinding } from "../../src/rules/check-log.ts";
import { fixPage } from "../../src/rules/fix.ts";
import { rules } from "../../src/rules/index.ts";
import { subjectOf } from "../../src/rules/subject.ts";
import { createStore } from "../../src/store/store.ts";
import { memoryCache } from "../helpers/memory-cache.ts";

const corpus = process.env["WORKLOG_CORPUS"] ?? "";
const logs = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];
const today = { year: 2026, month: 12, day: 31 };

const check = (
  store: Pick<Store, "list" | "read" | "kind">,
  root: string,
): { readonly findings: readonly LocatedFinding[]; readonly pages: ReturnType<typeof openLog>["log"]["pages"] } => {
  const opened = openLog(store, root, today);
  const findings = checkLog(
    subjectOf(store, opened),
    rules.map((rule) => ({ rule })),
  );
  return { findings, pages: opened.log.pages };
};

const sayings = (page: Parameters<typeof modelOf>[0]): unknown => {
  const { blocks, objectives, achievements, rows } = modelOf(page);
  return [blocks, objectives, achievements, rows.map(({ tasks, references }) => [tasks, references])];
};

describe.skipIf(logs.length === 0)("check over every log of the corpus", { timeout: 60_000 }, () => {
  test.each(logs)("%s: findings lie in their pages, are sorted, and say what to do", (name) => {
    const { findings, pages } = check(createStore(), join(corpus, name));
    const order = new Map(pages.map(({ path }, index) => [path, index]));
    let last = { page: -2, start: 0 };
    for (const { source, span, line, endLine, path, ...unsaid } of findings) {
      const [message, advice] = [inEnglish(unsaid.message), inEnglish(unsaid.advice)];
      expect(0 <= span.start && span.start <= span.end && span.end <= source.text.length && line <= endLine, message).toBe(true);
      expect(message, advice).toMatch(/^\S.*[.?]$/s);
      expect(advice.trim()).not.toBe("");
      const place = { page: order.get(path) ?? -1, start: span.start };
      expect(place.page > last.page || place.page === -1 || (place.page === last.page && place.start >= last.start)).toBe(true);
      last = place;
    }
  });

  test.each(logs)("%s: what is taken from the cache is what is found, before and after a change", (name) => {
    const disk = createStore();
    const overlay = new Map<string, string>();
    const reader = { list: disk.list, kind: disk.kind, read: (path: string) => overlay.get(path) ?? disk.read(path) };
    const store = memoryCache(reader);
    const scope = { root: join(corpus, name), today, rules: [], skip: [] };
    const [page] = check(disk, scope.root).pages;
    if (page === undefined) return;
    const expectSame = (kept: number): void => {
      const { value, textOf } = cachedFindings({ store, build: "", today: () => today }, {}, scope);
      const found = searchLog({ reader, scope });
      expect(value).toStrictEqual(found);
      for (const { path, findings } of found.found) {
        if (findings.some(({ rule }) => rule === "page-unreadable")) continue;
        expect(textOf(join(scope.root, path))).toBe(reader.read(join(scope.root, path)));
      }
      expect(store.kept()).toBe(kept);
    };
    expectSame(1);
    expectSame(1);
    const path = join(scope.root, page.path);
    overlay.set(path, `${disk.read(path)}\n| 2 | TODO: | 31/02/2025 | | https//example.com |\n`);
    expectSame(2);
    expectSame(2);
  });

  test.each(logs)("%s: repairs come to an end, and change nothing that people wrote", (name) => {
    const disk = createStore();
    const overlay = new Map<string, string>();
    const root = join(corpus, name);
    const store = { list: disk.list, kind: disk.kind, read: (path: string) => overlay.get(path) ?? disk.read(path) };
    const before = new Map(check(store, root).pages.map(({ path, page }) => [path, sayings(page)]));
    for (let round = 0; round < 10; round += 1) {
      const { findings, pages } = check(store, root);
      const fixed = pages.map(({ page }) =>
        fixPage(
          page,
          findings.filter(({ source }) => source === page.source),
        ),
      );
      const changed = fixed.filter((page) => page.fixed > 0);
      for (const { path, text } of changed) overlay.set(`${root}/${path}`, text);
      if (changed.length === 0) break;
    }
    const after = check(store, root);
    expect(after.findings.filter(({ fixable }) => fixable).map(({ path, rule }) => `${path} ${rule}`)).toEqual([]);
    for (const { path, page } of after.pages) expect(sayings(page), path).toEqual(before.get(path));
  });
});
