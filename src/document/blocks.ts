import type { Problem } from "./problem.ts";
import type { Span } from "./source.ts";

/** One block of a page as CommonMark and GFM see it, with its place. Lines count from 1. */
export type Block = Heading | Table | List | OtherBlock;

interface Placed {
  /** Whole lines: from the start of the first line to the end of the last one, without its line end. */
  readonly span: Span;
  readonly line: number;
}

/** An ATX or setext heading; `text` is its raw inline Markdown without marks and without the closing sequence. */
export interface Heading extends Placed {
  readonly kind: "heading";
  readonly level: number;
  readonly text: string;
  /** Where `text` stands in the source. */
  readonly textSpan: Span;
  /** Whether it is a line that is a heading to the eye though not to Markdown (`**Goals:**`): its marks belong to its text. */
  readonly isLine?: true;
}

/** A GFM table. */
export interface Table extends Placed {
  readonly kind: "table";
  readonly header: TableLine;
  readonly delimiter: TableLine;
  readonly rows: readonly TableLine[];
}

/** One line of a table. */
export interface TableLine {
  readonly line: number;
  /** From the first character after container marks and indentation to the end of the line, without its line end; trailing white space included. */
  readonly span: Span;
  readonly cells: readonly Cell[];
  readonly leadingPipe: boolean;
  /** Whether a pipe closes the last cell. */
  readonly trailingPipe: boolean;
}

/** One cell as it stands in its line: surplus cells are kept, missing ones are not invented. */
export interface Cell {
  /** All between the pipes, padding included. */
  readonly span: Span;
  /** Without the padding; empty cells have an empty span right after the leading padding character (or at the start of the cell if there is none). */
  readonly content: Span;
  /** The text of `content` as it stands (`\|` stays escaped). */
  readonly text: string;
}

/** A bullet or numbered list. */
export interface List extends Placed {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
  /** The paragraphs that make it up, where its marks are none that Markdown knows; such a list stands in no tree. */
  readonly paragraphs?: readonly OtherBlock[];
}

/** One item of a list. `span` covers its lines and those of everything in it, without blank lines at its end. */
export interface ListItem extends Placed {
  /** `*`, `-`, `+`, or the number with its delimiter (`1.`, `2)`). */
  readonly marker: string;
  /** All that stands before the text in the item's first line: container marks, indentation, marker, spaces, `#` marks of a heading. */
  readonly lead: Span;
  /** The item's first paragraph or heading, if nothing stands before it; else an empty span behind the marker and one space. It may begin in the line below the marker. */
  readonly textSpan: Span;
  /** Raw inline Markdown of the first paragraph; its lines are joined by `\n` without indentation. */
  readonly text: string;
  /** Lists and other blocks inside the item, without what `text` says. */
  readonly children: readonly Block[];
}

/** A paragraph, code block, quote, rule, HTML block, … : kept as it is; blocks inside a quote are its children. */
export interface OtherBlock extends Placed {
  readonly kind: "paragraph" | "code" | "html" | "quote" | "rule" | "definition";
  readonly children: readonly Block[];
}

/** The block structure of a page. */
export interface BlockTree {
  readonly blocks: readonly Block[];
  /** At most one of `too-deep`, `too-wide` and `too-long`: then the page was not read whole and is never written. */
  readonly problems: readonly Problem[];
}
