import type { ProblemCode } from "./document/problem.ts";
import type { Span } from "./document/source.ts";
import type { Phrase, PhraseValue } from "./model/phrase.ts";

/** Why a text is no reference: what SPEC section 5 refuses, one word each. */
export type UrlFault = "no-scheme" | "scheme" | "no-host" | "space" | "credentials" | "relative" | "malformed";

/** Why the disk refused, one word each. */
export type DiskFault =
  | "not-allowed"
  | "read-only"
  | "read-only-folder"
  | "read-only-disk"
  | "disk-full"
  | "name-too-long"
  | "folder-missing"
  | "not-a-folder"
  | "link-circle"
  | "dangling-link"
  | "same-file"
  | "in-use"
  | "too-large"
  | "disk-error";

/** Why a page was not read to its end. */
export type NotWhole = Extract<ProblemCode, "too-deep" | "too-wide" | "too-long">;

/** What a text was given as: a flag, a variable of the environment, or in words. */
export type TextName = `--${string}` | `WORKLOG_${string}` | Phrase;

type None = Readonly<Record<string, never>>;

/**
 * The closed set of reasons for which a command cannot go on, and what the sentence of each needs (in `messages/`).
 * `given` is always what the user wrote; lists are joined by ", " already; paths are as the user would write them.
 */
export interface ErrorArgs {
  // the command line
  /** `message` is one sentence without its full stop; `command` is what to ask for help, such as `worklog add-task`. */
  readonly usage: { readonly message: Phrase; readonly command: string };
  readonly "unknown-command": { readonly given: string; readonly suggestion?: string };
  /** `flag` with its dashes, such as `--day`. */
  readonly "missing-flag": { readonly flag: string };
  readonly "bad-flag": { readonly flag: string; readonly given: string; readonly accepted: Phrase };
  /** `format` is a format of export whose output is no text. */
  readonly "binary-output": { readonly format: string };
  readonly "flags-conflict": { readonly first: string; readonly second: string };
  readonly cancelled: None;
  readonly "needs-terminal": { readonly command: string };
  /** `given` is "" where the platform has none of the usual ones. */
  readonly "no-editor": { readonly given: string };
  readonly "editor-failed": { readonly program: string; readonly status: number };
  // values
  /** `isRange` where several may be given. */
  readonly "bad-week": { readonly given: string; readonly isRange?: boolean };
  /** `accepted` says how this log counts, such as "2 to 8, CN, or a weekday such as Monday". */
  readonly "bad-day": { readonly given: string; readonly accepted?: Phrase };
  /** `calendar`: the form is right, but there is no such day. `order`: nothing tells the day from the month. `plain`: no other form than year-month-day is taken here. */
  readonly "bad-date": { readonly given: string; readonly reason: "form" | "plain" | "order" | "calendar" };
  /** Dates in ISO form; `start` and `end` are the first and last day accepted. `flag` names another week or day, null where a file does; `hasForce` where the command takes `--force`. */
  readonly "date-outside-week": {
    readonly date: string;
    readonly week: number;
    readonly start: string;
    readonly end: string;
    readonly flag: "--week" | "--to-week" | "--date" | "--done" | null;
    readonly hasForce: boolean;
  };
  readonly "completion-before-start": { readonly completed: string; readonly start: string };
  readonly "bad-url": { readonly given: string; readonly reason: UrlFault };
  readonly "empty-text": { readonly what: TextName };
  /** `character` is its visible name, such as `U+0007`. */
  readonly "control-character": { readonly what: TextName; readonly character: string };
  readonly "bad-number": { readonly what: string; readonly given: string; readonly accepted: Phrase };
  // a file that is imported
  /** `given` is "" where nothing was. */
  readonly "bad-value": { readonly given: string; readonly accepted: Phrase };
  /** `detail` names the column that is missing, or says how many there are. */
  readonly "bad-file": {
    readonly what: "quote-open" | "quote-inside" | "no-column" | "too-many-cells" | "json" | "no-rows";
    readonly detail: string;
  };
  /** All that is wrong with a file, in the order of its lines; `field` is "" for the whole line. */
  readonly "not-imported": {
    readonly path: string;
    readonly faults: readonly { readonly line: number; readonly field: string; readonly error: WorklogError }[];
  };
  // the log
  readonly "no-pages": { readonly root: string };
  readonly "no-index": { readonly root: string };
  /** `item` counts the translations of the file from 1; 0 for the whole file. `problem` is a clause such as "is no text". */
  readonly "bad-import": { readonly path: string; readonly item: number; readonly problem: Phrase };
  readonly "one-language": { readonly language: string };
  readonly "no-such-week": { readonly week: number; readonly weeks: Phrase };
  readonly "week-exists": { readonly week: number; readonly path: string };
  /** A folder of logs where one is needed; `folders` are relative to it. */
  readonly "several-logs": { readonly root: string; readonly folders: readonly string[] };
  readonly "duplicate-week": { readonly week: number; readonly language: string; readonly paths: string };
  readonly "no-such-language": { readonly given: string; readonly languages: string };
  /** `what` says what was looked for, such as "row for day 9" or "row 12"; `rows` how many rows the page has. */
  readonly "no-such-row": { readonly what: Phrase; readonly path: string; readonly rows: number };
  /** `what` is as "day 9"; `candidates` holds one line a row, as `row 3: day 4, Deploy …`. */
  readonly "ambiguous-row": { readonly what: Phrase; readonly path: string; readonly candidates: readonly Phrase[] };
  /** `candidates` holds one line a task that fits, with the flags that name it. */
  readonly "ambiguous-task": { readonly given: string; readonly candidates: string };
  /** `count` says how many there are. */
  readonly "no-such-task": { readonly what: "task" | "sub-task" | "reference"; readonly given: string; readonly count: number };
  /** `given` is its number as `list` shows it. */
  readonly "no-such-item": { readonly what: "objective" | "achievement" | "proposal"; readonly given: string; readonly count: number };
  readonly "no-task-table": { readonly path: string };
  readonly "html-table": { readonly path: string };
  readonly "no-completion-column": { readonly path: string };
  /** `mark` is what its items begin with. */
  readonly "not-a-list": { readonly path: string; readonly mark: string };
  readonly "link-among-words": { readonly path: string; readonly url: string };
  /** `start` is the date that stands there, `given` another one; both in ISO form. `flag` named the row. */
  readonly "other-start": {
    readonly row: number;
    readonly path: string;
    readonly start: string;
    readonly given: string;
    readonly flag: "--day" | "--row";
  };
  /** `date` is that of the day, `given` another one for its new row; both in ISO form. */
  readonly "other-day": { readonly day: string; readonly week: number; readonly date: string; readonly given: string };
  readonly "already-completed": { readonly row: number; readonly path: string; readonly date: string };
  readonly "no-partner": { readonly path: string; readonly row: number; readonly language: string; readonly other: string };
  /** `count` of them stand on the page at `path`, `otherCount` on the other one. */
  readonly "not-as-many": {
    readonly what: "task" | "sub-task" | "reference" | "objective" | "achievement";
    readonly path: string;
    readonly count: number;
    readonly language: string;
    readonly other: string;
    readonly otherCount: number;
  };
  readonly "page-not-whole": { readonly path: string; readonly reason: NotWhole };
  readonly "front-matter-code": { readonly path: string; readonly language: string };
  readonly "edit-refused": { readonly path: string };
  // the journal
  readonly "nothing-to-undo": { readonly what: "undo" | "redo" };
  /** `diff` leads from what the change left to what is there now. */
  readonly "changed-since": { readonly path: string; readonly command: string; readonly what: "undo" | "redo"; readonly diff: string };
  // the disk
  /** `offset` counts bytes from 0. */
  readonly "not-utf8": { readonly path: string; readonly offset: number };
  readonly "not-found": { readonly path: string };
  readonly "not-a-file": { readonly path: string };
  readonly "cannot-read": { readonly path: string; readonly reason: DiskFault };
  /** `written` names the files of the same command that were written before. */
  readonly "cannot-write": { readonly path: string; readonly reason: DiskFault; readonly written?: string };
  readonly "changed-meanwhile": { readonly path: string; readonly written?: string };
  /** A file or folder that `init` would make. */
  readonly "set-up-already": { readonly path: string };
  /** The working directory was removed. */
  readonly "no-current-folder": None;
  /** `path` is what was given as the folder of a log. */
  readonly "not-a-log-folder": { readonly path: string; readonly kind: "missing" | "file" };
  readonly "exists-already": { readonly path: string; readonly written?: string };
  /** `process` is the number of the process that holds the lock. */
  readonly locked: { readonly process: string; readonly seconds: number };
  readonly "outside-log": { readonly path: string; readonly root: string };
  /** `setting` is a key of the file or the name of an environment variable, or "" for the whole file; `problem` a clause such as "is not a date". */
  readonly "bad-config": {
    readonly path: PhraseValue;
    readonly setting: string;
    readonly problem: Phrase;
    readonly accepted: Phrase;
  };
}

/** The reasons by name. */
export type ErrorCode = keyof ErrorArgs;

/** A place in a page that an error speaks of: the excerpt under the sentence is cut from it. */
export interface ErrorPlace {
  readonly path: string;
  readonly text: string;
  readonly span: Span;
}

/** Why a command cannot go on. Thrown anywhere, shown in one place: `main.ts`. */
export class WorklogError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "WorklogError";
  readonly code: C;
  readonly args: ErrorArgs[C];
  readonly place: ErrorPlace | undefined;

  constructor(code: C, args: ErrorArgs[C], place?: ErrorPlace) {
    super(code);
    this.code = code;
    this.args = args;
    this.place = place;
  }
}

/** Whether something that was thrown is one of our own errors. */
export const isWorklogError = (error: unknown): error is WorklogError => error instanceof WorklogError;

/** The exit status of an error, as the contract has it: 130 when the user gave up, else 2. */
export const exitStatus = (code: ErrorCode): number => (code === "cancelled" ? 130 : 2);
