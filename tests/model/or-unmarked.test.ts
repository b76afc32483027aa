import { expect, test } from "vitest";
import { orUnmarked } from "../../src/model/or-unmarked.ts";

const pattern = new RegExp(`^${orUnmarked("(?:mục tiêu|đạt)\\b.*")}`, "u");

test.each(["mục tiêu 5", "muc tieu 5", "mục tieu 5", "dat 5"])("%s is taken", (text) => {
  expect(pattern.test(text)).toBe(true);
});

test.each(["mức tiêu 5", "mục tiều 5", "data 5", "muc tieus"])("%s is not, as it is another word", (text) => {
  expect(pattern.test(text)).toBe(false);
});

test("what has no marks stays as it is", () => {
  expect(orUnmarked("\\bweek \\d{1,2}|\\u1ee9")).toBe("\\bweek \\d{1,2}|\\u1ee9");
});
