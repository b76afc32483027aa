import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { frontMatterEntries } from "../../src/document/front-matter-entries.ts";
import { readFrontMatter } from "../../src/document/front-matter.ts";
import { createSource } from "../../src/document/source.ts";

const corpus = process.env["WORKLOG_CORPUS"];

const pagesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && name.includes("content"))
    .map((name) => join(folder, name));

/** The title as a plain look at the lines of the page shows it. */
const titleLine = (text: string): string | undefined => {
  for (const line of text.split(/\r\n|\n|\r/).slice(0, 30)) {
    const value = /^title\s*[:=]\s*(.*?)\s*$/.exec(line)?.[1];
    if (value !== undefined) return value.replace(/^(["'])(.*)\1$/, "$2");
  }
  return undefined;
};

describe.skipIf(corpus === undefined)("front matter of the corpus", () => {
  const pages = pagesOf(corpus ?? ".").map((path) => createSource(path, readFileSync(path, "utf8")));

  test("every title is read, and nothing is found wrong", () => {
    const formats: Record<string, number> = {};
    const wrong: unknown[] = [];
    for (const source of pages) {
      const { format, values, problems } = readFrontMatter(source);
      formats[format] = (formats[format] ?? 0) + 1;
      const title = titleLine(source.text);
      if (values["title"] !== title || problems.length > 0) wrong.push([source.path, title, values["title"], problems]);
    }
    console.log("front matter", formats);
    expect(wrong).toEqual([]);
    expect(Object.values(formats).reduce((sum, count) => sum + count, 0)).toBe(pages.length);
    expect(pages.length).toBeGreaterThan(0);
  });

  test("entries and values agree, and the block is where it stands", () => {
    for (const source of pages) {
      const frontMatter = readFrontMatter(source);
      const entries = frontMatterEntries(source, frontMatter);
      expect(Object.keys(frontMatter.values).filter((key) => entries.every((entry) => entry.key !== key) && key !== "params")).toEqual([]);
      if (frontMatter.format === "none") continue;
      expect(source.text.slice(frontMatter.span.start, frontMatter.content.start).trim()).toMatch(/^(---|\+\+\+)$/);
      expect(source.text.slice(frontMatter.content.end, frontMatter.span.end).trim()).toMatch(/^(---|\+\+\+)$/);
    }
  });
});
