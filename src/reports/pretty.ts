import type { UnsaidFinding } from "../document/finding.ts";
import { counted, phrase } from "../model/phrase.ts";
import { severityNames, tally, type Paint, type Report, type ReportFormat } from "./report.ts";

/** For people: each finding with its line, and the sum at the end; nothing where all is fine. */
export const pretty: ReportFormat = {
  name: "pretty",
  summary: "for people: each finding with its line and what to do, and the sum at the end; nothing where all is fine",
  render: (report, paint) => parts(report, paint),
};

function* parts({ logs }: Report, paint: Paint): Generator<string> {
  const counts = { error: 0, warning: 0, info: 0, fixable: 0, pages: 0, faulty: 0 };
  for (const { findings, excerpts, files, unreadable } of logs) {
    const own = tally(findings);
    for (const severity of severities) counts[severity] += own[severity];
    counts.fixable += findings.filter(({ fixable }) => fixable).length;
    counts.pages += files.length + unreadable.length;
    counts.faulty += new Set(findings.map(({ path }) => path)).size;
    yield findings.map((finding, index) => `${paragraph(finding, excerpts[index] ?? "", paint)}\n`).join("");
  }
  if (counts.faulty > 0) yield `${sum(counts, paint)}\n`;
}

const severities = ["error", "warning", "info"] as const;

const paragraph = (finding: UnsaidFinding, excerpt: string, paint: Paint): string => {
  const { severity, rule } = finding;
  const advice = paint.say(finding.advice);
  return [
    `${paint.severity(severity, `${paint.say(severityNames[severity])}:`)} ${paint.say(finding.message)} ${paint.dim(`[${rule}]`)}`,
    ...(excerpt === "" ? [finding.path] : [excerpt]),
    ...(advice === "" ? [] : [advice]),
    "",
  ].join("\n");
};

interface Counts extends Readonly<Record<(typeof severities)[number], number>> {
  readonly fixable: number;
  readonly pages: number;
  /** The pages that have findings. */
  readonly faulty: number;
}

const sum = ({ error, warning, info, fixable, pages, faulty }: Counts, paint: Paint): string => {
  const found = [
    ...(error === 0 ? [] : [counted(error, "error")]),
    ...(warning === 0 ? [] : [counted(warning, "warning")]),
    ...(info === 0 ? [] : [counted(info, "info", "info")]),
  ];
  const all = phrase`${found.map((part) => paint.say(part)).join(", ")} in ${faulty} of ${counted(pages, "page")}.`;
  const repair =
    fixable === 1 ? phrase`\`worklog check --fix\` repairs one of them.` : phrase`\`worklog check --fix\` repairs ${fixable} of them.`;
  return paint.bold(fixable === 0 ? paint.say(all) : `${paint.say(all)} ${paint.say(repair)}`);
};
