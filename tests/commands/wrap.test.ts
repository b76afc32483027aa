import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { width } from "../../src/model/width.ts";
import { cutText } from "../../src/commands/cut-text.ts";
import { wrapBehind, wrapRuns, type Run } from "../../src/commands/wrap.ts";

const plain = (text: string): Run => ({ text, paint: (part) => part });
const bold = (text: string): Run => ({ text, paint: (part) => `<${part}>` });

describe("text is wrapped", () => {
  test.each<readonly [string, readonly Run[], number, readonly string[]]>([
    ["between words", [plain("one two three")], 8, ["one two", "three"]],
    ["not at all without an end of the line", [plain("one two three")], Number.POSITIVE_INFINITY, ["one two three"]],
    ["where the text says so", [plain("one\ntwo")], 20, ["one", "two"]],
    ["not inside a word of two looks", [plain("the "), bold("loadbal"), plain("ancer")], 12, ["the", "<loadbal>ancer"]],
    ["inside what is wider than a line", [plain("see https://example.org/a")], 10, ["see", "https://ex", "ample.org/", "a"]],
    ["between Chinese letters, not before a full stop", [plain("负荷分散。装置")], 8, ["负荷分", "散。装置"]],
    ["by letters, not by their code points", [plain("Đo thời gian".normalize("NFD"))], 7, ["Đo thời".normalize("NFD"), "gian"]],
    ["with spaces that are plain beside a look", [plain("a "), bold("b c"), plain(" d")], 20, ["a <b c> d"]],
  ])("%s", (_, runs, room, lines) => {
    expect(wrapRuns(runs, room)).toEqual(lines);
  });

  test("behind a lead, below which nothing stands, unless that leaves next to no room", () => {
    const [lead, text] = [bold("ok  "), [plain("all that is said of it here")]];
    expect(wrapBehind(lead, text, 24)).toEqual(["<ok  >all that is said of", "    it here"]);
    expect(wrapBehind(lead, text, 20)).toEqual(["<ok  >all that is said of it here"]);
  });

  test("no line is wider than the room, and no letter is lost", () => {
    const text = fc.string({ unit: fc.constantFrom("a", " ", "é", "e\u0301", "漢", "🚀", "-", "。", "\n"), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.integer({ min: 2, max: 20 }), (texts, room) => {
        const lines = wrapRuns(texts.map(plain), room);
        // A full stop hangs on the letter before it.
        for (const line of lines) expect(width(line.replace(/。+$/, ""))).toBeLessThanOrEqual(room);
        expect(lines.join("").replace(/\s/g, "")).toBe(texts.join("").replace(/\s/g, ""));
      }),
    );
  });
});

describe("a line is cut", () => {
  test.each([
    ["short", 10, "short"],
    ["a longer line", 8, "a longe…"],
    ["部署容器服务", 7, "部署容…"],
    ["thời gian".normalize("NFD"), 5, `${"thời".normalize("NFD")}…`],
    ["anything", Number.POSITIVE_INFINITY, "anything"],
  ])("%s at %d", (text, room, expected) => {
    expect(cutText(text, room)).toBe(expected);
  });
});
