import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { commands } from "../../src/commands/index.ts";
import { manPage } from "../../src/commands/man-page.ts";
import { runWorklog } from "../helpers/run-worklog.ts";

const page = gunzipSync(readFileSync(join(import.meta.dirname, "..", "..", "dist", "worklog.1.gz"))).toString("utf8");

const has = (program: string, flag: string): boolean => spawnSync(program, [flag]).error === undefined;

describe("the manual of the build", () => {
  test("is what the program says, whatever its language", () => {
    const { stdout } = runWorklog(["__man"], { cwd: import.meta.dirname, env: { LANG: "vi_VN.UTF-8" } });
    expect(page).toBe(stdout);
  });

  test("has every command, flag and example", async () => {
    const plain = page.replaceAll("\\-", "-").replaceAll("\\e", "\\");
    for (const entry of commands) {
      const command = await entry.load();
      const defined = new Command(command.name);
      command.define(defined);
      for (const wanted of [`worklog ${command.name}`, ...defined.options.map(({ flags }) => flags)]) expect(plain).toContain(wanted);
      for (const example of command.examples.filter((line) => /^[ -~]*$/.test(line))) expect(plain).toContain(`\n${example}\n`);
    }
    for (const flag of ["--dir <folder>", "--no-pager", "--help"]) expect(plain).toContain(flag);
  });

  test.skipIf(!has("mandoc", "-h"))("is a page that mandoc accepts", () => {
    const { stdout } = spawnSync("mandoc", ["-Tlint", "-Wwarning"], { encoding: "utf8", input: page });
    // The same sources make the same page on every day.
    expect(stdout.split("\n").filter((line) => line !== "" && !line.includes("missing date"))).toEqual([]);
  });

  test.skipIf(!has("groff", "--version"))("is a page that groff accepts", () => {
    const { stdout, stderr } = spawnSync("groff", ["-man", "-ww", "-Tutf8"], { encoding: "utf8", input: page });
    expect(stderr).toBe("");
    expect(stdout).toContain('add "In English" --vi "Bằng tiếng Việt"');
  });
});

test("no text of a manual is taken for a request", async () => {
  const load = async () => ({
    name: "x",
    summary: "`code` and \\fB",
    examples: [".so /etc/passwd", "'br", "a\\n(.k"],
    define: () => undefined,
    run: async () => undefined,
  });
  const define = async () => ({ options: [], arguments: [] });
  const made = await manPage({
    version: "1",
    description: "Do.",
    examples: [],
    commands: [{ name: "x", summary: "", load }],
    define,
  });
  expect(made).toContain(["\\fBcode\\fR and \\efB.", ".PP", ".EX", "\\&.so /etc/passwd", "\\&'br", "a\\en(.k", ".EE"].join("\n"));
});
