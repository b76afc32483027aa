import { describe, expect, test } from "vitest";
import { frontMatterEntries } from "../../src/document/front-matter-entries.ts";
import { readFrontMatter } from "../../src/document/front-matter.ts";
import { createSource } from "../../src/document/source.ts";

const read = (text: string) => {
  const source = createSource("page.md", text);
  const frontMatter = readFrontMatter(source);
  return {
    ...frontMatter,
    codes: frontMatter.problems.map(({ code }) => code),
    block: text.slice(frontMatter.span.start, frontMatter.span.end),
    inner: text.slice(frontMatter.content.start, frontMatter.content.end),
    rest: text.slice(frontMatter.span.end),
  };
};

/** Comparable by value: null-prototype objects are made plain. */
const valuesOf = (text: string): unknown => structuredClone(read(text).values);

describe("where front matter stands", () => {
  test.each([
    ["plain", "---\ntitle: a\n---\nbody\n"],
    ["CRLF", "---\r\ntitle: a\r\n---\r\nbody\r\n"],
    ["lone CR", "---\rtitle: a\r---\rbody\r"],
    ["a BOM before it", "\uFEFF---\ntitle: a\n---\nbody\n"],
    ["blank lines before it", "\n  \n---\ntitle: a\n---\nbody\n"],
    ["spaces after the delimiters", "---  \ntitle: a\n---\t \nbody\n"],
    ["a language that is read anyway", "---yaml\ntitle: a\n---\nbody\n"],
    ["blank lines and comments inside", "---\n\n# who\ntitle: a\n\n# why\n---\nbody\n"],
  ])("%s", (_, text) => {
    const { format, codes, values, rest, block, inner } = read(text);
    expect({ format, codes, title: values["title"] }).toEqual({ format: "yaml", codes: [], title: "a" });
    expect(rest.trim()).toBe("body");
    expect(block).toMatch(/^---/);
    expect(inner).not.toContain("---");
  });

  test("at the end of the file", () => expect(read("---\ntitle: a\n---").rest).toBe(""));
  test("empty", () => expect(read("---\n---\n# A").inner).toBe(""));

  test.each([
    ["an empty file", ""],
    ["a BOM alone", "\uFEFF"],
    ["blank lines alone", "\n\n \n"],
    ["text", "# Week 5\n\ntext\n"],
    ["a rule and prose", "---\n\nI learned a lot.\n\n---\n\nMore.\n"],
    ["a rule and a list", "---\n- one\n- two\n---\n"],
    ["a rule alone", "---\n"],
    ["a rule, prose with a colon, no end", "---\nNote: this is text\n\nmore\n"],
    ["a longer rule", "----\ntitle: a\n----\n"],
    ["a word after dashes", "---more\ntext\n"],
    ["one key and dashes under it", "title: a\n---\n"],
    ["JSON", '{ "title": "a" }\n\nbody\n'],
  ])("none: %s", (_, text) => {
    const { format, values, problems, span, content } = read(text);
    expect({ format, values: Object.keys(values), problems }).toEqual({ format: "none", values: [], problems: [] });
    expect(span.start).toBe(span.end);
    expect(content).toEqual(span);
  });
});

describe("values", () => {
  test.each<readonly [string, unknown]>([
    ["text", "text"],
    ["1.10", "1.10"],
    ["2025-10-06", "2025-10-06"],
    ["2025-10-06T08:00:00+07:00", "2025-10-06T08:00:00+07:00"],
    ["5", 5],
    ["-5", -5],
    ["0", 0],
    ["05", "05"],
    ["+5", "+5"],
    ["0x10", "0x10"],
    ["1_000", "1_000"],
    ["9007199254740993", "9007199254740993"],
    ['"5"', "5"],
    ["'true'", "true"],
    ["true", true],
    ["false", false],
    ["True", "True"],
    ["yes", "yes"],
    ["~", "~"],
    ["null", "null"],
    ["", null],
    ['""', ""],
    ['" <b> 1.5. </b> "', " <b> 1.5. </b> "],
    ['"`r Sys.Date()`"', "`r Sys.Date()`"],
    ["5 # fifth", 5],
    ['"Tu\u1EA7n 5"', "Tuần 5"],
    ["[a, 1, true]", ["a", 1, true]],
    ["{ a: 1.0, b: { c: } }", { a: "1.0", b: { c: null } }],
  ])("YAML %s", (raw, value) => expect(valuesOf(`---\nkey: ${raw}\n---\n`)).toEqual({ key: value }));

  test.each<readonly [string, unknown]>([
    ['"text"', "text"],
    ["1.10", "1.10"],
    ["2025-10-06", "2025-10-06"],
    ["2025-10-06T08:00:00+07:00 # morning", "2025-10-06T08:00:00+07:00"],
    ["5", 5],
    ["1_000", "1_000"],
    ["true", true],
    ["'a\\b'", "a\\b"],
    ['["a", 1]', ["a", 1]],
    ["{ a = 1, b = true }", { a: 1, b: true }],
  ])("TOML %s", (raw, value) => expect(valuesOf(`+++\nkey = ${raw}\n+++\n`)).toEqual({ key: value }));

  test("TOML tables keep the text of their numbers", () => {
    expect(valuesOf("+++\ntitle = 'a'\n[params]\nversion = 1.10\n[params.deep]\nday = 2025-10-06\n+++\n")).toEqual({
      title: "a",
      params: { version: "1.10", deep: { day: "2025-10-06" } },
    });
  });

  test("the last of equal keys wins, without a problem", () => {
    expect(read("---\ntitle: a\ntitle: b\n---\n")).toMatchObject({ values: { title: "b" }, codes: [] });
  });

  test("names of objects are keys like others", () => {
    const { values, codes } = read("---\n__proto__: a\nconstructor: b\ntoString: c\n<<: d\ndeep:\n  __proto__: e\n---\n");
    expect(codes).toEqual([]);
    expect(Object.keys(values)).toEqual(["__proto__", "constructor", "toString", "<<", "deep"]);
    expect(Object.getPrototypeOf(values)).toBeNull();
    expect(Object.keys(Object(values["deep"]))).toEqual(["__proto__"]);
    expect(Object.hasOwn({}, "a")).toBe(false);
  });
});

describe("nothing is run", () => {
  test.each(["js", "javascript", "JS", "json", "coffee", "cson", "constructor", "__proto__", "toString", "toml", " js", "ruby"])(
    "---%s",
    (language) => {
      const { codes, values, rest, problems } = read(`---${language}\n{ title: globalThis.ran = true }\n---\nbody\n`);
      expect(codes).toEqual(["front-matter-code"]);
      expect(problems[0]?.args).toEqual({ language: language.trim() });
      expect(Object.keys(values)).toEqual([]);
      expect(rest).toBe("body\n");
      expect(globalThis).not.toHaveProperty("ran");
    },
  );

  test("never closed", () => expect(read("---js\nglobalThis.ran = true\n")).toMatchObject({ codes: ["front-matter-code"], rest: "" }));

  test.each(["!!js/function 'function () { globalThis.ran = true }'", "!!js/regexp /a/", "!!js/undefined ''", "!!python/object a"])(
    "%s",
    (value) => {
      expect(read(`---\ntitle: Week 5\nevil: ${value}\n---\n`)).toMatchObject({
        codes: ["front-matter-invalid"],
        values: { title: "Week 5" },
      });
      expect(globalThis).not.toHaveProperty("ran");
    },
  );
});

describe("damage", () => {
  const block = 'title: "Week 5 Worklog"\ndate: 2025-10-06\nweight: 1\nchapter: false\npre: " <b> 1.5. </b> "\n';
  const body = "\n### Week 5 Objectives:\n\n* Learn: more\n\n| Day | Task |\n| --- | --- |\n| 2 | x |\n";
  const values = { title: "Week 5 Worklog", date: "2025-10-06", weight: 1, chapter: false, pre: " <b> 1.5. </b> " };

  test.each([
    ["a formatter made a heading of it", `---\n\n${block}----------------------\n`, body],
    ["the same with a rule far below", `---\n\n${block}----------------------\n`, `${body}\n---\n\nThe end.\n`],
    ["no closing line", `---\n${block}`, body],
    ["no closing line, a rule far below", `---\n${block}`, `${body}\n---\n\nThe end.\n`],
    ["no closing line, an underlined heading far below", `---\n${block}`, "\nAbout the week\n--------------\n\nText.\n"],
    ["no closing line and nothing else", `---\n${block}`, ""],
    ["a closing line that is one plus too long", `+++\n${block.replaceAll(": ", " = ").replace("2025-10-06", '"2025-10-06"')}++++\n`, body],
  ])("%s", (_, front, rest) => {
    const found = read(front + rest);
    expect(found.codes).toEqual(["front-matter-not-closed"]);
    expect(found.block).toBe(front);
    expect(found.rest).toBe(rest);
    expect(structuredClone(found.values)).toEqual(values);
  });

  test.each([`${block}----------\n`, `${block}---\n`])("the opening line is gone: %#", (front) => {
    const found = read(front + body);
    expect(found).toMatchObject({ codes: ["front-matter-not-opened"], block: front, inner: block, rest: body });
    expect(structuredClone(found.values)).toEqual(values);
  });

  test("a fault in one line leaves the others", () => {
    const text = '---\ntitle: "Week 5: "Deploy""\nweight: 5\npre: " <b> 1.5. </b> "\n---\nbody\n';
    const { problems, values: found, rest } = read(text);
    expect(problems.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
      ["front-matter-invalid", 'title: "Week 5: "Deploy""'],
    ]);
    expect(found).toMatchObject({ title: '"Week 5: "Deploy""'.slice(1, -1), weight: 5, pre: " <b> 1.5. </b> " });
    expect(rest).toBe("body\n");
  });

  test.each([
    ["a line of dashes and a word", "---\ntitle: a\n---more\nweight: 2\n---\n", "---more"],
    ["indented", "---\ntitle: a\n  foo: b\nweight: 2\n---\n", "  foo: b"],
    ["no colon", "---\ntitle: a\nfoo bar\nweight: 2\n---\n", "foo bar"],
    ["TOML", "+++\ntitle = 'a'\nfoo bar\nweight = 2\n+++\n", "foo bar"],
  ])("the line is named: %s", (_, text, line) => {
    const { problems, values: found } = read(text);
    expect(problems.map(({ code }) => code)).toEqual(["front-matter-invalid"]);
    expect(problems.map(({ span }) => text.slice(span.start, span.end))).toEqual([line]);
    expect(found["weight"]).toBe(2);
  });
});

describe("limits", () => {
  const tenOf = (text: string): string => `[${Array.from({ length: 10 }, () => text).join(",")}]`;
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x,x]",
    ...["b", "c", "d", "e", "f", "g"].map((name, index) => `${name}: &${name} ${tenOf(`*${"abcdef".charAt(index)}`)}`),
  ].join("\n");
  const size = 10_000_000;

  test.each([
    ["an alias bomb", `---\ntitle: a\n${bomb}\n---\nbody`, "front-matter-too-large"],
    ["a circle", "---\ntitle: a\nb: &b [*b]\n---\nbody", "front-matter-too-large"],
    ["nested", `---\ntitle: a\nb: ${"[".repeat(30_000)}\n---\nbody`, "front-matter-too-large"],
    ["nested TOML", `+++\ntitle = "a"\nb = ${"[".repeat(30_000)}\n+++\nbody`, "front-matter-invalid"],
    ["a long line", `---\ntitle: a\nb: ${"x".repeat(size)}\n---\nbody`, "front-matter-too-large"],
    ["many lines", `---\ntitle: a\n${"b: c\n".repeat(size / 5)}---\nbody`, "front-matter-too-large"],
    ["blank lines", `---\ntitle: a\n${"\n".repeat(60_000)}---\nbody`, "front-matter-too-large"],
    ["brackets never closed", `---\ntitle: a\n${"{[".repeat(size / 2)}\n---\nbody`, "front-matter-too-large"],
    ["TOML", `+++\ntitle = "a"\n${'b = "c"\n'.repeat(size / 8)}+++\nbody`, "front-matter-too-large"],
  ])("%s", { timeout: 10_000 }, (_, text, code) => {
    const { codes, values, rest } = read(text);
    expect(codes).toEqual([code]);
    expect(values["title"]).toBe("a");
    expect(rest).toBe("body");
  });

  test.each([
    ["dashes", "-".repeat(size)],
    ["spaces", " ".repeat(size)],
    ["dashes and spaces", `---${" ".repeat(size)}x`],
    ["a key never ended", `---\n${"a".repeat(size)}`],
    ["a quoted key never ended", `---\n"${"a ".repeat(size / 2)}`],
    ["rules", "---\n---x\n".repeat(size / 9)],
    ["keys and spaces", `title: a\nweight${" ".repeat(size)}`],
  ])("ends: %s", { timeout: 10_000 }, (_, text) => expect(read(text).problems.length).toBeLessThan(3));

  test.each([
    ["questions", "? ".repeat(30_000)],
    ["anchors", "&a ".repeat(20_000)],
    ["flow pairs", "{a: ".repeat(15_000)],
    ["dashes", "- ".repeat(30_000)],
    ["long keys", `${"a ".repeat(30_000)}: b`],
    ["flow keys", "[a, ".repeat(15_000)],
    ["comments", `${" ".repeat(900)}#\n`.repeat(70)],
    ["quotes", `"${"\\".repeat(60_000)}`],
    ["folded", `>\n${" a\n\n".repeat(15_000)}`],
  ])("YAML that is slow to read ends: %s", { timeout: 10_000 }, (_, inner) => {
    expect(read(`---\ntitle: a\nb: ${inner}\n---\n`).values["title"]).toBe("a");
  });
});

describe("entries", () => {
  const entriesOf = (text: string): unknown => {
    const source = createSource("page.md", text);
    return frontMatterEntries(source, readFrontMatter(source)).map(({ key, span, value }) => [
      key,
      text.slice(span.start, span.end),
      text.slice(value.start, value.end),
    ]);
  };

  test("YAML", () => {
    const text =
      "---\r\ntitle: \"Week 5: a # b\" # topic\r\ndate : 2025-10-06  \r\n# c\r\nempty:\r\n'quoted': 'it''s'\r\ntext: a#b #c\r\ntags:\r\n  - a\r\n  - b\r\n\r\nlast: >\r\n  x\r\n---\r\n";
    expect(entriesOf(text)).toEqual([
      ["title", 'title: "Week 5: a # b" # topic', '"Week 5: a # b"'],
      ["date", "date : 2025-10-06  ", "2025-10-06"],
      ["empty", "empty:", ""],
      ["quoted", "'quoted': 'it''s'", "'it''s'"],
      ["text", "text: a#b #c", "a#b"],
      ["tags", "tags:\r\n  - a\r\n  - b", "\r\n  - a\r\n  - b"],
      ["last", "last: >\r\n  x", ">\r\n  x"],
    ]);
  });

  test("TOML", () => {
    expect(entriesOf("+++\ntitle = \"a\" # b\nweight=5#c\ntags = [\n  'a',\n]\n[params]\nx = 1\n+++\n")).toEqual([
      ["title", 'title = "a" # b', '"a"'],
      ["weight", "weight=5#c", "5"],
      ["tags", "tags = [\n  'a',\n]", "[\n  'a',\n]"],
    ]);
  });

  test("none", () => expect(entriesOf("title: a\n")).toEqual([]));
});
