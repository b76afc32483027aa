import { describe, expect, test } from "vitest";
import { createFlow } from "../../src/formats/pdf-flow.ts";
import { keptWithNext, spaceOf, type Strip } from "../../src/formats/pdf-strips.ts";

/** The pages of strips, ten high, by the names of what is drawn on them. */
const pagesOf = (strips: (line: (name: string) => Strip) => readonly Strip[]): readonly string[] => {
  const pages = [""];
  const flow = createFlow({ left: 0, top: 0, height: 10, addPage: () => void pages.push("") });
  const line = (name: string): Strip => ({ height: 2, draw: () => void pages.push(`${pages.pop() ?? ""}${name}`) });
  flow.place(strips(line));
  return pages;
};

describe("a heading goes to the next page", () => {
  const text = (line: (name: string) => Strip): readonly Strip[] => ["1", "2", "3"].map((name) => line(name));

  test("with the text below it", () => {
    expect(pagesOf((line) => [...text(line), keptWithNext(line("A")), spaceOf(1, true), line("4")])).toEqual(["123", "A4"]);
  });

  test("with the heading below it, and the text below that", () => {
    const headings = (line: (name: string) => Strip): readonly Strip[] =>
      ["A", "B"].flatMap((name) => [spaceOf(1), keptWithNext(line(name)), spaceOf(1, true)]);
    expect(pagesOf((line) => [...text(line), ...headings(line), line("4")])).toEqual(["123", "AB4"]);
  });

  test("no sooner than it must", () => {
    expect(pagesOf((line) => [line("1"), spaceOf(1), keptWithNext(line("A")), line("2"), spaceOf(1), line("3"), line("4")])).toEqual([
      "1A23",
      "4",
    ]);
  });
});
