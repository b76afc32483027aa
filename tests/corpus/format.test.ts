import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { applyChange } from "../../src/changes/change.ts";
import { formatTables } from "../../src/changes/format-table.ts";
import { modelOf } from "../../src/document/page-model.ts";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";

const corpus = process.env["WORKLOG_CORPUS"] ?? "";
const logs = existsSync(corpus)
  ? readdirSync(corpus, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  : [];

describe.skipIf(logs.length === 0)("fmt over every page of the corpus", () => {
  test.each(logs)("%s: every cell keeps its text, and the second time nothing changes", (name) => {
    const folder = join(corpus, name);
    const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
    for (const path of paths) {
      const page = parsePage(createSource(path, readFileSync(join(folder, path), "utf8")));
      for (const form of ["aligned", "compact"] as const) {
        const once = parsePage(createSource(path, applyChange(page, formatTables(page, form))));
        expect(modelOf(once).rows, path).toEqual(modelOf(page).rows);
        expect(applyChange(once, formatTables(once, form)), path).toBe(once.source.text);
      }
    }
  });
});
