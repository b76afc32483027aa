import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareInMenu, menuPlaceOf } from "../../src/log/menu-place.ts";
import type { Log } from "../../src/log/log.ts";
import { logOf, type PageKey } from "../helpers/log-of.ts";
import { temporaryFolder } from "../helpers/temporary.ts";
import { hasHugo } from "../hugo/build.ts";

/** Front matter in many forms, in no order. */
const pages: readonly string[] = [
  ...["1", "2", "-1", "1.5", "101", "", "0", '"3"', '"x"'].map((weight) => `title: "Weight"\nweight: ${weight}`),
  ...[
    "2024-01-01",
    '"2025-05-05"',
    "2025-05-05",
    "2025-05-05T10:00:00+07:00",
    "2025-05-05T02:00:00Z",
    "2025",
    '""',
    '"`r Sys.Date()`"',
    "05-05-2025",
    "2025-5-5",
  ].map((date) => `title: "Date"\nweight: 5\ndate: ${date}`),
  ...[
    "Week 10",
    "Week 2",
    "Week 1",
    "Week 1: networks",
    "Week 1 - zones",
    "WEEK 1 APART",
    "week 1 lower",
    "Week 10 abc",
    "Week-1",
    "Week 01",
    "Worklog Tuần 9",
    "Worklog Tuần 10",
    "Tuan 3",
    "Tuần 1",
    "📍 Week 3",
    "Đọc",
    "Dọc theo",
  ].map((title) => `title: "${title}"\nweight: 7\ndate: 2024-01-01`),
  ...["Week 4", "Week 3"].map((title) => `title: "Long"\nlinkTitle: "${title}"\nweight: 8`),
];

const text = (frontMatter: string): string => `---\n${frontMatter}\n---\nText\n`;

const log = (language: string): Log =>
  logOf(Object.fromEntries(pages.map((page, index) => [`${language} ${index + 1}` satisfies PageKey, text(page)])));

const ours = (language: string): readonly number[] =>
  log(language)
    .pages.map((page) => ({ week: page.week, place: { ...menuPlaceOf(page), path: String(page.week).padStart(2, "0") } }))
    .toSorted((a, b) => compareInMenu(a.place, b.place, language))
    .map(({ week }) => week);

const hugos = (language: string): readonly number[] => {
  const site = temporaryFolder();
  mkdirSync(join(site, "content", "w"), { recursive: true });
  mkdirSync(join(site, "layouts"));
  writeFileSync(
    join(site, "config.toml"),
    `defaultContentLanguage = "${language}"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n`,
  );
  writeFileSync(join(site, "layouts", "index.html"), "{{ range .Site.RegularPages.ByWeight }}{{ .File.BaseFileName }} {{ end }}");
  pages.forEach((page, index) => writeFileSync(join(site, "content", "w", `${String(index + 1).padStart(2, "0")}.md`), text(page)));
  execFileSync("hugo", ["--quiet", "--source", site]);
  return readFileSync(join(site, "public", "index.html"), "utf8")
    .trim()
    .split(" ")
    .map(Number);
};

describe.skipIf(!hasHugo).each(["en", "vi"])("the menu in %s", (language) => {
  test("is in the order of the real Hugo", () => {
    const order = hugos(language);
    expect(order).toHaveLength(pages.length);
    const shown = (weeks: readonly number[]): readonly (string | undefined)[] => weeks.map((week) => pages[week - 1]);
    expect(shown(ours(language))).toEqual(shown(order));
  });
});
