import matter from "gray-matter";
import yaml from "js-yaml";
import { once } from "../model/once.ts";
import { copyValues, isMapping, isPlainInteger } from "./front-matter-values.ts";
import type { ScalarReader, ValuesResult } from "./front-matter-values.ts";

/** Texts stay as they are written but for these: `1.10`, `2025-10-06`, `~` and `yes` are text. */
const schema = once(
  () =>
    new yaml.Schema({
      include: [yaml.FAILSAFE_SCHEMA],
      implicit: [
        new yaml.Type("tag:yaml.org,2002:bool", {
          kind: "scalar",
          resolve: (text) => text === "true" || text === "false",
          construct: (text) => text === "true",
        }),
        new yaml.Type("tag:yaml.org,2002:int", {
          kind: "scalar",
          resolve: (text) => text !== null && isPlainInteger(text),
          construct: Number,
        }),
      ],
    }),
);

/** Of two equal keys the last wins (`json`), as in Hugo before it refused them. */
const parse = (text: string): object => {
  const root = yaml.load(text, { schema: schema(), json: true });
  if (root === undefined || root === null) return {};
  if (!isMapping(root)) throw new yaml.YAMLException("it holds no keys");
  return root;
};

const refuse = (): never => {
  throw new yaml.YAMLException("it is marked as code");
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
    // gray-matter cuts behind its own dashes: line 0 of what it parses is the end of that line.
    if (error instanceof yaml.YAMLException) return invalid(faultyLine(text, (error.mark?.line ?? 1) - 1), error.reason);
    throw error;
  }
};

/** The reader notices many a fault only in the line below: where the line above is no key with a value on its own, that one is named. */
const faultyLine = (text: string, line: number): number => {
  const lines = text.split(/\r\n|\n|\r/, line + 1);
  let above = line - 1;
  while (above > 0 && lines[above]?.trim() === "") above -= 1;
  const words = lines[above] ?? "";
  return /^[^\s#]/.test(words) && !isMappingAlone(words) ? above : line;
};

const isMappingAlone = (line: string): boolean => {
  try {
    return isMapping(yaml.load(line, { schema: schema(), json: true }));
  } catch {
    return false;
  }
};

const invalid = (line: number, reason: string): ValuesResult => ({
  ok: false,
  error: { kind: "invalid", line: Math.max(line, 0), reason },
});

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/).length - 1;
