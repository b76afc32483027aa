import { describe, expect, test } from "vitest";
import { checkText } from "../../src/model/text.ts";

describe("checkText", () => {
  test.each([
    ["Học **S3**, `IAM` & [EC2](https://a.example/) | 100 %"],
    ["a  b"],
    ["1. One"],
    ["-5 degrees"],
    ["*emphasis*"],
    ["**bold** text"],
    ["--force"],
    ["#1"],
    ["👨‍👩‍👧 and 🇻🇳"],
    ["<br>x"],
    ["..."],
    ["Tuần".normalize("NFD")],
  ])("%j is taken as it stands", (text) => {
    expect(checkText(text)).toEqual({ ok: true, value: text });
  });

  test.each([
    ["\t a\u00a0", "a"],
    ["+ a", "a"],
    ["* a", "a"],
    ["-\u00a0a", "a"],
    ["  -   a", "a"],
    ["- - a", "- a"],
    ["- *emphasis*", "*emphasis*"],
    ["a\rb", "a\nb"],
    ["a\r\n\r\nb", "a\n\nb"],
    ["a\u2029b", "a\nb"],
    ["\na\n", "a"],
    ["\ufeffa", "a"],
  ])("%j is taken as %j", (given, text) => {
    expect(checkText(given)).toEqual({ ok: true, value: text });
  });

  test.each([
    "\t",
    "+",
    "•",
    " • ",
    "+ ",
    "- -",
    "<BR />",
    "- <br>",
    "\u200b\u200d\ufeff",
    "\u2060",
    "\u00a0",
    "\u3000",
    "&nbsp;",
    "&emsp;&ensp;",
    "- &nbsp;",
  ])("%j shows nothing, so it is empty", (given) => {
    expect(checkText(given)).toEqual({ ok: false, error: { code: "empty-text" } });
  });

  test("refuses every control character but tab and line ends", () => {
    const refused = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => !checkText(`a${String.fromCharCode(code)}b`).ok);
    const controls = Array.from({ length: 0xa0 }, (_, code) => code).filter((code) => code < 32 || code > 126);
    expect(refused).toEqual(controls.filter((code) => ![9, 10, 13].includes(code)));
  });

  test.each([
    ["a\u202ab", "U+202A"],
    ["a\u2069b", "U+2069"],
    ["a\u0085b", "U+0085"],
    ["\ud83d", "U+D83D"],
    ["\ud83d\ud83d\ude80", "U+D83D"],
    ["🚀\ude80", "U+DE80"],
    ["\u0007", "U+0007"],
  ])("%j is refused for %s, wherever it stands", (given, character) => {
    expect(checkText(given)).toEqual({ ok: false, error: { code: "control-character", character } });
  });
});
