import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";

const project = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "worklog-package-"));
const environment = { PATH: process.env["PATH"], HOME: folder, npm_config_cache: join(folder, "cache") };
const node = process.env["WORKLOG_NODE"] ?? process.execPath;

const sizeOf = (path: string): number =>
  statSync(path).isDirectory() ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0) : statSync(path).size;

describe("the packed tarball, installed in an empty folder", () => {
  const installed = join(folder, "node_modules", "worklog");
  const run = (...args: readonly string[]): string =>
    execFileSync(node, [join(installed, "bin", "worklog.js"), ...args], {
      cwd: folder,
      env: { ...environment, WORKLOG_TODAY: "2026-11-21" },
      encoding: "utf8",
      stdio: "pipe",
    });

  const install = (...flags: readonly string[]): void => {
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    execFileSync("npm", ["install", "--silent", "--no-audit", "--no-fund", "--offline", ...flags, join(folder, tarball)], {
      cwd: folder,
      env: environment,
    });
  };

  beforeAll(() => {
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: project, env: environment });
    install();
  }, 120_000);

  // Where there is no `man`, npm links no page.
  test.skipIf(process.platform === "win32")("puts its manual where `man` looks, if it is installed for all folders", () => {
    install("--global", "--prefix", join(folder, "global"));
    expect(readdirSync(join(folder, "global", "share", "man", "man1"))).toEqual(["worklog.1.gz"]);
  });

  test("needs no other package and is small, but for the libraries and fonts of reports", () => {
    expect(readdirSync(join(folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["worklog"]);
    const heavy = ["report-of.js", "text-reader.js", "docx.js", "pdf.js", "FONTS-LICENSES.txt"].map((name) =>
      sizeOf(join(installed, "dist", name)),
    );
    const sum = heavy.reduce((total, size) => total + size, 0);
    expect(sizeOf(installed) - sum).toBeLessThan(1_000_000);
    expect(sum).toBeLessThan(1_400_000);
  });

  test("writes reports with what it brings, and names the licences of its fonts", () => {
    const log = mkdtempSync(join(tmpdir(), "worklog-package-log-"));
    cpSync(join(project, "worklogs"), join(log, "worklogs"), { recursive: true });
    run("export", "--dir", log, "--output", "report.pdf");
    run("export", "--dir", log, "--output", "report.docx");
    expect(readFileSync(join(folder, "report.pdf"), "latin1")).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/);
    expect(readFileSync(join(folder, "report.docx"), "latin1")).toMatch(/^PK/);
    const licences = readFileSync(join(installed, "dist", "FONTS-LICENSES.txt"), "utf8");
    for (const words of ["Roboto", "JetBrains Mono", "Noto Emoji", "DejaVu Sans", "SIL OPEN FONT LICENSE", "Bitstream Vera"])
      expect(licences).toContain(words);
  });

  test("has no two files that wait for each other, of which one would be read half", () => {
    const dist = join(installed, "dist");
    const asked = (file: string): readonly string[] =>
      [...readFileSync(join(dist, file), "utf8").matchAll(/(?:^|[;,]|const )(?:\w+=)?require\(["`]\.\/([\w-]+\.js)["`]\)/g)].map(
        ([, name = ""]) => name,
      );
    const all = new Map(
      readdirSync(dist)
        .filter((name) => name.endsWith(".js"))
        .map((name) => [name, asked(name)]),
    );
    const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      for (const name of all.get(from) ?? []) if (!seen.has(name)) reached(name, seen.add(name));
      return seen;
    };
    expect(all.get("search-log.js")).toContain("checking.js");
    expect([...all.keys()].filter((name) => reached(name).has(name))).toEqual([]);
  });

  test("makes and fills a week", () => {
    run("new-week", "8");
    run("add-task", "--day", "3", "--task", "Deploy with ECS", "--ref", "https://000016.awsstudygroup.com/");
    run("complete", "--day", "3");
    run("achievements", "add", "Deployed a service");
    expect(readFileSync(join(folder, "worklogs", "week-08.md"), "utf8")).toContain("Deploy with ECS");
    expect(run("export", "--format", "md")).toContain("Deployed a service");
    expect(run("--version").trim()).toBe(/"version": "([^"]+)"/.exec(readFileSync(join(project, "package.json"), "utf8"))?.[1]);
  });

  test("brings the schemas of its JSON", () => {
    expect(
      ["log", "change", "history", "items", "error"].filter((name) => !existsSync(join(installed, "src", "schema", `${name}.schema.json`))),
    ).toEqual([]);
  });
});
