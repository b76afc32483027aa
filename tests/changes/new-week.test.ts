import { describe, expect, test } from "vitest";
import { headingFor, newWeekText } from "../../src/changes/new-week.ts";
import { weekFrontMatter } from "../../src/changes/week-front-matter.ts";
import { logOf, tableOf } from "../helpers/log-of.ts";

const achievementsAfter = (...lines: readonly string[]): string =>
  headingFor({ week: 6, language: "en", pages: logOf({ "en 5": [...lines, ""].join("\n") }).pages }, "achievements");

test.each([
  ["as the log has it", ["## Results of week 5", "", "* One"], "## Results of week 6"],
  ["the template's without other headings", ["Text"], "### Week 6 Achievements:"],
  ["the template's beside headings like it", ["### Week 5 Objectives:", "", "* One"], "### Week 6 Achievements:"],
  ["without a colon where the log has none", ["### Weekly Goals", "", "* One"], "### Week 6 Achievements"],
  ["a line where the log has lines", ["**Weekly Goals:**", "", "* One"], "**Week 6 Achievements:**"],
  ["a line with another number", ["**Week 5 Results**", "", "* One"], "**Week 6 Results**"],
  ["with its own number in the page", ["### 5. Results of week 5", "", "* One"], "### 5. Results of week 6"],
  ["a line with its own number in the page", ["**5) Results**", "", "* One"], "**5) Results**"],
  ["at the level of the log's own", ["## **Weekly Goals:**", "", "* One"], "## Week 6 Achievements:"],
])("the heading of a section that the log lacks: %s", (_, lines, heading) => {
  expect(achievementsAfter(...lines)).toBe(heading);
});

describe("the rows of a new week", () => {
  const rowsAfter = (page: string): readonly string[] => {
    const log = logOf({ "en 5": page });
    const firstDay = { year: 2025, month: 11, day: 7 };
    const text = newWeekText({
      path: "worklogs/week-06.md",
      week: 6,
      language: "en",
      firstDay,
      today: firstDay,
      days: [2, 3, 6, 7],
      objectives: [],
      order: "dmy",
      numbering: log.numbering("en"),
      pages: log.pages,
    });
    return text.split("\n").filter((line) => /^\| {1,2}[\d|]/.test(line));
  };

  test("stand in the order of the days of a week that begins on Friday", () => {
    expect(rowsAfter(tableOf(["6", "2025-10-31"], ["2", "2025-11-03"]))).toEqual([
      "| 6 |  | 2025-11-07 |  |",
      "| 7 |  | 2025-11-08 |  |",
      "| 2 |  | 2025-11-10 |  |",
      "| 3 |  | 2025-11-11 |  |",
    ]);
  });

  test("are none where a table has no place for a day", () => {
    expect(rowsAfter("### Tasks\n\n| Part | Work | Result |\n| --- | --- | --- |\n| 1 | Read | Done |\n")).toEqual([]);
  });

  test("have dates in a column of days that holds dates", () => {
    const table = tableOf(["31/10", "31/10/2025"]).replace("| Day |", "| Date |");
    expect(rowsAfter(table)[0]).toBe("| 07/11 |  | 07/11/2025 |  |");
  });
});

describe("a list in front matter that names the week", () => {
  const headings = (number: string, word = "Week"): string => `headings:\n  - ${word} ${number} Objectives\n  - Tasks\n  - Week 12`;
  const frontMatterAfter = (weeks: Readonly<Record<string, string>>): string =>
    weekFrontMatter({
      week: 9,
      language: "en",
      firstDay: { year: 2025, month: 11, day: 3 },
      today: { year: 2025, month: 11, day: 3 },
      pages: logOf(Object.fromEntries(Object.entries(weeks).map(([key, lines]) => [key, `---\n${lines}\n---\n`]))).pages.toReversed(),
    });

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["of one page", { "en 5": headings("5") }, headings("9")],
    ["with a zero", { "en 5": headings("05") }, headings("09")],
    ["in Vietnamese", { "en 5": headings("5", "Tuần") }, headings("9", "Tuần")],
    ["of pages with their own numbers", { "en 5": headings("5"), "en 6": headings("6") }, headings("9")],
    ["of a page that was copied", { "en 5": headings("5"), "en 6": headings("5") }, headings("9")],
  ])("has the new number: %s", (_, weeks, lines) => {
    expect(frontMatterAfter(weeks)).toBe(`---\n${lines}\n---`);
  });
});

describe("the blank lines of a new page", () => {
  const table = ["| Day | Task | Start Date |", "| --- | --- | --- |", "| 2 | - Read | 10/06/2025 |"];
  const newPage = (lines: readonly string[], objectives: readonly string[] = []): readonly string[] =>
    newWeekText({
      path: "worklogs/week-06.md",
      week: 6,
      language: "en",
      firstDay: { year: 2025, month: 10, day: 13 },
      today: { year: 2025, month: 10, day: 13 },
      days: [2],
      objectives,
      order: "mdy",
      numbering: "monday-2",
      pages: logOf({ "en 5": lines.join("\n") }).pages,
    }).split("\n");
  const rows = ["| Day | Task | Start Date |", "| --- | --- | --- |", "| 2 |  | 10/13/2025 |"];
  const front = ["---", "title: Week 5", "---"];

  test("are those of the latest page", () => {
    const page = [...front, "", "", "### Objectives", "* Learn", "", "", "", "### Tasks", ...table, "### Achievements", ""];
    const made = [
      "---",
      "title: Week 6",
      "---",
      "",
      "",
      "### Objectives",
      "* Try",
      "",
      "",
      "",
      "### Tasks",
      ...rows,
      "### Achievements",
      "",
    ];
    expect(newPage(page, ["Try"])).toEqual(made);
  });

  test("stand round the rules between its sections", () => {
    const page = ["### Objectives", "", "* Learn", "", "---", "", "### Tasks", "", ...table, "", "***", "### Achievements", "", "---", ""];
    const made = ["### Objectives", "", "---", "", "### Tasks", "", ...rows, "", "***", "### Achievements", ""];
    expect(newPage([...front, "", ...page])).toEqual(["---", "title: Week 6", "---", "", ...made]);
    const other = ["### Tasks", "", ...table, "", "### Notes", "", "Text", "", "---", "", "### Achievements", ""];
    expect(newPage(other).slice(-4)).toEqual(["---", "", "### Achievements", ""]);
  });

  test("below front matter, also where something else than objectives follows it", () => {
    const page = [...front, "A note.", "", "### Objectives", "", "### Tasks", "", ...table, "", "", "### Achievements", ""];
    const made = ["---", "title: Week 6", "---", "### Objectives", "", "### Tasks", "", ...rows, "", "", "### Achievements", ""];
    expect(newPage(page)).toEqual(made);
  });
});
