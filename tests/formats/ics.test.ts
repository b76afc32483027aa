import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { ics } from "../../src/formats/ics.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { logOf } from "../helpers/log-of.ts";

const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const calendarOf = (...rows: readonly string[]): string => {
  const page = ["| Day | Task | Start Date | Completion Date | Reference |", "| --- | --- | --- | --- | --- |", ...rows, ""].join("\n");
  const output = ics.render({ model: modelOfLog(logOf({ "en 5": page }), {}, silent), language: "en", title: "Log; of An, 2025" });
  return typeof output === "string" ? output : [...output].join("");
};

const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, description, start: startDate.toString(), end: endDate.toString() };
  });

describe("ICS", () => {
  test("is read by another program as it was meant", () => {
    const text = calendarOf(
      "| 2 | - **Read**, the \\| guide; twice <br>&emsp; + on `paper` <br> - Write | 10/06/2025 | 10/07/2025 | [Guide](https://example.com/a,b) |",
      "| 3 | - Học về container | 10/07/2025 |  |  |",
      "| 4 | - Without a date |  |  |  |",
    );
    expect(eventsOf(text)).toEqual([
      {
        uid: "worklogs/week-5.en.md/en/1@worklog",
        summary: "Read, the | guide; twice (+1)",
        description: "- Read, the | guide; twice\n  - on paper\n- Write\nGuide: https://example.com/a,b",
        start: "2025-10-06",
        end: "2025-10-08",
      },
      {
        uid: "worklogs/week-5.en.md/en/2@worklog",
        summary: "Học về container",
        description: "- Học về container",
        start: "2025-10-07",
        end: "2025-10-08",
      },
    ]);
    expect(text).toContain("X-WR-CALNAME:Log\\; of An\\, 2025\r\n");
    expect(text).toContain("DTSTAMP:20251007T000000Z\r\n");
  });

  test("folds lines at 75 octets, between characters", () => {
    const task = "Tìm hiểu 🚀 ".repeat(40).trim();
    const text = calendarOf(`| 2 | - ${task} | 10/06/2025 |  |  |`);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventsOf(text)[0]?.summary).toBe(task);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  test("has no event for a log without dates, and is a calendar all the same", () => {
    const text = calendarOf("| 2 | - Later |  |  |  |");
    expect(eventsOf(text)).toEqual([]);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  });
});
