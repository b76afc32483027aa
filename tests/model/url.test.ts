import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReferenceUrl, isMeantAsAddress, parseReferenceInput, type UrlFault } from "../../src/model/url.ts";

describe("checkReferenceUrl", () => {
  test.each([
    "http://a.example",
    "HTTPS://A.Example/Path",
    "https://a.example:8443/a/b.html",
    "https://a.example?x=1",
    "https://a.example#part",
    "https://a.example/100%25",
    "https://a.example/wiki/Cloud_(computing)",
    "https://a.example/a,b;c!d*e'f~g@h",
    "https://học.example/bài-1",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/Welcome.html?a=b&c=d#e",
    "https://a.example/https://b.example/",
    "https://a.example/mail@b.example",
    "https://[::1]:1313/a",
  ])("%s is taken as it stands", (url) => {
    expect(checkReferenceUrl(url)).toEqual({ ok: true, value: url });
    expect(checkReferenceUrl(`\n  ${url}\t`)).toEqual({ ok: true, value: url });
  });

  test("an address of plain signs is judged as any other", () => {
    const sign = fc.constantFrom(..."abxn012.-/?#%:@|~+".split(""), "xn--", ".com");
    fc.assert(
      fc.property(fc.constantFrom("http://", "https://", "https://a."), fc.string({ unit: sign, maxLength: 12 }), (start, rest) => {
        expect(checkReferenceUrl(start + rest)).toEqual(checkReferenceUrl(` ${start}${rest}`));
      }),
      { numRuns: 5000 },
    );
  });

  test("a pipe would end the cell, so every one is encoded", () => {
    expect(checkReferenceUrl("https://a.example/|a||b|")).toEqual({ ok: true, value: "https://a.example/%7Ca%7C%7Cb%7C" });
  });

  test.each<readonly [UrlFault, readonly string[]]>([
    ["relative", ["   ", "//a.example/a", "/", "./a", "..", "a/b.md", "content/3-Blogs/_index.md", "#top", "?x=1", "lab 1", "AWS"]],
    [
      "no-scheme",
      ["www.a.example/a", "WWW.a.example", "a.example", "a.b.example/x?y#z", "a.example:8080/x", "docs.a.example#x", "youtu.be/x"],
    ],
    [
      "scheme",
      ["ftp://a.example/", "hhtps://a.example/", "mailto:x", "tel:1", "vbscript:x", "Data:,x", "javascript://a.example/%0aalert(1)"],
    ],
    [
      "no-host",
      ["http://", "https://?x", "https://#x", "https://:80/", "https://.a.example/", "https://-a.example/", "https://a..b/", "https://."],
    ],
    [
      "space",
      ["https://a.example/a b", "https://a b.example/", "https://a.example/\tb", "https://a.example/\nb", "https://a.example/a\u00a0b"],
    ],
    [
      "credentials",
      [
        "https://me@a.example/",
        "https://me:secret@a.example/",
        "https://:secret@a.example/",
        "https://@a.example/",
        "http://a.example@b.example",
      ],
    ],
    [
      "malformed",
      [
        "https:/a.example/",
        "See https://a.example/",
        "Guide: https://a.example/",
        "https:a.example",
        "http:\\\\a.example",
        "https://a.example\\x",
        "https://a.example/>",
        "https://a.example/`x`",
        'https://a.example/"',
        "https://a.example/{x}",
        "https://a.example/^",
        "https://a.example/\u0000",
        "https://a.example/\u007f",
        "https://a.example/\u009b31m",
        "https://a.example/\u202egnp.exe",
        "https://a.example/\u2066x\u2069",
        "https://a.example/\ud800",
        "https://a.example/\udc00x",
        "https://a.example:port/",
        "https://a.example:65536/",
        "https://%zz/",
        "https://[::1/",
        "https://256.1.1.1/",
      ],
    ],
  ])("refused as %s: %j", (reason, urls) => {
    expect(urls.map((url) => [url, checkReferenceUrl(url)])).toEqual(urls.map((url) => [url, { ok: false, error: reason }]));
  });

  test("takes characters beyond the first plane, which are two units each", () => {
    expect(checkReferenceUrl("https://a.example/🚀")).toEqual({ ok: true, value: "https://a.example/🚀" });
  });

  test("answers at once for a text of a megabyte", () => {
    const started = performance.now();
    for (const text of [
      "a.".repeat(500_000),
      `${"a.".repeat(500_000)}a:1x`,
      `${"a-".repeat(500_000)}:1x`,
      `https://${"a".repeat(1_000_000)}`,
      "-".repeat(1_000_000),
    ])
      checkReferenceUrl(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("isMeantAsAddress", () => {
  test.each([
    "https://a.example/",
    "htp:/x",
    "https//a.example",
    "c:\\notes.txt",
    "mailto:a@b.example",
    "www.a.example",
    "a.example/x",
    "a.example:8080",
    "a.example#x",
    "/4-events/",
    "../x",
    "#top",
    "See https://a.example/",
  ])("%s was", (text) => {
    expect(isMeantAsAddress(text)).toBe(true);
  });

  test.each(["The team's notes", "Draw.io", "Node.js: a guide", "Data: a guide", "CI/CD", "HTTP/2 explained", "Slide 3/10", "C#", "v1.2"])(
    "%s is words",
    (text) => {
      expect(isMeantAsAddress(text)).toBe(false);
    },
  );
});

describe("parseReferenceInput", () => {
  test.each([
    ["Tài liệu S3=https://a.example/", "Tài liệu S3", "https://a.example/"],
    ["a: b=https://a.example/", "a: b", "https://a.example/"],
    ["Guide=HTTP://a.example/?x=y=z", "Guide", "HTTP://a.example/?x=y=z"],
    ["https://a.example/?next=https://b.example/", null, "https://a.example/?next=https://b.example/"],
    ["http://a.example/=x", null, "http://a.example/=x"],
    ["words", null, "words"],
    ["Guide=", null, "Guide="],
  ])("%s has the label %j", (given, label, url) => {
    expect(parseReferenceInput(given)).toEqual({ label, url });
  });

  test.each([
    ["Guide=www.a.example/x", "no-scheme"],
    ["Guide=a.example/x", "no-scheme"],
    ["Guide=mailto:me@a.example", "scheme"],
    ["Guide=javascript:alert(1)", "scheme"],
    ["mailto:me@a.example?subject=x", "scheme"],
    ["javascript:a=1", "scheme"],
    ["data:text/html,x=y", "scheme"],
    ["../a?x=y", "relative"],
  ])("%s is refused for its own address: %s", (given, reason) => {
    expect(checkReferenceUrl(parseReferenceInput(given).url)).toEqual({ ok: false, error: reason });
  });
});
