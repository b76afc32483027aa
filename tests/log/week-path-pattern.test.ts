import { describe, expect, test } from "vitest";
import { pathOfWeek, weekPathPattern } from "../../src/log/week-path-pattern.ts";
import { recogniseWeekPath } from "../../src/log/week-path.ts";

const empty = { content: null, defaultLanguage: "en", sectionIndexes: {} };
const patternOf = (paths: readonly string[], defaultLanguage = "en") =>
  weekPathPattern(
    paths.map((path) => ({
      path,
      week: recogniseWeekPath(path)?.week ?? 0,
      language: recogniseWeekPath(path)?.language ?? defaultLanguage,
    })),
    { ...empty, defaultLanguage },
  );

describe("the path of a new week", () => {
  test.each<readonly [readonly string[], number, string, string]>([
    [
      ["content/1-Worklog/1.5-Week5/_index.md", "content/1-Worklog/1.5-Week5/_index.vi.md"],
      13,
      "vi",
      "content/1-Worklog/1.13-Week13/_index.vi.md",
    ],
    [
      ["content/1-Worklog/1.5-Week5/_index.md", "content/1-Worklog/1.5-Week5/_index.vi.md"],
      13,
      "en",
      "content/1-Worklog/1.13-Week13/_index.md",
    ],
    [["content/1-Worklog/1.5-Week5/_index.md"], 6, "vi", "content/1-Worklog/1.6-Week6/_index.vi.md"],
    [["content/1-Worklog/1.12-Week12/_index.en.md"], 13, "vi", "content/1-Worklog/1.13-Week13/_index.vi.md"],
    [["content/1-worklog/1.9-week9/_index.md"], 10, "en", "content/1-worklog/1.10-week10/_index.md"],
    [["content/1-worklog/9/_index.md"], 10, "en", "content/1-worklog/10/_index.md"],
    [["content/1-Worklog/5-Week5/_index.md"], 6, "en", "content/1-Worklog/6-Week6/_index.md"],
    [["content/Worklog_week1.5/_index.md"], 6, "en", "content/Worklog_week1.6/_index.md"],
    [["content/worklog/week-09.en.md", "content/worklog/week-10.en.md"], 11, "en", "content/worklog/week-11.en.md"],
    [["content/worklog/week-10.en.md", "content/worklog/week-09.en.md"], 8, "en", "content/worklog/week-08.en.md"],
    [["content/worklog/week-10.en.md", "content/worklog/week-9.en.md"], 8, "en", "content/worklog/week-8.en.md"],
    [["content/worklog/week-01/index.md", "content/vi/worklog/week-01/index.md"], 2, "vi", "content/vi/worklog/week-02/index.md"],
    [["content/en/1-worklog/week_5/_index.en.md"], 6, "vi", "content/vi/1-worklog/week_6/_index.vi.md"],
    [["content/1-Worklog/1.1-Week1/_index.md", "content/1-Worklog/1.2-week2/_index.md"], 3, "en", "content/1-Worklog/1.3-week3/_index.md"],
    [["worklogs/week-5-networking.md"], 6, "en", "worklogs/week-6.md"],
    [["worklogs/week-4-storage.md", "worklogs/week-5-networking.md"], 6, "en", "worklogs/week-6.md"],
    [
      [
        "log/1.1-Week 1 worklog/_index.md",
        "log/1.2-Week 2 Worklog/_index.md",
        "log/1.3-Week 3 Worklog/_index.md",
        "log/1.4-Week 4 Worklog/_index.md",
      ],
      5,
      "en",
      "log/1.5-Week 5 Worklog/_index.md",
    ],
    [
      ["log/1.3-Week 3 Worklog/_index.md", "log/1.4-Week 4 Worklog/_index.md", "log/1.4-Week 4 Worklog/_index.vi.md"],
      5,
      "vi",
      "log/1.5-Week 5 Worklog/_index.vi.md",
    ],
    [["content/1-Worklog/tuần-5/_index.md"], 6, "en", "content/1-Worklog/tuần-6/_index.md"],
    [["worklogs/week-07.md"], 8, "vi", "worklogs/week-08.vi.md"],
    [["week-7/week-7.md"], 8, "en", "week-8/week-8.md"],
  ])("%j, week %i in %s", (paths, week, language, expected) => expect(pathOfWeek(patternOf(paths), week, language)).toBe(expected));

  test("a site whose unsuffixed pages are Vietnamese", () => {
    const pattern = patternOf(["content/1-Worklog/1.5-Week5/_index.md", "content/1-Worklog/1.5-Week5/_index.en.md"], "vi");
    expect([pathOfWeek(pattern, 6, "vi"), pathOfWeek(pattern, 6, "en")]).toEqual([
      "content/1-Worklog/1.6-Week6/_index.md",
      "content/1-Worklog/1.6-Week6/_index.en.md",
    ]);
  });

  test.each([
    ["diary/week-05.md", "vi", "diary/week-13.vi.md"],
    ["diary/week-5.vi.md", "vi", "diary/week-13.vi.md"],
    ["content/en/log/Week_05/index.md", "vi", "content/vi/log/Week_13/index.md"],
    ["content/1-Worklog/1.5-Week5/_index.md", "en", "content/1-Worklog/1.13-Week13/_index.md"],
  ])("the layout %s goes before the pages that are there", (layout, language, expected) => {
    const pages = [{ path: "worklogs/week-08.md", week: 8, language: "en" }];
    expect(pathOfWeek(weekPathPattern(pages, empty, layout), 13, language)).toBe(expected);
  });

  test.each([
    [empty, "worklogs/week-08.md", "worklogs/week-08.vi.md"],
    [{ ...empty, content: "content" }, "content/1-Worklog/1.8-Week8/_index.md", "content/1-Worklog/1.8-Week8/_index.vi.md"],
    [
      { ...empty, content: "site/content", defaultLanguage: "vi" },
      "site/content/1-Worklog/1.8-Week8/_index.en.md",
      "site/content/1-Worklog/1.8-Week8/_index.md",
    ],
    [
      { ...empty, content: "content", sectionIndexes: { en: "content/1-worklog/_index.en.md", vi: "content/1-worklog/_index.vi.md" } },
      "content/1-worklog/1.8-week8/_index.en.md",
      "content/1-worklog/1.8-week8/_index.vi.md",
    ],
    [
      { ...empty, content: "content", sectionIndexes: { en: "content/Worklog/_index.md" } },
      "content/Worklog/Week8/_index.md",
      "content/Worklog/Week8/_index.vi.md",
    ],
  ])("a log without pages: %j", (surroundings, english, vietnamese) => {
    const pattern = weekPathPattern([], surroundings);
    expect([pathOfWeek(pattern, 8, "en"), pathOfWeek(pattern, 8, "vi")]).toEqual([english, vietnamese]);
  });
});
