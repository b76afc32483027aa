import matter from "gray-matter";
import { copyValues, YamlFault } from "./front-matter-values.ts";
import type { ScalarReader, ValuesResult } from "./front-matter-values.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { parseYaml } from "./yaml-block.ts";

/** gray-matter cuts behind its own dashes: what it hands on begins with the end of that line. */
const parse = (text: string): object => {
  const block = text.replace(/^\n/, "");
  return readPlainYaml(block) ?? parseYaml(block);
};

const refuse = (): never => {
  throw new YamlFault("it is marked as code", 0);
};

/** Every engine that gray-matter has of its own, replaced: nothing but YAML is ever read, and nothing is run. */
const engines = { yaml: parse, javascript: refuse, js: refuse, json: refuse, coffee: refuse, toml: refuse };

const scalar: ScalarReader = (value) =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

/** Reads the text between two lines of `---`. The text is handed on with delimiters of our own, so that no language can stand after them. */
export const readYaml = (text: string): ValuesResult => {
  // gray-matter would end the block at any such line, and squares the time over runs of blank lines.
  const dashes = /(?:^|[\r\n])---/.exec(text);
  if (dashes !== null) return invalid(lineOf(text, dashes.index + dashes[0].length), "a line in it begins with ---");
  if (/\s{2000}/.test(text)) return { ok: false, error: { kind: "too-large" } };
  try {
    const { data } = matter(`---\n${text}\n---\n`, { language: "yaml", engines });
    const values = copyValues(data, scalar);
    return values === null ? { ok: false, error: { kind: "too-large" } } : { ok: true, value: values };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, error: { kind: "too-large" } };
    if (error instanceof YamlFault) return invalid(error.line, error.message);
    throw error;
  }
};

const invalid = (line: number, reason: string): ValuesResult => ({
  ok: false,
  error: { kind: "invalid", line: Math.max(line, 0), reason },
});

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
