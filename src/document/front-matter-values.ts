import type { FrontMatterValue } from "./front-matter.ts";

/** Values by key, in the order of the file, on an object without prototype: no key has a meaning of its own. */
export type FrontMatterValues = Record<string, FrontMatterValue>;

/** Why a block could not be read; `line` counts from 0 in the block. */
export type ValuesFault = { readonly kind: "invalid"; readonly line: number; readonly reason: string } | { readonly kind: "too-large" };

/** What reading a block gives. */
export type ValuesResult = { readonly ok: true; readonly value: FrontMatterValues } | { readonly ok: false; readonly error: ValuesFault };

/** Why a block of YAML cannot be read; `line` counts from 0 in the block. */
export class YamlFault extends Error {
  readonly line: number;

  constructor(reason: string, line: number) {
    super(reason);
    this.line = line;
  }
}

/** An object that holds no key, not even those of every object. */
export const emptyValues = (): FrontMatterValues => {
  const values: FrontMatterValues = {};
  Object.setPrototypeOf(values, null);
  return values;
};

const mostNodes = 10_000;
const deepest = 100;

/** Thrown while copying, caught by `copyValues`: aliases may make a small text into a huge tree. */
const tooLarge = Symbol("too large");

/** How a reader's scalar becomes ours; `path` names the keys on the way to it. */
export type ScalarReader = (value: unknown, path: readonly string[]) => FrontMatterValue;

/** Copies what a reader made into plain values; null where it has too many nodes or levels. */
export const copyValues = (root: object, scalar: ScalarReader): FrontMatterValues | null => {
  let nodes = 0;
  const copy = (value: unknown, path: readonly string[]): FrontMatterValue => {
    nodes += 1;
    if (nodes > mostNodes || path.length > deepest) throw tooLarge;
    if (Array.isArray(value)) return value.map((item, index) => copy(item, [...path, String(index)]));
    return isMapping(value) ? copyMapping(value, path) : scalar(value, path);
  };
  const copyMapping = (mapping: object, path: readonly string[]): FrontMatterValues => {
    const values = emptyValues();
    for (const [key, value] of Object.entries(mapping)) values[key] = copy(value, [...path, key]);
    return values;
  };
  try {
    return copyMapping(root, []);
  } catch (error) {
    if (error === tooLarge) return null;
    throw error;
  }
};

/** Whether a value holds others by key; dates are scalars. */
export const isMapping = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Whether a text is a whole number that a number holds exactly: no leading zero, no plus sign. */
export const isPlainInteger = (text: string): boolean => /^(?:0|-?[1-9][0-9]{0,15})$/.test(text) && Number.isSafeInteger(Number(text));

/** The value of one raw scalar, quotes included, where the block as a whole cannot be read. */
export const scalarOf = (raw: string, format: "yaml" | "toml"): FrontMatterValue => {
  const quote = raw[0];
  if (raw.length > 1 && quote === raw.at(-1)) {
    if (quote === '"') return raw.slice(1, -1).replaceAll(/\\(["\\])/g, "$1");
    if (quote === "'") return format === "yaml" ? raw.slice(1, -1).replaceAll("''", "'") : raw.slice(1, -1);
  }
  if (raw === "") return null;
  if (raw === "true" || raw === "false") return raw === "true";
  return isPlainInteger(raw) ? Number(raw) : raw;
};
