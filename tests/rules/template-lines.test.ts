import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { programmeHashes, programmeStarts } from "../../src/rules/programme-template.ts";
import { fingerprintsOf, linesOfTemplate, programmeTemplate } from "../../src/rules/template-lines.ts";

const folder = process.env["WORKLOG_TEMPLATE"] ?? "";

describe("lines of a template", () => {
  test("are known however they are marked up, spaced and composed, and in both wordings of the programme", () => {
    const template = linesOfTemplate([
      "---\ntitle: x\n---\n* Meet the **members** of First Cloud Journey.\n| 2 | - Gặp các thành viên FCJ <br>- Read |\n",
    ]);
    for (const text of [
      "Meet the members of First Cloud Journey.",
      "meet the members of *First Cloud AI Journey*",
      "Gặp các thành viên FCJ",
      "Gặp các thành viên `FCAJ`".normalize("NFD"),
      " Read&emsp;",
    ])
      expect(template.has(text), text).toBe(true);
    for (const text of [
      "",
      "...",
      "2",
      "x",
      "Meet the members",
      "Meet the members of First Cloud Journey and others",
      "word ".repeat(1000),
    ])
      expect(template.has(text), text).toBe(false);
  });

  test("the programme's are among the fingerprints, in both languages", () => {
    expect(programmeTemplate.has("Understand basic AWS services, how to use the console & CLI.")).toBe(true);
    expect(programmeTemplate.has("Hiểu dịch vụ AWS cơ bản, cách dùng console & CLI.")).toBe(true);
    expect(programmeTemplate.has("Understand basic AWS services, and what they cost.")).toBe(false);
  });

  test.skipIf(!existsSync(folder))("the fingerprints are those of the programme's template", () => {
    const texts = ["week8.en.md", "week8.vi.md"].map((name) => readFileSync(join(folder, name), "utf8"));
    const prints = texts.map((text) => fingerprintsOf(text));
    const all = (part: "lines" | "starts"): readonly number[] =>
      [...new Set(prints.flatMap((print) => print[part]))].toSorted((a, b) => a - b);
    expect(all("lines")).toEqual(programmeHashes);
    expect(all("starts")).toEqual(programmeStarts);
  });
});
