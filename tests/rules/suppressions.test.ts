import { describe, expect, test } from "vitest";
import { createSource } from "../../src/document/source.ts";
import { suppressionsOf } from "../../src/rules/suppressions.ts";

const suppressed = (text: string, rule: string, line: number): boolean => suppressionsOf(createSource("week-05.md", text))(rule, line);

describe("comments that switch rules off", () => {
  test("for the next line", () => {
    const text = "a\n<!-- worklog-disable-next-line placeholder, todo -->\n* ...\n* ...\n";
    expect([2, 3, 4].map((line) => suppressed(text, "placeholder", line))).toEqual([false, true, false]);
    expect(suppressed(text, "todo", 3)).toBe(true);
    expect(suppressed(text, "day-date", 3)).toBe(false);
  });

  test("for the next line, where the comment goes over two", () => {
    expect(suppressed("<!-- worklog-disable-next-line\ntodo -->\nTODO\n", "todo", 3)).toBe(false);
    expect(suppressed("<!-- worklog-disable-next-line todo\n-->\r\nTODO\n", "todo", 3)).toBe(true);
  });

  test("for the line that they stand on, as in a row of a table", () => {
    const text = "| Day | Task |\n| --- | --- |\n| 9 | - x <!-- worklog-disable-line day-number --> |\n";
    expect([2, 3, 4].map((line) => suppressed(text, "day-number", line))).toEqual([false, true, false]);
  });

  test("for the page", () => {
    const text = "text\n<!-- worklog-disable template-text -->\n";
    expect(suppressed(text, "template-text", 1)).toBe(true);
    expect(suppressed(text, "template-notice", 1)).toBe(false);
  });

  test("all rules, where none is named", () => {
    expect(suppressed("<!--worklog-disable-->\n", "todo", 7)).toBe(true);
    expect(suppressed("<!-- worklog-disable-next-line -->\n...", "placeholder", 2)).toBe(true);
  });

  test("no other comment does", () => {
    for (const text of [
      "<!-- worklog-disabled todo -->",
      "worklog-disable todo",
      "<!-- worklog-disable TODO -->",
      "<!-- please worklog-disable todo -->",
    ])
      expect(suppressed(text, "todo", 1), text).toBe(false);
  });
});
