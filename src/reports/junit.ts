import { said, type Finding } from "../document/finding.ts";
import { inEnglish } from "../model/phrase.ts";
import type { Report, ReportFormat } from "./report.ts";

/** JUnit's XML, which most CI servers show: a suite for each page, a case for each finding, a passing one where there is none. */
export const junit: ReportFormat = {
  name: "junit",
  summary: "JUnit XML, for CI servers: a suite for each page, a failing case for each finding; infos pass",
  render: (report) => parts(report),
};

/** The sums stand at the top, so every finding has to be known before the first suite. */
function* parts(report: Report): Generator<string> {
  const logs = [...report.logs];
  const byFile = new Map<string, Finding[]>();
  for (const path of [...logs.flatMap(({ files }) => files), ...logs.flatMap(({ unreadable }) => unreadable)]) byFile.set(path, []);
  for (const finding of logs.flatMap(({ findings }) => findings.map((unsaid) => said(unsaid, inEnglish)))) {
    const known = byFile.get(finding.path);
    if (known === undefined) byFile.set(finding.path, [finding]);
    else known.push(finding);
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="worklog" ${totals([...byFile.values()])}>\n`;
  for (const [file, findings] of byFile) yield suite(file, findings);
  yield "</testsuites>\n";
}

const totals = (suites: readonly (readonly Finding[])[]): string => {
  const tests = suites.reduce((sum, findings) => sum + Math.max(findings.length, 1), 0);
  const failing = suites.reduce((sum, findings) => sum + findings.filter(fails).length, 0);
  return `tests="${String(tests)}" failures="${String(failing)}" errors="0"`;
};

const fails = ({ severity }: Finding): boolean => severity !== "info";

const suite = (file: string, findings: readonly Finding[]): string => {
  const cases =
    findings.length === 0
      ? `    <testcase name="worklog check" classname="${attribute(file)}"/>\n`
      : findings.map((finding) => testCase(file, finding)).join("");
  const failures = findings.filter(fails).length;
  return `  <testsuite name="${attribute(file)}" tests="${String(Math.max(findings.length, 1))}" failures="${String(failures)}" errors="0">\n${cases}  </testsuite>\n`;
};

const testCase = (file: string, finding: Finding): string => {
  const { rule, severity, message, advice, line, column } = finding;
  const name = attribute(`${rule} (${String(line)}:${String(column)})`);
  const open = `    <testcase name="${name}" classname="${attribute(file)}"`;
  if (!fails(finding)) return `${open}>\n      <system-out>${content(`${message} ${advice}`)}</system-out>\n    </testcase>\n`;
  const place = `${file}:${String(line)}:${String(column)}`;
  return `${open}>\n      <failure type="${severity}" message="${attribute(message)}">${content(`${place}: ${message} ${advice}`)}</failure>\n    </testcase>\n`;
};

/** Without characters that XML 1.0 does not allow. */
const content = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "\ufffd",
    )
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const attribute = (text: string): string => content(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
