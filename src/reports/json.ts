import { said } from "../document/finding.ts";
import { inEnglish } from "../model/phrase.ts";
import type { ReportFormat } from "./report.ts";

/** The findings as data; the schema is in the package. */
export const json: ReportFormat = {
  name: "json",
  summary: "one JSON document, with its schema in `src/schema/check.schema.json`; the same as `--json`",
  render: ({ findings, files, unreadable, fixed }) =>
    `${JSON.stringify({ schemaVersion: 1, kind: "check", findings: findings.map((finding) => said(finding, inEnglish)), files, unreadable, fixed }, null, 2)}\n`,
};
