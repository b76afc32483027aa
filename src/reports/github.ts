import { said, type Finding, type Severity } from "../document/finding.ts";
import type { Paint, Report, ReportFormat } from "./report.ts";

/** Workflow commands, which GitHub Actions shows as annotations of the lines. */
export const github: ReportFormat = {
  name: "github",
  summary: "workflow commands, which GitHub Actions shows beside the lines of a pull request",
  render: (report, paint) => parts(report, paint),
};

function* parts({ logs }: Report, { say }: Paint): Generator<string> {
  for (const { findings } of logs) yield findings.map((finding) => `${command(said(finding, say))}\n`).join("");
}

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

const command = ({ rule, severity, message, advice, path, line, column, endLine, endColumn }: Finding): string => {
  // Columns are only allowed within one line.
  const columns = line === endLine ? [`col=${String(column)}`, `endColumn=${String(endColumn)}`] : [];
  const properties = [
    `file=${property(path)}`,
    `line=${String(line)}`,
    `endLine=${String(endLine)}`,
    ...columns,
    `title=${property(`worklog: ${rule}`)}`,
  ];
  return `::${commands[severity]} ${properties.join(",")}::${data(advice === "" ? message : `${message}\n${advice}`)}`;
};

/** As the runner of GitHub Actions takes them apart (actions/toolkit, `command.ts`). */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
