import { cutBeforeMarkdown, cutFrontMatter } from "./front-matter-cut.ts";
import type { FrontMatterCut } from "./front-matter-cut.ts";
import { entriesIn } from "./front-matter-entries.ts";
import { lineAt } from "./front-matter-lines.ts";
import { readToml } from "./front-matter-toml.ts";
import { emptyValues, scalarOf } from "./front-matter-values.ts";
import type { ValuesFault, ValuesResult } from "./front-matter-values.ts";
import { readYaml } from "./front-matter-yaml.ts";
import { once } from "../model/once.ts";
import type { Problem } from "./problem.ts";
import type { Source, Span } from "./source.ts";

/** A value of front matter as SPEC section 6 defines it: text keeps its spelling. */
export type FrontMatterValue =
  | string
  | number
  | boolean
  | null
  | readonly FrontMatterValue[]
  | { readonly [key: string]: FrontMatterValue };

/** The front matter of a page: its format, where it stands, and what it says. */
export interface FrontMatter {
  readonly format: "yaml" | "toml" | "none";
  /** From the first character of the opening delimiter to the end of the closing line (its line end included); empty if there is none. */
  readonly span: Span;
  /** The text between the two delimiter lines. */
  readonly content: Span;
  /** The language of the code that the opening line claims to follow, null where there is none. Such front matter is not read. */
  readonly code: string | null;
  /** Own keys only, in the order of the file; a null-prototype object. */
  readonly values: Readonly<Record<string, FrontMatterValue>>;
  readonly problems: readonly Problem[];
}

/** Front matter above this many UTF-16 units is not read: real ones have a few hundred, and its readers are not linear. */
const longest = 65_536;

/** Reads the front matter at the start of a text. Never throws and never runs anything; what is wrong becomes a problem. */
export const readFrontMatter = (source: Source): FrontMatter => {
  const cut = cutFrontMatter(source.text);
  if (cut === null) return absent(source);
  if (cut.code !== null) {
    return withValues(cut, emptyValues(), [problem("front-matter-code", firstLine(source, cut), { language: cut.code })]);
  }
  // A closing line far below, with Markdown before it, is a rule of the page and no closing line: only the values tell.
  const shorter = cutBeforeMarkdown(source.text, cut);
  if (shorter === null || readValues(source, cut).ok) return readLater(source, cut);
  return readLater(source, shorter);
};

/** Most commands ask for the values of few pages, and their readers take longest of all to start. */
const readLater = (source: Source, cut: FrontMatterCut): FrontMatter => {
  const read = once(() => {
    const result = readValues(source, cut);
    return result.ok ? withValues(cut, result.value, damageOf(source, cut)) : readByLines(source, cut, result.error);
  });
  return {
    format: cut.format,
    span: cut.span,
    content: cut.content,
    code: cut.code,
    get values() {
      return read().values;
    },
    get problems() {
      return read().problems;
    },
  };
};

const absent = (source: Source): FrontMatter => {
  const start = source.lineStarts[0] ?? 0;
  const nowhere = { start, end: start };
  return { format: "none", span: nowhere, content: nowhere, code: null, values: emptyValues(), problems: [] };
};

const withValues = (cut: FrontMatterCut, values: FrontMatter["values"], problems: readonly Problem[]): FrontMatter => ({
  format: cut.format,
  span: cut.span,
  content: cut.content,
  code: cut.code,
  values,
  problems,
});

const readValues = (source: Source, cut: FrontMatterCut): ValuesResult => {
  const text = source.text.slice(cut.content.start, cut.content.end);
  if (text.length > longest) return { ok: false, error: { kind: "too-large" } };
  return cut.format === "yaml" ? readYaml(text) : readToml(text);
};

/** What the simple lines say where the block as a whole cannot be read. */
const readByLines = (source: Source, cut: FrontMatterCut, fault: ValuesFault): FrontMatter => {
  const found =
    fault.kind === "too-large"
      ? problem("front-matter-too-large", firstLine(source, cut))
      : problem("front-matter-invalid", faultLine(source, cut, fault.line), { reason: fault.reason });
  const values = emptyValues();
  const content =
    fault.kind === "too-large" ? { start: cut.content.start, end: Math.min(cut.content.end, cut.content.start + longest) } : cut.content;
  for (const entry of entriesIn(source.text, content, cut.format)) values[entry.key] = scalarOf(rawOf(source, entry.value), cut.format);
  return withValues(cut, values, [...damageOf(source, cut), found]);
};

/** The first line of a raw value: what follows it may be what cannot be read. */
const rawOf = (source: Source, span: Span): string =>
  source.text.slice(span.start, Math.min(span.end, lineAt(source.text, span.start).end)).trimEnd();

const damageOf = (source: Source, cut: FrontMatterCut): readonly Problem[] =>
  cut.damage === null ? [] : [problem(`front-matter-${cut.damage}`, firstLine(source, cut))];

const firstLine = (source: Source, cut: FrontMatterCut): Span => lineAt(source.text, cut.span.start);

/** The `line`th line of the content, from 0, as the readers of YAML and TOML count. */
const faultLine = (source: Source, cut: FrontMatterCut, line: number): Span => {
  let span = lineAt(source.text, cut.content.start);
  for (let passed = 0; passed < line; passed += 1) {
    const next = lineAt(source.text, span.next);
    if (span.next >= cut.content.end) break;
    span = next;
  }
  return { start: span.start, end: span.end };
};

const problem = (code: Problem["code"], { start, end }: Span, args: Problem["args"] = {}): Problem => ({
  code,
  span: { start, end },
  args,
});
