import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { linesChanged } from "../helpers/lines-changed.ts";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog } from "../helpers/temporary.ts";

const table = "### Tasks\n\n| Day | Task | Start Date | Completion Date |\n| --- | --- | --- | --- |\n| 2 | - Study | 10/06/2025 | |\n";
const frontMatter = (...lines: readonly string[]): string => ["---", ...lines, "---", "", table].join("\n");
const withReference = (cell: string): string =>
  `### Tasks\n\n| Day | Task | Start Date | Reference |\n| --- | --- | --- | --- |\n| 2 | - Study | 10/06/2025 | ${cell} |\n`;
const megabyte = 1_048_576;

/** Pages that a tool could choke on, and whether a task may be added to them. */
const pages: Readonly<Record<string, readonly [text: string, isWritten: boolean]>> = {
  "code in front matter": [`---js\nglobalThis.run = require("fs").writeFileSync("ran", "")\n---\n${table}`, false],
  "code under another name": [`---javascript\n{ title: require("fs").writeFileSync("ran", "") }\n---\n${table}`, false],
  "a name that every object knows": [`---constructor\ntitle: x\n---\n${table}`, false],
  "a function in YAML": [frontMatter('title: !!js/function \'function () { require("fs").writeFileSync("ran", "") }\''), true],
  "a YAML bomb": [
    frontMatter(
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ...Array.from(
        "bcdefghij",
        (name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${"abcdefghij".charAt(index)}`).join(",")}]`,
      ),
    ),
    true,
  ],
  "merge keys and prototype keys": [
    frontMatter("base: &base {x: 1}", "<<: *base", "__proto__: {polluted: 1}", "constructor: {prototype: {polluted: 1}}"),
    true,
  ],
  "10 MB of words": [`${table}\n${"Some words that say nothing at all.\n".repeat(300_000)}`, true],
  "10 MB of bullets": [`${table}\n### Achievements\n\n${"* item\n".repeat(1_500_000)}`, false],
  "20,000 bullets": [`${table}\n### Achievements\n\n${"* item\n".repeat(20_000)}`, true],
  "20,000 rows": [table + "| 3 | - Study <br> - Work | 10/07/2025 | |\n".repeat(20_000), true],
  "10 MB of rows": [table + "| 3 | - Study <br> - Work | 10/07/2025 | |\n".repeat(240_000), true],
  "100,000 columns": [`| Day | Task |${" a |".repeat(100_000)}\n|---|---|${"---|".repeat(100_000)}\n| 2 | - x |\n`, false],
  "10,000 nested bullets": [
    `${table}\n${Array.from({ length: 10_000 }, (_, depth) => `${" ".repeat(depth * 2)}* x`)
      .join("\n")
      .slice(0, 4 * megabyte)}\n`,
    false,
  ],
  "10,000 quotes in one line": [`${table}\n${"> ".repeat(10_000)}x\n`, false],
  "a megabyte without a line break": [`${table}\n${"x".repeat(megabyte)}\n`, true],
  "a cell of a megabyte": [table.replace("Study", "Study ".repeat(megabyte / 6)), true],
  "200,000 spaces between a label and its address": [withReference(`Guide:${" ".repeat(200_000)}x: <https://a.example/>`), true],
  "an anchor of 200,000 letters that never ends": [withReference(`<a href=${"x".repeat(200_000)}`), true],
  "30,000 addresses in one anchor that never ends": [withReference(`<a ${"href=x ".repeat(30_000)}`), true],
  "20,000 addresses joined by commas": [withReference("https://a.example,".repeat(20_000)), true],
  "Unicode line separators": [table.replace("Study", "Study\u2028still\u2029here\u0085"), true],
  "bidirectional controls": [table.replace("Study", "\u202eydutS\u202c \u2066x\u2069"), true],
  "NUL and other controls": [table.replace("Study", "Study\u0000\u0007\u001b[31m"), true],
  "combining marks": [table.replace("Study", `a${"\u0301".repeat(50_000)}`), true],
};

describe("hostile pages: a result or a clear error within seconds, nothing run, nothing lost", () => {
  test.each(Object.entries(pages))("%s", { timeout: 200_000 }, (_, [text, isWritten]) => {
    const cwd = copyLog("tests/fixtures/small");
    const page = join(cwd, "worklogs", "week-05.md");
    writeFileSync(page, text);
    const timed = (args: readonly string[]) => {
      const start = performance.now();
      const ended = runWorklog(args, { cwd });
      expect(performance.now() - start, "milliseconds").toBeLessThan(60_000);
      expect(ended.stderr).not.toContain("this is a bug");
      return ended;
    };
    const exported = timed(["export", "--format", "json", "--lang", "en"]);
    expect(exported.status).toBe(0);
    expect(exported.stdout).toContain('"worklogs/week-05.md"');
    // What is read once for JSON is read no better for Markdown: the largest pages go one way.
    if (text.length < 5 * megabyte) {
      expect([0, 2]).toContain(timed(["export", "--format", "md", "--lang", "en", "--output", "out.md"]).status);
    }

    const added = timed(["add-task", "--week", "5", "--row", "1", "--task", "One more", "--lang", "en"]);
    const after = readFileSync(page, "utf8");
    expect({ status: added.status, stderr: added.stderr.slice(0, 300) }).toMatchObject({ status: isWritten ? 0 : 2 });
    if (isWritten) expect(linesChanged(text, after)).toEqual({ removed: 1, added: 1 });
    else {
      expect(after).toBe(text);
      expect(added.stderr).toMatch(/^error: worklogs\/week-05\.md|^error: The front matter of worklogs\/week-05\.md/);
    }
    expect(() => readFileSync(join(cwd, "ran"))).toThrow("ENOENT");
  });

  /** Of each kind that costs time one: values, blocks, and the length of a line. */
  const looked = ["a YAML bomb", "10,000 nested bullets", "a cell of a megabyte"] as const;

  test.each(looked)("%s, looked at by every command that reads whole pages", { timeout: 200_000 }, (name) => {
    const cwd = copyLog("tests/fixtures/small");
    writeFileSync(join(cwd, "worklogs", "week-05.md"), pages[name]?.[0] ?? "");
    for (const args of [["check", "--format", "json"], ["status"], ["search", "Work"], ["fmt", "--check"], ["sync", "--check"]]) {
      const start = performance.now();
      const ended = runWorklog(args, { cwd });
      expect(performance.now() - start, `${args.join(" ")}, milliseconds`).toBeLessThan(60_000);
      expect(ended.stderr).not.toContain("this is a bug");
      expect([0, 1, 2], `${args.join(" ")}: ${ended.stderr.slice(0, 300)}`).toContain(ended.status);
    }
  });

  test("control characters of a page are shown as visible ones in a terminal's place: stderr", () => {
    const cwd = copyLog("tests/fixtures/small");
    writeFileSync(
      join(cwd, "worklogs", "week-05.md"),
      table.replace("| 2 |", "| 2 |").replace("Study", "\u001b]0;title\u0007Study") + "| 2 | - Other | 10/06/2025 | |\n",
    );
    const { stderr } = runWorklog(["complete", "--week", "5", "--day", "2", "--lang", "en"], { cwd });
    expect(stderr).toContain("␛]0;title␇Study");
    expect(stderr).not.toContain("\u001b");
  });
});
