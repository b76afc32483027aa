import { isKnownKey, lineAt, linesIn, matchKey } from "./front-matter-lines.ts";
import type { Line } from "./front-matter-lines.ts";
import type { Span } from "./source.ts";

/** Where the front matter of a text stands, before anything in it is read. */
export interface FrontMatterCut {
  readonly format: "yaml" | "toml";
  readonly span: Span;
  readonly content: Span;
  /** Which delimiter line is destroyed or missing. */
  readonly damage: "not-opened" | "not-closed" | null;
  /** The language after the opening dashes that asks for another reader (`---js`); such a block is never read. */
  readonly code: string | null;
}

/** Finds the front matter of a text; null where it has none. A BOM and blank lines may stand before it. */
export const cutFrontMatter = (text: string): FrontMatterCut | null => {
  const first = firstVisibleLine(text);
  if (first === null) return null;
  const opening = trimmed(text, first);
  if (opening === "---") return cutYaml(text, first, null);
  if (opening === "+++") return cutToml(text, first);
  const language = /^---[ \t]*([A-Za-z_$][\w.+$-]*)$/.exec(opening)?.[1];
  if (language !== undefined) return cutLanguage(text, first, language);
  return cutWithoutOpening(text, first);
};

/** The same front matter, ended before the Markdown that stands in it; null where there is none in it. */
export const cutBeforeMarkdown = (text: string, cut: FrontMatterCut): FrontMatterCut | null => {
  if (cut.damage === null && !/^(?:[#*+|>!]|\{\{)/m.test(text.slice(cut.content.start, cut.content.end))) return null;
  const run = entryRun(text, cut.content, cut.format);
  const rest = run.after === null ? "" : text.slice(run.after.start, run.after.start + 8);
  // Dashes that were taken for a destroyed closing line may underline a heading far below.
  const markdown = rest !== "" && (cut.damage !== null || /^(?:#{1,6}[ \t]|[*+][ \t]|\||>|\{\{[%<]|!\[)/.test(rest));
  return run.known > 0 && markdown ? unclosed(cut.format, cut.span.start, cut.content.start, run.end) : null;
};

const firstVisibleLine = (text: string): Line | null => {
  for (const line of linesIn(text, { start: text.startsWith("\uFEFF") ? 1 : 0, end: text.length })) {
    if (trimmed(text, line) !== "") return line;
  }
  return null;
};

const trimmed = (text: string, { start, end }: Span): string => text.slice(start, end).trimEnd();

const cutYaml = (text: string, opening: Line, code: string | null): FrontMatterCut | null => {
  const { exact, destroyed } = closingLines(text, opening.next);
  const closing = destroyed !== null && !onlyEntriesBetween(text, destroyed, exact) ? destroyed : exact;
  const content = { start: opening.next, end: closing?.start ?? text.length };
  const run = entryRun(text, content, "yaml");
  if (closing === null) return run.known > 0 ? unclosed("yaml", opening.start, content.start, run.end) : null;
  if (run.count === 0 && !isPlausible(text, content)) return null;
  const span = { start: opening.start, end: closing.next };
  return { format: "yaml", span, content, damage: closing === exact ? null : "not-closed", code };
};

const unclosed = (format: "yaml" | "toml", opening: number, start: number, end: number): FrontMatterCut => ({
  format,
  span: { start: opening, end },
  content: { start, end },
  damage: "not-closed",
  code: null,
});

/** The first line of exactly three dashes and, if it comes before that, the first of more dashes. */
const closingLines = (text: string, start: number): { readonly exact: Line | null; readonly destroyed: Line | null } => {
  let destroyed: Line | null = null;
  for (const line of linesIn(text, { start, end: text.length })) {
    if (!text.startsWith("---", line.start)) continue;
    const dashes = trimmed(text, line);
    if (dashes === "---") return { exact: line, destroyed };
    if (destroyed === null && /^-+$/.test(dashes)) destroyed = line;
  }
  return { exact: null, destroyed };
};

/** Whether dashes only divide the keys from more keys, which end at a true closing line. */
const onlyEntriesBetween = (text: string, dashes: Line, closing: Line | null): boolean => {
  if (closing === null) return false;
  const run = entryRun(text, { start: dashes.next, end: closing.start }, "yaml");
  return run.known > 0 && run.after === null;
};

/** The entries at the start of a stretch: where they end, how many, and the first line that is something else. */
interface EntryRun {
  readonly end: number;
  readonly count: number;
  readonly known: number;
  readonly after: Line | null;
}

/** Follows keys, their continuation lines and comments; below a blank line, only a key that is known goes on. */
const entryRun = (text: string, span: Span, format: "yaml" | "toml"): EntryRun => {
  let run: EntryRun = { end: span.start, count: 0, known: 0, after: null };
  let blank = false;
  for (const line of linesIn(text, span)) {
    const content = trimmed(text, line);
    const key = matchKey(content, format)?.key;
    const goesOn = key !== undefined && (run.count === 0 || !blank || isKnownKey(key));
    if (content === "") blank = true;
    else if (goesOn) {
      run = { end: line.next, count: run.count + 1, known: run.known + (isKnownKey(key) ? 1 : 0), after: null };
      blank = false;
    } else if (!blank && run.count > 0 && /^(?:[ \t]|- |[\]}])/.test(content)) run = { ...run, end: line.next };
    else if (!content.startsWith("#") || (blank && run.count > 0)) return { ...run, after: line };
  }
  return run;
};

/** Whether a closed block that does not begin with a key is front matter all the same: empty, a flow mapping, or with a fault in its first line. */
const isPlausible = (text: string, content: Span): boolean => {
  let known = 0;
  let first: string | null = null;
  for (const line of linesIn(text, content)) {
    const visible = trimmed(text, line);
    if (visible === "" || visible.startsWith("#")) continue;
    first ??= visible;
    if (isKnownKey(matchKey(visible, "yaml")?.key ?? "")) known += 1;
  }
  return first === null || first.startsWith("{") || known >= 2;
};

const cutToml = (text: string, opening: Line): FrontMatterCut | null => {
  for (const line of linesIn(text, { start: opening.next, end: text.length })) {
    if (!text.startsWith("+++", line.start) || !/^\++$/.test(trimmed(text, line))) continue;
    const content = { start: opening.next, end: line.start };
    const damage = line.end - line.start > 3 && trimmed(text, line) !== "+++" ? "not-closed" : null;
    return { format: "toml", span: { start: opening.start, end: line.next }, content, damage, code: null };
  }
  const run = entryRun(text, { start: opening.next, end: text.length }, "toml");
  return run.known > 0 ? unclosed("toml", opening.start, opening.next, run.end) : null;
};

const engines: ReadonlySet<string> = new Set("js javascript jsx mjs ts typescript json json5 coffee coffeescript cson".split(" "));

/** A block with a language: YAML is read, any other name is refused. A lone word after dashes, never closed, is text. */
const cutLanguage = (text: string, opening: Line, language: string): FrontMatterCut | null => {
  const name = language.toLowerCase();
  if (name === "yaml" || name === "yml") return cutYaml(text, opening, null);
  const { exact } = closingLines(text, opening.next);
  if (exact === null && !engines.has(name)) return null;
  const content = { start: opening.next, end: exact?.start ?? text.length };
  return { format: "yaml", span: { start: opening.start, end: exact?.next ?? text.length }, content, damage: null, code: language };
};

/** Keys at the very top that dashes end: what is left where a formatter took the first line for a rule. */
const cutWithoutOpening = (text: string, first: Line): FrontMatterCut | null => {
  const key = matchKey(trimmed(text, first), "yaml")?.key;
  if (key === undefined || !isKnownKey(key)) return null;
  const run = entryRun(text, { start: first.start, end: text.length }, "yaml");
  if (run.known < 2 || run.after === null || !/^-{3,}$/.test(trimmed(text, run.after))) return null;
  const closing = lineAt(text, run.after.start);
  const content = { start: first.start, end: closing.start };
  return { format: "yaml", span: { start: first.start, end: closing.next }, content, damage: "not-opened", code: null };
};
