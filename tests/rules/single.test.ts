import { describe, expect, test } from "vitest";
import { openLog } from "../../src/log/open-log.ts";
import { inEnglish } from "../../src/model/phrase.ts";
import { checkLog } from "../../src/rules/check-log.ts";
import { rules } from "../../src/rules/index.ts";
import { subjectOf } from "../../src/rules/subject.ts";
import { memoryStore } from "../helpers/memory-store.ts";

/** What a rule finds in the pages of a log, by their names. */
const found = (name: string, pages: Readonly<Record<string, string>>, today = { year: 2026, month: 1, day: 31 }): readonly string[] => {
  const files = Object.fromEntries(Object.entries(pages).map(([path, text]) => [`/log/${path}.md`, text]));
  const store = { ...memoryStore(files), kind: (path: string) => (files[path] === undefined ? ("missing" as const) : ("file" as const)) };
  const rule = rules.find((each) => each.name === name);
  return rule === undefined
    ? []
    : checkLog(subjectOf(store, openLog(store, "/log", today)), [{ rule }]).map(
        ({ path, line, message, advice }) => `${path}:${String(line)} ${inEnglish(message)} ${inEnglish(advice)}`,
      );
};

const weighted = (week: number, weight: number): string =>
  `---\ntitle: "Week ${String(week)}"\nweight: ${String(weight)}\n---\n\n### Week ${String(week)} Objectives:\n\n* Learn.\n`;

describe("menu-order", () => {
  test("names the week whose weight is not its number, of two that changed places", () => {
    const late = { "week-04": weighted(4, 4), "week-05": weighted(5, 5), "week-06": weighted(6, 6), "week-09": weighted(9, 1) };
    expect(found("menu-order", late)).toEqual(["week-09.md:3 The menu shows week 9 before week 4. Give each week its number as weight."]);
    const same = { "week-11": weighted(11, 11), "week-12": weighted(12, 10), "week-13": weighted(13, 13) };
    expect(found("menu-order", same)).toEqual(["week-12.md:3 The menu shows week 12 before week 11. Give each week its number as weight."]);
  });

  test("leaves out pages beside the content of the site", () => {
    const inSite = Object.fromEntries(
      [4, 5, 6].map((week) => [`content/1-Worklog/1.${String(week)}-Week${String(week)}/_index`, weighted(week, week)]),
    );
    expect(found("menu-order", { ...inSite, "WEEK-04-WORKLOG": "# Week 4\n\n## Objectives\n\n* Learn.\n" })).toEqual([]);
  });
});

const page = (...parts: readonly string[]): string => parts.map((part) => `### ${part}\n`).join("\n");
const objectives = "Objectives\n\n* Learn.";
const tasks = (date: string): string => `Tasks\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n| 2 | - Build | ${date} |`;

test("a week is no copy of its own other page", () => {
  const text = page(objectives, "Tasks", `Achievements\n\n* ${"Learned a lot. ".repeat(9)}`);
  expect(found("copied-text", { "week-05": text, "old/week-05": text })).toEqual([]);
  expect(found("copied-text", { "week-05": text, "week-06": text })).toHaveLength(1);
});

test("rows that a blank line cuts off from their table are named once", () => {
  const table = "| Day | Task |\n| --- | --- |";
  const named = (text: string): readonly string[] => found("broken-table", { "week-05": `### Tasks\n\n${text}\n` });
  expect(named(`${table}\n\n| 2 | Read |\n| 3 | Write |`)).toEqual([
    "week-05.md:6 A blank line cuts this row off from the table above, so it is none of its rows. Take the blank line out.",
  ]);
  expect(named(`${table}\n| 2 | Read |\n\n| 3 | Write |`)).toHaveLength(1);
  expect(named(`${table}\n\n| 2 | Read |\n| --- |`)).toHaveLength(1);
  expect(named(`${table}\n| 2 | Read |\n\nOn \\|x\\| | see the notes.`)).toEqual([]);
  expect(named(`${table}\n| 2 | Read |\n\n${table}\n| 3 | Write |`)).toEqual([]);
});

describe("a habit", () => {
  test("is taken from all pages where a language has no more than two", () => {
    const pages = Object.fromEntries(
      ["06", "13", "20"].map((day, at) => [`week-0${String(at + 4)}`, page(objectives, tasks(`10/${day}/2025`))]),
    );
    const vietnamese = { "week-05.vi": page("Mục tiêu\n\n* Học.", tasks("13/10/2025").replace("Tasks", "Công việc")) };
    expect(found("section-missing", { ...pages, ...vietnamese })).toEqual([]);
    const achievements = Object.fromEntries(
      Object.entries(pages).map(([path, text]) => [path, `${text}\n### Achievements\n\n* Learned.\n`]),
    );
    expect(found("section-missing", { ...achievements, ...vietnamese })).toEqual([
      "week-05.vi.md:1 The page has no achievements. Add a heading with the achievements of the week below it.",
    ]);
  });
});

describe("a last page without rows", () => {
  const pages = { "week-04": page(objectives, tasks("09/29/2025")), "week-06": page(objectives, "Tasks") };

  test("is over when its week is, by the dates of the weeks before it", () => {
    expect(found("section-empty", pages)).toEqual(['week-06.md:5 Below "Tasks" stands nothing. Add the task table.']);
    expect(found("section-empty", pages, { year: 2025, month: 10, day: 19 })).toEqual([]);
    expect(found("section-empty", pages, { year: 2025, month: 10, day: 20 })).toHaveLength(1);
  });

  test("is not over where no week has a date", () => {
    expect(found("section-empty", { ...pages, "week-04": page(objectives) })).toEqual([]);
  });
});

describe("day-date", () => {
  /** A page with a row a day, from a number and a day of a month on. */
  const week = (number: number, month: string, day: number): string =>
    page(
      `Tasks\n\n| Day | Task | Start Date |\n| --- | --- | --- |\n${[0, 1, 2, 3].map((by) => `| ${String(number + by)} | - Build | ${month}-${String(day + by).padStart(2, "0")} |`).join("\n")}`,
    );
  const before = { "week-04": week(2, "2026-05", 11), "week-05": week(2, "2026-05", 18), "week-06": week(2, "2026-05", 25) };

  test("finds the weeks whose dates are all a day late, which is also where they lie in the year before", () => {
    const late =
      "None of the 4 days is the weekday of its date: each date lies 1 day too late. Move all dates of the week, or correct its days.";
    expect(found("day-date", { ...before, "week-07": week(2, "2026-06", 2), "week-08": week(2, "2026-06", 9) })).toEqual([
      `week-07.md:5 ${late}`,
      `week-08.md:5 ${late}`,
    ]);
    const year = "None of the 4 days is the weekday of its date, but all are one year earlier. Is the year wrong? 2025 fits.";
    expect(found("day-date", { "week-07": week(2, "2026-06", 2), "week-08": week(2, "2026-06", 9) })).toEqual([
      `week-07.md:5 ${year}`,
      `week-08.md:5 ${year}`,
    ]);
  });

  test("leaves a page alone that counts from 1 where the others count from 2", () => {
    expect(found("day-date", { ...before, "week-07": week(1, "2026-06", 1) })).toEqual([]);
  });
});

describe("week-sequence", () => {
  test("asks for the year where a week lies a year from its place, and for the dates elsewhere", () => {
    const log = (date: string): Readonly<Record<string, string>> => ({
      "week-05": page(tasks("2025-12-15")),
      "week-06": page(tasks("2025-12-22")),
      "week-07": page(tasks("2025-12-29")),
      "week-08": page(tasks(date)),
    });
    expect(found("week-sequence", log("2025-01-05"))).toEqual([
      "week-08.md:5 Week 8 (from 2025-01-05) starts before week 7 (from 2025-12-29). Is the year wrong, here or in week 7?",
    ]);
    expect(found("week-sequence", log("2025-11-03"))).toEqual([
      "week-08.md:5 Week 8 (from 2025-11-03) starts before week 7 (from 2025-12-29). Correct the dates of one of the two.",
    ]);
  });
});

test("the command that repairs an index is named where it has something to say of the week", () => {
  const week = (number: number): string => `content/1-Worklog/1.${String(number)}-Week${String(number)}/_index`;
  const pages = {
    "content/1-Worklog/_index": "**Week 4:** [Doing task C...](1.4-week4/)\n\n**Week 5:** [Doing task D...](1.5-week5/)\n",
    [week(4)]: page(objectives),
    [week(5)]: page("Objectives\n\n* Understand basic AWS services, how to use the console & CLI."),
    [week(6)]: page(objectives),
  };
  const index = "content/1-Worklog/_index.md";
  expect(found("index-placeholder", pages)).toEqual([
    `${index}:1 "Doing task C..." is the template's line for week 4. Write in a few words what the week was about, or put its first objective there with: worklog index`,
    `${index}:3 "Doing task D..." is the template's line for week 5. Write in a few words what the week was about.`,
  ]);
  expect(found("index-week-missing", pages)).toEqual([
    `${index}:3 The index does not link to week 6. Add a line like the others, or make it with: worklog index`,
  ]);
});

test("a path that counts from the top of the site is told as the way from the page, which holds below a folder of the host, too", () => {
  const week = (path: string): string =>
    page(`Tasks\n\n| Day | Task | Reference Material |\n| --- | --- | --- |\n| 2 | - Build | [Workshop](${path}) |`);
  const says = (path: string, advice: string): string => `"${path}" leads to nothing below the address of this page. ${advice}`;
  const pages = {
    "content/1-Worklog/1.4-Week4/_index": week("5-Workshop/5.3-Network/#b"),
    "content/1-Worklog/1.5-Week5/_index": week("9-Nothing/"),
    "content/5-Workshop/5.3-Network/_index": "# Network\n",
  };
  expect(found("reference-url", pages)).toEqual([
    `content/1-Worklog/1.4-Week4/_index.md:5 ${says("5-Workshop/5.3-Network/#b", 'Write "../../5-workshop/5.3-network/#b".')}`,
    `content/1-Worklog/1.5-Week5/_index.md:5 ${says("9-Nothing/", "Write the way to it from the address of this page, or from the top of the site, with a / before it.")}`,
  ]);
});

test("titles and headers that were not translated are found where most of them were", () => {
  const week = (title: string, header: string): string =>
    `---\ntitle: "${title}"\n---\n\n### Tasks\n\n| ${header} |\n| --- | --- |\n| 2 | - Build |\n`;
  const pair = (number: number, title: string, header: string): Readonly<Record<string, string>> => ({
    [`week-0${String(number)}`]: week(`Week ${String(number)} Worklog`, "Day | Task"),
    [`week-0${String(number)}.vi`]: week(title, header),
  });
  const translated = { ...pair(4, "Worklog Tuần 4", "Thứ | Công việc"), ...pair(5, "Worklog Tuần 5", "Thứ | Công việc") };
  const copied = pair(6, "Week 6 Worklog", "Day | Task");
  expect(found("untranslated", { ...translated, ...copied })).toEqual([
    'week-06.vi.md:2 "Week 6 Worklog" is the same in week-06.md. Translate it.',
    'week-06.vi.md:7 "Day | Task" is the same in week-06.md. Translate it.',
  ]);
  expect(found("untranslated", copied)).toEqual([]);
});

test("a date that is one only the other way round is told as the page writes it", () => {
  const rows = (dates: readonly string[]): string =>
    `| Day | Task | Start Date |\n| --- | --- | --- |\n${dates.map((date, at) => `| ${String(at + 2)} | - Build | ${date} |`).join("\n")}`;
  const english = page(`Tasks\n\n${rows(["27/10/2025", "10/28/2025", "10/29/2025", "10/30/2025"])}`);
  const vietnamese = page(`Công việc\n\n${rows(["27/10/2025", "28/10/2025", "29/10/2025", "30/10/2025"])}`);
  const says = 'week-08.md:5 "27/10/2025" is no day with the month first, as this page writes its dates. Write 10/27/2025';
  expect(found("date-invalid", { "week-08": english })).toEqual([`${says}.`]);
  expect(found("date-invalid", { "week-08": english, "week-08.vi": vietnamese })).toEqual([
    `${says}, as the page in the other language does.`,
  ]);
});

describe("week-span", () => {
  test("says the date that stands in the cell of the day, and looks for the slip in it", () => {
    const row = (day: string): string => `| ${day} | - Build |`;
    const table = [
      "| Day | Task |",
      "| --- | --- |",
      ...["Mon (Apr 20)", "Wed (Apr 22)", "Sun (Apr 26)", "Mon (May 27)", "Tue (Apr 28)"].map(row),
    ];
    const dated = `---\ntitle: "Week 2"\ndate: 2026-04-20\n---\n\n### Tasks\n\n${table.join("\n")}\n`;
    expect(found("week-span", { "week-02": dated })).toEqual([
      'week-02.md:13 "Mon (May 27)" lies far from the other dates of the page. Is the month wrong? 2026-04-27 fits.',
    ]);
  });

  test("tells the date of the other language also where it does not fit the day", () => {
    const table = (dates: readonly string[]): string =>
      `| Day | Task | Start Date |\n| --- | --- | --- |\n${dates.map((date, at) => `| ${String(at + 2)} | - Build | ${date} |`).join("\n")}`;
    const pages = {
      "week-06": page(`Tasks\n\n${table(["07/27/2026", "07/28/2026", "07/29/2026", "07/30/2026", "01/08/2026"])}`),
      "week-06.vi": page(`Công việc\n\n${table(["27/07/2026", "28/07/2026", "29/07/2026", "30/07/2026", "01/08/2026"])}`),
    };
    expect(found("week-span", pages)).toEqual([
      'week-06.md:9 "01/08/2026" lies far from the other dates of the page. Is the day where the month should be? 08/01/2026 fits.',
    ]);
  });
});

describe("dates-differ", () => {
  test("says the date that stands in the cell of the day", () => {
    const dated = (header: string, day: string): string =>
      `---\ndate: 2026-06-01\n---\n\n### ${header}\n\n| Day | Task |\n| --- | --- |\n| ${day} | - Build |\n| Wed Jun 03 | - Ship |\n`;
    const pages = { "week-02": dated("Tasks", "Mon Jun 02"), "week-02.vi": dated("Công việc", "Mon Jun 01") };
    expect(found("dates-differ", pages)).toEqual([
      'week-02.md:9 The row starts on "Mon Jun 02" here, and on 2026-06-01 in week-02.vi.md. Correct one of the two dates.',
    ]);
  });
});

test("a date in a day cell is that of the start, in either order of day and month", () => {
  const row = (day: string, start: string): string => `| ${day} | - Deploy | ${start} | ${start} |`;
  const week = (...rows: readonly string[]): string =>
    page(`Tasks\n\n| Day | Task | Start | Completed |\n| --- | --- | --- | --- |\n${rows.join("\n")}`);
  const right = [row("Mon (6/10)", "06/10/2025"), row("Tue, Oct 7", "07/10/2025"), row("Wed (10/8)", "08/10/2025")];
  expect(found("day-date", { "week-05": week(...right) })).toEqual([]);
  expect(found("day-date", { "week-05": week(...right, row("Thu (16/10)", "09/10/2025")) })).toEqual([
    'week-05.md:8 The row says "Thu (16/10)", but starts on 09/10/2025. Correct the days or the dates.',
  ]);
  expect(found("day-date", { "week-05": week(row("Mon (13/10)", "06/10/2025"), row("Tue (14/10)", "07/10/2025")) })).toEqual([
    'week-05.md:5 The days of 2 rows have other dates than their starts, such as "Mon (13/10)" beside 06/10/2025. Correct the days or the dates.',
  ]);
});
