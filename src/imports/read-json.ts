import { getNodeValue, parseTree, type Node, type ParseError } from "jsonc-parser";
import { WorklogError } from "../errors.ts";
import type { Item } from "../model/item.ts";
import { phrase, type Phrase } from "../model/phrase.ts";
import type { ImportFault, RawFile, RawReference, RawRow } from "./raw-row.ts";
import { referenceOf } from "./read-csv.ts";

/** Reads JSON as `export` writes it (its weeks with their rows), or a list of rows with the fields of JSON Lines. */
export const readJson = (text: string): RawFile => readDocument(text, 1);

/** Reads JSON Lines: one row a line; empty lines are skipped. */
export const readJsonLines = (text: string): RawFile => {
  const files = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) => (line.trim() === "" ? [] : [readDocument(line, index + 1)]));
  return { rows: files.flatMap(({ rows }) => rows), faults: files.flatMap(({ faults }) => faults), unknown: [] };
};

interface Reading {
  readonly lineAt: (node: Node) => number;
  readonly faults: ImportFault[];
}

const readDocument = (given: string, firstLine: number): RawFile => {
  const text = given.replace(/^\ufeff/, " ");
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((found) => found.index + found[0].length)];
  const lineOf = (offset: number): number => firstLine + starts.findLastIndex((start) => start <= offset);
  const reading: Reading = { lineAt: ({ offset }) => lineOf(offset), faults: [] };
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  const [first] = errors;
  if (first !== undefined || tree === undefined)
    return { rows: [], faults: [{ line: lineOf(first?.offset ?? 0), field: "", error: badFile("json", "") }], unknown: [] };
  return { rows: rowsIn(tree, reading), faults: reading.faults, unknown: [] };
};

const treeOf = (text: string, errors: ParseError[]): Node | undefined => {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    // Brackets in brackets, thousands of them.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const badFile = (what: "json" | "no-rows", detail: string): WorklogError => new WorklogError("bad-file", { what, detail });

const rowsIn = (tree: Node, reading: Reading): readonly RawRow[] => {
  if (tree.type === "array") return (tree.children ?? []).flatMap((row) => readRow(row, undefined, reading));
  const weeks = childOf(tree, "weeks");
  if (weeks?.type === "array")
    return (weeks.children ?? []).flatMap((week) => (childOf(week, "rows")?.children ?? []).flatMap((row) => readRow(row, week, reading)));
  return readRow(tree, undefined, reading);
};

const childOf = (node: Node | undefined, name: string): Node | undefined =>
  node?.type === "object" ? node.children?.findLast(({ children }) => children?.[0]?.value === name)?.children?.[1] : undefined;

const readRow = (node: Node, week: Node | undefined, reading: Reading): readonly RawRow[] => {
  const isRow = node.type === "object" && ["task", "tasks", "references", "start", "day"].some((name) => childOf(node, name) !== undefined);
  if (!isRow) {
    reading.faults.push({ line: reading.lineAt(node), field: "", error: badFile("no-rows", "") });
    return [];
  }
  const lineOf = (name: string): number =>
    reading.lineAt(childOf(node, name) ?? (name === "task" ? childOf(node, "tasks") : undefined) ?? node);
  const value = (name: string): string | null => scalarOf(childOf(node, name), name, reading);
  return [
    {
      lineOf,
      week: value("week") ?? scalarOf(childOf(week, "week"), "week", reading),
      language: value("language") ?? scalarOf(childOf(week, "language"), "language", reading),
      day: value("day"),
      start: childOf(node, "start") === undefined ? undefined : value("start"),
      completed: value("completed"),
      tasks: tasksOf(node, reading),
      references: elementsOf(childOf(node, "references"), "references", reading).flatMap((each) => referenceIn(each, reading)),
    },
  ];
};

const refuse = (node: Node, field: string, accepted: Phrase, reading: Reading): void => {
  const given = JSON.stringify(getNodeValue(node)) ?? "";
  const shown = given.length > 40 ? `${given.slice(0, 40)}…` : given;
  reading.faults.push({ line: reading.lineAt(node), field, error: new WorklogError("bad-value", { given: shown, accepted }) });
};

const scalarOf = (node: Node | undefined, field: string, reading: Reading): string | null => {
  if (node === undefined || node.type === "null" || node.value === "") return null;
  if (node.type === "string" || node.type === "number") return String(node.value);
  refuse(node, field, phrase`a text or a number`, reading);
  return null;
};

/** `tasks` holds items; `task` holds one text a line, and `items` the sub-tasks of each. */
const tasksOf = (row: Node, reading: Reading): readonly Item[] => {
  const tasks = childOf(row, "tasks");
  if (tasks !== undefined) return elementsOf(tasks, "tasks", reading).flatMap((item) => itemIn(item, "tasks", reading));
  const text = scalarOf(childOf(row, "task"), "task", reading);
  const items = elementsOf(childOf(row, "items"), "items", reading);
  if (text === null) return [];
  return text.split(/\r\n|\r|\n/).map((line, index) => ({
    text: line,
    items: elementsOf(items[index], "items", reading).flatMap((item) => itemIn(item, "items", reading)),
  }));
};

const elementsOf = (node: Node | undefined, field: string, reading: Reading): readonly Node[] => {
  if (node === undefined || node.type === "null") return [];
  if (node.type === "array") return node.children ?? [];
  refuse(node, field, phrase`a list`, reading);
  return [];
};

const itemIn = (node: Node, field: string, reading: Reading): readonly Item[] => {
  if (node.type === "string") return [{ text: String(node.value), items: [] }];
  const text = childOf(node, "text");
  if (text?.type === "string")
    return [
      {
        text: String(text.value),
        items: elementsOf(childOf(node, "items"), field, reading).flatMap((item) => itemIn(item, field, reading)),
      },
    ];
  refuse(node, field, phrase`a text, or an object such as { "text": "…", "items": [] }`, reading);
  return [];
};

const referenceIn = (node: Node, reading: Reading): readonly RawReference[] => {
  if (node.type === "string") return [referenceOf(String(node.value))];
  const [url, label] = [childOf(node, "url"), childOf(node, "label")].map((part) =>
    part?.type === "string" && part.value !== "" ? String(part.value) : null,
  );
  if (node.type === "object" && (url !== null || label !== null) && url !== undefined && label !== undefined) return [{ url, label }];
  refuse(node, "references", phrase`an address, or an object such as { "url": "https://…", "label": null }`, reading);
  return [];
};
