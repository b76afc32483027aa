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
  /** Own keys only, in the order of the file; a null-prototype object. */
  readonly values: Readonly<Record<string, FrontMatterValue>>;
  readonly problems: readonly Problem[];
}

/** Reads the front matter at the start of a text. */
export type ReadFrontMatter = (source: Source) => FrontMatter;
