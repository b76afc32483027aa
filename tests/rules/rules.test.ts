import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import type { LinkAnswer } from "../../src/context.ts";
import { openLog } from "../../src/log/open-log.ts";
import { inEnglish } from "../../src/model/phrase.ts";
import { checkLog, type LocatedFinding } from "../../src/rules/check-log.ts";
import { fixPage } from "../../src/rules/fix.ts";
import { rules } from "../../src/rules/index.ts";
import { subjectOf, type Subject } from "../../src/rules/subject.ts";
import { memoryStore } from "../helpers/memory-store.ts";

const folder = import.meta.dirname;
const today = { year: 2026, month: 1, day: 31 };

type Files = Readonly<Record<string, string>>;

/** A fixture is a page, or a folder with a whole log; pages end in `.txt`, so that the project itself is no log of theirs. A file that is no UTF-8 stands for one that cannot be read. */
const readFixture = (rule: string, kind: string): Readonly<Record<string, string | null>> => {
  const page = join(folder, rule, `${kind}.md.txt`);
  if (existsSync(page)) return { "/log/week-05.md": readFileSync(page, "utf8") };
  const root = join(folder, rule, kind);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => statSync(join(root, path)).isFile());
  return Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(root, path), "utf8");
      return [`/log/${pathOf(path)}`, text.includes("\ufffd") ? null : text];
    }),
  );
};

const pathOf = (file: string): string =>
  file
    .split(sep)
    .join("/")
    .replace(/\.md\.txt$/, ".md");

/** What servers would say of the addresses in the fixtures. */
const answers: Subject["answers"] = new Map<string, LinkAnswer>([
  ["https://gone.example.com/a", { status: 404 }],
  ["https://nobody.example.com/", { fault: "no-host" }],
  ["http://localhost:1313/", { fault: "private" }],
  ["https://busy.example.com/", { status: 503 }],
  ["https://closed.example.com/", { status: 403 }],
]);

const check = (files: Readonly<Record<string, string | null>>): readonly LocatedFinding[] => {
  const store = { ...memoryStore(files), kind: (path: string) => (files[path] === undefined ? ("missing" as const) : ("file" as const)) };
  return checkLog(
    subjectOf(store, openLog(store, "/log", today), answers),
    rules.map((rule) => ({ rule })),
  );
};

const line = ({ path, line: at, column, severity, rule, message, fixable }: LocatedFinding): string =>
  `${path}:${String(at)}:${String(column)} ${severity} ${rule}: ${inEnglish(message)}${fixable ? " (fixable)" : ""}`;

const fixAll = (files: Readonly<Record<string, string | null>>): Files => {
  const findings = check(files);
  const store = { ...memoryStore(files), kind: () => "file" as const };
  const pages = openLog(
    { ...store, kind: (path: string) => (files[path] === undefined ? ("missing" as const) : ("file" as const)) },
    "/log",
    today,
  ).log.pages;
  const fixed = pages.map(({ page }) =>
    fixPage(
      page,
      findings.filter(({ path }) => path === page.source.path),
    ),
  );
  return Object.fromEntries(fixed.flatMap(({ path, text, fixed: count }) => (count === 0 ? [] : [[`/log/${path}`, text]])));
};

const shapes: readonly (readonly [string, (text: string) => string])[] = [
  ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
  ["a byte order mark", (text) => `\ufeff${text}`],
  ["no final line end", (text) => text.replace(/\n+$/, "")],
  ["decomposed letters", (text) => text.normalize("NFD")],
];

const places = (findings: readonly LocatedFinding[]): readonly string[] =>
  findings.map(({ path, line: at, rule }) => `${path}:${String(at)} ${rule}`);

describe("every rule has its fixtures, and every fixture is run through all rules", () => {
  test.each(rules)("$name", ({ name, fixable }) => {
    const [bad, good] = [readFixture(name, "bad"), readFixture(name, "good")];
    expect(check(good).map(line), "good").toEqual([]);
    const findings = check(bad);
    expect(findings.some(({ rule }) => rule === name)).toBe(true);
    const expected = join(folder, name, "bad.findings");
    const actual = `${findings.map(line).join("\n")}\n`;
    if (process.env["WORKLOG_UPDATE"] !== undefined) writeFileSync(expected, actual);
    expect(actual).toBe(readFileSync(expected, "utf8"));
    expect(
      findings.some((finding) => finding.rule === name && finding.fixable),
      "fixable",
    ).toBe(fixable);
    for (const { source, span, line: at, endLine } of findings) {
      expect(span.start <= span.end && span.end <= source.text.length && at <= endLine).toBe(true);
    }
  });

  test.each(rules)("$name finds the same whatever the line ends", ({ name }) => {
    const bad = readFixture(name, "bad");
    for (const [shape, reshape] of shapes) {
      const other = Object.fromEntries(
        Object.entries(bad).map(([path, text]) => [path, text === null || !path.endsWith(".md") ? text : reshape(text)]),
      );
      expect(places(check(other)), shape).toEqual(places(check(bad)));
    }
  });

  test.each(rules.filter(({ fixable }) => fixable))("$name repairs what is safe, once", ({ name }) => {
    const bad = readFixture(name, "bad");
    const fixed = fixAll(bad);
    const root = join(folder, name, "fixed");
    if (process.env["WORKLOG_UPDATE"] !== undefined) writeFixed(root, fixed);
    const wanted = Object.fromEntries(
      readdirSync(root, { recursive: true, encoding: "utf8" }).flatMap((path) =>
        statSync(join(root, path)).isFile() ? [[`/log/${pathOf(path)}`, readFileSync(join(root, path), "utf8")]] : [],
      ),
    );
    expect(fixed).toEqual(wanted);
    expect(fixAll({ ...bad, ...fixed })).toEqual({});
  });

  test("no folder is without its rule", () => {
    const folders = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    expect(folders.toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
  });
});

const writeFixed = (root: string, fixed: Files): void => {
  for (const [path, text] of Object.entries(fixed)) {
    const target = join(root, `${path.slice("/log/".length)}.txt`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
};
