import { describe, expect, test } from "vitest";
import { mayTellNumbering } from "../../src/log/numbering.ts";
import { tableOf } from "../helpers/log-of.ts";

describe("whether a page may tell how its rows are counted", () => {
  test.each(["1", "**1**", "01", "9", "12", "6-12", "1 (Mon)", "１", "①", "2\u200b5", "2**5**", "1 & 2", "Mon 15"])(
    "by %s it may",
    (day) => {
      expect(mayTellNumbering(tableOf([day, "08/09/2025"]))).toBe(true);
      expect(mayTellNumbering(`> ${day} | Work\n`)).toBe(true);
      expect(mayTellNumbering(`<tr><td>${day}</td><td>Work</td></tr>\n`)).toBe(true);
    },
  );

  test.each(["2", "8", "6-7", "Mon", "Thứ 2", "10/09/2025", "Day 1", "EC2, 15 hours", "https://example.com/1", ""])("by %s not", (day) => {
    expect(mayTellNumbering(tableOf([day, "11/09/2025", "2025-11-12"]))).toBe(false);
  });
});
