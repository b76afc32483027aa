import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runWorklog } from "../helpers/run-worklog.ts";
import { copyLog, filesBelow } from "../helpers/temporary.ts";

interface Answer {
  readonly examined: readonly { readonly name: string; readonly state: string; readonly message: string; readonly remedy: string }[];
}

const examine = (cwd: string): Readonly<Record<string, string>> => {
  const { status, stdout } = runWorklog(["doctor", "--json"], { cwd });
  expect(status).toBe(0);
  const { examined }: Answer = JSON.parse(stdout);
  for (const { state, remedy } of examined) expect(state !== "warning" && state !== "error" ? "" : remedy).toMatch(/^$|\w/);
  return Object.fromEntries(examined.map(({ name, state, message }) => [name, `${state}: ${message}`]));
};

describe("doctor", () => {
  test("finds nothing wrong with a site that is well, and changes nothing", () => {
    const cwd = copyLog("tests/fixtures/site");
    mkdirSync(join(cwd, ".git"));
    const before = filesBelow(cwd);
    const found = examine(cwd);
    expect(found).toMatchObject({
      Theme: "ok: The site has layouts of its own.",
      "HTML in pages": "ok: Hugo lets it through.",
      Languages: "ok: en, vi; the default is en.",
      Pages: "ok: 6 week pages of 3 weeks",
      "Dates (vi)": expect.stringContaining("ok: day first on 3 pages"),
      "Days (en)": "ok: 2 is Monday; 6 of 6 rows agree with the calendar.",
    });
    expect(found["Git"]).toContain("cannot be asked");
    expect(filesBelow(cwd)).toEqual(before);
  });

  test("says what is wrong, and what to do", () => {
    const cwd = copyLog("tests/fixtures/site");
    writeFileSync(join(cwd, "hugo.toml"), 'theme = "gone"\ndefaultContentLanguage = "fr"\n[makup.goldmark.renderer]\nunsafe = false\n');
    expect(examine(cwd)).toMatchObject({
      Git: expect.stringContaining("warning: The log is in no Git repository"),
      Theme: "warning: The theme gone is not there, so Hugo builds empty pages.",
      "HTML in pages": "warning: Hugo drops the <br> of the tables.",
      "Configuration of Hugo": 'warning: Hugo knows no setting "makup".',
    });
    rmSync(join(cwd, "hugo.toml"));
    expect(examine(cwd)["Hugo site"]).toContain("warning");
  });

  test("tells of a configuration that cannot be read", () => {
    const cwd = copyLog("tests/fixtures/small");
    writeFileSync(join(cwd, "worklog.config.json"), '{ "dayz": 1 }');
    expect(examine(cwd)["Configuration"]).toContain("error: ");
    writeFileSync(join(cwd, "worklog.config.json"), '{ "rules": { "day-dat": "off" } }');
    expect(examine(cwd)["Configuration"]).toBe("error: `rules.day-dat` in worklog.config.json is no rule.");
  });
});
