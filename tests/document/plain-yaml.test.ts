import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainYaml } from "../../src/document/plain-yaml.ts";
import { parseYaml } from "../../src/document/yaml-block.ts";

/** Keys in their order, as front matter is shown. */
const entriesOf = (values: object | null): unknown => (values === null ? null : Object.entries(values));

const parsed = (text: string): unknown => {
  try {
    return entriesOf(parseYaml(text));
  } catch {
    return "not readable";
  }
};

describe("readPlainYaml", () => {
  test("reads what nearly all front matter holds", () => {
    const text = 'title: "Worklog Tuần 1"\r\nweight: 1\nchapter: false\npre: " <b> 1.1. </b> "\n\ndate: 2025-09-08\nname: \'\'\n';
    expect(entriesOf(readPlainYaml(text))).toEqual([
      ["title", "Worklog Tuần 1"],
      ["weight", 1],
      ["chapter", false],
      ["pre", " <b> 1.1. </b> "],
      ["date", "2025-09-08"],
      ["name", ""],
    ]);
  });

  test.each([
    "a: [1, 2]",
    "a: b: c",
    "a: b # c",
    'a: "\\u0041"',
    "a: 'it''s'",
    "a: |",
    "a: &b c",
    "a: *b",
    "a: - b",
    "a:",
    "a: 'b' c",
    "a: b\n  c",
    "a:\n  b: c",
    "- a",
    '"a": b',
    "a: \u0007",
    'a: "\u2028"',
    "a: b\rc: d",
  ])("leaves %j to js-yaml", (text) => {
    expect(readPlainYaml(text)).toBeNull();
  });

  test("says what js-yaml says, or nothing", () => {
    const value = fc.oneof(
      fc.constantFrom(
        "true",
        "True",
        "false",
        "null",
        "~",
        "yes",
        "01",
        "1.10",
        "0x1f",
        "1e3",
        "-1",
        ".5",
        "2025-10-06",
        "12:30",
        "a - b",
        "a  b",
        "",
        " ",
      ),
      fc.integer().map(String),
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...Array.from("ab1 .-_/:#'\"\\[]{},&*!|>%@`\t\u00e2\u{1f600}")), maxLength: 8 }),
    );
    const scalar = fc.tuple(fc.constantFrom("", '"', "'"), value).map(([quote, text]) => quote + text + quote);
    const key = fc.constantFrom("title", "weight", "constructor", "toString", "a1", "true", "null", "a-b", "__proto__", "n");
    const line = fc.tuple(key, fc.constantFrom(": ", ":  ", ":", " : "), scalar).map((parts) => parts.join(""));
    const block = fc.tuple(fc.array(line, { maxLength: 5 }), fc.constantFrom("\n", "\r\n", "\n\n", "\n "));
    let plain = 0;
    fc.assert(
      fc.property(block, ([lines, lineEnd]) => {
        const text = lines.join(lineEnd);
        const found = entriesOf(readPlainYaml(text));
        if (found === null) return;
        plain += 1;
        expect(found).toEqual(parsed(text));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(500);
  });
});
