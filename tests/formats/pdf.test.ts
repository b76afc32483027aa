import { describe, expect, test } from "vitest";
import { pdf } from "../../src/formats/pdf.ts";
import { reportOf } from "../../src/formats/report-of.ts";
import { askPoppler, hasPoppler, spokenText } from "../helpers/documents.ts";
import { inputOf, richPage } from "../helpers/input-of.ts";
import { squeezed, textsOfReport } from "../helpers/texts-of-report.ts";

const vietnamese = ["### Mục tiêu tuần 6:", "", "* Học về IAM", ""].join("\n");
const input = inputOf({ "en 5": richPage, "vi 6": vietnamese });
const render = async (given = input): Promise<Uint8Array> => {
  const output = await pdf.render(given);
  if (!(output instanceof Uint8Array)) throw new Error("no bytes");
  return output;
};
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** A page whose task has so many parts that its row is longer than several pages. */
const longRow = (parts: number): string =>
  [
    "### Tasks",
    "| Day | Task | Start Date | Completion Date | Reference |",
    "| --- | --- | --- | --- | --- |",
    "| 2 | - Short | 10/06/2025 | | |",
    `| 3 | ${Array.from({ length: parts }, (_, part) => `- Part number ${String(part + 1)} of a long day`).join(" <br> ")} | 10/07/2025 | | |`,
    "| 4 | - Last | 10/08/2025 | | |",
    "",
  ].join("\n");

describe("PDF", async () => {
  const bytes = await render();

  test("names itself, its languages and its last day", () => {
    const text = latin(bytes);
    expect(text.startsWith("%PDF-1.7")).toBe(true);
    for (const part of ["/Lang (en-US)", "/Lang (vi-VN)", "(D:20251007000000Z)", "/DisplayDocTitle true", "/Marked true"])
      expect(text).toContain(part);
  });

  test("links to the web, from the contents to the weeks, and has a bookmark for each", () => {
    const text = latin(bytes);
    for (const target of [
      "(https://example.com/a?b=1&c=2)",
      "(https://example.com/%C4%91%C6%B0%E1%BB%9Dng/d%E1%BA%ABn)",
      "(mailto:an@example.com)",
    ])
      expect(text).toContain(`/URI ${target}`);
    expect(text.match(/\/S \/GoTo/g)).toHaveLength(2);
    expect(text.match(/\/Type \/Outlines/g) ?? text.match(/\/Outlines /g)).not.toBeNull();
  });

  test("embeds each picture and each font once, fonts in part", () => {
    const text = latin(bytes);
    expect(text.match(/\/Subtype \/Image/g)).toHaveLength(2);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(6);
    expect(bytes.length).toBeLessThan(150_000);
  });

  test("is the same file each time", async () => {
    expect(Buffer.compare(bytes, await render())).toBe(0);
  });

  test.skipIf(!hasPoppler)("says what the report says, in its order", () => {
    const marks = /[•◦]|–(?=thirdlevel)|(?<=^|\D)(?:[1278]\.)(?=First|Second|Inner|Seven|Eight)/g;
    const said = spokenText(bytes).replaceAll(marks, "");
    const report = reportOf(input);
    // The contents name the pages too.
    const expected = textsOfReport(report);
    const contents = squeezed(report.weeks.map(({ heading }) => heading).join(""));
    const numbered = squeezed(report.weeks.map(({ heading }, index) => `${heading}${String([3, 5][index])}`).join(""));
    expect(said).toBe(expected.replace(contents, () => numbered).replace("漢字", "□□"));
    expect(askPoppler("pdftotext", bytes)).toContain("漢字");
  });

  test.skipIf(!hasPoppler)("a row that is longer than a page goes on below the headings of its table", async () => {
    const long = await render(inputOf({ "en 5": longRow(150) }));
    const pages = askPoppler("pdftotext", long, "-layout").split("\f").slice(2, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/Day +Task +Start/);
    const text = pages.join("\n");
    for (let part = 1; part <= 150; part += 1) expect(text).toContain(`Part number ${String(part)} of a long day`);
    expect(text.indexOf("Short")).toBeLessThan(text.indexOf("Part number 1 "));
    expect(text.indexOf("Last")).toBeGreaterThan(text.indexOf("Part number 150 "));
  });

  test.skipIf(!hasPoppler)("what announces a list stands on the page where the list begins", async () => {
    for (let lines = 20; lines < 50; lines += 1) {
      const text = Array.from({ length: lines }, (_, line) => `Line ${String(line)}\\`).join("\n");
      const long = await render(inputOf({ "en 5": `### Notes\n\n${text}\nEnd.\n\nSteps that follow:\n\n* First\n* Second\n` }));
      const page = askPoppler("pdftotext", long, "-layout")
        .split("\f")
        .find((found) => found.includes("Steps that follow:"));
      expect(page).toContain("First");
    }
  });

  test.skipIf(!hasPoppler)("every page but the first has its number", () => {
    const pages = askPoppler("pdftotext", bytes).split("\f").slice(0, -1);
    pages.slice(1).forEach((page, index) => expect(page.replaceAll(" ", "")).toContain(`${String(index + 2)}/${String(pages.length)}`));
  });

  test("a picture that is broken is spoken of by its name", async () => {
    const { picture, ...others } = input;
    const broken = (page: string, source: string): Uint8Array | null => picture?.(page, source)?.subarray(0, 45) ?? null;
    const text = latin(await render({ ...others, picture: broken }));
    expect(text).not.toContain("/Subtype /Image");
  });
});
