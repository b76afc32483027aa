import { describe, expect, test } from "vitest";
import { recogniseWeekPath } from "../../src/log/week-path.ts";

describe("paths of week pages", () => {
  test.each<readonly [string, number, string | null]>([
    ["content/1-Worklog/1.5-Week5/_index.md", 5, null],
    ["content/1-Worklog/1.5-Week5/_index.vi.md", 5, "vi"],
    ["content/1-Worklog/1.12-Week12/_index.en.md", 12, "en"],
    ["content/1-worklog/1.5-week5/_index.md", 5, null],
    ["content/2-Worklog/2.5-Week5/_index.md", 5, null],
    ["content/1-Introduce/1.5-week5/_index.vi.md", 5, "vi"],
    ["content/1-Worlog/1.5-Week5/_index.md", 5, null],
    ["content/1-Worklog/Week5/_index.md", 5, null],
    ["content/1-Worklog/5-Week5/_index.md", 5, null],
    ["content/1-Worklog/Week-5/_index.md", 5, null],
    ["content/1-Worklog/1.5-Week_5/_index.md", 5, null],
    ["content/worklog/week5/_index.md", 5, null],
    ["content/Worklog/week5/_index.vi.md", 5, "vi"],
    ["content/en/1-worklog/week_5/_index.en.md", 5, "en"],
    ["content/vi/1-worklog/week_5/_index.vi.md", 5, "vi"],
    ["content/vi/worklog/week-01/index.md", 1, "vi"],
    ["content/worklog/week-01/index.md", 1, null],
    ["content/pt-br/worklog/week-01/index.md", 1, "pt-br"],
    ["content/worklog/week-05.en.md", 5, "en"],
    ["content/worklog/week-5.vi.md", 5, "vi"],
    ["content/1-Worklog/1.5-Week5.md", 5, null],
    ["content/1-Worklog/1.5-Week5.en.md", 5, "en"],
    ["content/1-worklog/5/_index.md", 5, null],
    ["content/1-worklog/05/_index.md", 5, null],
    ["content/1-worklog/1.5/_index.vi.md", 5, "vi"],
    ["content/1-worklog/5.md", 5, null],
    ["content/1-Worklog/1.5-Week5/_index2.md", 5, null],
    ["content/1-Worklog/1.5-Week5/_index2.vi.md", 5, "vi"],
    ["content/Worklog_week1.5/_index.md", 5, null],
    ["content/Worklog_week1.12/_index.vi.md", 12, "vi"],
    ["000000-Workshop/000058-SessionManager/content/Worklog_week1.5/_index.md", 5, null],
    ["fcj-workshop/content/1-Worklog/1.5-Week5/_index.md", 5, null],
    ["worklogs/week-05.md", 5, null],
    ["worklogs/week-05.vi.md", 5, "vi"],
    ["worklogs/vi/week-05.md", 5, "vi"],
    ["vi/worklogs/week-05.md", 5, "vi"],
    ["week-05.md", 5, null],
    ["Week 5.md", 5, null],
    ["week-5-networking.md", 5, null],
    ["content/1-Worklog/1.5-Week5-IaC & Container/_index.md", 5, null],
    ["content/1-Worklog/Tuan5/_index.md", 5, null],
    ["content/1-Worklog/tuần-5/_index.md", 5, null],
    ["content/1-Worklog/tuần-5/_index.md".normalize("NFD"), 5, null],
    ["nhat-ky/5.md", 5, null],
    ["nhật ký/5.md".normalize("NFD"), 5, null],
    ["week-5/week-5.vi.md", 5, "vi"],
    ["WEEK-99.MD", 99, null],
    ["1.5-Week5.VI.md", 5, "vi"],
  ])("%s", (path, week, language) => {
    expect(recogniseWeekPath(path)).toMatchObject({ week, language });
  });

  test.each([
    "content/1-Worklog/_index.md",
    "content/1-Worklog/_index.vi.md",
    "content/_index.md",
    "content/2-Proposal/_index.md",
    "content/3-BlogsTranslated/3.1-Blog1/_index.md",
    "content/3-Blogs/3.5-Week5/_index.md",
    "content/4-EventParticipated/4.1-Event1/_index.md",
    "content/4-Events/week-5/_index.md",
    "content/5-Workshop/5.3-S3-vpc/5.3.1-create-gwe/_index.md",
    "content/5-Workshop/week-2.md",
    "content/Worklog/week5/day-3.md",
    "content/Worklog/week5/day-3.vi.md",
    "content/1-Worklog/1.5-Week5/5/_index.md",
    "content/1-Worklog/1.5-Week5/1.5.1-Week5-Lab/_index.md",
    "content/1-Worklog/1.5-Week5/week-5-notes.md",
    "content/1-Worklog/1.5-Week5/week-6.md",
    "content/2-Proposal/5/_index.md",
    "content/1-worklog/5/1/_index.md",
    "worklogs/day-5.md",
    "worklogs/weekend.md",
    "worklogs/week.md",
    "worklogs/week-0.md",
    "worklogs/week-100.md",
    "worklogs/week-05.txt",
    "worklogs/week-05",
    "worklogs/2025.md",
    "worklogs/2025-week-41.md",
    "1/_index.md",
    "README.md",
    ".md",
    "",
  ])("none: %s", (path) => expect(recogniseWeekPath(path)).toBeNull());

  test("the parts stand where they say", () => {
    const path = "site/content/vi/1-Worklog/1.05-Week05-EC2/_index.vi.md";
    const parts = recogniseWeekPath(path);
    const slice = (span: { readonly start: number; readonly end: number } | null | undefined): string => path.slice(span?.start, span?.end);
    expect(parts?.numbers.map((span) => slice(span))).toEqual(["05", "05"]);
    expect([slice(parts?.topic), slice(parts?.suffix), slice(parts?.languageFolder)]).toEqual(["-EC2", ".vi", "vi"]);
    expect(parts).toMatchObject({ name: "1.05-Week05-EC2", section: "site/content/vi/1-Worklog" });
  });

  test("long paths end", () => {
    for (const part of ["1.", "week", "a/", "-", "worklog-", "x.vi"]) expect(recogniseWeekPath(`${part.repeat(100_000)}.md`)).toBeNull();
  });
});
