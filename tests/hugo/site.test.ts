import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { copyLog, temporaryFolder } from "../helpers/temporary.ts";
import { runWorklog } from "../helpers/run-worklog.ts";
import { hasHugo } from "./build.ts";

const cellsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = ""]) =>
    cell
      .replace(/<[^>]*>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );

describe.skipIf(!hasHugo)("a site that the real Hugo builds", () => {
  test("that init made builds without a warning, with the weeks of both languages in the menu in order", () => {
    const site = temporaryFolder();
    const run = (...args: readonly string[]): void => expect(runWorklog(args, { cwd: site }).status, args.join(" ")).toBe(0);
    run("init", "--hugo", "--github", "--start", "2025-07-07", "--author", 'An "A" Nguyen');
    for (let week = 2; week <= 12; week += 1)
      run("new-week", "--objective", `Topic ${String(week)}`, "--objective-vi", `Chủ đề ${String(week)}`);
    const { status, stdout, stderr } = spawnSync("hugo", ["--source", site, "--printPathWarnings", "--printI18nWarnings"], {
      encoding: "utf8",
    });
    expect({ status, warnings: `${stdout}${stderr}`.match(/WARN|ERROR/g) }).toEqual({ status: 0, warnings: null });
    for (const [home, title] of [
      ["index.html", (week: number) => `Week ${String(week)} Worklog`],
      ["vi/index.html", (week: number) => `Worklog Tuần ${String(week)}`],
    ] as const) {
      const html = readFileSync(join(site, "public", home), "utf8");
      const menu = [...html.matchAll(/<a href="([^"]*week\d+\/)">([^<]*)<\/a>/g)].map(([, , text]) => text);
      expect(menu).toEqual(Array.from({ length: 12 }, (_, index) => title(index + 1)));
    }
    expect(runWorklog(["index", "--check"], { cwd: site }).status).toBe(0);
  });

  test("shows the same words after check --fix and after sync", () => {
    for (const [fixture, args] of [
      ["tests/fixtures/check/an", ["check", "--fix", "--quiet"]],
      ["tests/fixtures/sync", ["sync", "--from", "vi", "--quiet"]],
    ] as const) {
      const site = copyLog(fixture);
      writeFileSync(
        join(site, "hugo.toml"),
        'baseURL = "/"\ncontentDir = "worklogs"\n[languages.en]\n[languages.vi]\n[markup.goldmark.renderer]\nunsafe = true\n',
      );
      mkdirSync(join(site, "layouts", "_default"), { recursive: true });
      writeFileSync(join(site, "layouts", "_default", "single.html"), "{{ .Content }}");
      const words = (): readonly string[] => {
        // What stands in the way of this Hugo is what the repair is about, so the date is left out of what it reads.
        execFileSync("hugo", ["--source", site, "--quiet", "--buildFuture", "--cleanDestinationDir"]);
        return ["week-05/index.html", "vi/week-05/index.html"].flatMap((path) =>
          cellsOf(readFileSync(join(site, "public", path), "utf8")).filter((cell) => !/^[\d/.]*$/.test(cell)),
        );
      };
      const before = words();
      expect([0, 1]).toContain(runWorklog(args, { cwd: site }).status);
      expect(words()).toEqual(before);
      expect(before.length).toBeGreaterThan(6);
    }
  });
});
