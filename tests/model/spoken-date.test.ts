import { describe, expect, test } from "vitest";
import { formatIso, parseIso } from "../../src/model/date.ts";
import { isSpokenDate, spokenDate } from "../../src/model/spoken-date.ts";

/** Thursday. */
const today = parseIso("2025-10-09") ?? expect.fail();

const on = (text: string, week: string | null = null): string | null => {
  const date = spokenDate(text, today, week === null ? null : parseIso(week));
  return date === null ? null : formatIso(date);
};

describe("on Thursday, 9 October 2025", () => {
  test.each([
    ["today", "2025-10-09"],
    [" Yesterday ", "2025-10-08"],
    ["tomorrow", "2025-10-10"],
    ["hôm nay", "2025-10-09"],
    ["Hôm Qua".normalize("NFD"), "2025-10-08"],
    ["hom qua", "2025-10-08"],
    ["hôm kia", "2025-10-07"],
    ["ngày mai", "2025-10-10"],
    ["thu", "2025-10-09"],
    ["fri", "2025-10-03"],
    ["tuesday", "2025-10-07"],
    ["thứ 3", "2025-10-07"],
    ["CN", "2025-10-05"],
    ["last thu", "2025-10-02"],
    ["last fri", "2025-10-03"],
    ["last wed", "2025-10-08"],
    ["next thu", "2025-10-16"],
    ["next mon", "2025-10-13"],
    ["next fri", "2025-10-10"],
    ["this fri", "2025-10-10"],
    ["this mon", "2025-10-06"],
    ["fri last week", "2025-10-03"],
    ["mon  next  week", "2025-10-13"],
    ["thứ 6 tuần trước", "2025-10-03"],
    ["thu 2 tuan sau", "2025-10-13"],
    ["thứ 7 tuần này", "2025-10-11"],
    ["2 days ago", "2025-10-07"],
    ["1 week ago", "2025-10-02"],
    ["-2d", "2025-10-07"],
    ["+1w", "2025-10-16"],
    ["in 3 days", "2025-10-12"],
    ["3 ngày trước", "2025-10-06"],
    ["2 tuần nữa", "2025-10-23"],
  ])("%s is %s", (text, iso) => {
    expect(on(text)).toBe(iso);
    expect(isSpokenDate(text)).toBe(true);
  });

  test.each([
    "",
    "last",
    "last year",
    "next",
    "days ago",
    "5",
    "2",
    "the fri",
    "fri last",
    "__proto__",
    "constructor",
    "-2",
    "2d",
    "3 days",
  ])("%j is no day", (text) => {
    expect(on(text)).toBeNull();
    expect(isSpokenDate(text)).toBe(false);
  });

  test("a bare weekday is that of the week that is spoken of; other words are as they are", () => {
    expect(on("fri", "2025-09-29")).toBe("2025-10-03");
    expect(on("fri", "2025-10-13")).toBe("2025-10-17");
    expect(on("chủ nhật", "2025-10-13")).toBe("2025-10-19");
    expect(on("last fri", "2025-10-13")).toBe("2025-10-03");
  });
});
