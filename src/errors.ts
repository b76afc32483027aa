import type { Span } from "./document/source.ts";

/** What the sentence of a code needs: what was given, what is accepted, names of files and flags. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** The closed set of reasons for which a command cannot go on. Each has its sentence and advice in `messages/`. */
export type ErrorCode =
  // the command line
  | "usage"
  | "unknown-command"
  | "missing-flag"
  | "bad-flag"
  | "flags-conflict"
  | "cancelled"
  // values
  | "bad-week"
  | "bad-day"
  | "bad-date"
  | "date-outside-week"
  | "completion-before-start"
  | "bad-url"
  | "empty-text"
  | "control-character"
  | "bad-number"
  // the log
  | "no-pages"
  | "no-such-week"
  | "week-exists"
  | "duplicate-week"
  | "no-such-language"
  | "no-such-row"
  | "ambiguous-row"
  | "no-such-task"
  | "no-such-item"
  | "no-task-table"
  | "no-completion-column"
  | "no-reference-column"
  | "already-completed"
  | "no-partner"
  | "page-not-whole"
  | "front-matter-code"
  | "edit-refused"
  // the disk
  | "not-utf8"
  | "not-found"
  | "not-a-file"
  | "cannot-read"
  | "cannot-write"
  | "changed-meanwhile"
  | "exists-already"
  | "outside-log"
  | "bad-config";

/** A place in a page that an error speaks of: the excerpt under the sentence is cut from it. */
export interface ErrorPlace {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

/** Why a command cannot go on. Thrown anywhere, shown in one place: `main.ts`. */
export class WorklogError extends Error {
  override readonly name = "WorklogError";
  readonly code: ErrorCode;
  readonly args: MessageArgs;
  readonly place: ErrorPlace | undefined;

  constructor(code: ErrorCode, args: MessageArgs = {}, place?: ErrorPlace) {
    super(code);
    this.code = code;
    this.args = args;
    this.place = place;
  }
}

/** The exit status of an error, as the contract has it: 130 when the user gave up, else 2. */
export const exitStatus = (code: ErrorCode): number => (code === "cancelled" ? 130 : 2);
