import type { Span } from "./source.ts";

/** One task or sub-task of a task cell, with its place. */
export interface LocatedTask {
  /** Inline Markdown without bullet mark, indentation and the `<br>` around it; its own lines are joined by `\n`; `\|` is a pipe. */
  readonly text: string;
  readonly items: readonly LocatedTask[];
  /** From the first to the last character of `text` in the source. */
  readonly textSpan: Span;
  /** From the bullet mark (or the text, where there is none) to the end of the last sub-task. */
  readonly span: Span;
  /** The bullet mark as it stands (`-`, `+`, `•`, `1.`), empty where there is none; `li` in an HTML list. */
  readonly marker: string;
}

/** Tasks nested more deeply than this are read as siblings, so that no page overflows the stack; the corpus goes to 4. */
export const maxTaskDepth = 50;
