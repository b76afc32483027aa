/** A stretch of a text, in UTF-16 units from its start: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of one file, exactly as it stands on disk (a BOM included), with the offset of each line's first visible character. */
export interface Source {
  /** Path relative to the root of the log, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line; LF, CRLF and CR each end a line; a BOM is not part of line 1. */
  readonly lineStarts: readonly number[];
}
