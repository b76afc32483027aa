import type { Span } from "./source.ts";

/** One replacement in a text: the characters in `span` give way to `text`. An empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}
