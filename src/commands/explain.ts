import { WorklogError } from "../errors.ts";
import { rules } from "../rules/index.ts";
import { severityNames } from "../reports/report.ts";
import { ruleGroups, type Rule } from "../rules/rule.ts";
import type { Terminal } from "../context.ts";
import { phrase } from "../model/phrase.ts";
import type { Messages } from "../messages/messages.ts";
import type { Command } from "./command.ts";
import { assertRule } from "./rule-names.ts";
import { columns, padded } from "./columns.ts";
import { unpainted, wrapBehind, wrapRuns } from "./wrap.ts";

/** `worklog explain`: what a rule of `check` finds, and why. */
export const explain: Command = {
  name: "explain",
  summary: "explain a rule of `check`, or list them all",
  examples: ["worklog explain", "worklog explain day-date"],
  define: (command) => command.argument("[rule]", "the name of the rule"),
  run: async ({ terminal }, globals, [given]) => {
    if (given !== undefined)
      assertRule(given, (accepted) => new WorklogError("bad-flag", { flag: "explain", given, accepted: phrase`${accepted}` }));
    const shown = rules.filter(({ name }) => given === undefined || name === given);
    if (globals.json)
      terminal.out(`${JSON.stringify({ schemaVersion: 1, kind: "rules", rules: shown.map((rule) => record(rule)) }, null, 2)}\n`);
    else
      terminal.out(
        given === undefined
          ? list(terminal, globals.messages)
          : shown.map((rule) => explanation(terminal, globals.messages, rule)).join(""),
      );
  },
};

const record = ({ name, group, severity, fixable, summary, why, example }: Rule): object => ({
  name,
  group,
  severity,
  fixable,
  summary,
  why,
  example,
});

const widestName = Math.max(...rules.map(({ name }) => name.length));

const list = ({ style, width }: Terminal, { translate, say }: Messages): string =>
  ruleGroups
    .map((group) => {
      const lines = rules
        .filter((rule) => rule.group === group)
        .flatMap(({ name, severity, summary }) => {
          const lead = `  ${name.padEnd(widestName)} ${padded(say(severityNames[severity]), Object.values(severityNames).map(say))}  `;
          return wrapBehind({ text: lead, paint: unpainted }, [{ text: translate(summary), paint: unpainted }], width);
        })
        .map((line) => `${line}\n`);
      return `${style.bold(translate(group))}\n${lines.join("")}`;
    })
    .join("\n");

const explanation = (
  { style, width }: Terminal,
  { translate, say }: Messages,
  { name, group, severity, fixable, summary, why, example }: Rule,
): string =>
  [
    `${style.bold(name)}: ${translate(summary)}`,
    `${say(severityNames[severity])}, ${translate(group)}${fixable ? `, ${say(phrase`repaired by \`worklog check --fix\` where one repair is safe`)}` : ""}`,
    "",
    ...wrapRuns([{ text: translate(why), paint: unpainted }], Math.min(width, widest)),
    "",
    say(phrase`Wrong:`),
    ...translate(example.wrong)
      .split("\n")
      .map((line) => `  ${line}`),
    "",
    say(phrase`Right:`),
    ...translate(example.right)
      .split("\n")
      .map((line) => `  ${line}`),
    "",
    say(phrase`To switch it off:`),
    ...columns([
      [say(phrase`for one run`), `worklog check --skip ${name}`],
      [say(phrase`for the log`), say(phrase`"rules": { "${name}": "off" } in worklog.config.json`)],
      [say(phrase`for a page`), `<!-- worklog-disable ${name} -->`],
      [
        say(phrase`for a line`),
        say(phrase`<!-- worklog-disable-next-line ${name} --> above it, or <!-- worklog-disable-line ${name} --> on it`),
      ],
    ]).map((line) => `  ${line}`),
    "",
  ].join("\n");

const widest = 80;
