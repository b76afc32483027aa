import { said, type Finding, type Severity } from "../document/finding.ts";
import { inEnglish } from "../model/phrase.ts";
import { jsonList } from "./json-list.ts";
import type { Rule } from "../rules/rule.ts";
import type { Report, ReportFormat } from "./report.ts";

/** SARIF 2.1.0 (OASIS), as code scanning services and editors read it. */
export const sarif: ReportFormat = {
  name: "sarif",
  summary: "SARIF 2.1.0, for code scanning and editors",
  describesRules: true,
  render: (report) => parts(report),
};

/** What stands for the results in the document around them, which has them at its end. */
const noResults = '"results": []';

function* parts(report: Report): Generator<string> {
  const around = JSON.stringify(log(report), null, 2);
  const at = around.lastIndexOf(noResults);
  yield around.slice(0, at + '"results": '.length);
  yield* jsonList(resultsIn(report), 3);
  yield `${around.slice(at + noResults.length)}\n`;
}

function* resultsIn({ logs, rules }: Report): Generator<readonly object[]> {
  const places = new Map(rules.map(({ name }, index) => [name, index]));
  for (const { findings } of logs) yield findings.map((finding) => result(said(finding, inEnglish), places.get(finding.rule) ?? -1));
}

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };

const log = ({ rules, version }: Report): object => ({
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
  runs: [
    {
      tool: { driver: { name: "worklog", semanticVersion: version, rules: rules.map((rule) => descriptor(rule)) } },
      columnKind: "utf16CodeUnits",
      results: [],
    },
  ],
});

const descriptor = ({ name, group, severity, summary, why, example }: Rule): object => ({
  id: name,
  shortDescription: { text: sentence(summary) },
  fullDescription: { text: why },
  help: { text: `${why}\n\nWrong:\n${example.wrong}\n\nRight:\n${example.right}` },
  defaultConfiguration: { level: levels[severity] },
  properties: { tags: [group] },
});

const result = ({ rule, severity, message, advice, path, line, column, endLine, endColumn }: Finding, ruleIndex: number): object => ({
  ruleId: rule,
  ruleIndex,
  level: levels[severity],
  message: { text: advice === "" ? message : `${message} ${advice}` },
  locations: [
    {
      physicalLocation: {
        artifactLocation: {
          uri: path
            .split("/")
            .map((part) => encodeURIComponent(part))
            .join("/"),
        },
        region: { startLine: line, startColumn: column, endLine, endColumn },
      },
    },
  ],
});

const sentence = (summary: string): string => `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
