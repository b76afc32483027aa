import { describe, expect, test } from "vitest";
import { repairIndex, type IndexedWeek } from "../../src/changes/repair-index.ts";

const week = (number: number, given: Partial<IndexedWeek> = {}): IndexedWeek => ({
  week: number,
  name: `1.${String(number)}-Week${String(number)}`,
  summary: `About ${String(number)}`,
  replaces: "placeholder",
  ...given,
});

const index =
  "# Worklog\n\nSee [the site](https://example.com/week-1/).\n\n**Week 1:** [Start](1.1-week1/)\n\n**Week 2:** [Doing task A...](1.2-week2/)\n";

describe("repairing a section index", () => {
  test("adds what is missing, between and behind what is there", () => {
    const text = index.replace("**Week 2:** [Doing task A...](1.2-week2/)", "**Week 3:** [Third](1.3-week3/)");
    expect(repairIndex(text, [week(1), week(2), week(3), week(4)])).toBe(
      text
        .replace("(1.1-week1/)\n", "(1.1-week1/)\n\n**Week 2:** [About 2](1.2-week2/)\n")
        .replace("(1.3-week3/)\n", "(1.3-week3/)\n\n**Week 4:** [About 4](1.4-week4/)\n"),
    );
  });

  test("puts the summary in place of the template's text, and of no other", () => {
    expect(repairIndex(index, [week(1), week(2)])).toBe(index.replace("Doing task A...", "About 2"));
    expect(repairIndex(index, [week(1), week(2, { replaces: "none" })])).toBe(index);
    expect(repairIndex(index, [week(1, { summary: "A [b] | c", replaces: "any" })], new Map([[2, "1.2-Week2"]]))).toBe(
      index.replace("Start", "A \\[b\\] \\| c"),
    );
  });

  test("keeps the number of the week in a link", () => {
    const text = "* [Tuần 1: Bắt đầu](1.1-week1/)\n";
    expect(repairIndex(text, [week(1, { replaces: "any", summary: "Mạng" })])).toBe(text.replace("Bắt đầu", "Mạng"));
  });

  test("puts a topic behind the number of a link that says no more, with the mark of the others", () => {
    const text = "* [Week 1 - Start](1.1-week1/)\n* [Week 2](1.2-week2/)\n";
    const told = week(2, { replaces: "any", summary: "Go on" });
    expect(repairIndex(text, [week(1), told])).toBe(text.replace("[Week 2]", "[Week 2 - Go on]"));
    expect(repairIndex("* [Week 2](1.2-week2/)\n", [told])).toBe("* [Go on](1.2-week2/)\n");
  });

  test("corrects the name of a folder in the letter case of the link, and leaves addresses of another form", () => {
    const text = "* [One](1.01-week1/)\n* [Two](/1-Worklog/1.12-Week2/#top)\n* [Three](my-third-week-3/)\n* [Three](1.3-week3/)\n";
    expect(repairIndex(text, [week(1), week(2), week(3)])).toBe(
      "* [One](1.1-week1/)\n* [Two](/1-Worklog/1.2-Week2/#top)\n* [Three](my-third-week-3/)\n* [Three](1.3-week3/)\n",
    );
  });

  test("keeps CRLF, a byte order mark and the missing final line end, and does nothing twice", () => {
    const text = `\ufeff${index.replaceAll("\n", "\r\n").trimEnd()}`;
    const once = repairIndex(text, [week(1), week(2), week(3)]);
    expect(once).toBe(`${text.replace("Doing task A...", "About 2")}\r\n\r\n**Week 3:** [About 3](1.3-week3/)`);
    expect(repairIndex(once ?? "", [week(1), week(2), week(3)])).toBe(once);
  });

  test("brackets in pairs belong to the text of an entry", () => {
    const text = "**Week 1:** [Start](1.1-week1/)\n\n**Week 2:** [[Project] Costs](1.2-week2/)\n";
    expect(repairIndex(text, [week(1), week(2)])).toBe(text);
    expect(repairIndex(text, [week(1), week(2), week(3)])).toBe(`${text}\n**Week 3:** [About 3](1.3-week3/)\n`);
    expect(repairIndex(text, [week(1), week(2, { replaces: "any" })])).toBe(text.replace("[Project] Costs", "About 2"));
  });

  test("leaves a page without links to weeks alone", () => {
    expect(repairIndex("# Worklog\n\n{{% children %}}\n", [week(1)])).toBe(null);
  });
});
