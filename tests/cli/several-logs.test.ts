import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import listSchema from "../../src/schema/list.schema.json" with { type: "json" };
import logSchema from "../../src/schema/log.schema.json" with { type: "json" };
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, temporaryFolder } from "../helpers/temporary.ts";

/** A folder of two logs: that of `an` in two languages, that of `binh` in English alone. */
const folderOfLogs = (): string => {
  const folder = temporaryFolder();
  for (const name of ["an", "binh"]) cpSync(copyLog("tests/fixtures/small"), join(folder, name), { recursive: true });
  for (const week of ["04", "05"]) rmSync(join(folder, "binh", "worklogs", `week-${week}.vi.md`));
  return folder;
};

const succeed = (args: readonly string[], cwd: string): string => {
  const { status, stdout, stderr } = runWorklog(args, { cwd });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
};

/** What a command says of one of the logs when it stands there, with the paths of the folder of both. */
const said = (folder: string, name: string, args: readonly string[]): string =>
  succeed(args, join(folder, name)).replaceAll("worklogs/week", `${name}/worklogs/week`);

const weeksOf = (text: string): readonly unknown[] => JSON.parse(text).weeks;

describe("in a folder of logs", () => {
  test("export writes the rows of one log after the other, each read by itself", () => {
    const folder = folderOfLogs();
    const [an, binh] = ["an", "binh"].map((name) => said(folder, name, ["export", "--format", "jsonl"]));
    expect(succeed(["export", "--format", "jsonl"], folder)).toBe(`${an}${binh}`);
    const [first = "", second = ""] = ["an", "binh"].map((name) => said(folder, name, ["export", "--format", "csv"]));
    expect(succeed(["export", "--format", "csv"], folder)).toBe(first + second.slice(second.indexOf("\n") + 1));
  });

  test.each([
    ["export", logSchema],
    ["list", listSchema],
  ])("%s --json has the weeks of all", (command, schema) => {
    const folder = folderOfLogs();
    const text = succeed([command, "--json"], folder);
    expect(weeksOf(text)).toEqual(["an", "binh"].flatMap((name) => weeksOf(said(folder, name, [command, "--json"]))));
    expect(new Ajv().validate(schema, JSON.parse(text))).toBe(true);
  });

  test("list names each log above its weeks", () => {
    const folder = folderOfLogs();
    const [an, binh] = ["an", "binh"].map((name) => said(folder, name, ["list"]));
    expect(succeed(["list"], folder)).toBe(`an\n${an}\nbinh\n${binh}`);
  });

  test("a language or week that only one log has is no error, nor a week that none has", () => {
    const folder = folderOfLogs();
    expect(succeed(["export", "--format", "jsonl", "--lang", "vi"], folder)).toBe(
      said(folder, "an", ["export", "--format", "jsonl", "--lang", "vi"]),
    );
    expect(succeed(["export", "--format", "jsonl", "--week", "9"], folder)).toBe("");
    expect(runWorklog(["list", "--week", "9"], { cwd: folder })).toMatchObject({ status: 0, stdout: "" });
    expect(runWorklog(["export", "--format", "jsonl", "--week", "x"], { cwd: folder })).toMatchObject({ status: 2, stdout: "" });
    const french = runWorklog(["list", "--lang", "fr"], { cwd: folder });
    expect(french).toMatchObject({ status: 2, stdout: "", stderr: expect.stringContaining("en, vi") });
  });

  test("a page that cannot be read is named with its log", () => {
    const folder = folderOfLogs();
    writeFileSync(join(folder, "binh", "worklogs", "week-04.md"), Buffer.from([0xff]));
    expect(runWorklog(["list"], { cwd: folder }).stderr).toContain("binh/worklogs/week-04.md");
  });

  test("a file is written whole, or not over another one", () => {
    const folder = folderOfLogs();
    const args = ["export", "--output", "all.csv"];
    expect(runWorklog(args, { cwd: folder })).toMatchObject({
      status: 0,
      stdout: "",
      stderr: expect.stringContaining("Wrote 6 week pages"),
    });
    expect(runWorklog(args, { cwd: folder })).toMatchObject({ status: 2 });
  });

  test("search finds in all, with the paths below the folder", () => {
    const folder = folderOfLogs();
    const found = ["an", "binh"].map((name) => said(folder, name, ["search", "ecs"]));
    expect(found[0]).not.toBe("");
    expect(succeed(["search", "ecs"], folder)).toBe(found.join(""));
  });

  test.each([
    ["status"],
    ["stats"],
    ["show 5"],
    ["export --format md"],
    ["achievements list"],
    ["add-task --week 5 --day 3 --task x"],
    ["new-week 9"],
  ])("%s asks for one of them, and changes nothing", (command) => {
    const folder = folderOfLogs();
    const before = readFileSync(join(folder, "an", "worklogs", "week-05.md"), "utf8");
    const { status, stdout, stderr } = runWorklog(command.split(" "), { cwd: folder });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("There are 2 logs in ");
    expect(stderr).toContain("Name it with --dir: an, binh.");
    expect(readFileSync(join(folder, "an", "worklogs", "week-05.md"), "utf8")).toBe(before);
  });
});
