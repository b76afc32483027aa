import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser, StateBlock, Token } from "markdown-it";
import { once } from "../model/once.ts";
import { blockParser, maxNesting } from "./block-parser.ts";
import { lineSpan, positionAt, type Source } from "./source.ts";

/** Where the text of a line begins, behind container marks and indentation. */
export type TextStart = (line: number) => number;

/** What is told of a page's blocks while they are read. Lines and offsets are those of the whole source; `end` is the last line of a block. */
export interface BlockListener {
  readonly heading: (level: number, isUnderlined: boolean, line: number, end: number, startOf: TextStart) => void;
  readonly paragraph: (line: number, end: number, startOf: TextStart) => void;
  readonly table: (line: number, end: number, startOf: TextStart) => void;
  readonly leaf: (kind: LeafKind, line: number, end: number) => void;
  readonly openList: (isOrdered: boolean, line: number) => void;
  /** `marker` is the offset of the item's mark. */
  readonly openItem: (line: number, marker: number) => void;
  readonly openQuote: (line: number) => void;
  /** Ends the list, item or quote that was opened last; `end` is known for quotes alone. */
  readonly close: (end: number | null) => void;
  /** Nothing below this line can be read, as the block that starts here is nested too deeply. */
  readonly tooDeep: (line: number) => void;
}

/** The blocks without inline text or blocks in them. */
export type LeafKind = "code" | "html" | "rule" | "definition";

const leafKinds: ReadonlyMap<string, LeafKind> = new Map([
  ["code_block", "code"],
  ["fence", "code"],
  ["html_block", "html"],
  ["hr", "rule"],
  ["reference_definition", "definition"],
]);

/**
 * Reads the blocks of a page from an offset on with markdown-it's block rules and tells the listener of each as soon as it ends.
 *
 * The rules report each block through `push` of their state, and while they do, the state still knows where the text of each line of this block
 * begins. So `push` is replaced: the places come out exactly, and no token is kept, which for a page of 10 MB would be gigabytes.
 */
export const readBlocks = (source: Source, bodyStart: number, listener: BlockListener): void => {
  const start = Math.max(bodyStart, source.lineStarts[0] ?? 0);
  const md = blockParser();
  const state = stateOf(md, normalised(source.text.slice(start)));
  const teller = tellerOf(state, listener, placesOf(source, start, state));
  state.push = (type, tag, nesting) => {
    if (nesting < 0) state.level -= 1;
    if (nesting > 0) state.level += 1;
    return teller.tell(type, tag);
  };
  md.block.tokenize(state, 0, state.lineMax);
  teller.finish();
};

/** The state that markdown-it's rules work on, as its own constructor fills it, which looks at every character of the page. */
const stateOf = (md: Parser, text: string): StateBlock => {
  const state = new md.block.State("", md, {}, []);
  const { bMarks, eMarks, tShift, sCount, bsCount } = state;
  state.src = text;
  for (const marks of [bMarks, eMarks, tShift, sCount, bsCount]) marks.length = 0;
  const add = (start: number, end: number, shift: number, columns: number): void => {
    bMarks.push(start);
    eMarks.push(end);
    tShift.push(shift);
    sCount.push(columns);
    bsCount.push(0);
  };
  for (let start = 0; start < text.length;) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed === -1 ? text.length : lineFeed;
    let at = start;
    let columns = 0;
    for (let unit = text.charCodeAt(at); at < end && (unit === space || unit === tab); unit = text.charCodeAt(at)) {
      columns += unit === tab ? 4 - (columns % 4) : 1;
      at += 1;
    }
    // White space behind the last line end is no line.
    if (lineFeed !== -1 || at < end) add(start, end, at - start, columns);
    start = end + 1;
  }
  state.lineMax = bMarks.length;
  add(text.length, text.length, 0, 0);
  return state;
};

const space = 32;
const tab = 9;

/** Line ends become line feeds and NUL a visible character, as in markdown-it; the length of no line changes. */
const normalised = (text: string): string =>
  text.includes("\r") || text.includes("\0") ? text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD") : text;

interface Places {
  readonly lineOf: (index: number) => number;
  readonly startAt: (index: number) => number;
  readonly startOf: TextStart;
}

/** Leads from the state's lines, which count from 0 and are normalised, back to the source. */
const placesOf = (source: Source, start: number, state: StateBlock): Places => {
  const first = positionAt(source, start).line;
  const origins = state.bMarks.slice();
  const startAt = (index: number): number => {
    const lineStart = index === 0 ? start : lineSpan(source, first + index).start;
    return lineStart + (state.bMarks[index] ?? 0) + (state.tShift[index] ?? 0) - (origins[index] ?? 0);
  };
  return { lineOf: (index) => first + index, startAt, startOf: (line) => startAt(line - first) };
};

/** Told of a token, it answers with an object in which the rule notes what else it knows. */
interface Teller {
  readonly tell: (type: string, tag: string) => Token;
  readonly finish: () => void;
}

/** Three tokens serve for all, as making them takes a third of markdown-it's time: of no more are the notes needed at once. */
const tokens = once(() => ({
  opened: new MarkdownIt.Token("", "", 1),
  leaf: new MarkdownIt.Token("", "", 0),
  unread: new MarkdownIt.Token("", "", 0),
}));

/** Turns markdown-it's tokens into calls. A token gets its lines after it was pushed, so a leaf is told of when the next token comes. */
const tellerOf = (state: StateBlock, listener: BlockListener, { lineOf, startAt, startOf }: Places): Teller => {
  const { opened, leaf, unread } = tokens();
  let leafKind: LeafKind | undefined;
  const finish = (): void => {
    if (leafKind === undefined) return;
    const [from, to] = leaf.map ?? [0, 0];
    listener.leaf(leafKind, lineOf(from), lineOf(to) - 1);
    leafKind = undefined;
  };
  const tellDepth = (): void => {
    if (state.level >= maxNesting) listener.tooDeep(lineOf(state.line));
  };
  const tell = (type: string, tag: string): Token => {
    finish();
    const line = lineOf(opened.map?.[0] ?? 0);
    const end = lineOf(state.line) - 1;
    switch (type) {
      case "heading_open":
      case "paragraph_open":
      case "table_open":
        return opened;
      case "heading_close":
        listener.heading(Number(tag.slice(1)), !opened.markup.startsWith("#"), line, end, startOf);
        return unread;
      case "paragraph_close":
        listener.paragraph(line, end, startOf);
        return unread;
      case "table_close":
        listener.table(line, end, startOf);
        return unread;
      case "bullet_list_open":
      case "ordered_list_open":
        listener.openList(tag === "ol", lineOf(state.line));
        return unread;
      case "list_item_open":
        listener.openItem(lineOf(state.line), startAt(state.line));
        tellDepth();
        return unread;
      case "blockquote_open":
        listener.openQuote(lineOf(state.line));
        tellDepth();
        return unread;
      case "blockquote_close":
        listener.close(end);
        return unread;
      case "list_item_close":
      case "bullet_list_close":
      case "ordered_list_close":
        listener.close(null);
        return unread;
      default:
        leafKind = leafKinds.get(type);
        return leafKind === undefined ? unread : leaf;
    }
  };
  return { tell, finish };
};
