import type { Span } from "./source.ts";

/** One task or sub-task of a task cell, with its place. */
export interface LocatedTask {
  /** Inline Markdown as it stands, without bullet mark, indentation and the `<br>` around it; its own lines are joined by `\n`. */
  readonly text: string;
  readonly items: readonly LocatedTask[];
  /** From the first to the last character of `text` in the source. */
  readonly textSpan: Span;
  /** From the bullet mark (or the text, where there is none) to the end of the last sub-task. */
  readonly span: Span;
  /** The bullet mark as it stands (`-`, `+`, `•`, `1.`), empty where there is none; `li` in an HTML list. */
  readonly marker: string;
}
