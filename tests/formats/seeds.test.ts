import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { parsePage } from "../../src/document/parse.ts";
import { createSource } from "../../src/document/source.ts";
import { json } from "../../src/formats/json.ts";
import { modelOfLog } from "../../src/formats/log-model.ts";
import { md } from "../../src/formats/md.ts";
import { buildLog } from "../../src/log/read-log.ts";
import schema from "../../src/schema/log.schema.json" with { type: "json" };

const folder = process.env["WORKLOG_SEEDS"];
const silent = { problem: () => ({ message: "", advice: "" }), unreadable: () => ({ message: "", advice: "" }) };

const modelOf = (week: number) => {
  const path = `week-${String(week)}.md`;
  const page = parsePage(createSource(path, readFileSync(join(folder ?? "", path), "utf8")));
  const log = buildLog(
    { pages: [{ path, week, language: "en", page }], unreadable: [], defaultLanguage: "en" },
    { today: { year: 2026, month: 1, day: 1 } },
  );
  return modelOfLog(log, {}, silent);
};

const textOf = (output: string | Iterable<string>): string => (typeof output === "string" ? output : Array.from(output).join(""));

const renderedCells = (text: string): readonly string[] => {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap((block) =>
    block.type === "table" ? block.children.slice(1).flatMap((row) => row.children.map((cell) => plain(cell))) : [],
  );
};

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The text that a reader sees: no tags, no marks of bullets, no white space. */
const plain = (node: Node): string => {
  if (node.type === "html") return "";
  const inner = (node.children ?? []).map((child) => plain(child)).join("");
  return ((node.value ?? "") + inner).replace(/[\s\u2003]+|[-+](?=[\s\u2003])/g, "");
};

describe.skipIf(folder === undefined)("the two documents that the product was asked for with", () => {
  test.each([
    [5, { rows: 5, tasks: 7, items: 0, references: 7, labels: 0 }],
    [7, { rows: 5, tasks: 24, items: 103, references: 18, labels: 18 }],
  ])("week %i is read whole", (week, expected) => {
    const rows = modelOf(week).weeks[0]?.rows ?? [];
    const tasks = rows.flatMap((row) => row.tasks);
    const references = rows.flatMap((row) => row.references);
    expect({
      rows: rows.length,
      tasks: tasks.length,
      items: tasks.flatMap((task) => task.items).length,
      references: references.length,
      labels: references.filter(({ label }) => label !== null).length,
    }).toEqual(expected);
    expect(modelOf(week).weeks[0]?.problems).toEqual([]);
  });

  test.each([5, 7])("week %i as JSON fits the schema", (week) => {
    const text = textOf(json.render({ model: modelOf(week) }));
    const validate = new Ajv({ allowUnionTypes: true }).compile(schema);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  test.each([5, 7])("week %i as Markdown renders to the same cell texts", (week) => {
    const rendered = renderedCells(textOf(md.render({ model: modelOf(week), language: "en" })));
    const original = renderedCells(readFileSync(join(folder ?? "", `week-${String(week)}.md`), "utf8"));
    expect(rendered).toEqual(original);
  });
});
