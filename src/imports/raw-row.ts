import type { WorklogError } from "../errors.ts";
import type { Item } from "../model/item.ts";

/** A row as a file has it: in parts, but not yet checked. Null stands for what the file does not say. */
export interface RawRow {
  /** The line of the file on which a field stands, or "" the row begins, from 1. */
  readonly lineOf: (field: string) => number;
  readonly week: string | null;
  readonly language: string | null;
  readonly day: string | null;
  /** Undefined where the file has no such field at all: then a new row starts on its day. */
  readonly start: string | null | undefined;
  readonly completed: string | null;
  readonly tasks: readonly Item[];
  readonly references: readonly RawReference[];
}

/** A reference as a file has it; `url` is null where it names a source in plain words. */
export interface RawReference {
  readonly url: string | null;
  readonly label: string | null;
}

/** What is wrong with one field of a file; `field` is "" where a line as a whole is meant. */
export interface ImportFault {
  readonly line: number;
  readonly field: string;
  readonly error: WorklogError;
}

/** What a file holds: its rows, what is wrong with them, and the names of columns that mean nothing here. */
export interface RawFile {
  readonly rows: readonly RawRow[];
  readonly faults: readonly ImportFault[];
  readonly unknown: readonly string[];
}
