import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelOfLog, type WeekModel } from "../../src/formats/log-model.ts";
import { openLog } from "../../src/log/open-log.ts";
import { createStore } from "../../src/store/store.ts";
import { corpusFiles, corpusRoot } from "../corpus/corpus.ts";
import { runWorklog } from "../helpers/run-worklog.ts";
import { filesBelow, temporaryFolder } from "../helpers/temporary.ts";
import { buildSite, hasHugo, type BuiltPage } from "./build.ts";
import { listItems, rendered, textsByHtml } from "./shown.ts";
import { writeFiles } from "./site.ts";

const store = createStore();
const today = { year: 2026, month: 11, day: 21 };
const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

/** The files of each log, relative to its root. */
const logs = new Map<string, Record<string, string>>();
for (const { path, text } of hasHugo ? corpusFiles() : []) {
  const [name = "", ...rest] = path.split("/");
  const files = logs.get(name) ?? {};
  files[rest.join("/")] = text;
  logs.set(name, files);
}

const configuration = [
  'baseURL = "https://example.com/"',
  'defaultContentLanguage = "en"',
  'disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]',
  // Links to pages of the site that are no part of the log lead nowhere here.
  'refLinksErrorLevel = "WARNING"',
  "[outputs]",
  'home = ["JSON"]',
  "[markup.goldmark.renderer]",
  "unsafe = true",
  "[languages.en]",
  "weight = 1",
  "[languages.vi]",
  "weight = 2",
  "",
].join("\n");

/** Every shortcode that pages use, showing what it holds: those of the themes are not here. */
const shortcodesIn = (texts: readonly string[]): Readonly<Record<string, string>> => {
  const found = texts.flatMap((text) =>
    [...text.matchAll(/\{\{[<%]\s*(\/?)\s*([\w-]+)/g)].map(([, slash = "", name = ""]) => ({ slash, name })),
  );
  const closed = new Set(found.flatMap(({ slash, name }) => (slash === "/" ? [name] : [])));
  return Object.fromEntries(
    found
      .filter(({ name }) => !/^(?:rel)?ref$/.test(name))
      .map(({ name }) => [`layouts/shortcodes/${name}.html`, closed.has(name) ? "{{ .Inner }}" : ""]),
  );
};

interface Made {
  readonly week: WeekModel;
  readonly path: string;
}

/** A log with one more week, as the built program makes it. */
const withNewWeek = (name: string, files: Readonly<Record<string, string>>, site: string): readonly Made[] => {
  const log = temporaryFolder();
  writeFiles(log, files);
  const { status, stderr } = runWorklog(["new-week", "--objective", "Learn one thing", "--quiet"], {
    cwd: log,
    env: { WORKLOG_TODAY: "2026-11-21" },
  });
  expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: "" });
  cpSync(join(log, "content"), join(site, "content", name), { recursive: true });
  return modelOfLog(openLog(store, log, today).log, {}, silent).weeks.flatMap((week) =>
    week.path in files ? [] : [{ week, path: week.path.replace("content/", `content/${name}/`) }],
  );
};

const expectShown = ({ week, path }: Made, built: readonly BuiltPage[]): void => {
  const page = built.find((candidate) => candidate.path === path);
  expect(page?.title, path).toBe(week.title ?? page?.title);
  const cells = week.rows.map((row) =>
    [row.dayText, row.startText, row.completedText, ...row.extra.map(({ text }) => text)]
      .flatMap((text) => (text === null || text === "" ? [] : [rendered(text)]))
      .toSorted(),
  );
  expect(textsByHtml(page?.html ?? ""), path).toEqual(cells);
  // A log of weeks from Monday to Saturday, or to Sunday, goes on with them.
  expect([5, 6, 7], path).toContain(cells.length);
  expect(listItems(page?.html ?? ""), path).toContain("Learn one thing");
};

describe.skipIf(corpusRoot === undefined || !hasHugo)("a new week in every log of the corpus", () => {
  test("is shown by the real Hugo", { timeout: 300_000 }, () => {
    const site = temporaryFolder();
    writeFiles(site, { "config.toml": configuration });
    const made = [...logs].map(([name, files]) => ({ name, pages: withNewWeek(name, files, site) }));
    const texts = Object.keys(filesBelow(join(site, "content"))).flatMap((path) =>
      path.endsWith(".md") ? [readFileSync(join(site, "content", path), "utf8")] : [],
    );
    writeFiles(site, shortcodesIn(texts));
    const built = buildSite(site, ["en", "vi"]);
    expect(made.filter(({ pages }) => pages.length === 0)).toEqual([]);
    for (const { pages } of made) for (const page of pages) expectShown(page, built);
    expect(made.length).toBeGreaterThan(0);
  });
});
