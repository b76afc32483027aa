import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import yaml from "js-yaml";
import { describe, expect, test } from "vitest";
import { cleanEnvironment, node, program } from "../helpers/run-worklog.ts";
import { copyLog } from "../helpers/temporary.ts";

const root = join(import.meta.dirname, "..", "..");

const readYaml = (name: string): unknown =>
  yaml.load(readFileSync(join(root, name), "utf8"), { schema: yaml.FAILSAFE_SCHEMA, json: false });

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly types: readonly string[];
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly using: string;
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

const isList = (value: unknown): value is readonly Hook[] => Array.isArray(value);
const isAction = (value: unknown): value is Action => typeof value === "object" && value !== null && "runs" in value;

describe("the hook for pre-commit", () => {
  const hooks: unknown = readYaml(".pre-commit-hooks.yaml");
  const hook = isList(hooks) ? hooks[0] : undefined;

  test("names a program that the package has", () => {
    const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(hook).toMatchObject({ id: "worklog-check", language: "node", types: ["markdown"] });
    expect(Object.keys(bin)).toContain(hook?.entry.split(" ")[0]);
  });

  test("checks the files that are to be committed, and no others", () => {
    const cwd = copyLog("tests/fixtures/check");
    const run = (...files: readonly string[]): number | null => {
      const args = [program, ...(hook?.entry.split(" ").slice(1) ?? []), ...files];
      return spawnSync(node, args, { cwd, env: cleanEnvironment({ cwd }) }).status;
    };
    expect(run("an/worklogs/week-04.md", "an/worklogs/week-04.vi.md")).toBe(0);
    expect(run("an/worklogs/week-05.md")).toBe(1);
    expect(run("binh/notes.txt")).toBe(0);
  });
});

describe("the action for GitHub", () => {
  const action: unknown = readYaml("action.yml");
  const step = isAction(action) ? action.runs.steps.at(-1) : undefined;

  test("checks with what it was given, as the runner would start it", () => {
    const cwd = copyLog("tests/fixtures/check");
    const run = (paths: string, given: string) => {
      const env = { ...cleanEnvironment({ cwd }), PROGRAM: program, PATHS: paths, ARGUMENTS: given };
      const { status, stdout } = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step?.run ?? "exit 99"], {
        cwd,
        env,
        encoding: "utf8",
      });
      return { status, first: stdout.split(/[ \n]/)[0] };
    };
    expect(Object.keys(step?.env ?? {})).toEqual(["PROGRAM", "PATHS", "ARGUMENTS"]);
    expect(run("an", "--skip front-matter-date --skip date-invalid")).toEqual({ status: 0, first: "::warning" });
    expect(run("an", "--strict")).toEqual({ status: 1, first: "::error" });
    expect(run("an/worklogs/week-04.md", "")).toEqual({ status: 0, first: "" });
  });
});

describe("the release", () => {
  const steps = [...readFileSync(join(root, ".github", "workflows", "release.yml"), "utf8").matchAll(/^ +- run: (.*)$/gm)].map(
    ([, command = ""]) => command,
  );

  test("is tested, and signed for the repository that publishes it", () => {
    const cwd = copyLog("tests/fixtures/small");
    writeFileSync(join(cwd, "package.json"), '{ "name": "worklog", "version": "0.1.0" }');
    const naming = steps.find((step) => step.startsWith("npm pkg set")) ?? "exit 99";
    const env = { ...cleanEnvironment({ cwd }), GITHUB_SERVER_URL: "https://example.com", GITHUB_REPOSITORY: "an/worklog" };
    expect(spawnSync("bash", ["-c", naming], { cwd, env }).status).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"))).toMatchObject({
      repository: { type: "git", url: "git+https://example.com/an/worklog.git" },
    });
    expect(steps).toContain("npm test");
    expect(steps.at(-1)).toContain("npm publish --provenance");
  });
});
