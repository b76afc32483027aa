import { describe, expect, test } from "vitest";
import { addIndexEntry } from "../../src/changes/index-entry.ts";

const entry = { week: 3, name: "1.3-Week3", summary: "Deploy with ECS" };
const names = new Map([
  [1, "1.1-Week1"],
  [2, "1.2-Week2"],
]);

/** The lines that an index gets, each where `+` stands. */
const added = (text: string, wanted = entry): readonly string[] => {
  const after = addIndexEntry(text, wanted, names) ?? "";
  const [before, now] = [text.split("\n"), after.split("\n")];
  return now.filter((line, index) => line !== before[index - (now.length - before.length)] || !before.includes(line));
};

describe("an entry of the section index", () => {
  test.each([
    [
      "a bold paragraph",
      "**Week 1:** [Start](1.1-week1/)\n\n**Week 2:** [Go on](1.2-week2/)\n",
      "**Week 3:** [Deploy with ECS](1.3-week3/)",
    ],
    [
      "a link in a bold paragraph",
      "**[Week 1: Start](1.1-Week1/)**\n\n**[Week 2: Go on](1.2-Week2/)**\n",
      "**[Week 3: Deploy with ECS](1.3-Week3/)**",
    ],
    ["a bullet", "- [Week 1: Start](1.1-Week1)\n- [Week 2: Go on](1.2-Week2)\n", "- [Week 3: Deploy with ECS](1.3-Week3)"],
    [
      "a row of a table",
      "| Week | Topic |\n|---|---|\n| 1 | [Start](1.1-Week1/) |\n| 2 | [Go on](1.2-Week2/) |\n",
      "| 3 | [Deploy with ECS](1.3-Week3/) |",
    ],
    [
      "a row of a table with the dates of each week, which are those of no other",
      "| Week | Period | Topic |\n|---|---|---|\n| 1 | 1–7 June | [Start](1.1-Week1/) |\n| 2 | 8–14 June | [Go on](1.2-Week2/) |\n",
      "| 3 |           | [Deploy with ECS](1.3-Week3/) |",
    ],
    [
      "a row of a table with the dates of each week behind its number",
      "| Week | Topic |\n|---|---|\n| **Week 1** (01/06) | [Start](1.1-Week1/) |\n| **Week 2** (08/06) | [Go on](1.2-Week2/) |\n",
      "| **Week 3**         | [Deploy with ECS](1.3-Week3/) |",
    ],
    [
      "a row of a table that names another week than its link",
      "| Week | Topic |\n|---|---|\n| Week 1 | [Start](1.1-Week1/) |\n| **Week 12** | [Go on](1.2-Week2/) |\n",
      "| **Week 3**  | [Deploy with ECS](1.3-Week3/) |",
    ],
    [
      "a row of a table that names weeks with two digits",
      "| Week | Topic |\n|---|---|\n| Week 01 | [Start](1.1-Week1/) |\n| Week 02 | [Go on](1.2-Week2/) |\n",
      "| Week 03 | [Deploy with ECS](1.3-Week3/) |",
    ],
    [
      "a bullet with the dates of each week",
      "- **Week 1 (01/06 – 07/06):** [Start](1.1-week1/)\n- **Week 2 (08/06 – 14/06):** [Go on](1.2-week2/)\n",
      "- **Week 3:** [Deploy with ECS](1.3-week3/)",
    ],
    [
      "words behind a link that names the week",
      "* **[Week 1](1.1-week1/):** Start with EC2.\n* **[Week 2](1.2-week2/):** Go on.\n",
      "* **[Week 3](1.3-week3/):** Deploy with ECS",
    ],
    [
      "words behind a topic, which are not those of another week",
      "- [**Week 1 — Start:**](1.1-Week1/) Made it\n- [**Week 2 — Go on:**](1.2-Week2/) and more\n",
      "- [**Week 3 — Deploy with ECS:**](1.3-Week3/)",
    ],
    [
      "a name of the week in bold",
      "- [**Week 1** Worklog](1.1-Week1/)\n- [**Week 2** Worklog](1.2-Week2/)\n",
      "- [**Week 3** Worklog](1.3-Week3/)",
    ],
    [
      "dates of another week",
      "**Week 1 (6/10-12/10):** [Start](1.1-week1/)\n\n**Week 2 (13/2 - 19/2):** [Go on](1.2-week2/)\n",
      "**Week 3:** [Deploy with ECS](1.3-week3/)",
    ],
    [
      "below an entry that has no topic yet",
      "- [Week 1: Start](1.1-Week1)\n- [Week 2](1.2-Week2)\n",
      "- [Week 3: Deploy with ECS](1.3-Week3)",
    ],
    ["an absolute link", "* [Week 1](/1-worklog/1.1-week1/)\n* [Week 2](/1-worklog/1.2-week2/)\n", "* [Week 3](/1-worklog/1.3-week3/)"],
  ])("%s", (_, text, line) => {
    expect(added(text)).toContain(line);
    expect(addIndexEntry(text, entry, names)?.startsWith(text.trimEnd())).toBe(true);
  });

  test("says which week it is once", () => {
    const text = "1. [Week 1 – Start](1.1-Week1/)\n2. [Week 2 – Go on](1.2-Week2/)\n";
    expect(added(text, { ...entry, summary: "Week 3 Worklog" })).toContain("3. [Week 3](1.3-Week3/)");
    expect(added(text.replaceAll("Week ", "Tuần "), { ...entry, summary: "Worklog Tuần 3" })).toContain("3. [Tuần 3](1.3-Week3/)");
    expect(added(text, { ...entry, summary: "Week 3: Networks" })).toContain("3. [Week 3 – Networks](1.3-Week3/)");
  });

  test.each([
    ["- [Week 1 - Start](1.1-Week1)\n- [Week 2 - Go on](1.2-Week2)\n", "- [Week 3](1.3-Week3)"],
    ["* **[Week 1](1.1-week1/):** Start.\n* **[Week 2](1.2-week2/):** Go on.\n", "* **[Week 3](1.3-week3/):**"],
    ["- [**Week 1 — Start:**](1.1-Week1/)\n- [**Week 2 — Go on:**](1.2-Week2/)\n", "- [**Week 3:**](1.3-Week3/)"],
    ["**Week 1:** [Start](1.1-week1/)\n\n**Week 2:** [Go on](1.2-week2/)\n", "**Week 3:** [Week 3 Worklog](1.3-week3/)"],
  ])("says its number once where the title of the page says no more: %j", (text, line) => {
    expect(added(text, { ...entry, summary: "Week 3 Worklog" })).toContain(line);
  });

  test("has an objective that begins like a title", () => {
    expect(added("- [Week 1: Start](1.1-Week1)\n", { ...entry, summary: "Week 3 is for ECS" })).toContain(
      "- [Week 3: Week 3 is for ECS](1.3-Week3)",
    );
  });

  test("stands in order, also before later weeks", () => {
    const text = "- [Week 1](1.1-Week1)\n- [Week 4](1.4-Week4)\n";
    expect(addIndexEntry(text, entry, new Map([...names, [4, "1.4-Week4"]]))).toBe(
      "- [Week 1](1.1-Week1)\n- [Week 3](1.3-Week3)\n- [Week 4](1.4-Week4)\n",
    );
  });

  test.each([
    ["a list below it", "**Week 1:** [Start](1.1-week1/)\n- EC2\n\n**Week 2:** [Go on](1.2-week2/)\n- S3\n  1. Buckets\n- IAM"],
    ["deeper items", "- [Week 1](1.1-week1/)\n  - EC2\n- [Week 2](1.2-week2/)\n  - S3\n    - Buckets"],
    ["the weeks of a part below its name", "**First part** [Week 1](1.1-week1/)\n- [Week 2](1.2-week2/)"],
  ])("stands behind all that belongs to the one before it: %s", (_, text) => {
    const after = addIndexEntry(`${text}\n\n## Outlook\n\n- Certificate\n`, entry, names) ?? "";
    expect(after).toMatch(/\n+(?:- |\*\*)\[?Week 3.*\n\n## Outlook\n\n- Certificate\n$/);
    expect(after.startsWith(text)).toBe(true);
  });

  test.each([
    [13, [12]],
    [9, [8, 10]],
    [3, [2, 4]],
  ])("week %i stands by its number among entries of weeks without a page: %j", (week, around) => {
    const listed = Array.from({ length: 12 }, (_, index) => index + 1).filter((each) => each !== week);
    const line = (each: number): string => `**Week ${String(each)}:** [Doing task ${String(each)}](1.${String(each)}-week${String(each)}/)`;
    const text = `# Log\n\n${listed.map((each) => `${line(each)}\n`).join("\n")}`;
    const name = `1.${String(week)}-Week${String(week)}`;
    const after = addIndexEntry(text, { week, name, summary: `Doing task ${String(week)}` }, names) ?? "";
    expect(after.split("\n").filter((each) => each !== "")).toEqual([
      "# Log",
      ...[...listed, week].toSorted((a, b) => a - b).map((each) => line(each)),
    ]);
    expect(around.every((each) => after.includes(each < week ? `${line(each)}\n\n${line(week)}` : `${line(week)}\n\n${line(each)}`))).toBe(
      true,
    );
  });

  test("keeps every other byte: mixed line ends, a BOM, no final newline", () => {
    const text = "\uFEFF# Log\r\n\n- [Week 1](1.1-Week1)\r\n- [Week 2](1.2-Week2)\n\rThe end";
    const after = addIndexEntry(text, entry, names) ?? "";
    const line = "- [Week 3](1.3-Week3)\r\n";
    expect(after).toContain(line);
    expect(after.replace(line, "")).toBe(text);
  });

  test("keeps a blank line before it where the last line ends in a lone CR", () => {
    const text = "# Log\n\n[Week 1](1.1-Week1)\n\n[Week 2](1.2-Week2)\r";
    expect(addIndexEntry(text, entry, names)).toBe(`${text}\r[Week 3](1.3-Week3)\r`);
  });

  test("at the very end of a file without final newline", () => {
    expect(addIndexEntry("- [Week 2](1.2-Week2)", entry, names)).toBe("- [Week 2](1.2-Week2)\n- [Week 3](1.3-Week3)");
  });

  test("brackets, pipes and dollar signs in the summary are text", () => {
    const text = "| 2 | [Go on](1.2-Week2/) |\n";
    expect(addIndexEntry(text, { ...entry, summary: "a | [b] $& $1" }, names)).toContain("| 3 | [a \\| \\[b\\] $& $1](1.3-Week3/) |");
  });

  test("a week that is listed stays as it is; a page that lists no weeks is left alone", () => {
    const text = "- [Week 2](1.2-Week2)\n";
    expect(addIndexEntry(text, { ...entry, week: 2, name: "1.2-Week2" }, names)).toBe(text);
    expect(addIndexEntry("# Log\n\nNothing here.\n", entry, names)).toBeNull();
  });
});
