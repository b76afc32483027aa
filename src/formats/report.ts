/**
 * The content of a report, as the formats for readers (html, docx, pdf) render it: made once from the model, free of Markdown, HTML and shortcodes.
 * What a format cannot show it leaves out as a whole, never in part.
 */
export interface Report {
  readonly title: string;
  readonly author: string | null;
  readonly period: string | null;
  /** The language of the words that the report itself writes, such as the heading of its contents. */
  readonly language: string;
  /** The last date of the log (ISO), which stands for the time at which the report was made; null in a log without dates. */
  readonly date: string | null;
  readonly weeks: readonly WeekContent[];
}

/** One week page. */
export interface WeekContent {
  /** Unique in the report; letters, digits and dashes. */
  readonly anchor: string;
  /** The language of its text. */
  readonly language: string;
  readonly heading: string;
  /** Headings of its parts have level 3, those in a part's own text the levels below. */
  readonly blocks: readonly Block[];
}

/** A block of text. Lists and boxes lie in one another at most 9 deep; headings only stand in the blocks of a week itself. */
export type Block =
  | { readonly kind: "heading"; readonly level: 3 | 4 | 5 | 6; readonly inlines: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly start: number; readonly items: readonly ListItem[] }
  | Table
  /** A `notice`, or a quotation. */
  | { readonly kind: "box"; readonly blocks: readonly Block[] }
  /** Text whose line breaks and spaces count. */
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" };

/** What stands behind one bullet or number. */
export type ListItem = readonly Block[];

/** A table with one line of headings, all empty where it has none; every row has as many cells. */
export interface Table {
  readonly kind: "table";
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (readonly Block[])[])[];
}

/** A column of a table. */
export interface Column {
  readonly header: readonly Inline[];
  /** The share of the width that suits its content; those of a table add up to 1. */
  readonly share: number;
}

/** A stretch of a line. */
export type Inline = TextRun | { readonly kind: "break" } | Image;

/** Text of one look, composed (NFC) and without control characters. White space in it is as it is to be shown. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly code: boolean;
  /** Where it leads: an absolute `http`, `https` or `mailto` address; null for plain text. */
  readonly url: string | null;
}

/** A picture; where its file was not found in the site, `data` is null and the alternative text is shown. */
export interface Image {
  readonly kind: "image";
  readonly alt: string;
  readonly data: ImageData | null;
  readonly url: string | null;
}

/** The bytes of a picture, of a type that every format can show. The same file is the same object wherever it is shown. */
export interface ImageData {
  readonly type: "png" | "jpeg" | "gif";
  readonly bytes: Uint8Array;
  /** In pixels, as the file says. */
  readonly width: number;
  readonly height: number;
}
