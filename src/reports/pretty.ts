import type { Finding } from "../document/finding.ts";
import { tally, type Paint, type Report, type ReportFormat } from "./report.ts";

/** For people: each finding with its line, and the sum at the end; nothing where all is fine. */
export const pretty: ReportFormat = {
  name: "pretty",
  summary: "for people: each finding with its line and what to do, and the sum at the end; nothing where all is fine",
  render: (report, paint) =>
    report.findings.length === 0
      ? ""
      : `${report.findings.map((finding) => paragraph(finding, paint)).join("\n")}\n${sum(report, paint)}\n`,
};

const paragraph = (finding: Finding, paint: Paint): string => {
  const { severity, rule, message, advice } = finding;
  const excerpt = paint.excerpt(finding);
  return [
    `${paint.severity(severity, `${severity}:`)} ${message} ${paint.dim(`[${rule}]`)}`,
    ...(excerpt === "" ? [finding.path] : [excerpt]),
    ...(advice === "" ? [] : [advice]),
    "",
  ].join("\n");
};

const sum = ({ findings, files, unreadable }: Report, paint: Paint): string => {
  const { error, warning, info } = tally(findings);
  const parts = [counted(error, "error"), counted(warning, "warning"), info === 0 ? "" : `${String(info)} info`].filter(
    (part) => part !== "",
  );
  const pages = new Set(findings.map(({ path }) => path)).size;
  const fixable = findings.filter((finding) => finding.fixable).length;
  const repair = fixable === 0 ? "" : ` \`worklog check --fix\` repairs ${fixable === 1 ? "one" : String(fixable)} of them.`;
  return paint.bold(`${parts.join(", ")} in ${String(pages)} of ${counted(files.length + unreadable.length, "page")}.${repair}`);
};

const counted = (number: number, name: string): string => (number === 0 ? "" : `${String(number)} ${name}${number === 1 ? "" : "s"}`);
