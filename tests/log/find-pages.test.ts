import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { WorklogError } from "../../src/errors.ts";
import { findPages } from "../../src/log/find-pages.ts";
import { createStore } from "../../src/store/store.ts";
import { memoryStore } from "../helpers/memory-store.ts";
import { temporaryFolder } from "../helpers/temporary.ts";

const find = (files: Readonly<Record<string, string | null>>) =>
  findPages(memoryStore(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/log/${path}`, text]))), "/log");

const short = ({ pages }: ReturnType<typeof find>): readonly string[] =>
  pages.map(({ path, week, language }) => `${week} ${language} ${path}`);

const titled = (title: string): string => `---\ntitle: "${title}"\n---\n`;

describe("finding pages", () => {
  test("a site, with its section index", () => {
    const found = find({
      "config.toml": 'defaultContentLanguage = "en"\n',
      "content/_index.md": "",
      "content/1-Worklog/_index.md": titled("Worklog"),
      "content/1-Worklog/_index.vi.md": "",
      "content/1-Worklog/1.2-Week2/_index.md": "",
      "content/1-Worklog/1.2-Week2/_index.vi.md": "",
      "content/1-Worklog/1.10-Week10/_index.md": "",
      "content/1-Worklog/1.10-Week10/day-1.md": titled("Week 10, day 1"),
      "content/4-Events/4.1-Event1/_index.md": titled("Week 2 of the event"),
      "public/1-worklog/1.2-week2/_index.md": "",
      "node_modules/worklog/worklogs/week-01.md": "",
      ".git/week-1.md": "",
    });
    expect(short(found)).toEqual([
      "2 en content/1-Worklog/1.2-Week2/_index.md",
      "2 vi content/1-Worklog/1.2-Week2/_index.vi.md",
      "10 en content/1-Worklog/1.10-Week10/_index.md",
    ]);
    expect(found).toMatchObject({
      content: "content",
      defaultLanguage: "en",
      sectionIndexes: { en: "content/1-Worklog/_index.md", vi: "content/1-Worklog/_index.vi.md" },
    });
  });

  test("a site below the root, in Vietnamese", () => {
    const found = find({ "my-site/hugo.toml": 'defaultContentLanguage = "vi"', "my-site/content/1-Worklog/1.1-Week1/_index.md": "" });
    expect(short(found)).toEqual(["1 vi my-site/content/1-Worklog/1.1-Week1/_index.md"]);
    expect(found.content).toBe("my-site/content");
  });

  test("Hugo's configuration in config/_default", () => {
    const found = find({ "config/_default/hugo.yaml": "defaultContentLanguage: vi", "content/worklog/week1/_index.md": "" });
    expect(found.defaultLanguage).toBe("vi");
  });

  test("unmarked files have the language that no marked one has", () => {
    expect(short(find({ "content/w/week-1.md": "", "content/w/week-1.en.md": "" }))).toEqual([
      "1 en content/w/week-1.en.md",
      "1 vi content/w/week-1.md",
    ]);
  });

  test("two files for one week and language are both there", () => {
    expect(short(find({ "worklogs/week-5.md": "", "worklogs/week-05.md": "" }))).toEqual([
      "5 en worklogs/week-05.md",
      "5 en worklogs/week-5.md",
    ]);
  });

  test("pages beside weeks are known by their front matter", () => {
    const found = find({
      "content/w/week1/_index.md": "",
      "content/w/networking/_index.md": titled("Week 2: Networking"),
      "content/w/networking/_index.vi.md": titled("Worklog Tuần 2"),
      "content/w/three.md": "---\nweek: 3\n---\n",
      "content/w/copy/_index.md": titled("Week 1 Worklog"),
      "content/w/notes.md": titled("Notes on week 4"),
      "content/w/closed.md": null,
      "content/other/four/_index.md": titled("Week 4"),
    });
    expect(short(found)).toEqual([
      "1 en content/w/week1/_index.md",
      "2 en content/w/networking/_index.md",
      "2 vi content/w/networking/_index.vi.md",
      "3 en content/w/three.md",
    ]);
  });

  test("any Markdown file, where no path names a week", () => {
    expect(short(find({ "notes/a.md": titled("Tuần 4"), "notes/b.md": titled("Other"), "notes/c.md": "# Week 5" }))).toEqual([
      "4 en notes/a.md",
    ]);
  });

  test.each<readonly [Readonly<Record<string, string>>, string | null, Readonly<Record<string, string>>]>([
    [{}, null, {}],
    [{ "hugo.toml": "" }, "content", {}],
    [{ "config.toml": "", "content/_index.md": "" }, "content", {}],
    [{ "notes/content/a.md": "" }, null, {}],
    [{ "site/config.toml": "", "site/content/a.md": "" }, "site/content", {}],
    [
      { "content/1-worklog/_index.vi.md": "", "content/1-worklog/_index.en.md": "" },
      "content",
      { vi: "content/1-worklog/_index.vi.md", en: "content/1-worklog/_index.en.md" },
    ],
  ])("a log without weeks: %j", (files, content, sectionIndexes) =>
    expect(find(files)).toMatchObject({ pages: [], content, sectionIndexes }),
  );

  test("a folder that may not be read is named", () => {
    const store = memoryStore({ "/log/worklogs/week-1.md": "", "/log/secret/week-2.md": "" });
    const list: typeof store.list = (folder) => {
      if (folder === "/log/secret") throw new WorklogError("cannot-read", { path: folder, reason: "not-allowed" });
      return store.list(folder);
    };
    expect(findPages({ ...store, list }, "/log")).toMatchObject({ pages: [{ path: "worklogs/week-1.md" }], closed: ["secret"] });
  });

  test("links in a circle", () => {
    const root = temporaryFolder();
    mkdirSync(join(root, "worklogs"));
    writeFileSync(join(root, "worklogs", "week-01.md"), "");
    for (const name of ["a", "b", "c"]) symlinkSync("..", join(root, "worklogs", name));
    expect(findPages(createStore(), root).pages).toEqual([{ path: "worklogs/week-01.md", week: 1, language: "en" }]);
  });
});
