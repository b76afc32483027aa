import { describe, expect, test } from "vitest";
import { colorLevel, createStyle, showStyle } from "../../src/terminal/color.ts";
import { visible } from "../../src/terminal/visible.ts";

describe("whether there is colour", () => {
  test.each([
    { flag: true, environment: { NO_COLOR: "1" }, isTerminal: false, level: 1 },
    { flag: false, environment: { FORCE_COLOR: "1" }, isTerminal: true, level: 0 },
    { flag: undefined, environment: { NO_COLOR: "1", FORCE_COLOR: "1" }, isTerminal: true, level: 0 },
    { flag: undefined, environment: { NO_COLOR: "" }, isTerminal: true, level: 1 },
    { flag: undefined, environment: { FORCE_COLOR: "1" }, isTerminal: false, level: 1 },
    { flag: undefined, environment: { FORCE_COLOR: "0" }, isTerminal: true, level: 0 },
    { flag: undefined, environment: { TERM: "dumb" }, isTerminal: true, level: 0 },
    { flag: undefined, environment: {}, isTerminal: true, level: 1 },
    { flag: undefined, environment: {}, isTerminal: false, level: 0 },
  ] as const)("$flag, $environment, terminal $isTerminal: $level", ({ level, ...choice }) => expect(colorLevel(choice)).toBe(level));
});

describe("colour and text from pages", () => {
  test("our codes become colour, those of a page become visible", () => {
    const style = createStyle(1);
    const shown = showStyle(visible(`${style.red("error:")} \u001B[31mpage ${style.bold("\u001B[8mhidden")}`));
    expect(shown).toBe("\u001B[31merror:\u001B[39m ␛[31mpage \u001B[1m␛[8mhidden\u001B[22m");
  });

  test("without colour the text stays as it is", () => expect(createStyle(0).red("error:")).toBe("error:"));

  test.each([
    ["a bell", "\u0007", "␇"],
    ["an 8-bit escape", "\u009B31m", "\uFFFD31m"],
    ["a change of direction", "a\u202Eb", "a\uFFFDb"],
    ["a carriage return, which would overwrite the line", "safe\rbad", "safe␍bad"],
    ["tabs and line ends, which stay", "a\tb\n", "a\tb\n"],
    ["Vietnamese letters and emoji, which stay", "Tuần 👩‍💻", "Tuần 👩‍💻"],
  ])("%s", (_, text, shown) => expect(visible(text)).toBe(shown));
});
