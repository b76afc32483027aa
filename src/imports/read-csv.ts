import { parse, type CsvError, type Info } from "csv-parse/sync";
import { WorklogError } from "../errors.ts";
import type { Item } from "../model/item.ts";
import { isMeantAsAddress, parseReferenceInput } from "../model/url.ts";
import type { ImportFault, RawFile, RawReference, RawRow } from "./raw-row.ts";

/** The columns that mean something; of those that `export` writes, path, line and row only say where a row came from. */
const known: ReadonlySet<string> = new Set(["week", "language", "day", "start", "completed", "task", "items", "references"]);
const silent: ReadonlySet<string> = new Set(["path", "line", "row", ""]);

/** Reads CSV as `export` writes it, or a spreadsheet: RFC 4180 with commas, semicolons or tabs, any line ends, columns in any order. */
export const readCsv = (text: string): RawFile => {
  const records = parseRecords(text);
  if ("error" in records) return { rows: [], faults: [records], unknown: [] };
  const [head, ...body] = records;
  const names = head?.cells.map((name) => unguarded(name).trim().toLowerCase()) ?? [];
  const missing = head === undefined ? undefined : missingColumn(names);
  if (missing !== undefined) return { rows: [], faults: [fault(head?.line ?? 1, "no-column", missing)], unknown: [] };
  const surplus = body.filter(({ cells }) => cells.slice(names.length).some((cell) => cell !== ""));
  return {
    rows: body.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")).map((record) => rowOf(names, record)),
    faults: surplus.map(({ line }) => fault(line, "too-many-cells", String(names.length))),
    unknown: names.filter((name) => !known.has(name) && !silent.has(name)),
  };
};

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const parseRecords = (given: string): readonly CsvRecord[] | ImportFault => {
  // The library counts a CRLF inside of a cell as two lines.
  const text = given.replace(/^\ufeff/, "").replaceAll(/\r\n?/g, "\n");
  try {
    const records: readonly unknown[] = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return records.flatMap((record) => (isRecord(record) ? [csvRecord(record)] : []));
  } catch (error) {
    if (!isCsvError(error)) throw error;
    return error.code === "CSV_QUOTE_NOT_CLOSED" ? fault(lineOfOpenQuote(text), "quote-open", "") : fault(error.lines, "quote-inside", "");
  }
};

const csvRecord = ({ record, info }: ParsedRecord): CsvRecord => {
  const breaks = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
  return { line: info.lines - breaks, cells: record };
};

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: Pick<Info, "lines">;
}

const isRecord = (value: unknown): value is ParsedRecord =>
  typeof value === "object" && value !== null && "record" in value && Array.isArray(value.record) && "info" in value;

const isCsvError = (error: unknown): error is Pick<CsvError, "code"> & { readonly lines: number } =>
  error instanceof Error && "code" in error && "lines" in error && typeof error.lines === "number";

/** The line on which a quote opens that nothing closes. */
const lineOfOpenQuote = (text: string): number => {
  const quoted = /"[^"]*(?:""[^"]*)*"(?!")/y;
  let at = text.indexOf('"');
  while (at !== -1) {
    quoted.lastIndex = at;
    if (!quoted.test(text)) break;
    at = text.indexOf('"', quoted.lastIndex);
  }
  return text.slice(0, Math.max(at, 0)).split("\n").length;
};

/** A spreadsheet in a country with a decimal comma parts its cells with semicolons. */
const delimiterOf = (text: string): string => {
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  const counts = [",", ";", "\t"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ",";
};

const missingColumn = (names: readonly string[]): string | undefined => {
  if (!names.includes("task") && !names.includes("references")) return "task";
  return names.includes("week") || names.includes("start") ? undefined : "week";
};

const rowOf = (names: readonly string[], { line, cells }: CsvRecord): RawRow => {
  const cell = (name: string): string => unguarded(cells[names.indexOf(name)] ?? "");
  const value = (name: string): string | null => (cell(name).trim() === "" ? null : cell(name).trim());
  return {
    lineOf: () => line,
    week: value("week"),
    language: value("language"),
    day: value("day"),
    start: names.includes("start") ? value("start") : undefined,
    completed: value("completed"),
    tasks: tasksOf(linesOf(cell("task")), cell("items")),
    references: linesOf(cell("references")).flatMap((text) => (text.trim() === "" ? [] : [referenceOf(text.trim())])),
  };
};

/** The one `'` that keeps a spreadsheet from taking a text for a formula is no part of it. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell);

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/\r\n|\r|\n/));

/** The tasks of a row with the sub-tasks of each: an empty line parts those of one from those of the next. */
const tasksOf = (texts: readonly string[], items: string): readonly Item[] => {
  const parts = items === "" ? [] : items.replaceAll(/\r\n|\r/g, "\n").split("\n\n");
  return texts.map((text, index) => ({ text, items: outline(linesOf(parts[index] ?? "")) }));
};

/** Lines as items: one that stands two spaces further in belongs to the one above. */
const outline = (lines: readonly string[]): readonly Item[] => {
  const groups: { readonly text: string; readonly below: string[] }[] = [];
  for (const line of lines) {
    const above = groups.at(-1);
    if (line.startsWith("  ") && above !== undefined) above.below.push(line.slice(2));
    else groups.push({ text: line, below: [] });
  }
  return groups.map(({ text, below }) => ({ text: text.trim(), items: outline(below) }));
};

/** A line of references: an address, `label=address`, or plain words that name a source. */
export const referenceOf = (line: string): RawReference => {
  const labelled = /^((?:(?!:\/\/).)+?)=(https?:\/\/\S+|#\S*|[^\s=]*\/\S*)$/i.exec(line);
  if (labelled?.[1] !== undefined && labelled[2] !== undefined) return { url: labelled[2], label: labelled[1].trim() };
  const { url, label } = parseReferenceInput(line);
  return label === null && !isMeantAsAddress(line) ? { url: null, label: line } : { url, label };
};

const fault = (line: number, what: "quote-open" | "quote-inside" | "no-column" | "too-many-cells", detail: string): ImportFault => ({
  line,
  field: "",
  error: new WorklogError("bad-file", { what, detail }),
});
