import type { Span } from "./source.ts";

/** One reference of a row. `url` is null where the cell names a source in plain words only. */
export interface Reference {
  readonly url: string | null;
  readonly label: string | null;
  /** The reference as it stands, label included, without the separators around it. */
  readonly span: Span;
  /** Where the URL stands, null without one. */
  readonly urlSpan: Span | null;
  readonly form: ReferenceForm;
}

/** How a reference is written. */
export type ReferenceForm = "autolink" | "bare" | "link" | "link-angle" | "label-line" | "anchor" | "defined" | "text";
