import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { formats } from "../../src/formats/index.ts";
import { reportFormats } from "../../src/reports/index.ts";
import { rules } from "../../src/rules/index.ts";
import { ruleGroups } from "../../src/rules/rule.ts";

const path = join(import.meta.dirname, "..", "..", "README.md");

const commandSections = async (): Promise<string> => {
  const sections = await Promise.all(
    commands.map(async (entry) => {
      const command = await entry.load();
      const defined = new Command(command.name);
      command.define(defined);
      const usage = [
        "worklog",
        command.name,
        ...defined.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)),
      ];
      const options = defined.options.map((option) => `| \`${option.flags}\` | ${option.description} |`);
      return [
        `### ${command.name}`,
        `\`${usage.join(" ")}\`: ${command.summary}.`,
        ["```sh", ...command.examples, "```"].join("\n"),
        ["| flag | meaning |", "| --- | --- |", ...options].join("\n"),
      ].join("\n\n");
    }),
  );
  return sections.join("\n\n");
};

const formatTable = async (): Promise<string> => {
  const loaded = await Promise.all(formats.map((entry) => entry.load()));
  return ["| format | what it is |", "| --- | --- |", ...loaded.map(({ name, summary }) => `| \`${name}\` | ${summary} |`)].join("\n");
};

const ruleTable = (): string =>
  ruleGroups
    .map((group) => {
      const lines = rules
        .filter((rule) => rule.group === group)
        .map(
          ({ name, severity, fixable, summary }) =>
            `| \`${name}\` | ${severity} | ${fixable ? "yes" : ""} | ${summary.replaceAll("|", "\\|")} |`,
        );
      return [`**${group}**`, "", "| rule | severity | repaired | what it finds |", "| --- | --- | --- | --- |", ...lines].join("\n");
    })
    .join("\n\n");

const reportTable = (): string =>
  ["| format | what it is |", "| --- | --- |", ...reportFormats.map(({ name, summary }) => `| \`${name}\` | ${summary} |`)].join("\n");

test("the README says of commands, formats and rules what the code says", async () => {
  const before = readFileSync(path, "utf8");
  const parts: Readonly<Record<string, string>> = {
    commands: await commandSections(),
    formats: await formatTable(),
    rules: ruleTable(),
    reports: reportTable(),
  };
  const after = before.replace(
    /<!-- generated: (\w+) -->[\s\S]*?<!-- end -->/g,
    (_, name: string) => `<!-- generated: ${name} -->\n\n${parts[name] ?? ""}\n\n<!-- end -->`,
  );
  if (process.env["WORKLOG_UPDATE"] !== undefined) writeFileSync(path, after);
  expect(after === before || process.env["WORKLOG_UPDATE"] !== undefined, "run WORKLOG_UPDATE=1 npm test").toBe(true);
  expect(after).toContain("### add-task");
});

test("the README says what each library is for", () => {
  const { devDependencies }: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(path, "..", "package.json"), "utf8"),
  );
  const rows = /\| library \| what it is for \|\n([\s\S]*?)\n\n/.exec(readFileSync(path, "utf8"))?.[1] ?? "";
  const named = [...rows.matchAll(/^\| (?!---)([^|]+) \|/gm)].flatMap(([, cell = ""]) => cell.split(/[,;] /));
  expect(named.toSorted()).toEqual(
    Object.keys(devDependencies)
      .filter((name) => !name.startsWith("@types/"))
      .toSorted(),
  );
});
