import { said } from "../document/finding.ts";
import { inEnglish } from "../model/phrase.ts";
import { jsonList } from "./json-list.ts";
import type { Report, ReportFormat } from "./report.ts";

/** The findings as data; the schema is in the package. */
export const json: ReportFormat = {
  name: "json",
  summary: "one JSON document, with its schema in `src/schema/check.schema.json`; the same as `--json`",
  render: (report) => parts(report),
};

function* parts({ logs, fixed }: Report): Generator<string> {
  const files: string[] = [];
  const unreadable: string[] = [];
  function* findings() {
    for (const log of logs) {
      files.push(...log.files);
      unreadable.push(...log.unreadable);
      yield log.findings.map((finding) => said(finding, inEnglish));
    }
  }
  yield '{\n  "schemaVersion": 1,\n  "kind": "check",\n  "findings": ';
  yield* jsonList(findings(), 1);
  yield `,${JSON.stringify({ files, unreadable, fixed }, null, 2).slice(1)}\n`;
}
