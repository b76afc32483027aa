import { describe, expect, test } from "vitest";
import { docx } from "../../src/formats/docx.ts";
import { reportOf } from "../../src/formats/report-of.ts";
import { askPoppler, convertedByOffice, hasOffice, hasPoppler, partsOfDocx, textOfDocx } from "../helpers/documents.ts";
import { inputOf, richPage } from "../helpers/input-of.ts";
import { squeezed, textsOfReport } from "../helpers/texts-of-report.ts";

const vietnamese = ["### Mục tiêu tuần 6:", "", "* Học về IAM", ""].join("\n");
const input = inputOf({ "en 5": richPage, "vi 6": vietnamese });
const render = async (given = input): Promise<Uint8Array> => {
  const output = await docx.render(given);
  if (!(output instanceof Uint8Array)) throw new Error("no bytes");
  return output;
};

describe("DOCX", async () => {
  const bytes = await render();
  const parts = partsOfDocx(bytes);
  const body = parts["word/document.xml"] ?? "";
  const count = (pattern: RegExp): number => body.match(pattern)?.length ?? 0;

  test("says what the report says, in its order", () => {
    expect(textOfDocx(bytes)).toBe(textsOfReport(reportOf(input)));
  });

  test("is well-formed, and all that it refers to is there", () => {
    for (const [path, xml] of Object.entries(parts)) expect(openTags(xml), path).toEqual([]);
    const related = new Set(Array.from((parts["word/_rels/document.xml.rels"] ?? "").matchAll(/ Id="([^"]+)"/g), ([, id]) => id));
    const used = Array.from(body.matchAll(/r:(?:id|embed)="([^"]+)"/g), ([, id]) => id);
    expect(used.filter((id) => !related.has(id))).toEqual([]);
    const styles = new Set(Array.from((parts["word/styles.xml"] ?? "").matchAll(/w:styleId="([^"]+)"/g), ([, id]) => id));
    const wanted = Array.from(body.matchAll(/w:(?:pStyle|rStyle) w:val="([^"]+)"/g), ([, id]) => id);
    expect(wanted.filter((id) => !styles.has(id))).toEqual([]);
    const marks = Array.from(body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g), ([, name]) => name);
    const jumps = Array.from(body.matchAll(/w:anchor="([^"]+)"/g), ([, name]) => name);
    expect(jumps).toEqual(marks);
  });

  test("has headings, lists, tables and links of Word's own", () => {
    expect(count(/w:pStyle w:val="Heading1"/g)).toBe(2);
    expect(count(/w:pStyle w:val="Heading2"/g)).toBe(5);
    expect(count(/<w:tblHeader\/>/g)).toBe(2);
    expect(count(/<w:numPr>/g)).toBe(5);
    expect(count(/w:pStyle w:val="(?:List|Table)Bullet\d?"/g)).toBe(9);
    // A level of bullets and its style name each other: Word takes no notice of the level that a style says.
    const styled = Array.from((parts["word/styles.xml"] ?? "").matchAll(/w:styleId="(\w+Bullet\d?)"/g), ([, id]) => id);
    expect(styled).toHaveLength(10);
    for (const id of styled) expect(parts["word/numbering.xml"]).toContain(`<w:pStyle w:val="${id ?? ""}"/>`);
    expect(parts["word/numbering.xml"]).toContain('<w:start w:val="7"/>');
    const links = parts["word/_rels/document.xml.rels"] ?? "";
    for (const target of ["https://example.com/a?b=1&amp;c=2", "mailto:an@example.com"]) expect(links).toContain(`Target="${target}"`);
  });

  test("embeds pictures no wider than the page", () => {
    const widths = Array.from(body.matchAll(/<wp:extent cx="(\d+)"/g), ([, width]) => Number(width) / 360_000);
    expect(widths).toHaveLength(2);
    expect(Math.max(...widths)).toBeCloseTo(17, 0);
    expect(body).toContain('descr="A small one"');
  });

  test("names its author, its last day and the language of each week", () => {
    expect(parts["docProps/core.xml"]).toContain("<dc:creator>Lê Thị Bình</dc:creator>");
    expect(parts["docProps/core.xml"]?.match(/2025-10-07T00:00:00Z/g)).toHaveLength(2);
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-US"/>');
    expect(body.match(/<w:lang w:val="vi-VN"\/>/g)?.length).toBeGreaterThan(1);
  });

  test("is the same file each time", async () => {
    expect(Buffer.compare(bytes, await render())).toBe(0);
  });

  test("keeps what announces a list with it, but not in a table", async () => {
    const cell = ["| Day | Task |", "| --- | --- |", "| 2 | a:<ul><li>b</li></ul> |"];
    const notes = ["### Notes", "", "Done:", "", "* First:", "  * Inner", "", "Also:", "", "Nothing."];
    const document = partsOfDocx(await render(inputOf({ "en 1": [...cell, "", ...notes, ""].join("\n") })))["word/document.xml"] ?? "";
    const kept = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:keepNext\/>(?:(?!<\/w:p>).)*<\/w:p>/g)].map(([paragraph]) =>
      paragraph.replaceAll(/<[^>]*>/g, ""),
    );
    expect(kept).toEqual(["Done:", "First:"]);
  });

  test("keeps what no XML can hold out", async () => {
    const odd = inputOf({ "en 1": "### Notes\n\na\uFFFEb\uFFFFc\n" });
    expect(textOfDocx(await render(odd))).toContain("abc");
  });

  test.skipIf(!hasOffice || !hasPoppler)("opens in LibreOffice, which says what the report says", { timeout: 120_000 }, () => {
    const text = squeezed(askPoppler("pdftotext", convertedByOffice(bytes)));
    for (const word of [
      "Nhật ký thực tập <2025> & more",
      "Lê Thị Bình",
      "Tìm hiểu về điện toán đám mây",
      "Mind the cost",
      "漢字",
      "8. Eight",
      "Học về IAM",
    ])
      expect(text).toContain(squeezed(word));
  });
});

/** Names of tags that are not closed, or closed and never opened. */
const openTags = (xml: string): readonly string[] => {
  const open: string[] = [];
  for (const [, close, name = "", empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (empty === "/") continue;
    if (close !== "/") open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
};
