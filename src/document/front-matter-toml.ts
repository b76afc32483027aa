import { parse, TomlError } from "smol-toml";
import { matchKey } from "./front-matter-lines.ts";
import { copyValues, isPlainInteger } from "./front-matter-values.ts";
import type { ScalarReader, ValuesResult } from "./front-matter-values.ts";
import { rawEnd } from "./front-matter-raw.ts";

/** Reads the text between two lines of `+++`. Numbers with a point and dates keep the text of their line. */
export const readToml = (text: string): ValuesResult => {
  try {
    const values = copyValues(parse(text, { integersAsBigInt: true, maxDepth: 100 }), scalarsOf(text));
    return values === null ? { ok: false, error: { kind: "too-large" } } : { ok: true, value: values };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, error: { kind: "too-large" } };
    if (error instanceof TomlError) return { ok: false, error: { kind: "invalid", line: error.line - 1, reason: reasonOf(error) } };
    throw error;
  }
};

/** The first line of the message, without what the library puts before each. */
const reasonOf = (error: TomlError): string => (error.message.split("\n")[0] ?? "").replace(/^Invalid TOML document: /, "");

const scalarsOf = (text: string): ScalarReader => {
  const raws = rawScalars(text);
  return (value, path) => {
    if (typeof value === "boolean" || typeof value === "string") return value;
    const raw = raws.get(path.join("\0")) ?? (value instanceof Date ? value.toISOString() : String(value));
    return isPlainInteger(raw) ? Number(raw) : raw;
  };
};

/** The raw text of each `key = value` line by its path; what stands in inline tables and arrays is not among them. */
const rawScalars = (text: string): ReadonlyMap<string, string> => {
  const raws = new Map<string, string>();
  let table: readonly string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    const header = /^[ \t]*\[([^[\]]*)\]/.exec(line)?.[1];
    if (header !== undefined) table = header.split(".").map((part) => part.trim().replace(/^(["'])(.*)\1$/, "$2"));
    const match = matchKey(line, "toml");
    if (match === null) continue;
    const rest = line.slice(match.length).trimStart();
    const raw = rest.slice(0, rawEnd(rest, "toml"));
    raws.set([...table, match.key].join("\0"), raw);
  }
  return raws;
};
