import type { UnsaidFinding } from "../document/finding.ts";
import { counted, phrase } from "../model/phrase.ts";
import { severityNames, tally, type Paint, type Report, type ReportFormat } from "./report.ts";

/** For people: each finding with its line, and the sum at the end; nothing where all is fine. */
export const pretty: ReportFormat = {
  name: "pretty",
  summary: "for people: each finding with its line and what to do, and the sum at the end; nothing where all is fine",
  render: (report, paint) =>
    report.findings.length === 0
      ? ""
      : `${report.findings.map((finding) => paragraph(finding, paint)).join("\n")}\n${sum(report, paint)}\n`,
};

const paragraph = (finding: UnsaidFinding, paint: Paint): string => {
  const { severity, rule } = finding;
  const advice = paint.say(finding.advice);
  const excerpt = paint.excerpt(finding);
  return [
    `${paint.severity(severity, `${paint.say(severityNames[severity])}:`)} ${paint.say(finding.message)} ${paint.dim(`[${rule}]`)}`,
    ...(excerpt === "" ? [finding.path] : [excerpt]),
    ...(advice === "" ? [] : [advice]),
    "",
  ].join("\n");
};

const sum = ({ findings, files, unreadable }: Report, paint: Paint): string => {
  const { error, warning, info } = tally(findings);
  const parts = [
    ...(error === 0 ? [] : [counted(error, "error")]),
    ...(warning === 0 ? [] : [counted(warning, "warning")]),
    ...(info === 0 ? [] : [counted(info, "info", "info")]),
  ];
  const pages = new Set(findings.map(({ path }) => path)).size;
  const all = phrase`${parts.map((part) => paint.say(part)).join(", ")} in ${pages} of ${counted(files.length + unreadable.length, "page")}.`;
  const fixable = findings.filter((finding) => finding.fixable).length;
  const repair =
    fixable === 1 ? phrase`\`worklog check --fix\` repairs one of them.` : phrase`\`worklog check --fix\` repairs ${fixable} of them.`;
  return paint.bold(fixable === 0 ? paint.say(all) : `${paint.say(all)} ${paint.say(repair)}`);
};
