import { expect, test } from "vitest";
import { weekOfFrontMatter, weekOfTitle } from "../../src/log/week-title.ts";

test.each<readonly [string, number | null]>([
  ["Week 5 Worklog", 5],
  ["Worklog Week 5", 5],
  ["Week 5", 5],
  ["week-05: IaC & Container", 5],
  ["Tuần 5", 5],
  ["Worklog Tuần 5".normalize("NFD"), 5],
  ["Nhật ký công việc Tuần 12", 12],
  ["Báo cáo tuần 3", 3],
  ["📍 1.5. Week 5", 5],
  ["Week 5-6", 5],
  ["My week 5", null],
  ["What happened in week 5", null],
  ["Week 100", null],
  ["Week", null],
  ["", null],
  [" ".repeat(100_000), null],
])("%j", (title, week) => expect(weekOfTitle(title)).toBe(week));

test.each<readonly [Readonly<Record<string, string | number | null>>, number | null]>([
  [{ week: 5, title: "Week 6" }, 5],
  [{ week: "05" }, 5],
  [{ week: 0 }, null],
  [{ week: null, title: "Week 6" }, 6],
  [{}, null],
])("%j", (values, week) => expect(weekOfFrontMatter(values)).toBe(week));
