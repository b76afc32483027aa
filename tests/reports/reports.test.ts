import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { UnsaidFinding } from "../../src/document/finding.ts";
import { said } from "../../src/document/finding.ts";
import { inVietnamese } from "../../src/messages/vi-phrases.ts";
import { inEnglish, phrase } from "../../src/model/phrase.ts";
import { reportFormats } from "../../src/reports/index.ts";
import type { CheckedLog, Paint, Report } from "../../src/reports/report.ts";
import { rules } from "../../src/rules/index.ts";

const finding = (given: Partial<UnsaidFinding>): UnsaidFinding => ({
  rule: "day-date",
  severity: "warning",
  message: phrase`Day ${4} is ${phrase`Wednesday`}, but ${"10/07/2025"} is a ${phrase`Tuesday`}.`,
  advice: phrase`Correct the day, or write ${"10/08/2025"}.`,
  path: "logs/an/week-05.md",
  line: 17,
  column: 3,
  endLine: 17,
  endColumn: 13,
  fixable: false,
  ...given,
});

const checked: CheckedLog = {
  findings: [
    finding({}),
    finding({
      rule: "template-text",
      severity: "error",
      message: phrase`${'The "objectives" are <100 %> the template\'s,\nall: of them & more\u0007.'}`,
      path: "logs/Bình, tuần 5/100%.md",
      endLine: 20,
      advice: phrase``,
    }),
    finding({ rule: "placeholder", severity: "info", line: 3, endLine: 3, fixable: true }),
  ],
  files: ["logs/an/week-05.md", "logs/an/week-06.md", "logs/Bình, tuần 5/100%.md"],
  excerpts: ["logs/an/week-05.md:17\n  | ^"],
  unreadable: [],
};

const report: Report = { logs: [checked], fixed: [], rules, version: "1.2.3" };
const nothing: Report = { ...report, logs: [{ ...checked, findings: [] }] };

const paint: Paint = {
  bold: (text) => text,
  dim: (text) => text,
  severity: (_, text) => text,
  say: inEnglish,
};

const render = (name: string, of: Report, by = paint): string =>
  [...(reportFormats.find((format) => format.name === name)?.render(of, by) ?? [])].join("");

const parsed = (name: string): unknown => JSON.parse(render(name, report));

describe("reports", () => {
  test("pretty shows each finding with its line, and the sum", () => {
    const text = render("pretty", report);
    expect(text).toContain(
      "warning: Day 4 is Wednesday, but 10/07/2025 is a Tuesday. [day-date]\nlogs/an/week-05.md:17\n  | ^\nCorrect the day, or write 10/08/2025.\n\n",
    );
    expect(text.endsWith("1 error, 1 warning, 1 info in 2 of 3 pages. `worklog check --fix` repairs one of them.\n")).toBe(true);
    expect(render("pretty", nothing)).toBe("");
  });

  test("github escapes what its commands are made of, and names columns only within a line", () => {
    expect(render("github", report).split("\n")).toEqual([
      "::warning file=logs/an/week-05.md,line=17,endLine=17,col=3,endColumn=13,title=worklog%3A day-date::Day 4 is Wednesday, but 10/07/2025 is a Tuesday.%0ACorrect the day, or write 10/08/2025.",
      '::error file=logs/Bình%2C tuần 5/100%25.md,line=17,endLine=20,title=worklog%3A template-text::The "objectives" are <100 %25> the template\'s,%0Aall: of them & more\u0007.',
      "::notice file=logs/an/week-05.md,line=3,endLine=3,col=3,endColumn=13,title=worklog%3A placeholder::Day 4 is Wednesday, but 10/07/2025 is a Tuesday.%0ACorrect the day, or write 10/08/2025.",
      "",
    ]);
    expect(render("github", nothing)).toBe("");
  });

  test("sarif fits the schema of SARIF 2.1.0, and describes every rule", () => {
    // Ajv reads a newer draft than the one that the schema names; what the schema uses means the same in both.
    const { $schema: _draft, id: _id, ...schema } = sarifSchema;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(schema);
    for (const given of [report, nothing]) {
      validate(JSON.parse(render("sarif", given)));
      expect(validate.errors).toBe(null);
    }
    expect(validate({ version: "2.1.0", runs: [{ results: [{}] }] })).toBe(false);
    expect(parsed("sarif")).toMatchObject({
      runs: [
        {
          tool: { driver: { name: "worklog", semanticVersion: "1.2.3", rules: rules.map(({ name }) => ({ id: name })) } },
          results: [
            { ruleId: "day-date", ruleIndex: rules.findIndex(({ name }) => name === "day-date"), level: "warning" },
            {
              level: "error",
              locations: [{ physicalLocation: { artifactLocation: { uri: "logs/B%C3%ACnh%2C%20tu%E1%BA%A7n%205/100%25.md" } } }],
            },
            { level: "note" },
          ],
        },
      ],
    });
  });

  test("junit is XML that fits what it counts, without characters that XML does not have", () => {
    const text = render("junit", report);
    expect(text).toContain('<testsuites name="worklog" tests="4" failures="2" errors="0">');
    expect(text).toContain('<testsuite name="logs/an/week-06.md" tests="1" failures="0" errors="0">');
    expect(text).toContain('message="The &quot;objectives&quot; are &lt;100 %&gt; the template\'s,&#10;all: of them &amp; more\ufffd."');
    expect(text.match(/<testcase /g)).toHaveLength(4);
    expect(text.match(/<failure /g)).toHaveLength(2);
    expect(render("junit", nothing)).toContain('tests="3" failures="0"');
  });

  test("people read their language, programs English", () => {
    const inTheirs: Paint = { ...paint, say: inVietnamese };
    const all = reportFormats.map(({ name }) => [name, render(name, report, inTheirs)] as const);
    for (const [name, text] of all) {
      const isForPeople = name === "pretty" || name === "github";
      expect(text.includes("Thứ 4 là Thứ Tư, nhưng 10/07/2025 lại là Thứ Ba."), name).toBe(isForPeople);
      expect(text === render(name, report), name).toBe(!isForPeople);
    }
    expect(Object.fromEntries(all)["pretty"]).toContain("1 lỗi, 1 cảnh báo, 1 thông tin ở 2 trên tổng số 3 trang.");
  });

  test("json is the findings as they are", () => {
    expect(parsed("json")).toEqual({
      schemaVersion: 1,
      kind: "check",
      findings: checked.findings.map((each) => said(each, inEnglish)),
      files: checked.files,
      unreadable: [],
      fixed: [],
    });
  });

  test("data over several logs is what one document of them all would be", () => {
    const logs = [checked, { ...checked, findings: [] }, checked];
    const findings = [...checked.findings, ...checked.findings].map((each) => said(each, inEnglish));
    const files = logs.flatMap((log) => log.files);
    const document = { schemaVersion: 1, kind: "check", findings, files, unreadable: [], fixed: [] };
    expect(render("json", { ...report, logs })).toBe(`${JSON.stringify(document, null, 2)}\n`);
    for (const of of [nothing, report, { ...report, logs }]) {
      const text = render("sarif", of);
      expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    }
  });
});
