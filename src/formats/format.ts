import type { LogModel } from "./log-model.ts";

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
}

/** One export format. The same input gives the same output, whatever the clock and the machine. */
export interface Format {
  /** As `--format` takes it. */
  readonly name: string;
  /** The usual ending of a file name, without the dot. */
  readonly extension: string;
  /** One sentence for help and README. */
  readonly summary: string;
  /** Whether it holds every language of the log, or only the default language unless `--lang` names others. */
  readonly languages: "all" | "default";
  /** The whole document, or its parts in order. */
  readonly render: (input: RenderInput) => string | Iterable<string>;
}
