import type { LogModel, WeekModel } from "./log-model.ts";

/** What an export is made of. */
export interface RenderInput {
  readonly model: LogModel;
  /** The language of the words that the format itself writes, such as `Contents`. */
  readonly language: string;
  readonly title?: string;
  readonly author?: string;
  readonly period?: string;
  /** Whether a text for spreadsheets starts with a byte order mark. */
  readonly bom?: boolean;
  /** The bytes of the picture that a page (by its path in the model) shows by this source; null where the site has none. The same picture is the same object. */
  readonly picture?: (page: string, source: string) => Uint8Array | null;
  /** Told before each step of long work. */
  readonly progress?: (done: number, of: number) => void;
}

/** One export format. The same input gives the same output, whatever the clock and the machine. */
export type Format = TextFormat | StreamedFormat | BinaryFormat;

interface FormatFacts {
  /** As `--format` takes it. */
  readonly name: string;
  /** The usual ending of a file name, without the dot. */
  readonly extension: string;
  /** One sentence for help and README. */
  readonly summary: string;
  /** Whether it holds every language of the log, or only the default language unless `--lang` names others. */
  readonly languages: "all" | "default";
}

/** A format that a terminal can show. */
export interface TextFormat extends FormatFacts {
  readonly binary?: false;
  readonly streamed?: false;
  /** The whole document, or its parts in order. */
  readonly render: (input: RenderInput) => string | Iterable<string>;
}

/** A text that says of each week what it holds, and goes through them once: of thousands of weeks none is kept. */
export interface StreamedFormat extends FormatFacts {
  readonly binary?: false;
  readonly streamed: true;
  /** The parts of the document in order. */
  readonly render: (input: WeekStream) => Iterable<string>;
}

/** What a streamed format takes of the input of an export. */
export interface WeekStream extends Pick<RenderInput, "bom"> {
  readonly model: { readonly weeks: Iterable<WeekModel> };
}

/** A format that no terminal can show. */
export interface BinaryFormat extends FormatFacts {
  readonly binary: true;
  readonly streamed?: false;
  readonly render: (input: RenderInput) => Promise<Uint8Array>;
}
